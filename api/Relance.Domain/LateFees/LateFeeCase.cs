using Relance.Domain.Customers;

namespace Relance.Domain.LateFees;

/// <summary>What lowers the debt: a payment or a credit note, taken off the principal from its own day on.</summary>
/// <param name="On">The day of the payment or of the credit note: the day before it is the last on the old base, it is itself the first on the lower one.</param>
/// <param name="Amount">VAT included; negative when money went back, for example a returned direct debit.</param>
public sealed record Reduction(DateOnly On, decimal Amount);

/// <summary>One invoice, or one instalment of it, whose late fee is asked for. Amounts are in euros.</summary>
/// <remarks>
/// A day of delay is dated by its beginning: the night from 30 June to 1 July is 30 June's. So the first is the due date
/// itself, though nobody is late before it is over (decision 10).
/// </remarks>
/// <param name="Segment">The kind of debtor: it decides the regime.</param>
/// <param name="Amount">What had to be paid by the due date, VAT included, before the <see cref="Reductions"/>.</param>
/// <param name="DueDate">Last day to pay in time; against a public buyer, the end of the period that runs from receipt of the payment request.</param>
/// <param name="Until">
/// The stop day: the day up to which (exclusive) nights are counted, as a rule today; Until − DueDate days in all, 0 up to the
/// due date. A full payment stops the interest on its day just so, but is a <see cref="Reduction"/>: the claim then stays
/// right whenever it is asked for.
/// </param>
public sealed record LateFeeCase(Segment Segment, decimal Amount, DateOnly DueDate, DateOnly Until)
{
    /// <summary>Payments and credit notes, in any order, several a day if need be; none that <see cref="Amount"/> has already been lowered by.</summary>
    public IReadOnlyList<Reduction> Reductions { get; init; } = [];

    /// <summary>The yearly rate agreed in the terms of payment; null when there is none, and the law's own rate applies.</summary>
    public decimal? ContractRatePercent { get; init; }

    /// <summary>The day of the judgment that opened insolvency proceedings; the day before it is the last that bears interest (L622-28: it stops the interest).</summary>
    public DateOnly? InsolvencyOpenedOn { get; init; }

    /// <summary>The day the formal notice reached the debtor; it only matters for a consumer (Code civil 1231-6, 1344-1).</summary>
    public DateOnly? FormalNoticeOn { get; init; }

    /// <summary>The first day that may bear interest: the due date, or a consumer's formal notice if that is later; null for a consumer without one.</summary>
    public DateOnly? FirstDay => Segment switch
    {
        Segment.Consumer when FormalNoticeOn is null => null,
        Segment.Consumer when FormalNoticeOn > DueDate => FormalNoticeOn,
        _ => DueDate,
    };

    /// <summary>The last day that may bear interest: the one before the stop day or before the judgment; before <see cref="FirstDay"/> when none does.</summary>
    public DateOnly LastDay => (InsolvencyOpenedOn is { } opened && opened < Until ? opened : Until).AddDays(-1);

    /// <summary>What is still owed on that day, its own reductions included; zero or negative once all is paid.</summary>
    public decimal UnpaidOn(DateOnly day) => Amount - Reductions.Where(reduction => reduction.On <= day).Sum(reduction => reduction.Amount);
}
