using Relance.Domain.Plans;
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

    /// <summary>The firmest tone in which it was ever claimed; null when never.</summary>
    public Tone? FirmestTone { get; set; }

    /// <summary>A plan of its own; null: the customer's.</summary>
    public string? PlanCode { get; set; }

    /// <summary>Status in the e-invoicing life cycle (200 to 228, 501); null when none was reported.</summary>
    public int? Status { get; set; }

    public DateOnly? StatusOn { get; set; }

    /// <summary>SHA-256 of its PDF in the file store, in hexadecimal; null when there is none.</summary>
    public string? Pdf { get; set; }

    public string? PdfName { get; set; }
    public CustomerRow? Customer { get; set; }
}

/// <summary>A part of an item that was settled, as seen by an import or entered by the user: interest is counted by it.</summary>
public sealed class SettlementRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long ItemId { get; set; }

    /// <summary>The last day on which it was certainly still unpaid: interest never runs longer than is known.</summary>
    public DateOnly On { get; set; }

    public decimal Amount { get; set; }

    /// <summary>The import that showed it; null when the user entered it.</summary>
    public long? ImportId { get; set; }
}
