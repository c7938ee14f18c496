using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.LateFees;

/// <summary>What the e-invoicing life cycle says about an invoice: some statuses hold it, 212 reduces or closes it.</summary>
public sealed class ElectronicStatusTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData(207, "disputed")]
    [InlineData(208, "invoiceSuspended")]
    [InlineData(209, "levelDue")]
    [InlineData(210, "invoiceRefused")]
    [InlineData(211, "paymentAnnounced")]
    [InlineData(213, "invoiceRejected")]
    [InlineData(225, "payeeChanged")]
    [InlineData(501, "invoiceRejected")]
    public async Task A_status_holds_its_invoice_and_no_other(int status, string reason)
    {
        var (lupin, invoice) = await Late();

        var explanation = await Put(lupin, invoice, new { status });

        var isHeld = reason != "levelDue";
        Assert.Equal((!isHeld, reason), (explanation.Chased, explanation.Reasons[0].Code));
        var row = (await lupin.Row())!;
        Assert.Equal(NextStep.Write, row.Action);
        Assert.Equal(isHeld ? ["F-2"] : ["F-1", "F-2"], row.Invoices.Where(item => item.Claimed).Select(item => item.Number).Order());
        var entry = Assert.Single(await lupin.History());
        Assert.Equal((ExchangeKind.StatusChanged, $"Statut {status} de la facture F-1"), (entry.Kind, entry.Subject!.Plain()));
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task A_status_taken_away_holds_no_longer()
    {
        var (lupin, invoice) = await Late();
        await Put(lupin, invoice, new { status = 207 });

        var explanation = await Put(lupin, invoice, new { status = (int?)null });

        Assert.True(explanation.Chased);
        Assert.Equal("Statut retiré de la facture F-1", (await lupin.History())[0].Subject!.Plain());
    }

    [Fact]
    public async Task Cashed_in_part_it_is_reduced_and_the_late_fees_split_there()
    {
        var (lupin, invoice) = await Late();
        await lupin.Is(new { segment = "business" });

        var explanation = await Put(lupin, invoice, new { status = 212, statusOn = "2026-03-05", cashed = new { amount = "300.00", currency = "EUR" } });

        Assert.Equal("700.00", (await lupin.Invoices()).Single(item => item.Id == invoice).Open.Amount);
        Assert.Equal([("1000.00", "2026-03-04"), ("700.00", "2026-03-09")], explanation.LateFees!.Lines.TakeLast(2).Select(line => (line.Base.Amount, $"{line.To:yyyy-MM-dd}")));
        Assert.Equal("820.00", (await lupin.Row())!.Amount.Amount);
        Assert.Equal(ExchangeKind.StatusChanged, (await lupin.History())[0].Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1000.00")]
    [InlineData("5000.00")]
    public async Task Cashed_in_full_it_is_closed(string? cashed)
    {
        var (lupin, invoice) = await Late();

        var explanation = await Put(lupin, invoice, new { status = 212, cashed = cashed is null ? null : new { amount = cashed, currency = "EUR" } });

        Assert.Equal((false, "settled"), (explanation.Chased, Assert.Single(explanation.Reasons).Code));
        Assert.Equal(["F-2"], (await lupin.Invoices()).Select(item => item.Number));
    }

    [Theory]
    [InlineData("""{"status":199}""", "status")]
    [InlineData("""{"status":229}""", "status")]
    [InlineData("""{"status":207,"cashed":{"amount":"10.00","currency":"EUR"}}""", "cashed")]
    [InlineData("""{"status":212,"cashed":{"amount":"0.00","currency":"EUR"}}""", "cashed")]
    [InlineData("""{"status":212,"cashed":{"amount":"-10.00","currency":"EUR"}}""", "cashed")]
    [InlineData("""{"planCode":"nulle-part"}""", "planCode")]
    public async Task What_cannot_be_is_refused_beside_its_field(string typed, string field)
    {
        var (lupin, invoice) = await Late();

        var refusal = await lupin.Company.Who.Api.RefusedPut($"{lupin.Company.Path}/invoices/{invoice}", Entered.Json(typed));

        Assert.Equal((400, field), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.Empty(await lupin.History());
    }

    private static Task<ExplanationDto> Put(CustomerFile lupin, long invoice, object body) => lupin.Company.Who.Api.Put<ExplanationDto>($"{lupin.Company.Path}/invoices/{invoice}", body);

    private async Task<(CustomerFile Lupin, long Invoice)> Late()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: 100, open: 1000m).Owing("Lupin", "F-2"));
        return (await company.File("Lupin"), await company.Invoice("F-1"));
    }
}
