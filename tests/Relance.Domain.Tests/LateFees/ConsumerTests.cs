using Relance.Domain.Customers;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

public sealed class ConsumerTests
{
    [Fact]
    public void Without_a_formal_notice_nothing_is_due()
    {
        var fee = Claim.Consumer(5000m, due: "2025-03-31", until: "2025-08-20").Fee();

        Assert.Empty(fee.Lines);
        Assert.Equal((Segment.Consumer, 0m), (fee.Segment, fee.Total));
    }

    [Fact]
    public void From_the_day_of_the_formal_notice_the_legal_rate_of_each_half_year_runs_and_no_indemnity()
    {
        var claim = Claim.Consumer(5000m, due: "2025-03-31", until: "2025-08-21", notice: "2025-05-11");

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2025-05-11", "2025-06-30", 51, 5000m, 3.71m, 25.92m),
            Claim.Line("2025-07-01", "2025-08-20", 51, 5000m, 2.76m, 19.28m),
        ], fee.Lines.Select(Claim.Shown));
        Assert.All(fee.Lines, line => Assert.Equal((RateBasis.Legal, RateSeries.LegalForOthers, 0m), (line.Basis, line.Series, line.MarginPoints)));
        Assert.Equal((0m, 45.20m), (fee.Indemnity, fee.Total));
    }

    [Theory]
    [InlineData("2025-07-01", "2025-07-31")]
    [InlineData("2025-07-31", "2025-07-31")]
    [InlineData("2025-08-01", "2025-08-01")]
    public void A_notice_sent_too_early_makes_nothing_late_before_the_due_date(string notice, string first)
    {
        var fee = Claim.Consumer(5000m, due: "2025-07-31", until: "2025-09-30", notice).Fee();

        Assert.Equal(Claim.Day(first), Assert.Single(fee.Lines).From);
    }

    [Theory]
    [InlineData("2025-09-29", 1)]
    [InlineData("2025-09-30", 0)]
    [InlineData("2025-10-01", 0)]
    public void A_notice_on_the_stop_day_or_later_changes_nothing(string notice, int days) =>
        Assert.Equal(days, Claim.Consumer(5000m, due: "2025-07-31", until: "2025-09-30", notice).Fee().Lines.Sum(line => line.Days));

    [Fact]
    public void An_agreed_penalty_is_left_aside_and_that_is_said()
    {
        var claim = Claim.Consumer(5000m, due: "2025-07-31", until: "2025-09-30", notice: "2025-08-10") with { ContractRatePercent = 12m };

        var fee = claim.Fee();

        Assert.Equal(12m, fee.IgnoredContractPercent);
        Assert.Equal(2.76m, Assert.Single(fee.Lines).RatePercent);
    }
}
