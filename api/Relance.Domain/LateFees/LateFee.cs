using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>One stretch of days over which base and rate stay the same.</summary>
/// <param name="From">First day that bears interest.</param>
/// <param name="To">Last day that bears interest; both ends are counted.</param>
/// <param name="Days">How many days that is.</param>
/// <param name="Base">What was unpaid, VAT included.</param>
/// <param name="RatePercent">Per year.</param>
/// <param name="Interest">Base × rate × days ÷ 365, rounded to the cent, half away from zero.</param>
/// <param name="Source">Where the rate comes from.</param>
/// <param name="IsConfirmed">Whether that source has been checked against the official publication.</param>
public sealed record LateFeeLine(DateOnly From, DateOnly To, int Days, decimal Base, decimal RatePercent, decimal Interest, string Source, bool IsConfirmed);

/// <summary>What delay has cost on one invoice, line by line: the lines add up to the interest exactly.</summary>
/// <param name="Segment">The regime that was applied.</param>
/// <param name="Lines">In order of time; empty when nothing is due.</param>
/// <param name="Indemnity">The fixed compensation for recovery costs; 0 where the law gives none.</param>
public sealed record LateFee(Segment Segment, IReadOnlyList<LateFeeLine> Lines, decimal Indemnity)
{
    /// <summary>The sum of the lines.</summary>
    public decimal Interest => Lines.Sum(line => line.Interest);

    /// <summary>Interest and indemnity.</summary>
    public decimal Total => Interest + Indemnity;
}
