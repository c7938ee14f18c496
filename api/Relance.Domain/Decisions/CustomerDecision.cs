using Relance.Domain.Customers;
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

    /// <summary>The amount calls for a call instead of an e-mail; <see cref="Reason.Amount"/> is the threshold.</summary>
    LargeAmount,

    /// <summary>The payments known end on <see cref="Reason.Date"/>: too long ago to claim anything without the user's word.</summary>
    DataStale,

    /// <summary>A promise for <see cref="Reason.Date"/> was not kept; the next text quotes it.</summary>
    PromiseBroken,

    /// <summary>A reply waits to be read.</summary>
    ReplyToReview,

    /// <summary>Written to by hand on <see cref="Reason.Date"/>; <see cref="Reason.Quote"/> says what.</summary>
    AlreadyTalking,

    /// <summary>Insolvency proceedings are open.</summary>
    Insolvent,

    /// <summary>The user decided not to chase any more.</summary>
    Stopped,

    /// <summary>The customer contests.</summary>
    Disputed,

    /// <summary>E-invoicing: the buyer refused the invoice.</summary>
    InvoiceRefused,

    /// <summary>E-invoicing: the platform rejected the invoice.</summary>
    InvoiceRejected,

    /// <summary>E-invoicing: it is to be paid to somebody else.</summary>
    PayeeChanged,

    /// <summary>E-invoicing: the buyer waits for a document.</summary>
    InvoiceSuspended,

    /// <summary>A payment plan is kept; its next part holds until <see cref="Reason.Date"/>.</summary>
    PaymentPlanRunning,

    /// <summary>A promise holds until <see cref="Reason.Date"/>.</summary>
    Promised,

    /// <summary>A payment was announced; it is waited for until <see cref="Reason.Date"/>.</summary>
    PaymentAnnounced,

    /// <summary>To be called back after <see cref="Reason.Date"/>.</summary>
    CallBackLater,

    /// <summary>Paused by the user until <see cref="Reason.Date"/>.</summary>
    Paused,

    /// <summary>The firm chases for its clients by mandate, and this company has none today; it may on the day after <see cref="Reason.Date"/>.</summary>
    MandateMissing,
}

/// <summary>A reason with the facts that its sentence quotes.</summary>
/// <param name="Code">Which.</param>
/// <param name="Date">The date it speaks of, if any.</param>
/// <param name="Amount">The amount it speaks of, if any.</param>
/// <param name="By">Who decided it, if a person did.</param>
/// <param name="Quote">The sentence it rests on, if somebody wrote one.</param>
public readonly record struct Reason(ReasonCode Code, DateOnly? Date = null, decimal? Amount = null, string? By = null, string? Quote = null);

/// <summary>The decision for one instalment.</summary>
/// <param name="InvoiceId">The invoice.</param>
/// <param name="DueDate">Its due date.</param>
/// <param name="Open">What is open.</param>
/// <param name="DaysLate">Whole days late; 0 when not due.</param>
/// <param name="Next">The lowest level not yet done; null when the plan is exhausted.</param>
/// <param name="LevelOn">The working day from which that level may be done; null with <paramref name="Next"/>.</param>
/// <param name="Claimed">What today's message claims of it; 0 when nothing. Less than <paramref name="Open"/> under a payment plan.</param>
/// <param name="Reason">Why, for this instalment.</param>
public readonly record struct InstalmentDecision(
    long InvoiceId, DateOnly DueDate, decimal Open, int DaysLate, ReminderLevel? Next, DateOnly? LevelOn, decimal Claimed, Reason Reason)
{
    /// <summary>The number of <see cref="Next"/>.</summary>
    public int? Level => Next?.Number;

    /// <summary>Whether today's message claims it.</summary>
    public bool IsClaimed => Claimed > 0;
}

/// <summary>The decision for one customer in one currency on one day.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Currency">The currency of every amount here.</param>
/// <param name="Step">What to do.</param>
/// <param name="Level">The highest level among the claimed instalments: it gives tone and channel; null when nothing is claimed.</param>
/// <param name="Claimed">What the message claims, credits deducted; 0 when nothing is.</param>
/// <param name="Overdue">Everything late, before credits.</param>
/// <param name="Balance">Everything open minus credits; negative when the customer is in credit.</param>
/// <param name="DaysLate">Of the oldest instalment claimed, or of the oldest late one.</param>
/// <param name="Reason">Why this step.</param>
/// <param name="NextOn">
/// The first day on which something may be done: today for Write, Call and Post; null when only a person can move it. While an interval has
/// not elapsed, the first day for writing: a call may come before.
/// </param>
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
    IReadOnlyList<InstalmentDecision> Instalments)
{
    /// <summary>
    /// The latest promise that was not kept and that no text has quoted yet; null when there is none, and in a message that claims nothing of
    /// what was promised.
    /// </summary>
    public Promise? BrokenPromise { get; init; }

    /// <summary>The part of a payment plan that was missed and is claimed; null when none is.</summary>
    public MissedPart? Missed { get; init; }
}

/// <summary>What a payment plan should have brought by now and has not.</summary>
/// <param name="DueOn">The day of the first part missed.</param>
/// <param name="Amount">What is missing over all parts due.</param>
public sealed record MissedPart(DateOnly DueOn, decimal Amount);
