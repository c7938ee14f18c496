using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>A rate and how it was found.</summary>
internal sealed record AppliedRate(RateBasis Basis, decimal Percent, decimal MarginPoints, string Source);

/// <summary>Which table a regime looks in, and what it makes of the row.</summary>
internal static class LateFeeRates
{
    private const decimal BusinessMargin = 10;
    private const decimal PublicMargin = 8;
    private const decimal FloorFactor = 3;
    private const string Terms = "Conditions de règlement";

    public static RateTable TableOf(LateFeeCase claim) => claim switch
    {
        { Segment: Segment.Consumer } => RateTables.LegalForOthers,
        { Segment: Segment.Business, ContractRatePercent: not null } => RateTables.LegalForOthers,
        _ => RateTables.EcbMainRefinancing,
    };

    // The floor binds agreed rates only: the law's own rate may lie below it, as 14.25 against 14.76 % did in the second half of 2024.
    public static AppliedRate Of(LateFeeCase claim, RateRow row) => claim switch
    {
        { Segment: Segment.Consumer } => new(RateBasis.Legal, row.Percent, 0, row.Source),
        { Segment: Segment.Public } => new(RateBasis.EcbPlusMargin, row.Percent + PublicMargin, PublicMargin, row.Source),
        { ContractRatePercent: null } => new(RateBasis.EcbPlusMargin, row.Percent + BusinessMargin, BusinessMargin, row.Source),
        { ContractRatePercent: { } agreed } when agreed < FloorFactor * row.Percent => new(RateBasis.Floor, FloorFactor * row.Percent, 0, row.Source),
        { ContractRatePercent: { } agreed } => new(RateBasis.Contract, agreed, 0, Terms),
    };
}
