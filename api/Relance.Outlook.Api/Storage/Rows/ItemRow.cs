using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>An open item: an instalment of an invoice, a credit note or a payment not yet matched.</summary>
public sealed class ItemRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public SourceItemKind Kind { get; set; }
    public required string Number { get; set; }
    public DateOnly IssueDate { get; set; }

    /// <summary>Null for credits.</summary>
    public DateOnly? DueDate { get; set; }

    public bool DueDateComputed { get; set; }
    public required string Currency { get; set; }
    public decimal Original { get; set; }

    /// <summary>Positive; the kind says on which side. 0 once settled.</summary>
    public decimal Open { get; set; }

    /// <summary>When an import no longer listed it as open.</summary>
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The highest level that really left.</summary>
    public int LevelDone { get; set; }

    public DateOnly? LevelDoneOn { get; set; }

    /// <summary>SHA-256 of its PDF in the file store, in hexadecimal; null when there is none.</summary>
    public string? Pdf { get; set; }

    public string? PdfName { get; set; }
    public CustomerRow? Customer { get; set; }
}
