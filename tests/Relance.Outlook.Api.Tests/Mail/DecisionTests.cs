using Relance.Domain.Customers;
using Relance.Domain.Replies;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>An answer is read, a meaning is suggested with the sentence that says so, and the human decides.</summary>
public sealed class DecisionTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private static readonly DateOnly InAWeek = RelanceHost.Today.AddDays(7);

    [Fact]
    public async Task A_promise_is_suggested_with_its_sentence_day_amount_and_invoice_and_noted_as_decided()
    {
        var (file, reply) = await Answered($"Bonjour,\n\nLa facture F-LUPIN-1 de 120,00 € sera réglée le {InAWeek:dd/MM/yyyy}.\n\nCordialement\nPaul");

        var suggestion = reply.Suggestion!;
        var decided = await Decide(file, reply, new { decision = "promise", date = suggestion.Date, amount = suggestion.Amount, invoiceIds = suggestion.InvoiceIds });

        Assert.Equal((ReplyKind.Promise, Confidence.Sure, (DateOnly?)InAWeek, "120.00"), (suggestion.Kind, suggestion.Confidence, suggestion.Date, suggestion.Amount?.Amount));
        Assert.Equal($"La facture F-LUPIN-1 de 120,00 € sera réglée le {InAWeek:dd/MM/yyyy}.", suggestion.Sentence);
        Assert.Equal(await file.Company.Invoice("F-LUPIN-1"), Assert.Single(suggestion.InvoiceIds));
        Assert.Equal((ReplyState.Handled, "promise"), (decided.State, decided.Decision));
        Assert.NotNull(decided.DecidedBy);
        Assert.NotNull(decided.DecidedAt);
        Assert.Equal((HoldReason.Promise, InAWeek), (Assert.Single(await file.Agreements()).Kind, Assert.Single(await file.Agreements()).PromisedFor));
        Assert.Equal("promised", (await file.Row())?.Holds[0].Code);
        Assert.Equal(ExchangeKind.Promise, (await file.History())[0].Kind);
    }

    [Theory]
    [InlineData("paid", HoldReason.PaymentAnnounced, ExchangeKind.PaymentAnnounced)]
    [InlineData("dispute", HoldReason.Dispute, ExchangeKind.Dispute)]
    [InlineData("pause", HoldReason.Pause, ExchangeKind.Pause)]
    public async Task What_was_said_holds_the_customer_and_is_in_the_history(string decision, HoldReason hold, ExchangeKind kind)
    {
        var (file, reply) = await Answered("Bonjour");

        await Decide(file, reply, new { decision, date = decision == "paid" ? RelanceHost.Today.AddDays(-1) : InAWeek, note = "Vu avec Paul" });

        Assert.Equal(hold, Assert.Single(await file.Agreements()).Kind);
        Assert.Equal((kind, "Vu avec Paul"), ((await file.History())[0].Kind, (await file.History())[0].Text));
        Assert.Equal(ReplyState.Handled, (await Only(file)).State);
        Assert.NotEqual("replyToReview", (await file.Row())?.Holds[0].Code);
    }

    [Fact]
    public async Task A_payment_plan_is_made_of_the_parts_that_were_asked_for()
    {
        var (file, reply) = await Answered($"Pourrions-nous payer en deux fois : 60 € le {InAWeek:dd/MM/yyyy} et 60 € le {InAWeek.AddDays(30):dd/MM/yyyy} ?");

        var parts = reply.Suggestion!.Parts;
        await Decide(file, reply, new { decision = "paymentPlan", parts });

        Assert.Equal(ReplyKind.InstalmentRequest, reply.Suggestion.Kind);
        Assert.Equal([InAWeek, InAWeek.AddDays(30)], Assert.Single(await file.Agreements()).Parts.Select(part => part.DueOn));
    }

    [Fact]
    public async Task The_same_decision_again_makes_no_second_promise()
    {
        var (file, reply) = await Answered("Bonjour");

        await Decide(file, reply, new { decision = "promise", date = InAWeek });
        var again = await Decide(file, reply, new { decision = "promise", date = InAWeek.AddDays(1) });

        Assert.Equal("promise", again.Decision);
        Assert.Equal(InAWeek, Assert.Single(await file.Agreements()).PromisedFor);
    }

    [Fact]
    public async Task A_decision_taken_back_leaves_the_agreement_and_says_so()
    {
        var (file, reply) = await Answered("Bonjour");
        await Decide(file, reply, new { decision = "promise", date = InAWeek });

        var back = await Decide(file, reply, new { decision = "toReview" });

        Assert.Equal((ReplyState.ToReview, null, null), (back.State, back.Decision, back.DecidedBy));
        Assert.Contains("reste en vigueur", back.Notice, StringComparison.Ordinal);
        Assert.True(Assert.Single(await file.Agreements()).IsActive);
        Assert.Contains("reprise", (await file.History())[0].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handled_is_written_down_once()
    {
        var (file, reply) = await Answered("Merci");
        var before = (await file.History()).Count;

        var handled = await Decide(file, reply, new { decision = "handled" });
        await Decide(file, reply, new { decision = "handled" });

        Assert.Equal((ReplyState.Handled, "handled", null), (handled.State, handled.Decision, handled.Notice));
        Assert.Equal(before + 1, (await file.History()).Count);
    }

    [Fact]
    public async Task Who_has_left_is_written_to_no_more_and_the_one_named_instead_is()
    {
        var (file, reply) = await Answered("Paul a quitté l’entreprise. Merci d’écrire à nadia@lupin-neuf.example.");

        await Decide(file, reply, new { decision = "wrongContact", address = reply.Suggestion!.Address, name = "Nadia" });

        var contact = Assert.Single((await file.Read()).Contacts);
        Assert.Equal((ReplyKind.WrongContact, "nadia@lupin-neuf.example"), (reply.Suggestion.Kind, reply.Suggestion.Address));
        Assert.Equal(("Nadia", "nadia@lupin-neuf.example", false), (contact.Name, contact.Email, contact.Bounced));
        Assert.Contains("Écrire désormais à nadia@lupin-neuf.example", (await file.History())[0].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_retired_without_another_leaves_the_customer_without_an_address()
    {
        var (file, reply) = await Answered("Paul a quitté l’entreprise.");

        await Decide(file, reply, new { decision = "wrongContact" });

        Assert.Empty((await file.Read()).Contacts);
        Assert.StartsWith("Ne plus écrire à", (await file.History())[0].Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_address_after_a_bounce_is_written_to_again()
    {
        var (file, reply) = await Answered(null, "bounce");

        await Decide(file, reply, new { decision = "newAddress", address = "Compta@Lupin-Neuf.example" });

        var contact = Assert.Single((await file.Read()).Contacts);
        Assert.Equal((ReplyKind.Bounce, "compta@lupin-neuf.example", false), (reply.Suggestion!.Kind, contact.Email, contact.Bounced));
        await file.Company.PrepareAll();
        Assert.Equal("compta@lupin-neuf.example", (await file.Company.Who.Mailbox.Drafts())[0].Recipient());
    }

    [Fact]
    public async Task A_message_filed_with_two_customers_is_dismissed_for_one_and_stays_with_the_other()
    {
        await using var own = await RelanceHost.Start();
        var books = new Books();
        var shared = books.AddressOf("Groupe");
        var company = await (await own.Newcomer()).Keeps(books.Owing("Salines", email: shared).Owing("Sillon", email: shared));
        await company.SendAll();
        await own.Control.Incoming(company.Who.User, $"Pascale <{shared}>", "Vos factures");
        await company.Who.Sync();
        var replies = await company.Replies();

        var dismissed = await company.Who.Api.Post<ReplyDto>($"/api/replies/{replies[0].Id}/decision", new { decision = "notTheirs" });
        var refusal = await company.Who.Api.RefusedPost($"/api/replies/{replies[1].Id}/decision", new { decision = "notTheirs" });

        Assert.Equal(2, replies.Count);
        Assert.Equal(ReplyState.Dismissed, dismissed.State);
        Assert.Equal((400, "decision"), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.Equal(ReplyState.ToReview, (await company.Replies()).Single(reply => reply.Id == replies[1].Id).State);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { """{"decision":"later"}""", "decision" },
        { "{}", "decision" },
        { """{"decision":"promise"}""", "date" },
        { """{"decision":"promise","date":"2020-01-01"}""", "date" },
        { """{"decision":"promise","date":"2026-03-20","amount":{"amount":"120.01","currency":"EUR"}}""", "amount" },
        { """{"decision":"promise","date":"2026-03-20","invoiceIds":[999999]}""", "invoiceIds" },
        { """{"decision":"paid","date":"2199-01-01"}""", "date" },
        { """{"decision":"dispute"}""", "note" },
        { """{"decision":"paymentPlan"}""", "parts" },
        { """{"decision":"paymentPlan","parts":[{"dueOn":"2026-03-20","amount":{"amount":"1.00","currency":"EUR"}}]}""", "parts" },
        { """{"decision":"pause"}""", "date" },
        { """{"decision":"wrongContact","address":"pas une adresse"}""", "address" },
        { """{"decision":"wrongContact","name":"Nadia"}""", "address" },
        { """{"decision":"newAddress","address":"compta@lupin.example"}""", "decision" },
        { """{"decision":"notTheirs"}""", "decision" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_is_missing_or_wrong_is_named_by_its_field_and_changes_nothing(string body, string field)
    {
        var (file, reply) = await Answered("Bonjour");
        var before = (await file.History()).Count;

        var refusal = await file.Company.Who.Api.RefusedPost($"/api/replies/{reply.Id}/decision", System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(body));

        Assert.Equal((400, field), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.Empty(await file.Agreements());
        Assert.Equal((ReplyState.ToReview, null), ((await Only(file)).State, (await Only(file)).Decision));
        Assert.Equal(before, (await file.History()).Count);
        Assert.Single((await file.Read()).Contacts);
    }

    [Fact]
    public async Task The_address_of_a_bounce_that_is_missing_is_asked_for()
    {
        var (file, reply) = await Answered(null, "bounce");

        var refusal = await file.Company.Who.Api.RefusedPost($"/api/replies/{reply.Id}/decision", new { decision = "newAddress" });

        Assert.Equal((400, "address"), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.True(Assert.Single((await file.Read()).Contacts).Bounced);
    }

    [Fact]
    public async Task Somebody_elses_reply_does_not_exist()
    {
        var (file, reply) = await Answered("Bonjour");
        var marc = await host.Newcomer();
        await marc.Opens();

        var refusal = await marc.Api.RefusedPost($"/api/replies/{reply.Id}/decision", new { decision = "promise", date = InAWeek });

        Assert.Equal(404, refusal.Status);
        Assert.Empty(await file.Agreements());
    }

    [Theory]
    [InlineData("autoReply", ReplyKind.AutoReply)]
    [InlineData("bounce", ReplyKind.Bounce)]
    public async Task A_program_is_told_from_a_person(string kind, ReplyKind suggested) => Assert.Equal(suggested, (await Answered(null, kind)).Reply.Suggestion!.Kind);

    [Theory]
    [InlineData("Nous n'avons pas encore payé.", ReplyKind.Other)]
    [InlineData("We dispute this invoice.", ReplyKind.Dispute)]
    [InlineData("Merci de nous envoyer la facture, nous la paierons ensuite.", ReplyKind.CopyRequest)]
    public async Task What_is_said_and_what_is_denied_are_told_apart(string body, ReplyKind kind) => Assert.Equal(kind, (await Answered(body)).Reply.Suggestion!.Kind);

    [Fact]
    public async Task A_read_receipt_means_nothing() => Assert.Null((await Answered(null, "receipt")).Reply.Suggestion);

    private static Task<ReplyDto> Decide(CustomerFile file, ReplyDto reply, object body) => file.Company.Who.Api.Post<ReplyDto>($"/api/replies/{reply.Id}/decision", body);

    private static async Task<ReplyDto> Only(CustomerFile file) => Assert.Single(await file.Company.Replies());

    /// <summary>Lupin has been reminded, and this has come back.</summary>
    private async Task<(CustomerFile File, ReplyDto Reply)> Answered(string? body, string kind = "human")
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var sent = Assert.Single(await company.SendAll());
        await host.Control.Answer(sent.ItemId!, kind, body);
        await company.Who.Sync();
        return (await company.File("Lupin"), Assert.Single(await company.Replies()));
    }
}
