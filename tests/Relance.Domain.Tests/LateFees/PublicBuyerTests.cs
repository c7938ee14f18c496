using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

public sealed class PublicBuyerTests
{
    // Law-and-formats A1, with its dates.
    [Fact]
    public void One_rate_holds_for_all_the_time()
    {
        var claim = Claim.Public(1000m, due: "2025-03-01", until: "2025-09-01");

        var fee = claim.Fee();

        Assert.Equal([Claim.Line("2025-03-01", "2025-08-31", 184, 1000m, 11.15m, 56.21m)], fee.Lines.Select(Claim.Shown));
        Assert.Equal((40m, 96.21m), (fee.Indemnity, fee.Total));
        Assert.Equal((3.15m, 8m, new HalfYear(2025, 1)), (fee.Lines[0].PublishedPercent, fee.Lines[0].MarginPoints, fee.Lines[0].HalfYear));
    }

    [Fact]
    public void A_payment_in_a_later_half_year_lowers_the_base_and_leaves_the_rate()
    {
        var claim = Claim.Public(12_345.67m, due: "2023-12-16", until: "2024-08-02").Less(2345.67m, on: "2024-07-10");

        var fee = claim.Fee();

        Assert.Equal(
        [
            Claim.Line("2023-12-16", "2024-07-09", 207, 12_345.67m, 12m, 840.18m),
            Claim.Line("2024-07-10", "2024-08-01", 23, 10_000m, 12m, 75.62m),
        ], fee.Lines.Select(Claim.Shown));
        Assert.All(fee.Lines, line => Assert.Equal(new HalfYear(2023, 2), line.HalfYear));
    }

    // Due on 30 June, interest begins to run on 1 July, whatever the day counted first.
    public static TheoryData<string, decimal, string> BeginningCases => new()
    {
        { "2025-06-29", 11.15m, "2025-S1" },
        { "2025-06-30", 10.15m, "2025-S2" },
        { "2024-12-31", 11.15m, "2025-S1" },
    };

    [Theory]
    [MemberData(nameof(BeginningCases))]
    public void The_half_year_is_the_one_in_which_interest_began(string due, decimal expected, string halfYear)
    {
        var line = Assert.Single(Claim.Public(1000m, due, until: "2025-09-30").Fee().Lines);

        Assert.Equal((expected, halfYear), (line.RatePercent, line.HalfYear.ToString()));
        Assert.Equal(Claim.Day(due), line.From);
    }

    [Fact]
    public void Money_that_went_back_later_is_owed_at_the_rate_of_the_due_date_all_the_same()
    {
        var claim = Claim.Public(1000m, due: "2025-05-31", until: "2025-08-10").Less(1000m, on: "2025-05-20").Less(-1000m, on: "2025-08-01");

        var line = Assert.Single(claim.Fee().Lines);

        Assert.Equal((9, 11.15m), (line.Days, line.RatePercent));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    public void An_agreed_rate_is_not_applied_and_that_is_said(decimal agreed)
    {
        var claim = Claim.Public(1000m, due: "2025-03-01", until: "2025-09-01") with { ContractRatePercent = agreed };

        var fee = claim.Fee();

        Assert.Equal(agreed, fee.IgnoredContractPercent);
        Assert.Equal(56.21m, fee.Interest);
        Assert.Null(fee.Lines[0].ContractPercent);
    }
}
