namespace Relance.Domain.Plans;

/// <summary>How a level reaches the customer.</summary>
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
public sealed record ReminderLevel(int Number, int OffsetDays, Channel Channel, Tone Tone);

/// <summary>Ordered levels and the least time between two of them.</summary>
/// <param name="Code">Stable identifier, for example <c>doux</c>.</param>
/// <param name="MinimumIntervalDays">Days between two contacts about one invoice, and between two written reminders to one customer; at least 1.</param>
/// <param name="Levels">Numbered 1, 2, 3…, offsets rising.</param>
public sealed record ReminderPlan(string Code, int MinimumIntervalDays, IReadOnlyList<ReminderLevel> Levels)
{
    /// <summary>The level of that number; throws <see cref="ArgumentOutOfRangeException"/> when the plan has none.</summary>
    public ReminderLevel Level(int number) =>
        number >= 1 && number <= Levels.Count
            ? Levels[number - 1]
            : throw new ArgumentOutOfRangeException(nameof(number), number, $"Plan {Code} has levels 1 to {Levels.Count}.");
}
