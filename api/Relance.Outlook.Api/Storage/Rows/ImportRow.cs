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

/// <summary>A month of the customers' accounts as an import told it. Of several, the newest that was not undone counts.</summary>
public sealed class MonthRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long ImportId { get; set; }

    /// <summary>Its first day.</summary>
    public DateOnly Month { get; set; }

    /// <summary>Taxes included, credit notes deducted.</summary>
    public decimal Invoiced { get; set; }

    /// <summary>What came in through the bank and the till.</summary>
    public decimal Collected { get; set; }

    /// <summary>What customers owed at its end, or on the last day that the import knew.</summary>
    public decimal Receivables { get; set; }
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
