using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>What stands in a letter about unpaid invoices. Amounts are in one currency; sums are computed, never given.</summary>
public sealed record LetterDocument
{
    public required DocumentSender Sender { get; init; }

    public required DocumentAddressee Addressee { get; init; }

    /// <summary><c>fr</c> or <c>en</c>: the labels and the way figures are written.</summary>
    public required string Language { get; init; }

    /// <summary>Where it is written; null when only the date is to stand there.</summary>
    public string? Place { get; init; }

    /// <summary>The letter's day, from which days late are counted.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Set when the letter is registered.</summary>
    public RegisteredMail? Registered { get; init; }

    /// <summary>What it is about, without the word « Objet »: for example « mise en demeure de payer ».</summary>
    public required string Subject { get; init; }

    public IReadOnlyList<LetterReference> References { get; init; } = [];

    /// <summary>« Madame, Monsieur, ».</summary>
    public required string Salutation { get; init; }

    public IReadOnlyList<TextParagraph> BeforeInvoices { get; init; } = [];

    /// <summary>ISO 4217; all amounts of the letter are in it.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>The invoices claimed; no table when there are none.</summary>
    public IReadOnlyList<LetterInvoice> Invoices { get; init; } = [];

    /// <summary>Credit notes and payments on account that lower the claim.</summary>
    public IReadOnlyList<LetterCredit> Credits { get; init; } = [];

    /// <summary>What delay has cost; null when the letter does not speak of it.</summary>
    public LetterLateFees? LateFees { get; init; }

    public IReadOnlyList<TextParagraph> AfterInvoices { get; init; } = [];

    /// <summary>How to pay <see cref="TotalDue"/>; null for no block.</summary>
    public TransferRequest? Payment { get; init; }

    public IReadOnlyList<TextParagraph> AfterPayment { get; init; } = [];

    /// <summary>The closing formula.</summary>
    public required string Closing { get; init; }

    public required DocumentSigner Signer { get; init; }

    public IReadOnlyList<string> Enclosures { get; init; } = [];

    /// <summary>Open invoices less credits.</summary>
    public decimal InvoicesDue => Invoices.Sum(invoice => invoice.AmountDue) - Credits.Sum(credit => credit.Amount);

    /// <summary>What the letter asks for: late fees count only where they are claimed.</summary>
    public decimal TotalDue => InvoicesDue + (LateFees is { AreClaimed: true } fees ? fees.Total : 0);
}

/// <summary>A registered letter with acknowledgement of receipt.</summary>
/// <param name="Number">The number on the slip; null leaves room to write it.</param>
public sealed record RegisteredMail(string? Number = null);

/// <summary>« Vos références : C0012 ».</summary>
public sealed record LetterReference(string Label, string Value);

/// <summary>An invoice that is claimed, or what is still open on it.</summary>
/// <param name="Number">As printed on the invoice.</param>
/// <param name="IssueDate">The invoice's date.</param>
/// <param name="DueDate">The last day to pay; it is late from the day after.</param>
/// <param name="AmountDue">Still unpaid, VAT included.</param>
public sealed record LetterInvoice(string Number, DateOnly IssueDate, DateOnly DueDate, decimal AmountDue)
{
    /// <summary>Whole days since the due date; 0 on that day and before.</summary>
    public int DaysLate(DateOnly on) => Math.Max(0, on.DayNumber - DueDate.DayNumber);
}

/// <summary>Something that lowers the claim.</summary>
/// <param name="Text">« Avoir AV-12 », « Acompte ».</param>
/// <param name="Date">Its date.</param>
/// <param name="Amount">Positive.</param>
public sealed record LetterCredit(string Text, DateOnly Date, decimal Amount);
