namespace Relance.Outlook.Api.Storage.Rows;

public sealed class ImportRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public DateTimeOffset At { get; set; }
    public required string By { get; set; }
    public required string Kind { get; set; }

    /// <summary>JSON array of file names.</summary>
    public required string Files { get; set; }

    public int Created { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }
    public int Closed { get; set; }
    public int Rejected { get; set; }
    public DateOnly? PreviousPaymentsKnownOn { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}

/// <summary>What an import changed, kept for the last import of a company so that it can be undone.</summary>
public sealed class ImportChangeRow
{
    public long Id { get; set; }
    public long ImportId { get; set; }
    public long CompanyId { get; set; }

    /// <summary>item, customer or contact.</summary>
    public required string Entity { get; set; }

    public long EntityId { get; set; }

    /// <summary>The values before, as JSON; null when the import created it.</summary>
    public string? Before { get; set; }
}
