namespace Relance.Domain.Replies;

/// <summary>What a reply means. In the order in which one wins over another when several are said; source: research/reply-kinds.md.</summary>
public enum ReplyKind
{
    /// <summary>Our message could not be delivered, for good. A notice that it is merely delayed is <see cref="Other"/>.</summary>
    Bounce,

    /// <summary>The person has left, the address is given up, another company is meant; after <see cref="Promise"/>: the sender is not in charge and says who is.</summary>
    WrongContact,

    /// <summary>Out of office, closing notice, ticket, receipt, antispam challenge. A person who types that they are away is <see cref="Other"/>.</summary>
    AutoReply,

    /// <summary>Order, quantity, quality, price, VAT, due date or principal is contested; also when the rest is promised or paid. Penalties alone are not enough.</summary>
    Dispute,

    /// <summary>Payment has been executed: transfer sent, cheque posted, set off. Merely scheduled or approved is a <see cref="Promise"/>.</summary>
    Paid,

    /// <summary>Several payments, or more time, asked for or agreed.</summary>
    InstalmentRequest,

    /// <summary>A document is asked for, or was never received.</summary>
    CopyRequest,

    /// <summary>Payment is announced, with or without a day, conditional or not, "not before" included.</summary>
    Promise,

    /// <summary>All else: noted, passed on, a question, insolvency, a person who is away, nothing that a rule knows.</summary>
    Other,
}

/// <summary>How plainly a reply says what was read into it.</summary>
public enum Confidence
{
    /// <summary>Conditional, hedged, or by context only ("le 15."): to be read by a human before anything rests on it.</summary>
    Unsure,

    /// <summary>Said in few words ("virement mardi"), or beside other things, or by its headers alone.</summary>
    Likely,

    /// <summary>Said plainly, in the indicative, in words that mean nothing else.</summary>
    Sure,
}

/// <summary>What the headers say of the author of a message: Auto-Submitted, Content-Type report, message class.</summary>
public enum ReplyOrigin
{
    /// <summary>Nothing: a person, or a program that does not say so.</summary>
    Unmarked,

    /// <summary>An automatic reply.</summary>
    Automatic,

    /// <summary>A report of a mail server about a message's delivery.</summary>
    DeliveryReport,
}

/// <summary>One payment of several that a debtor proposes.</summary>
/// <param name="Date">The day named for it.</param>
/// <param name="Amount">The amount named in the same clause, when there is exactly one.</param>
public sealed record ProposedInstalment(DateOnly Date, Money? Amount);
