namespace Relance.Domain.Evidence;

/// <summary>What is known of a customer when somebody asks to be forgotten.</summary>
/// <param name="HasOpenInvoices">Something is still owed.</param>
/// <param name="LastEntryOn">The day of the last entry of the history; null without any.</param>
/// <param name="LastClosedOn">The day on which the last invoice was settled; null when none was.</param>
public sealed record RetentionFacts(bool HasOpenInvoices, DateOnly? LastEntryOn, DateOnly? LastClosedOn);

/// <summary>Why something of a person is kept, or is not.</summary>
public enum RetentionReason
{
    /// <summary>Nothing requires keeping it.</summary>
    Erasable,

    /// <summary>Needed to claim what is owed: Regulation (EU) 2016/679, article 17, 3, e.</summary>
    Open,

    /// <summary>Evidence until claims have lapsed: Code de commerce, article L110-4, I.</summary>
    Limitation,
}

/// <summary>What may become of something that is kept of a person.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day that it is kept; null when erasable, or while something is open.</param>
public sealed record RetentionVerdict(RetentionReason Reason, DateOnly? Until)
{
    /// <summary>Whether it may go today.</summary>
    public bool IsErasable => Reason == RetentionReason.Erasable;
}

/// <summary>
/// How long what is known of a person is kept. The right to erasure does not reach what is needed to establish, exercise or defend legal claims
/// (Regulation (EU) 2016/679, article 17, 3, e); claims between businesses lapse after five years (Code de commerce, article L110-4, I).
/// </summary>
public static class Retention
{
    /// <summary>Names, addresses and telephone numbers: needed while something is owed and the person is still written to.</summary>
    /// <param name="facts">What is known of the customer.</param>
    /// <param name="isRetired">The person is no longer the one to write to.</param>
    public static RetentionVerdict OfContact(RetentionFacts facts, bool isRetired) =>
        facts.HasOpenInvoices && !isRetired ? new(RetentionReason.Open, null) : new(RetentionReason.Erasable, null);

    /// <summary>What left and what came back, with the originals: the evidence.</summary>
    /// <param name="facts">What is known of the customer.</param>
    /// <param name="years">Years after the last entry, or the last settlement when that came later.</param>
    /// <param name="today">The day of the question.</param>
    public static RetentionVerdict OfHistory(RetentionFacts facts, int years, DateOnly today)
    {
        if (facts.HasOpenInvoices) return new(RetentionReason.Open, null);
        DateOnly?[] days = [facts.LastEntryOn, facts.LastClosedOn];
        if (days.Max() is not { } last) return new(RetentionReason.Erasable, null);

        var until = last.AddYears(years);
        return today > until ? new(RetentionReason.Erasable, null) : new(RetentionReason.Limitation, until);
    }
}
