namespace Relance.Domain.LateFees;

/// <summary>A late fee, or why there is none. There is no partial one: an amount that lacks a half-year would look right and be wrong.</summary>
public abstract record LateFeeResult
{
    private LateFeeResult()
    {
    }

    /// <summary>The late fee; it may be zero.</summary>
    /// <param name="Fee">Line by line.</param>
    public sealed record Computed(LateFee Fee) : LateFeeResult;

    /// <summary>A rate that is needed is in no table. It is not extrapolated: somebody must add the published value.</summary>
    /// <param name="Series">The table that lacks it.</param>
    /// <param name="HalfYear">The first half-year that is missing.</param>
    public sealed record RateUnknown(RateSeries Series, HalfYear HalfYear) : LateFeeResult
    {
        /// <summary>Stable name of this outcome for the outside.</summary>
        public const string Code = "lateFee.rateUnknown";
    }
}
