namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>
/// Who saw or did what, and what came of it: one call of the API. Of debtors it names ids only, never what is theirs. The database refuses to
/// change a row, and to delete one that is younger than six months.
/// </summary>
public sealed class AuditRow
{
    /// <summary>Version 7: in the order of time.</summary>
    public Guid Id { get; set; }

    /// <summary>Real time, also where demonstration time runs.</summary>
    public DateTimeOffset At { get; set; }

    public required string TenantId { get; set; }
    public required string UserId { get; set; }
    public required string UserName { get; set; }

    /// <summary>The company concerned; null for what concerns none, or the firm.</summary>
    public long? CompanyId { get; set; }

    /// <summary>The operation's name in the contract.</summary>
    public required string Operation { get; set; }

    /// <summary>What the address names, as <c>customerId=12 invoiceId=7</c>; empty for nothing.</summary>
    public string Ids { get; set; } = "";

    /// <summary>The HTTP status: below 400 it was done or shown.</summary>
    public int Status { get; set; }
}
