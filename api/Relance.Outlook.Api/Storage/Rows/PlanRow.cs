namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>A plan of the company's own.</summary>
public sealed class PlanRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public required string Code { get; set; }
    public required string Name { get; set; }
    public int MinimumIntervalDays { get; set; }
    public decimal? CallAbove { get; set; }

    /// <summary>JSON array of the levels, in order.</summary>
    public required string Levels { get; set; }

    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A text as changed by the company; every version is kept, the newest counts.</summary>
public sealed class TemplateRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public required string Code { get; set; }
    public required string Language { get; set; }

    /// <summary>Null with the body: back to the original.</summary>
    public string? Subject { get; set; }

    public string? Body { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A file put to an entry of the history: the receipt of a registered letter, for example.</summary>
public sealed class ProofRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public long ExchangeId { get; set; }
    public required string Name { get; set; }
    public required string ContentType { get; set; }

    /// <summary>SHA-256 in the file store, in hexadecimal.</summary>
    public required string File { get; set; }

    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}
