using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Plans;

namespace Relance.Outlook.Api.Tests.LateFees;

/// <summary>How each cent came about, under each regime: figures computed by hand, 1 000 € due on 30 November 2025, on 10 March 2026.</summary>
public sealed class LateFeeTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_business_owes_the_ecb_rate_plus_ten_points_by_half_year_and_forty_euros()
    {
        var lupin = await Owing("business");

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Equal((Segment.Business, "33.29", "40.00", "73.29"), (fees.Regime, fees.Interest.Amount, fees.Indemnity.Amount, fees.Total.Amount));
        Assert.Equal([("2025-11-30", "2025-12-31", 32, "12.15", "10.65"), ("2026-01-01", "2026-03-09", 68, "12.15", "22.64")], Lines(fees));
        Assert.Equal("Du 30 novembre 2025 au 1er janvier 2026 : 1 000,00 € × 12,15 % × 32 jours ÷ 365 = 10,65 € (BCE 2,15 % + 10 points)", fees.Lines[0].Text.Plain());
        Assert.All(fees.Lines, line => Assert.True(line.IsConfirmed && line.Source.Length > 5));
    }

    [Fact]
    public async Task A_public_buyer_owes_eight_points_at_the_rate_of_the_first_day_throughout()
    {
        var lupin = await Owing("public");

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Equal((Segment.Public, "27.81", "40.00", "67.81"), (fees.Regime, fees.Interest.Amount, fees.Indemnity.Amount, fees.Total.Amount));
        Assert.Equal([("2025-11-30", "2026-03-09", 100, "10.15", "27.81")], Lines(fees));
    }

    [Fact]
    public async Task A_consumer_owes_nothing_before_a_formal_notice_and_the_legal_rate_from_it_on()
    {
        var lupin = await Owing("consumer");
        var before = (await lupin.Explain()).LateFees!;
        await lupin.Log(new { kind = "registeredLetter", on = "2026-03-01" });

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Equal((0, "0.00"), (before.Lines.Count, before.Total.Amount));
        Assert.Equal((Segment.Consumer, "0.65", "0.00", "0.65"), (fees.Regime, fees.Interest.Amount, fees.Indemnity.Amount, fees.Total.Amount));
        Assert.Equal([("2026-03-01", "2026-03-09", 9, "2.62", "0.65")], Lines(fees));
    }

    [Fact]
    public async Task Of_whom_nobody_has_said_what_he_is_nothing_is_claimed_that_the_law_may_not_give()
    {
        var lupin = await Owing(null);
        var unknown = (await lupin.Explain()).LateFees!;
        await lupin.Company.Set(settings => settings with { DefaultSegment = Segment.Business });

        var usual = (await lupin.Explain()).LateFees!;

        Assert.Equal((Segment.Consumer, "0.00"), (unknown.Regime, unknown.Total.Amount));
        Assert.Contains(unknown.Notes, note => note.Contains("Nature du client inconnue", StringComparison.Ordinal));
        Assert.Equal((Segment.Business, "73.29", 0), (usual.Regime, usual.Total.Amount, usual.Notes.Count));
    }

    [Theory]
    [InlineData("12.40", "12.40", "12.40", "33.97")]
    [InlineData("5.00", "8.28", "7.86", "21.90")]
    public async Task A_rate_agreed_replaces_the_laws_own_but_not_below_three_times_the_legal_rate(string agreed, string first, string second, string interest)
    {
        var lupin = await Owing("business");
        await lupin.Company.Set(settings => settings with { PenaltyRatePercent = agreed });

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Equal([first, second], fees.Lines.Select(line => line.RatePercent));
        Assert.Equal(interest, fees.Interest.Amount);
    }

    [Fact]
    public async Task A_rate_agreed_with_businesses_is_left_aside_for_a_consumer_and_that_is_said()
    {
        var lupin = await Owing("consumer");
        await lupin.Company.Set(settings => settings with { PenaltyRatePercent = "12.40" });

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Contains(fees.Notes, note => note.Plain().Contains("12,40 % n’est pas appliqué", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Insolvency_stops_the_interest_on_the_day_of_the_judgment()
    {
        var lupin = await Owing("business");
        await lupin.Agree("insolvencies", new { openedOn = "2026-02-01" });

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Equal([("2025-11-30", "2025-12-31", 32, "12.15", "10.65"), ("2026-01-01", "2026-01-31", 31, "12.15", "10.32")], Lines(fees));
    }

    [Fact]
    public async Task A_payment_in_part_lowers_the_base_from_the_day_on_which_it_can_have_come()
    {
        await using var ownClock = await RelanceHost.Start();
        var books = new Books().Owing("Lupin", "F-1", late: 100, open: 1000m);
        var company = await (await ownClock.Newcomer()).Keeps(books);
        var lupin = await company.File("Lupin");
        await lupin.Is(new { segment = "business" });
        await ownClock.Control.AdvanceDays(20);
        await company.Import(books.Reduced("F-1", 400m).Csv());

        var fees = (await lupin.Explain()).LateFees!;

        Assert.Equal([("2025-11-30", "2025-12-31", "1000.00"), ("2026-01-01", "2026-03-10", "1000.00"), ("2026-03-11", "2026-03-29", "400.00")], fees.Lines.Select(line => ($"{line.From:yyyy-MM-dd}", $"{line.To:yyyy-MM-dd}", line.Base.Amount)));
        Assert.Equal(("36.15", "40.00"), (fees.Interest.Amount, fees.Indemnity.Amount));
    }

    [Fact]
    public async Task A_half_year_whose_rate_is_not_known_stops_what_would_claim_it_and_nothing_else()
    {
        await using var later = await RelanceHost.Start("LocalMailbox:Clock=2027-02-01T08:00:00Z");
        var company = await (await later.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: -266).Owing("Bosc", "F-2", late: -266));
        await company.Save(OwnPlan.Of("avec-penalites", OwnPlan.Level(5, tone: Tone.Firm, lateFees: true)));
        var lupin = await company.File("Lupin");
        await lupin.Is(new { segment = "business", planCode = "avec-penalites" });

        var items = (await company.PrepareAll()).Items;
        var preview = await company.Who.Api.RefusedPost($"{company.Path}/reminders/preview", new { customerId = lupin.Id });
        var fees = (await lupin.Explain()).LateFees!;

        var failed = items.Single(item => item.CustomerName == "Lupin");
        Assert.Equal((Outcome.Failed, "lateFee.rateUnknown"), (failed.Outcome, failed.Code));
        Assert.Contains("inconnu pour le semestre 2027-S1", failed.Message!.Plain(), StringComparison.Ordinal);
        Assert.Equal((409, "lateFee.rateUnknown"), (preview.Status, preview.Code));
        Assert.Contains("2027-S1", fees.Problem, StringComparison.Ordinal);
        Assert.Equal(("0.00", 0), (fees.Total.Amount, fees.Lines.Count));
        Assert.Equal(Outcome.Drafted, items.Single(item => item.CustomerName == "Bosc").Outcome);
        Assert.Single(await company.Who.Mailbox.Drafts());
        Assert.Equal(0, (await lupin.Invoices())[0].LevelDone);
    }

    [Fact]
    public async Task Nor_is_a_formal_notice_printed_with_a_rate_that_is_not_known()
    {
        await using var later = await RelanceHost.Start("LocalMailbox:Clock=2027-02-01T08:00:00Z");
        var company = await (await later.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: -266));
        var lupin = await company.File("Lupin");
        await lupin.Is(new { segment = "business", planCode = "formel" });
        await lupin.Log(new { kind = "reminderByHand", on = "2027-01-05" });

        var refusal = await company.Who.Api.RefusedGet($"{lupin.Path}/letter");

        Assert.Equal((409, "lateFee.rateUnknown"), (refusal.Status, refusal.Code));
    }

    private static IEnumerable<(string From, string To, int Days, string Rate, string Interest)> Lines(LateFeeDto fees) =>
        fees.Lines.Select(line => ($"{line.From:yyyy-MM-dd}", $"{line.To:yyyy-MM-dd}", line.Days, line.RatePercent, line.Interest.Amount));

    private async Task<CustomerFile> Owing(string? segment)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: 100, open: 1000m));
        var lupin = await company.File("Lupin");
        if (segment is not null) await lupin.Is(new { segment });
        return lupin;
    }
}
