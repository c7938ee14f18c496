using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Documents;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Agreements;

/// <summary>An agreement to pay in parts: exact to the cent, put to the customer on paper, and no more claimed than what was missed.</summary>
public sealed class PaymentPlanTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task Equal_parts_add_up_to_the_cent_a_month_apart_on_working_days()
    {
        var lupin = await Owing(100m);

        var plan = await lupin.Agree("payment-plans", new { count = 3, firstOn = "2026-04-01" });

        Assert.Equal(["33.34", "33.33", "33.33"], plan.Parts.Select(part => part.Amount.Amount));
        Assert.Equal([new(2026, 4, 1), new(2026, 5, 4), new DateOnly(2026, 6, 1)], plan.Parts.Select(part => part.DueOn));
        Assert.StartsWith("Échéancier de 100,00 € en 3 parts : 33,34 € le 1er avril 2026", plan.Text.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Own_parts_are_kept_as_agreed()
    {
        var lupin = await Owing(300m);

        var plan = await lupin.Agree("payment-plans", Parts(("2026-03-12", "50.00"), ("2026-04-13", "250.00")));

        Assert.Equal([(new(2026, 3, 12), "50.00"), (new DateOnly(2026, 4, 13), "250.00")], Assert.Single(await lupin.Agreements()).Parts.Select(part => (part.DueOn, part.Amount.Amount)));
        Assert.Equal("300.00", plan.Amount!.Amount);
    }

    [Fact]
    public async Task Parts_that_do_not_add_up_are_refused_with_both_sums()
    {
        var lupin = await Owing(300m);

        var refusal = await lupin.RefusedAgree("payment-plans", Parts(("2026-03-12", "50.00"), ("2026-04-13", "249.99")));

        Assert.Equal((400, "parts"), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.Contains("299.99", refusal.Detail, StringComparison.Ordinal);
        Assert.Contains("300.00", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_is_in_one_plan_at_a_time()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"));
        var lupin = await company.File("Lupin");
        var (first, second) = (await company.Invoice("F-1"), await company.Invoice("F-2"));
        var plan = await lupin.Agree("payment-plans", new { invoiceIds = new[] { first }, count = 2, firstOn = "2026-04-01" });

        var refusal = await lupin.RefusedAgree("payment-plans", new { count = 2, firstOn = "2026-04-01" });
        var other = await lupin.Agree("payment-plans", new { invoiceIds = new[] { second }, count = 2, firstOn = "2026-04-01" });
        await lupin.End("payment-plans", plan);
        await lupin.End("payment-plans", other);
        var again = await lupin.Agree("payment-plans", new { count = 2, firstOn = "2026-04-01" });

        Assert.Equal((409, "paymentPlan.overlaps"), (refusal.Status, refusal.Code));
        Assert.Equal("240.00", again.Amount!.Amount);
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_the_plan_as_it_was()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", open: 100m).Owing("Lupin", "F-2", open: 200m));
        var lupin = await company.File("Lupin");
        var (first, second) = (await company.Invoice("F-1"), await company.Invoice("F-2"));
        var plan = await lupin.Agree("payment-plans", new { invoiceIds = new[] { first }, count = 2, firstOn = "2026-04-01", note = "Accord du 10 mars" });
        await lupin.Agree("payment-plans", new { invoiceIds = new[] { second }, count = 2, firstOn = "2026-04-01" });

        var refusal = await lupin.RefusedChange("payment-plans", plan, new { invoiceIds = new[] { second }, count = 4, firstOn = "2026-06-01" });

        Assert.Equal((409, "paymentPlan.overlaps"), (refusal.Status, refusal.Code));
        var kept = (await lupin.Agreements()).Single(agreement => agreement.Id == plan.Id);
        Assert.Equal(("100.00", 2, "Accord du 10 mars"), (kept.Amount!.Amount, kept.Parts.Count, kept.Note));
        Assert.Equal([first], kept.InvoiceIds!);
        Assert.Equal(2, (await lupin.History()).Count);
    }

    [Fact]
    public async Task A_changed_plan_replaces_its_parts()
    {
        var lupin = await Owing(300m);
        var plan = await lupin.Agree("payment-plans", new { count = 3, firstOn = "2026-04-01" });

        await lupin.Change("payment-plans", plan, Parts(("2026-04-15", "100.00"), ("2026-05-15", "200.00")));

        Assert.Equal(["100.00", "200.00"], Assert.Single(await lupin.Agreements()).Parts.Select(part => part.Amount.Amount));
    }

    [Theory]
    [InlineData("300", "100.00", "100,00 €")]
    [InlineData("240", "40.00", "40,00 €")]
    public async Task A_part_missed_is_claimed_exactly_and_named_in_the_text(string stillOpen, string claimed, string said)
    {
        await using var ownClock = await RelanceHost.Start();
        var books = new Books().Owing("Lupin", "F-1", open: 300m);
        var company = await (await ownClock.Newcomer()).Keeps(books);
        var lupin = await company.File("Lupin");
        await lupin.Agree("payment-plans", Parts(("2026-03-12", "100.00"), ("2026-04-13", "100.00"), ("2026-05-13", "100.00")));
        await company.Import(books.Reduced("F-1", decimal.Parse(stillOpen, System.Globalization.CultureInfo.InvariantCulture)).Csv());
        await ownClock.Control.AdvanceDays(6);
        var kept = (await lupin.Row())!;
        await ownClock.Control.AdvanceDays(1);

        var row = (await lupin.Row())!;
        await company.PrepareAll();

        Assert.Equal((NextStep.Wait, "paymentPlanRunning"), (kept.Action, kept.Holds[0].Code));
        Assert.Equal((NextStep.Write, claimed), (row.Action, row.Amount.Amount));
        var reminder = Assert.Single(await company.Reminders());
        var html = (await company.Who.Api.Get<ReminderDto>($"/api/reminders/{reminder.Id}")).Html!.Plain();
        Assert.Equal(claimed, reminder.Amount.Amount);
        Assert.Contains($"{said} prévu le 12 mars 2026 par l’échéancier convenu le 10 mars 2026", System.Net.WebUtility.HtmlDecode(html).Plain(), StringComparison.Ordinal);
        await ownClock.Control.Send(reminder.ItemId!);
        await company.Who.Sync();
        Assert.Equal(NextStep.Wait, (await lupin.Row())!.Action);
    }

    [Fact]
    public async Task It_is_put_on_paper_with_every_part_and_where_to_pay()
    {
        var lupin = await Owing(300m);
        await lupin.Company.Set(settings => settings with { Iban = "FR7630006000011234567890189" });
        var plan = await lupin.Agree("payment-plans", new { count = 3, firstOn = "2026-04-01" });

        var file = await lupin.Company.Who.Api.File($"{lupin.Path}/payment-plans/{plan.Id}/document");

        var text = new PdfReader(file.Content).Text;
        Assert.Equal(("echeancier-LUPIN-2026-03-10.pdf", "application/pdf"), (file.Name, file.Type));
        foreach (var expected in new[] { "F-1", "300,00 €", "1er avril 2026", "4 mai 2026", "1er juin 2026", "FR76 3000 6000 0112 3456 7890 189" }) Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_twice_for_agreement_there_is_one_draft_with_the_paper()
    {
        var (lupin, plan) = await Planned();

        var both = await Task.WhenAll(Propose(lupin, plan), Propose(lupin, plan));
        var third = await Propose(lupin, plan);

        var draft = Assert.Single(await lupin.Company.Who.Mailbox.Drafts());
        Assert.Equal(draft.Id, third.ItemId);
        Assert.All(both, proposal => Assert.Equal(third.Id, proposal.Id));
        Assert.Equal("echeancier-LUPIN-2026-03-10.pdf", Assert.Single(await lupin.Company.Who.Mailbox.Attachments(draft.Id!)).Name);
        Assert.Equal("Proposition d’échéancier", third.LevelName);
        Assert.Contains("33,34", draft.Body!.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Proposition d’échéancier envoyée (100,00 €)")]
    [InlineData("en", "Payment plan proposal sent (€100.00)")]
    public async Task The_proposal_sent_is_in_the_history_and_no_level(string language, string title)
    {
        var (lupin, plan) = await Planned();
        var proposal = await Propose(lupin, plan);
        await host.Control.Send(proposal.ItemId!);

        var sync = await lupin.Company.Who.Sync();

        var reader = (await host.SignIn(lupin.Company.Who.User, language)).In(lupin.Company.Id);
        var entry = (await reader.History("Lupin"))[0];
        Assert.Equal((1, ExchangeKind.ReminderSent), (sync.Sent, entry.Kind));
        Assert.Equal(title, entry.Title.Plain());
        Assert.Equal(0, Assert.Single(await lupin.Invoices()).LevelDone);
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task A_proposal_whose_draft_was_deleted_may_be_made_again()
    {
        var (lupin, plan) = await Planned();
        await host.Control.Delete((await Propose(lupin, plan)).ItemId!);
        await lupin.Company.Who.Sync();

        var again = await Propose(lupin, plan);

        Assert.Equal(again.ItemId, Assert.Single(await lupin.Company.Who.Mailbox.Drafts()).Id);
        Assert.Equal([ReminderState.Drafted, ReminderState.Withdrawn], (await lupin.Company.Reminders()).Select(reminder => reminder.State));
    }

    [Fact]
    public async Task Without_an_address_or_once_ended_nothing_is_drafted()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", email: ""));
        var lupin = await company.File("Lupin");
        var plan = await lupin.Agree("payment-plans", new { count = 2, firstOn = "2026-04-01" });

        var missing = await company.Who.Api.RefusedPost($"{lupin.Path}/payment-plans/{plan.Id}/draft");
        await lupin.End("payment-plans", plan);
        var ended = await company.Who.Api.RefusedPost($"{lupin.Path}/payment-plans/{plan.Id}/draft");

        Assert.Equal((409, "addressMissing"), (missing.Status, missing.Code));
        Assert.Equal(404, ended.Status);
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    private static object Parts(params (string On, string Amount)[] parts) =>
        new { parts = parts.Select(part => new { dueOn = part.On, amount = new { amount = part.Amount, currency = "EUR" } }) };

    private static Task<ReminderDto> Propose(CustomerFile lupin, AgreementDto plan) => lupin.Company.Who.Api.Post<ReminderDto>($"{lupin.Path}/payment-plans/{plan.Id}/draft");

    private async Task<CustomerFile> Owing(decimal open)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", open: open));
        return await company.File("Lupin");
    }

    private async Task<(CustomerFile Lupin, AgreementDto Plan)> Planned()
    {
        var lupin = await Owing(100m);
        var plan = await lupin.Agree("payment-plans", new { count = 3, firstOn = "2026-04-01" });
        Assert.Equal(HoldReason.PaymentPlan, plan.Kind);
        return (lupin, plan);
    }
}
