using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>What is to be done about a customer today.</summary>
public enum NextStep
{
    /// <summary>Nothing is open, or nothing is late and no level is due.</summary>
    None,

    /// <summary>Write: a draft can be made.</summary>
    Write,

    /// <summary>Call.</summary>
    Call,

    /// <summary>Post a letter.</summary>
    Post,

    /// <summary>Something must be put right by a person before anything is done.</summary>
    Check,

    /// <summary>Wait, for the stated reason.</summary>
    Wait,
}

/// <summary>Why. Each code comes with facts in <see cref="Reason"/> and a sentence in French and English.</summary>
public enum ReasonCode
{
    /// <summary>The level is due.</summary>
    LevelDue,

    /// <summary>Not due yet; <see cref="Reason.Date"/> is the due date.</summary>
    NotYetDue,

    /// <summary>The next level comes on <see cref="Reason.Date"/>.</summary>
    LevelLater,

    /// <summary>Late, and every level of the plan has been done: a person decides what comes next.</summary>
    PlanExhausted,

    /// <summary>Another written reminder left on the fact date; the next may leave on <see cref="Reason.Date"/>.</summary>
    IntervalNotElapsed,

    /// <summary>A draft waits in the mailbox.</summary>
    DraftWaiting,

    /// <summary>No e-mail address.</summary>
    AddressMissing,

    /// <summary>The address bounced.</summary>
    AddressBounced,

    /// <summary>Credits cover what would be claimed: match them first.</summary>
    CreditsToMatch,

    /// <summary>What would be claimed is below the company's minimum.</summary>
    BelowMinimum,

    /// <summary>A reply waits to be read.</summary>
    ReplyToReview,

    /// <summary>Paused by the user until <see cref="Reason.Date"/>.</summary>
    Paused,
}

/// <summary>A reason with the facts that its sentence quotes.</summary>
/// <param name="Code">Which.</param>
/// <param name="Date">The date it speaks of, if any.</param>
/// <param name="Amount">The amount it speaks of, if any.</param>
public readonly record struct Reason(ReasonCode Code, DateOnly? Date = null, decimal? Amount = null);

/// <summary>The decision for one instalment.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="DueDate">Its due date.</param>
/// <param name="Open">What is open.</param>
/// <param name="DaysLate">Whole days late; 0 when not due.</param>
/// <param name="Level">The lowest level not yet done; null when the plan is exhausted.</param>
/// <param name="LevelOn">The working day from which that level may be done; null with <paramref name="Level"/>.</param>
/// <param name="Claimed">Whether today's message claims it.</param>
/// <param name="Reason">Why, for this instalment.</param>
public readonly record struct InstalmentDecision(
    long InvoiceId, DateOnly DueDate, decimal Open, int DaysLate, int? Level, DateOnly? LevelOn, bool Claimed, Reason Reason);

/// <summary>The decision for one customer in one currency on one day.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Currency">The currency of every amount here.</param>
/// <param name="Step">What to do.</param>
/// <param name="Level">The highest level among the claimed instalments: it gives the tone; null when nothing is claimed.</param>
/// <param name="Claimed">What the message claims, credits deducted; 0 when nothing is.</param>
/// <param name="Overdue">Everything late, before credits.</param>
/// <param name="Balance">Everything open minus credits; negative when the customer is in credit.</param>
/// <param name="DaysLate">Of the oldest instalment claimed, or of the oldest late one.</param>
/// <param name="Reason">Why this step.</param>
/// <param name="NextOn">The first day on which something may be done: today for Write, Call and Post; null when only a person can move it.</param>
/// <param name="Instalments">One decision each, oldest first.</param>
public sealed record CustomerDecision(
    long CustomerId,
    string Currency,
    NextStep Step,
    ReminderLevel? Level,
    decimal Claimed,
    decimal Overdue,
    decimal Balance,
    int DaysLate,
    Reason Reason,
    DateOnly? NextOn,
    IReadOnlyList<InstalmentDecision> Instalments);
