using Relance.Domain.Customers;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

/// <summary>The first half-year without a published rate is 2027-S1 here: it moves on with the tables.</summary>
public sealed class UnknownRateTests
{
    private static readonly LateFeeResult Ecb2027 = new LateFeeResult.RateUnknown(RateSeries.EcbMainRefinancing, new HalfYear(2027, 1));

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-01-02")]
    [InlineData("2028-03-31")]
    public void The_first_half_year_without_a_rate_stops_the_whole_computation_and_is_named(string until)
    {
        var result = LateFeeCalculation.Of(Claim.Business(1000m, due: "2026-11-30", until));

        if (until == "2027-01-01") Assert.IsType<LateFeeResult.Computed>(result);
        else Assert.Equal(Ecb2027, result);
    }

    [Fact]
    public void An_agreed_rate_stops_too_because_its_floor_is_not_known()
    {
        var claim = Claim.Business(1000m, due: "2026-11-30", until: "2027-01-02") with { ContractRatePercent = 20m };

        var result = LateFeeCalculation.Of(claim);

        Assert.Equal(new LateFeeResult.RateUnknown(RateSeries.LegalForOthers, new HalfYear(2027, 1)), result);
    }

    [Fact]
    public void A_consumer_needs_the_legal_rate()
    {
        var result = LateFeeCalculation.Of(Claim.Consumer(1000m, due: "2026-11-30", until: "2027-02-01", notice: "2027-01-10"));

        Assert.Equal(new LateFeeResult.RateUnknown(RateSeries.LegalForOthers, new HalfYear(2027, 1)), result);
    }

    [Fact]
    public void A_public_buyer_needs_only_the_half_year_in_which_interest_began()
    {
        var begun = LateFeeCalculation.Of(Claim.Public(1000m, due: "2026-12-30", until: "2027-03-31"));
        var later = LateFeeCalculation.Of(Claim.Public(1000m, due: "2026-12-31", until: "2027-03-31"));

        Assert.IsType<LateFeeResult.Computed>(begun);
        Assert.Equal(Ecb2027, later);
    }

    [Fact]
    public void Before_the_first_row_nothing_is_known_either()
    {
        var before = LateFeeCalculation.Of(Claim.Business(1000m, due: "2014-12-31", until: "2015-02-28"));
        var first = LateFeeCalculation.Of(Claim.Business(1000m, due: "2015-01-01", until: "2015-02-28"));
        var buyer = LateFeeCalculation.Of(Claim.Public(1000m, due: "2014-12-31", until: "2015-02-28"));

        Assert.Equal(new LateFeeResult.RateUnknown(RateSeries.EcbMainRefinancing, new HalfYear(2014, 2)), before);
        Assert.IsType<LateFeeResult.Computed>(first);
        Assert.IsType<LateFeeResult.Computed>(buyer);
    }

    [Fact]
    public void A_rate_that_no_day_needs_is_not_missed()
    {
        var claim = Claim.Business(1000m, due: "2026-11-30", until: "2027-06-30");

        var result = LateFeeCalculation.Of(claim.Less(1000m, on: "2027-01-01"));
        var later = LateFeeCalculation.Of(claim.Less(1000m, on: "2027-01-02"));

        Assert.IsType<LateFeeResult.Computed>(result);
        Assert.Equal(Ecb2027, later);
    }

    // Holds whatever rows are added, to one table or to both.
    [Theory]
    [InlineData(null, RateSeries.EcbMainRefinancing)]
    [InlineData(20, RateSeries.LegalForOthers)]
    public void The_first_day_after_the_last_row_names_its_table_and_the_half_year_to_add(int? agreed, RateSeries series)
    {
        var table = series == RateSeries.LegalForOthers ? RateTables.LegalForOthers : RateTables.EcbMainRefinancing;
        var missing = table.Rows[^1].HalfYear.Next;
        var claim = new LateFeeCase(Segment.Business, 1000m, missing.FirstDay.AddDays(-30), missing.FirstDay) { ContractRatePercent = agreed };

        var known = LateFeeCalculation.Of(claim);
        var unknown = LateFeeCalculation.Of(claim with { Until = missing.FirstDay.AddDays(1) });

        Assert.IsType<LateFeeResult.Computed>(known);
        Assert.Equal(new LateFeeResult.RateUnknown(series, missing), unknown);
    }
}
