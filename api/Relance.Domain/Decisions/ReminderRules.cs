using Relance.Domain.Companies;
using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>The company's rules for one customer.</summary>
/// <param name="Plan">The customer's plan; an invoice may have its own.</param>
/// <param name="MinimumAmount">Below it nothing is claimed; in the currency of the facts.</param>
/// <param name="ContactIntervalDays">Least days between two written reminders to one person, across all companies of the firm.</param>
public sealed record ReminderRules(ReminderPlan Plan, decimal MinimumAmount, int ContactIntervalDays)
{
    /// <summary>The last day that the known payments cover; null when nobody has said.</summary>
    public DateOnly? PaymentsKnownOn { get; init; }

    /// <summary>How many days old that knowledge may be; null: any number.</summary>
    public int? StaleAfterDays { get; init; }

    /// <summary>The mandates of the company; null where none is needed because it chases for itself.</summary>
    public IReadOnlyList<Mandate>? Mandates { get; init; }

    /// <summary>Whether nobody may chase for the company on that day.</summary>
    public bool LacksMandate(DateOnly today) => Mandates is { } mandates && !mandates.Any(mandate => mandate.IsValidOn(today));

    /// <summary>Whether the payments known are too old to claim anything without the user's word.</summary>
    public bool AreStale(DateOnly today) =>
        StaleAfterDays is { } days && PaymentsKnownOn is { } known && today.DayNumber - known.DayNumber > days;
}
