using Relance.Domain.LateFees;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>The annex that shows how each cent of interest came about.</summary>
/// <param name="Invoices">One computation per invoice.</param>
/// <param name="AreClaimed">True: part of what the letter asks for. False: shown for information.</param>
public sealed record LetterLateFees(IReadOnlyList<LetterLateFee> Invoices, bool AreClaimed)
{
    public decimal Interest => Invoices.Sum(invoice => invoice.Fee.Interest);

    public decimal Indemnity => Invoices.Sum(invoice => invoice.Fee.Indemnity);

    public decimal Total => Interest + Indemnity;
}

/// <summary>The late fee of one invoice.</summary>
public sealed record LetterLateFee(string InvoiceNumber, DateOnly DueDate, LateFee Fee);
