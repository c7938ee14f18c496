using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>By which rule the rate of a line was found.</summary>
public enum RateBasis
{
    /// <summary>The ECB rate and a margin: 10 points for a business that agreed on no rate, 8 points for a public buyer.</summary>
    EcbPlusMargin,

    /// <summary>The rate agreed in the terms of payment; not below the floor.</summary>
    Contract,

    /// <summary>Three times the legal rate, because the agreed one is below it (L441-10 II).</summary>
    Floor,

    /// <summary>The legal rate itself: a consumer after formal notice.</summary>
    Legal,
}

/// <summary>One stretch of days over which base and rate stay the same.</summary>
/// <param name="From">First day counted, as days of delay are dated by their beginning: on the first line, as a rule, the due date.</param>
/// <param name="To">Last day counted, both ends included: on the last line, as a rule, the day before the stop day.</param>
/// <param name="Days">How many days that is.</param>
/// <param name="Base">What was unpaid, VAT included.</param>
/// <param name="RatePercent">Per year.</param>
/// <param name="Interest">Base × rate × days ÷ 365, rounded to the cent, half away from zero.</param>
/// <param name="Source">Where the rate comes from.</param>
/// <param name="IsConfirmed">
/// Whether that source has been checked against the official publication; for an agreed rate, whether the legal rate that its
/// floor follows from has been.
/// </param>
public sealed record LateFeeLine(DateOnly From, DateOnly To, int Days, decimal Base, decimal RatePercent, decimal Interest, string Source, bool IsConfirmed)
{
    /// <summary>By which rule <see cref="RatePercent"/> was found.</summary>
    public RateBasis Basis { get; init; }

    /// <summary>The published series that was looked up, for the rate itself or for its floor.</summary>
    public RateSeries Series { get; init; }

    /// <summary>The half-year that was looked up; a public buyer's is that of the day after the due date, even on a line that begins before or after it.</summary>
    public HalfYear HalfYear { get; init; }

    /// <summary>What the series says for that half-year, per year: the ECB rate without the margin, or the legal rate taken once.</summary>
    public decimal PublishedPercent { get; init; }

    /// <summary>The points added to <see cref="PublishedPercent"/>; 0 where the rule adds none.</summary>
    public decimal MarginPoints { get; init; }

    /// <summary>The agreed rate that was weighed against the floor; null when none was.</summary>
    public decimal? ContractPercent { get; init; }
}

/// <summary>What delay has cost on one invoice, line by line: the lines add up to the interest exactly.</summary>
/// <param name="Segment">The regime that was applied.</param>
/// <param name="Lines">In order of time; empty when nothing is due.</param>
/// <param name="Indemnity">The fixed compensation for recovery costs; 0 where the law gives none.</param>
public sealed record LateFee(Segment Segment, IReadOnlyList<LateFeeLine> Lines, decimal Indemnity)
{
    /// <summary>An agreed rate that the regime does not apply, to be said beside the result; null when there is none.</summary>
    public decimal? IgnoredContractPercent { get; init; }

    /// <summary>The sum of the lines.</summary>
    public decimal Interest => Lines.Sum(line => line.Interest);

    /// <summary>Interest and indemnity.</summary>
    public decimal Total => Interest + Indemnity;
}
