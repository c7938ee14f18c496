using Relance.Domain.Plans;

namespace Relance.Domain.Invoices;

/// <summary>What is open on one due date of one invoice. An invoice paid in one go has one instalment.</summary>
/// <param name="InvoiceId">The invoice it belongs to.</param>
/// <param name="DueDate">The day it had to be paid by; it is late from the day after.</param>
/// <param name="Open">Still unpaid, in the customer's currency of this message; positive.</param>
/// <param name="LevelDone">The highest level that has really left for it; 0 when never reminded.</param>
/// <param name="LevelDoneOn">The day on which that level left; null when never reminded.</param>
public sealed record Instalment(long InvoiceId, DateOnly DueDate, decimal Open, int LevelDone, DateOnly? LevelDoneOn)
{
    /// <summary>A plan of its own; null: the customer's.</summary>
    public ReminderPlan? Plan { get; init; }

    /// <summary>
    /// The firmest tone of the messages that have claimed it, when one that gathered several invoices was firmer than its own level; null: that
    /// of its levels. It is never claimed in a softer one again.
    /// </summary>
    public Tone? FirmestTone { get; init; }

    /// <summary>Whole days since the due date; 0 on that day and before.</summary>
    public int DaysLate(DateOnly on) => Math.Max(0, on.DayNumber - DueDate.DayNumber);
}
