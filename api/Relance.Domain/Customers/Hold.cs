using Relance.Domain.Plans;

namespace Relance.Domain.Customers;

/// <summary>
/// Why a customer, or one invoice of theirs, is not chased now. Ordered: of two holds that end together, the first is the one that is said.
/// </summary>
public enum HoldReason
{
    /// <summary>A person answered and nobody has read it yet.</summary>
    ReplyToReview,

    /// <summary>The user has written to this customer by hand, and nobody has said yet whether that was a reminder.</summary>
    AlreadyTalking,

    /// <summary>A court has opened insolvency proceedings: the claim is declared, not chased (Code de commerce L622-21, L622-24).</summary>
    Insolvency,

    /// <summary>The user decided not to chase any more.</summary>
    Stop,

    /// <summary>The customer contests what is claimed; also e-invoicing status 207.</summary>
    Dispute,

    /// <summary>E-invoicing status 210: the buyer refused the invoice.</summary>
    Refused,

    /// <summary>E-invoicing status 213 or 501: the platform rejected it, so it was never validly sent.</summary>
    Rejected,

    /// <summary>E-invoicing status 225 to 227: it is to be paid to somebody else, for example a factor.</summary>
    PayeeChanged,

    /// <summary>E-invoicing status 208: the buyer waits for a document.</summary>
    Suspended,

    /// <summary>A payment plan runs and its next part is not late.</summary>
    PaymentPlan,

    /// <summary>The customer promised to pay by a date.</summary>
    Promise,

    /// <summary>The customer says that the payment has left; also e-invoicing status 211.</summary>
    PaymentAnnounced,

    /// <summary>The customer asked to be called back.</summary>
    CallBack,

    /// <summary>The user asked to wait.</summary>
    Pause,
}

/// <summary>A hold: it wins over any level while it lasts.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Since">First day.</param>
/// <param name="Until">Last day; chasing resumes by itself on the first working day after. Null while only an act of the user ends it.</param>
/// <param name="InvoiceId">The one invoice it concerns; null for the whole customer.</param>
public sealed record Hold(HoldReason Reason, DateOnly Since, DateOnly? Until, long? InvoiceId)
{
    /// <summary>Who put it: a user's name, or null when it follows from an event.</summary>
    public string? By { get; init; }

    /// <summary>The sentence that it rests on, as somebody wrote it; null when there is none.</summary>
    public string? Quote { get; init; }

    /// <summary>The first working day on which it no longer applies; null when it has no end in this calendar.</summary>
    public DateOnly? ResumesOn => ResumptionAfter(Until);

    /// <summary>Whether it applies on that day; both ends are included, and the days off that follow the last.</summary>
    public bool AppliesOn(DateOnly on) => on >= Since && (Until is null || on <= Until || on < ResumesOn);

    internal static DateOnly? ResumptionAfter(DateOnly? until) =>
        until is { } last && last < DateOnly.MaxValue ? WorkingDays.OnOrAfter(last.AddDays(1)) : null;
}
