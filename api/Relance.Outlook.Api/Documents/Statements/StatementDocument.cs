using Relance.Domain.Exposure;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents.Statements;

/// <summary>What stands on a statement of account: everything open on a day, due or not, in one currency. Sums are computed, never given.</summary>
public sealed record StatementDocument
{
    public required DocumentSender Sender { get; init; }

    public required DocumentAddressee Addressee { get; init; }

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The day on which the account is seen.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The customer in the sender's accounts; null when not given.</summary>
    public string? CustomerCode { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "EUR";

    public IReadOnlyList<StatementInvoice> Invoices { get; init; } = [];

    /// <summary>Credit notes and payments not yet matched to an invoice.</summary>
    public IReadOnlyList<StatementCredit> Credits { get; init; } = [];

    /// <summary>How to pay <see cref="OverdueLessCredits"/>; null for no block, and there is none either when nothing is to be paid.</summary>
    public TransferRequest? Payment { get; init; }

    /// <summary>Late on that day; before credits.</summary>
    public decimal Overdue => Invoices.Where(IsLate).Sum(invoice => invoice.Open);

    /// <summary>To be paid now: what is late, less what has not been matched yet. Never negative.</summary>
    public decimal OverdueLessCredits => Math.Max(0, Overdue - CreditTotal);

    public decimal CreditTotal => Credits.Sum(credit => credit.Amount);

    /// <summary>All that is open, less credits. Negative when the sender owes.</summary>
    public decimal Balance => Invoices.Sum(invoice => invoice.Open) - CreditTotal;

    public bool IsLate(StatementInvoice invoice) => Ageing.Of(invoice.DueDate, On) != AgeBucket.NotDue;

    /// <summary>What is open in one column of the aged balance, before credits.</summary>
    public decimal TotalOf(AgeBucket bucket) => Invoices.Where(invoice => Ageing.Of(invoice.DueDate, On) == bucket).Sum(invoice => invoice.Open);
}

/// <summary>An invoice, or an instalment of one, that is still open.</summary>
/// <param name="Number">As printed on the invoice.</param>
/// <param name="IssueDate">The invoice's date.</param>
/// <param name="DueDate">The last day to pay.</param>
/// <param name="Original">What it came to, VAT included.</param>
/// <param name="Open">Still unpaid.</param>
public sealed record StatementInvoice(string Number, DateOnly IssueDate, DateOnly DueDate, decimal Original, decimal Open);

/// <summary>Something in the customer's favour.</summary>
/// <param name="Text">« Avoir AV-12 », « Règlement non affecté ».</param>
/// <param name="Date">Its date.</param>
/// <param name="Amount">Positive.</param>
public sealed record StatementCredit(string Text, DateOnly Date, decimal Amount);
