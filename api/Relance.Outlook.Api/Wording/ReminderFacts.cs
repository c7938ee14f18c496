using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>
/// What a text is made from. Amounts and dates are formatted here, by language; what is not given is not spoken of.
/// All amounts are in <see cref="Currency"/>: currencies are never mixed in one message.
/// </summary>
public sealed record ReminderFacts
{
    /// <summary><c>fr</c> or <c>en</c>; anything else reads French.</summary>
    public required string Language { get; init; }

    /// <summary>The day on which the text is written: the date of a letter, and the day up to which late fees were computed.</summary>
    public required DateOnly On { get; init; }

    public required Channel Channel { get; init; }

    public required Tone Tone { get; init; }

    /// <summary>Whether the level comes before the due date: the text then asks for confirmation and claims nothing.</summary>
    public bool IsBeforeDue { get; init; }

    /// <summary>Null while unknown: the text then claims only what the law gives against everybody.</summary>
    public Segment? Segment { get; init; }

    /// <summary>As the customer's file has it, with or without a civility (« Mme Durand »); null when nobody is known.</summary>
    public string? ContactName { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>What the text claims, oldest first; empty only in a statement of items not yet due.</summary>
    public required IReadOnlyList<ReminderInvoice> Invoices { get; init; }

    /// <summary>Shown in a statement, never claimed.</summary>
    public IReadOnlyList<StatementItem> NotYetDue { get; init; } = [];

    /// <summary>Credit notes and unmatched payments taken off the total; positive.</summary>
    public decimal Credits { get; init; }

    /// <summary>The last contact about these invoices, whoever made it; null when there was none.</summary>
    public EarlierContact? EarlierContact { get; init; }

    public BrokenPromise? BrokenPromise { get; init; }

    public MissedInstalment? MissedInstalment { get; init; }

    /// <summary>Only where the level claims them, each computed for the regime of <see cref="Segment"/> (unknown: consumer).</summary>
    public IReadOnlyList<InvoiceLateFee> LateFees { get; init; } = [];

    /// <summary>The day by which payment (or, for a payment plan, an answer) is asked for.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>Whether payment in several parts may be offered.</summary>
    public bool OffersInstalments { get; init; }

    public EarlyDiscount? Discount { get; init; }

    /// <summary>The payment plan put to the customer; only the texts about a payment plan show it.</summary>
    public ProposedPlan? Plan { get; init; }

    public required Sender Sender { get; init; }

    /// <summary>Whether copies of the invoices go with the text.</summary>
    public bool HasAttachments { get; init; }

    /// <summary>Whether a statement of account goes with the text as a document.</summary>
    public bool HasStatement { get; init; }
}

/// <summary>An invoice, or one instalment of it.</summary>
/// <param name="Number">As printed on the invoice.</param>
/// <param name="IssueDate">Its date.</param>
/// <param name="DueDate">When it was to be paid.</param>
/// <param name="DaysLate">Whole days; 0 or less when not late.</param>
/// <param name="Open">What is unpaid, VAT included.</param>
public sealed record ReminderInvoice(string Number, DateOnly IssueDate, DateOnly DueDate, int DaysLate, decimal Open)
{
    /// <summary>When this invoice was last reminded; null when never.</summary>
    public DateOnly? LastReminderOn { get; init; }

    /// <summary>The date that an agreed payment plan gives it instead of its due date.</summary>
    public DateOnly? AgreedOn { get; init; }
}

/// <summary>An open item that has not fallen due.</summary>
public sealed record StatementItem(string Number, DateOnly IssueDate, DateOnly DueDate, decimal Open);

public sealed record EarlierContact(DateOnly On, Channel Channel);

/// <summary>A payment that the customer announced and that has not come.</summary>
/// <param name="SaidOn">The day on which they said so.</param>
/// <param name="PromisedFor">The day they named.</param>
/// <param name="Amount">What they named; null when they named no amount.</param>
/// <param name="Via">How they said it: in writing, or on the telephone.</param>
public sealed record BrokenPromise(DateOnly SaidOn, DateOnly PromisedFor, decimal? Amount, Channel Via);

/// <summary>A part of an agreed payment plan that has not come.</summary>
public sealed record MissedInstalment(DateOnly DueOn, decimal Amount, DateOnly AgreedOn);

/// <summary>What delay has cost on one of the invoices claimed.</summary>
public sealed record InvoiceLateFee(string Number, LateFee Fee);

/// <summary>A discount for paying by a date: <c>5</c> is 5 % of the total claimed.</summary>
public sealed record EarlyDiscount(decimal Percent, DateOnly Until);

/// <summary>A payment plan put to the customer; <see cref="ProposedOn"/> is null in the text that first proposes it.</summary>
public sealed record ProposedPlan(IReadOnlyList<ProposedInstalment> Instalments, DateOnly? ProposedOn);

public sealed record ProposedInstalment(DateOnly DueOn, decimal Amount);

/// <summary>Who signs, and where to pay.</summary>
public sealed record Sender(string Company, string? Signer, string? Title, string? Phone, string? Iban, string? Bic)
{
    public IReadOnlyList<string> AddressLines { get; init; } = [];

    /// <summary>Shown only when it is an absolute https address without a user name.</summary>
    public string? PaymentLink { get; init; }

    /// <summary>Content id of the attached picture of the payment code: letters, digits, <c>. - _ @</c>; anything else is not shown.</summary>
    public string? QrContentId { get; init; }
}
