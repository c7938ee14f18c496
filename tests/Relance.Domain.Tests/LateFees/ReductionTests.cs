namespace Relance.Domain.Tests.LateFees;

public sealed class ReductionTests
{
    [Fact]
    public void A_payment_lowers_the_base_from_its_own_day()
    {
        var claim = Claim.Business(10_000m, due: "2025-08-01", until: "2025-11-01").Less(4000m, on: "2025-09-15");

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2025-08-01", "2025-09-14", 45, 10_000m, 12.15m, 149.79m),
            Claim.Line("2025-09-15", "2025-10-31", 47, 6000m, 12.15m, 93.87m),
        ], fee.Lines.Select(Claim.Shown));
        Assert.Equal(40m, fee.Indemnity);
    }

    [Fact]
    public void A_payment_and_a_credit_note_on_both_sides_of_the_half_year_make_four_lines()
    {
        var claim = Claim.Business(10_000m, due: "2025-06-01", until: "2025-08-01")
            .Less(1500m, on: "2025-07-10")
            .Less(2500m, on: "2025-06-20");

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2025-06-01", "2025-06-19", 19, 10_000m, 13.15m, 68.45m),
            Claim.Line("2025-06-20", "2025-06-30", 11, 7500m, 13.15m, 29.72m),
            Claim.Line("2025-07-01", "2025-07-09", 9, 7500m, 12.15m, 22.47m),
            Claim.Line("2025-07-10", "2025-07-31", 22, 6000m, 12.15m, 43.94m),
        ], fee.Lines.Select(Claim.Shown));
    }

    [Fact]
    public void Several_on_one_day_and_one_on_the_first_day_of_a_half_year_cut_once()
    {
        var claim = Claim.Business(1000m, due: "2025-06-16", until: "2025-07-16").Less(100m, on: "2025-07-01").Less(150m, on: "2025-07-01");

        var fee = claim.Fee();

        Assert.Equal([(15, 1000m), (15, 750m)], fee.Lines.Select(line => (line.Days, line.Base)));
    }

    [Theory]
    [InlineData("2025-07-01")]
    [InlineData("2025-07-31")]
    public void What_came_by_the_due_date_lowers_the_base_from_the_start(string on)
    {
        var claim = Claim.Business(1000m, due: "2025-07-31", until: "2025-08-31").Less(400m, on);

        var line = Assert.Single(claim.Fee().Lines);

        Assert.Equal((Claim.Day("2025-07-31"), 600m), (line.From, line.Base));
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1300)]
    public void Once_all_is_paid_or_more_interest_stops_and_none_is_given_back(decimal paid)
    {
        var claim = Claim.Business(1000m, due: "2025-07-31", until: "2025-12-31").Less(paid, on: "2025-08-09").Less(50m, on: "2025-10-01");

        var fee = claim.Fee();

        Assert.Equal([Claim.Line("2025-07-31", "2025-08-08", 9, 1000m, 12.15m, 3.00m)], fee.Lines.Select(Claim.Shown));
        Assert.Equal(40m, fee.Indemnity);
    }

    [Theory]
    [InlineData("2025-07-31", 0, 0)]
    [InlineData("2025-08-01", 1, 40)]
    public void The_indemnity_is_due_when_anything_was_unpaid_at_the_end_of_the_due_date(string paidOn, int days, decimal indemnity)
    {
        var claim = Claim.Business(1000m, due: "2025-07-31", until: "2025-12-31").Less(1000m, on: paidOn);

        var fee = claim.Fee();

        Assert.Equal((days, indemnity), (fee.Lines.Sum(line => line.Days), fee.Indemnity));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-120)]
    public void A_claim_of_nothing_costs_nothing(decimal amount) =>
        Assert.Equal(0m, Claim.Business(amount, due: "2025-07-31", until: "2025-12-31").Fee().Total);

    [Fact]
    public void A_returned_direct_debit_is_owed_again_from_its_day()
    {
        var claim = Claim.Business(1000m, due: "2025-08-01", until: "2025-10-01").Less(1000m, on: "2025-08-11").Less(-1000m, on: "2025-08-21");

        var fee = claim.Fee();

        Assert.Equal(
            [(Claim.Day("2025-08-01"), 10, 1000m), (Claim.Day("2025-08-21"), 41, 1000m)],
            fee.Lines.Select(line => (line.From, line.Days, line.Base)));
    }

    [Theory]
    [InlineData("2025-08-31")]
    [InlineData("2025-09-01")]
    public void What_comes_on_the_stop_day_or_later_does_not_count(string on) =>
        Assert.Equal(31, Assert.Single(Claim.Business(1000m, due: "2025-07-31", until: "2025-08-31").Less(400m, on).Fee().Lines).Days);
}
