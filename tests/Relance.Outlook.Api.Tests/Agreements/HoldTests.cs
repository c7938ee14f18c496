using System.Globalization;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Agreements;

/// <summary>Whatever holds, holds on every screen, and ends by itself on its day or by a person.</summary>
public sealed class HoldTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private static readonly DateOnly Friday = new(2026, 3, 13);

    /// <summary>Kind, what is typed, the reason shown, the day on which chasing resumes, the entry of the history.</summary>
    public static TheoryData<string, string, string, string?, ExchangeKind> Kinds => new()
    {
        { "promises", """{"promisedFor":"2026-03-11"}""", "promised", "2026-03-16", ExchangeKind.Promise },
        { "disputes", """{"note":"Marchandise non conforme"}""", "disputed", null, ExchangeKind.Dispute },
        { "disputes", """{"note":"Marchandise non conforme","until":"2026-03-13"}""", "disputed", "2026-03-16", ExchangeKind.Dispute },
        { "payment-announcements", "{}", "paymentAnnounced", "2026-03-18", ExchangeKind.PaymentAnnounced },
        { "payment-announcements", """{"expectedOn":"2026-03-13"}""", "paymentAnnounced", "2026-03-16", ExchangeKind.PaymentAnnounced },
        { "pauses", """{"until":"2026-03-20"}""", "paused", "2026-03-23", ExchangeKind.Pause },
        { "stops", """{"note":"Décision de la direction"}""", "stopped", null, ExchangeKind.Stop },
        { "insolvencies", """{"openedOn":"2026-03-02"}""", "insolvent", null, ExchangeKind.Insolvency },
        { "payment-plans", """{"count":2,"firstOn":"2026-03-11"}""", "paymentPlanRunning", "2026-03-16", ExchangeKind.PaymentPlan },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_holds_on_the_worklist_in_the_explanation_and_in_the_forecast(string kind, string typed, string code, string? resumes, ExchangeKind entry)
    {
        var lupin = await Late();
        var resumesOn = resumes is null ? (DateOnly?)null : DateOnly.Parse(resumes, CultureInfo.InvariantCulture);

        await lupin.Agree(kind, Entered.Json(typed));

        var row = (await lupin.Row())!;
        Assert.Equal((NextStep.Wait, code, resumesOn), (row.Action, Assert.Single(row.Holds).Code, row.NextDate));
        var explanation = await lupin.Explain();
        Assert.False(explanation.Chased);
        Assert.Contains(code, explanation.Reasons.Select(reason => reason.Code));
        Assert.Equal(resumesOn, explanation.Next?.Date);
        Assert.Equal(resumesOn, (await lupin.Forecast()).FirstOrDefault()?.On);
        Assert.Equal(entry, Assert.Single(await lupin.History()).Kind);
        await host.AssertWhole(lupin);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_drafted_while_it_holds_and_all_is_once_somebody_ends_it(string kind, string typed, string code, string? resumes, ExchangeKind entry)
    {
        var lupin = await Late();
        var agreement = await lupin.Agree(kind, Entered.Json(typed));
        var held = Assert.Single((await lupin.Company.Prepare([lupin.Id])).Items);

        await lupin.End(kind, agreement, "Levée");

        var drafted = Assert.Single((await lupin.Company.Prepare([lupin.Id])).Items);
        Assert.Equal((Outcome.Held, code), (held.Outcome, held.Code));
        Assert.True(drafted.Outcome == Outcome.Drafted, $"After {entry} until {resumes}: {drafted}");
        Assert.Equal((ExchangeKind.HoldEnded, "Levée"), ((await lupin.History())[0].Kind, (await lupin.History())[0].Text));
        await host.AssertWhole(lupin);
    }

    [Theory]
    [InlineData("disputes", """{"note":"Prix contesté"}""", null)]
    [InlineData("pauses", """{"until":"2026-03-20"}""", "2026-03-23")]
    [InlineData("stops", """{"note":"Client en liquidation amiable"}""", null)]
    [InlineData("payment-announcements", "{}", "2026-03-18")]
    public async Task An_invoice_apart_holds_back_itself_and_no_other(string kind, string typed, string? resumes)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"));
        var lupin = await company.File("Lupin");
        var first = await company.Invoice("F-1");

        await lupin.Agree(kind, Entered.Json($$"""{"invoiceIds":[{{first}}],{{typed[1..]}}""".Replace(",}", "}", StringComparison.Ordinal)));
        await company.PrepareAll();

        Assert.Equal("F-2", Assert.Single(Assert.Single(await company.Reminders()).Invoices).Number);
        var (explanation, resumesOn) = (await lupin.Explain("F-1"), resumes is null ? (DateOnly?)null : DateOnly.Parse(resumes, CultureInfo.InvariantCulture));
        Assert.Equal((false, resumesOn, resumesOn), (explanation.Chased, explanation.Next?.Date, (await lupin.Invoices()).Single(invoice => invoice.Id == first).NextAction?.Date));
        Assert.Equal([first], Assert.Single(await lupin.Agreements()).InvoiceIds!);
    }

    [Fact]
    public async Task What_ends_on_a_friday_is_chased_again_on_monday()
    {
        await using var ownClock = await RelanceHost.Start();
        var company = await (await ownClock.Newcomer()).Keeps(new Books().Owing("Bosc").Owing("Dumas").Owing("Lupin"));
        await company.Set(settings => settings with { StaleAfterDays = null });
        await (await company.File("Bosc")).Agree("pauses", new { until = Friday });
        await (await company.File("Dumas")).Agree("disputes", new { until = Friday, note = "Avoir attendu" });
        await (await company.File("Lupin")).Agree("payment-announcements", new { expectedOn = Friday });

        var actions = new List<int>();
        foreach (var days in new[] { 3, 1, 1, 1 })
        {
            await ownClock.Control.AdvanceDays(days);
            actions.Add((await company.CustomersToWriteTo()).Count);
        }

        Assert.Equal([0, 0, 0, 3], actions);
    }

    [Fact]
    public async Task What_concerns_the_whole_customer_also_holds_invoices_that_come_later()
    {
        var books = new Books().Owing("Lupin", "F-1");
        var company = await (await host.Newcomer()).Keeps(books);
        var lupin = await company.File("Lupin");
        await lupin.Agree("stops", new { note = "Contentieux" });

        await company.Import(books.Owing("Lupin", "F-2").Csv());

        Assert.Equal((NextStep.Wait, "stopped"), ((await lupin.Row())!.Action, (await lupin.Row())!.Holds[0].Code));
        Assert.Empty(await company.CustomersToWriteTo());
    }

    [Fact]
    public async Task A_changed_dispute_states_its_new_end_and_reason()
    {
        var lupin = await Late();
        var dispute = await lupin.Agree("disputes", new { note = "Prix contesté" });

        var changed = await lupin.Change("disputes", dispute, new { until = Friday, note = "Avoir promis pour vendredi" });

        Assert.Equal((Friday, "Avoir promis pour vendredi"), (changed.Until, changed.Note));
        Assert.Equal(Friday.AddDays(3), (await lupin.Row())!.NextDate);
        var history = await lupin.History();
        Assert.Equal([ExchangeKind.HoldChanged, ExchangeKind.Dispute], history.Select(entry => entry.Kind));
        Assert.Equal(["Avoir promis pour vendredi", "Prix contesté"], history.Select(entry => entry.Text));
    }

    private async Task<CustomerFile> Late()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        return await company.File("Lupin");
    }
}
