using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>What comes back is filed with its customer, and holds back only when a person has written.</summary>
public sealed class AnswerTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_persons_answer_holds_the_customer_until_it_is_handled()
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, body: "Le virement part vendredi.");

        var sync = await company.Who.Sync();

        var reply = Assert.Single(await company.Replies());
        Assert.Equal((1, IncomingKind.Human, ReplyState.ToReview, reminder.Id), (sync.Replies, reply.Kind, reply.State, reply.ReminderId));
        Assert.Equal("Le virement part vendredi.", reply.Text.Trim());
        Assert.Equal("replyToReview", Hold(await company.Row("Lupin")));
        var handled = await company.Who.Api.Post<ReplyDto>($"/api/replies/{reply.Id}/decision", new { decision = "handled" });
        Assert.Equal(ReplyState.Handled, handled.State);
        Assert.NotEqual("replyToReview", Hold(await company.Row("Lupin")));
    }

    [Fact]
    public async Task An_answer_to_classic_outlooks_copy_is_linked_too()
    {
        var (company, _, reminder) = await Sent("classic");
        await host.Control.Answer(reminder.ItemId!);

        await company.Who.Sync();

        Assert.Equal(reminder.Id, Assert.Single(await company.Replies()).ReminderId);
    }

    [Fact]
    public async Task An_automatic_reply_is_filed_and_does_not_hold()
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, "autoReply");

        var sync = await company.Who.Sync();

        Assert.Equal((1, 0), (sync.AutoReplies, sync.Replies));
        Assert.Equal(ReplyState.Handled, Assert.Single(await company.Replies()).State);
        Assert.Equal(ExchangeKind.AutoReplyReceived, (await company.History("Lupin"))[0].Kind);
        Assert.NotEqual("replyToReview", Hold(await company.Row("Lupin")));
    }

    [Theory]
    [InlineData("delivery")]
    [InlineData("delay")]
    [InlineData("receipt")]
    [InlineData("notRead")]
    public async Task A_notice_that_nothing_failed_takes_nothing_back(string kind)
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, kind);

        var sync = await company.Who.Sync();

        Assert.Equal((0, 0, 0), (sync.Bounces, sync.Replies, sync.Unmatched));
        Assert.Equal((ReminderState.Sent, 1), (Assert.Single(await company.Reminders()).State, Assert.Single(await company.Invoices()).LevelDone));
    }

    [Fact]
    public async Task Who_is_away_is_not_chased_until_the_day_of_return()
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, "autoReply", "Je suis absente jusqu’au 20 mars 2026 inclus.");

        await company.Who.Sync();

        var row = await company.Row("Lupin");
        Assert.Equal(("paused", new DateOnly(2026, 3, 22)), (Hold(row), row!.Holds[0].Until!.Value));
        Assert.Equal([ExchangeKind.Pause, ExchangeKind.AutoReplyReceived], (await company.History("Lupin")).Take(2).Select(entry => entry.Kind));
    }

    [Fact]
    public async Task Who_has_left_is_written_to_no_more_and_the_user_is_asked_for_somebody_else()
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, "autoReply", "Je ne travaille plus pour la société Lupin.");

        await company.Who.Sync();

        Assert.Equal(ReplyState.ToReview, Assert.Single(await company.Replies()).State);
        Assert.Empty((await company.Customer("Lupin")).Contacts);
    }

    [Fact]
    public async Task A_message_that_bounced_was_no_contact_the_level_goes_back_and_the_address_is_marked()
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, "bounce");

        var sync = await company.Who.Sync();

        var customer = await company.Customer("Lupin");
        Assert.Equal((1, ReminderState.Bounced), (sync.Bounces, Assert.Single(await company.Reminders()).State));
        Assert.Equal((0, null), (customer.Invoices[0].LevelDone, customer.Invoices[0].LevelDoneOn));
        Assert.True(Assert.Single(customer.Contacts).Bounced);
        Assert.Equal((NextStep.Check, "addressBounced"), ((await company.Row("Lupin"))!.Action, (await company.Row("Lupin"))!.Checks[0].Code));
    }

    [Fact]
    public async Task A_bounce_leaves_the_level_that_another_contact_has_reached()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = await company.File("Lupin");
        await company.PrepareAll();
        await lupin.Log(new { kind = "reminderByHand" });
        var reminder = (await company.SendAll()).Single(one => one.ItemId is not null);
        await company.Who.Sync();
        await host.Control.Answer(reminder.ItemId!, "bounce");

        await company.Who.Sync();

        var invoice = Assert.Single(await lupin.Invoices());
        Assert.Equal(ReminderState.Bounced, (await company.Reminders()).Single(one => one.Id == reminder.Id).State);
        Assert.Equal((1, (DateOnly?)RelanceHost.Today), (invoice.LevelDone, invoice.LevelDoneOn));
    }

    [Fact]
    public async Task A_corrected_address_after_a_bounce_is_written_to_again()
    {
        var (company, books, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!, "bounce");
        await company.Who.Sync();
        var address = books.AddressOf("Violette");
        await company.Who.Api.Put<CustomerDto>($"{company.Path}/customers/{reminder.CustomerId}/contact", new { email = address });

        await company.PrepareAll();

        Assert.Equal(address, Assert.Single(await company.Who.Mailbox.Drafts()).Recipient());
    }

    [Fact]
    public async Task A_mail_from_somebody_who_answers_for_two_customers_is_filed_with_both_and_holds_both()
    {
        await using var ownClock = await RelanceHost.Start();
        var books = new Books();
        var shared = books.AddressOf("Groupe");
        var company = await (await ownClock.Newcomer()).Keeps(books.Owing("Salines", email: shared).Owing("Sillon", email: shared));
        await SendAll(company);
        await ownClock.Control.AdvanceDays(7);
        await SendAll(company);
        await ownClock.Control.Incoming(company.Who.User, $"Pascale <{shared}>", "Vos factures");

        var sync = await company.Who.Sync();

        Assert.Equal((1, 0), (sync.Replies, sync.Unmatched));
        Assert.Equal([("Salines", "senderShared"), ("Sillon", "senderShared")], (await company.Replies()).Select(reply => (reply.CustomerName, reply.LinkedBy)).Order());
        Assert.Equal(("replyToReview", "replyToReview"), (Hold(await company.Row("Salines")), Hold(await company.Row("Sillon"))));
    }

    [Fact]
    public async Task A_new_mail_of_a_customer_is_linked_by_its_sender()
    {
        var (company, books, _) = await Sent();
        await host.Control.Incoming(company.Who.User, books.AddressOf("Lupin"));

        await company.Who.Sync();

        Assert.Equal("sender", Assert.Single(await company.Replies()).LinkedBy);
    }

    [Fact]
    public async Task Mail_that_concerns_nobody_is_counted_and_left_alone()
    {
        var (company, _, _) = await Sent();
        await host.Control.Incoming(company.Who.User, "newsletter@annonces.example");

        var sync = await company.Who.Sync();

        Assert.Equal((1, 0), (sync.Unmatched, sync.Replies));
        Assert.Empty(await company.Replies());
    }

    [Fact]
    public async Task A_decision_that_does_not_exist_is_refused()
    {
        var (company, _, reminder) = await Sent();
        await host.Control.Answer(reminder.ItemId!);
        await company.Who.Sync();
        var reply = Assert.Single(await company.Replies());

        var refusal = await company.Who.Api.RefusedPost($"/api/replies/{reply.Id}/decision", new { decision = "later" });

        Assert.Equal((400, "decision"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    private static string? Hold(Features.Worklist.WorklistRowDto? row) => row?.Holds.SingleOrDefault()?.Code;

    /// <summary>A reminder to Lupin that has left and been found.</summary>
    private async Task<(Company Company, Books Books, ReminderDto Reminder)> Sent(string client = "owa")
    {
        var books = Books.With("Lupin");
        var company = await (await host.Newcomer()).Keeps(books);
        return (company, books, Assert.Single(await SendAll(company, client)));
    }

    private static async Task<List<ReminderDto>> SendAll(Company company, string client = "owa")
    {
        await company.PrepareAll();
        foreach (var draft in (await company.Reminders()).Where(reminder => reminder.State == ReminderState.Drafted)) await company.Who.Control.Send(draft.ItemId!, client);
        await company.Who.Sync();
        return await company.Reminders();
    }
}
