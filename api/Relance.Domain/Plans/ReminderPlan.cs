namespace Relance.Domain.Plans;

/// <summary>How a level reaches the customer. Ordered by weight: a message that gathers several levels takes the heaviest.</summary>
public enum Channel
{
    /// <summary>A draft in the accountant's mailbox.</summary>
    Email,

    /// <summary>A telephone call, made by a person and logged.</summary>
    Call,

    /// <summary>An ordinary letter.</summary>
    Letter,

    /// <summary>A registered letter with acknowledgement of receipt.</summary>
    RegisteredLetter,

    /// <summary>Hand-over to a collection service; the plan ends here.</summary>
    Collection,
}

/// <summary>How firmly a text speaks. Ordered: a message takes the highest tone among its invoices.</summary>
public enum Tone
{
    /// <summary>Courteous: an oversight is assumed.</summary>
    Friendly,

    /// <summary>Firm: payment is asked for by a date.</summary>
    Firm,

    /// <summary>Formal: what follows without payment is said.</summary>
    Formal,
}

/// <summary>One step of a plan.</summary>
/// <param name="Number">1-based position; levels are done in this order, one after the other.</param>
/// <param name="OffsetDays">Days after the due date; negative before it.</param>
/// <param name="Channel">How it is done.</param>
/// <param name="Tone">How it speaks.</param>
public sealed record ReminderLevel(int Number, int OffsetDays, Channel Channel, Tone Tone)
{
    /// <summary>How many days a text of this level leaves to pay, unless the level says otherwise.</summary>
    public const int UsualDeadlineDays = 8;

    /// <summary>The code of its text; null: chosen from channel, tone and kind of customer.</summary>
    public string? Template { get; init; }

    /// <summary>Whether copies of the invoices go with it.</summary>
    public bool AttachesInvoices { get; init; } = true;

    /// <summary>Whether a statement of account goes with it.</summary>
    public bool AttachesStatement { get; init; }

    /// <summary>Whether it claims interest for delay and the fixed compensation.</summary>
    public bool ClaimsLateFees { get; init; }

    /// <summary>Calendar days that it leaves to pay; the deadline is moved to a working day.</summary>
    public int DeadlineDays { get; init; } = UsualDeadlineDays;

    /// <summary>Who signs it instead of the company's usual signer; null for the usual one.</summary>
    public string? Signer { get; init; }

    /// <summary>Whether it announces a due date instead of reminding of one.</summary>
    public bool IsBeforeDue => OffsetDays < 0;
}

/// <summary>Ordered levels and the least time between two of them.</summary>
/// <param name="Code">Stable identifier, for example <c>doux</c>.</param>
/// <param name="MinimumIntervalDays">Days between two levels of one invoice; at least 1. The interval between two written reminders to one person is a rule of the company.</param>
/// <param name="Levels">Numbered 1, 2, 3…, offsets rising.</param>
public sealed record ReminderPlan(string Code, int MinimumIntervalDays, IReadOnlyList<ReminderLevel> Levels)
{
    /// <summary>
    /// From this claimed amount on, a friendly e-mail becomes a call; null: never. In the currency of the claim. Firmer e-mails stay in writing:
    /// a large debtor too must have something in hand.
    /// </summary>
    public decimal? CallAbove { get; init; }

    /// <summary>The level of that number; throws <see cref="ArgumentOutOfRangeException"/> when the plan has none.</summary>
    public ReminderLevel Level(int number) =>
        number >= 1 && number <= Levels.Count
            ? Levels[number - 1]
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"Plan {Code} has levels 1 to {Levels.Count}.");
}
