using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents.PaymentPlans;

/// <summary>What stands in a proposal to pay by instalments. The instalments add up to what is owed, to the cent: anything else is refused.</summary>
public sealed record PaymentPlanDocument
{
    public required DocumentSender Sender { get; init; }

    public required DocumentAddressee Addressee { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Where it is written; null when only the date is to stand there.</summary>
    public string? Place { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>« Madame, Monsieur, ».</summary>
    public required string Salutation { get; init; }

    /// <summary>What comes before the invoices, for example the talk that led to the proposal.</summary>
    public IReadOnlyList<TextParagraph> Opening { get; init; } = [];

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>What the plan covers.</summary>
    public required IReadOnlyList<PlanInvoice> Invoices { get; init; }

    /// <summary>Late fees that the plan covers too; 0 when they are waived or not spoken of.</summary>
    public decimal LateFees { get; init; }

    /// <summary>In order of date.</summary>
    public required IReadOnlyList<PlanInstalment> Instalments { get; init; }

    /// <summary>True when a missed instalment makes the rest due at once; false says nothing of it.</summary>
    public bool RestFallsDueWhenMissed { get; init; }

    /// <summary>The last day to accept; null when the proposal names none.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>How to pay; the amount is that of each instalment. Null for no block.</summary>
    public TransferRequest? Payment { get; init; }

    /// <summary>The closing formula.</summary>
    public required string Closing { get; init; }

    public required DocumentSigner Signer { get; init; }

    /// <summary>What is owed.</summary>
    public decimal Total => Invoices.Sum(invoice => invoice.Amount) + LateFees;
}

/// <summary>An invoice that the plan covers.</summary>
/// <param name="Number">As printed on the invoice.</param>
/// <param name="DueDate">When it was to be paid.</param>
/// <param name="Amount">Still unpaid, VAT included.</param>
public sealed record PlanInvoice(string Number, DateOnly DueDate, decimal Amount);

/// <summary>One payment of the plan.</summary>
public sealed record PlanInstalment(DateOnly Date, decimal Amount);
