using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

public sealed class BusinessTests
{
    // Law-and-formats A1, with its dates.
    [Fact]
    public void Each_half_year_has_its_own_rate()
    {
        var claim = Claim.Business(1000m, due: "2025-03-01", until: "2025-09-01");

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2025-03-01", "2025-06-30", 122, 1000m, 13.15m, 43.95m),
            Claim.Line("2025-07-01", "2025-08-31", 62, 1000m, 12.15m, 20.64m),
        ], fee.Lines.Select(Claim.Shown));
        Assert.Equal((64.59m, 40m, 104.59m), (fee.Interest, fee.Indemnity, fee.Total));
    }

    [Fact]
    public void The_night_to_1_July_has_the_rate_of_the_half_year_in_which_it_begins()
    {
        var claim = Claim.Business(36_500m, due: "2025-06-30", until: "2025-07-02");

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2025-06-30", "2025-06-30", 1, 36_500m, 13.15m, 13.15m),
            Claim.Line("2025-07-01", "2025-07-01", 1, 36_500m, 12.15m, 12.15m),
        ], fee.Lines.Select(Claim.Shown));
    }

    [Fact]
    public void A_stop_on_the_first_day_of_a_half_year_does_not_enter_it()
    {
        var line = Assert.Single(Claim.Business(1000m, due: "2025-06-21", until: "2025-07-01").Fee().Lines);

        Assert.Equal((Claim.Day("2025-06-30"), 10, 13.15m), (line.To, line.Days, line.RatePercent));
    }

    [Fact]
    public void A_line_says_how_its_rate_was_found()
    {
        var claim = Claim.Business(1000m, due: "2026-07-01", until: "2026-07-31");

        var line = Assert.Single(claim.Fee().Lines);

        Assert.Equal((RateBasis.EcbPlusMargin, RateSeries.EcbMainRefinancing, new HalfYear(2026, 2)), (line.Basis, line.Series, line.HalfYear));
        Assert.Equal((2.40m, 10m, 12.40m, null), (line.PublishedPercent, line.MarginPoints, line.RatePercent, line.ContractPercent));
        Assert.Equal(RateTables.EcbMainRefinancing.Find(line.HalfYear)?.Source, line.Source);
        Assert.False(line.IsConfirmed);
        Assert.All(Claim.Business(1000m, due: "2025-08-01", until: "2026-07-01").Fee().Lines, earlier => Assert.True(earlier.IsConfirmed));
    }

    // Article 003: somme impayée × (taux ÷ 100) × (jours de retard ÷ 365) + 40 €.
    public static TheoryData<int, int, decimal> FormulaCases => new()
    {
        { 2400, 50, 79.45m },
        { 1000, 100, 72.88m },
        { 150, 1, 40.05m },
    };

    [Theory]
    [MemberData(nameof(FormulaCases))]
    public void Within_one_half_year_an_agreed_rate_gives_the_formula_of_the_article(int amount, int daysLate, decimal expected)
    {
        var due = Claim.Day("2025-07-31");
        var claim = Claim.Business(amount, "2025-07-31", "2025-07-31") with { Until = due.AddDays(daysLate), ContractRatePercent = 12m };

        var fee = claim.Fee();

        Assert.Equal(Math.Round(amount * (12m / 100) * (daysLate / 365m) + 40, 2), fee.Total);
        Assert.Equal(expected, fee.Total);
    }

    [Fact]
    public void An_agreed_rate_below_three_times_the_legal_rate_is_raised_to_it_half_year_by_half_year()
    {
        var claim = Claim.Business(1000m, due: "2024-06-01", until: "2025-03-01") with { ContractRatePercent = 14m };

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2024-06-01", "2024-06-30", 30, 1000m, 15.21m, 12.50m),
            Claim.Line("2024-07-01", "2024-12-31", 184, 1000m, 14.76m, 74.41m),
            Claim.Line("2025-01-01", "2025-02-28", 59, 1000m, 14m, 22.63m),
        ], fee.Lines.Select(Claim.Shown));
        Assert.Equal([RateBasis.Floor, RateBasis.Floor, RateBasis.Contract], fee.Lines.Select(line => line.Basis));
        Assert.Equal([5.07m, 4.92m, 3.71m], fee.Lines.Select(line => line.PublishedPercent));
        Assert.All(fee.Lines, line => Assert.Equal((14m, RateSeries.LegalForOthers), (line.ContractPercent, line.Series)));
        Assert.NotEqual(fee.Lines[1].Source, fee.Lines[2].Source);
    }

    public static TheoryData<decimal, decimal, RateBasis> FloorCases => new()
    {
        { 14.75m, 14.76m, RateBasis.Floor },
        { 14.76m, 14.76m, RateBasis.Contract },
        { 14.77m, 14.77m, RateBasis.Contract },
        { 0, 14.76m, RateBasis.Floor },
    };

    [Theory]
    [MemberData(nameof(FloorCases))]
    public void The_floor_of_the_second_half_of_2024_is_14_76(decimal agreed, decimal expected, RateBasis basis)
    {
        var claim = Claim.Business(1000m, due: "2024-07-31", until: "2024-08-31") with { ContractRatePercent = agreed };

        var line = Assert.Single(claim.Fee().Lines);

        Assert.Equal((expected, basis), (line.RatePercent, line.Basis));
    }

    [Fact]
    public void The_floor_does_not_bind_the_rate_of_the_law_itself()
    {
        var claim = Claim.Business(1000m, due: "2024-07-31", until: "2024-08-31");

        var line = Assert.Single(claim.Fee().Lines);

        Assert.Equal((14.25m, RateBasis.EcbPlusMargin), (line.RatePercent, line.Basis));
    }

    [Fact]
    public void A_leap_year_has_366_days_of_which_each_is_a_365th()
    {
        var claim = Claim.Business(36_500m, due: "2024-01-01", until: "2025-01-01") with { ContractRatePercent = 20m };

        var fee = claim.Fee();

        Assert.Equal([182, 184], fee.Lines.Select(line => line.Days));
        Assert.Equal(7320m, fee.Interest);
    }

    [Theory]
    [InlineData("2025-07-31", "2025-07-31")]
    [InlineData("2025-07-31", "2025-07-01")]
    public void Nothing_is_due_before_the_day_after_the_due_date(string due, string until)
    {
        var fee = Claim.Business(1000m, due, until).Fee();

        Assert.Empty(fee.Lines);
        Assert.Equal(0m, fee.Total);
    }

    [Fact]
    public void The_first_day_late_costs_one_day_and_the_whole_indemnity()
    {
        var fee = Claim.Business(1000m, due: "2025-07-31", until: "2025-08-01").Fee();

        Assert.Equal([Claim.Line("2025-07-31", "2025-07-31", 1, 1000m, 12.15m, 0.33m)], fee.Lines.Select(Claim.Shown));
        Assert.Equal(40m, fee.Indemnity);
    }

    // At 10 % a day costs amount ÷ 3 650: these amounts end on half a cent.
    public static TheoryData<decimal, decimal> HalfCents => new()
    {
        { 18.25m, 0.01m },
        { 54.75m, 0.02m },
        { 91.25m, 0.03m },
        { 91.24m, 0.02m },
    };

    [Theory]
    [MemberData(nameof(HalfCents))]
    public void Half_a_cent_is_rounded_up(decimal amount, decimal expected)
    {
        var claim = Claim.Business(amount, due: "2025-07-31", until: "2025-08-01") with { ContractRatePercent = 10m };

        Assert.Equal(expected, claim.Fee().Interest);
    }

    [Fact]
    public void The_interest_is_the_sum_of_the_rounded_lines()
    {
        var claim = Claim.Business(18.25m, due: "2025-12-31", until: "2026-01-02") with { ContractRatePercent = 10m };

        var fee = claim.Fee();

        Assert.Equal([0.01m, 0.01m], fee.Lines.Select(line => line.Interest));
        Assert.Equal(0.02m, fee.Interest);
    }
}
