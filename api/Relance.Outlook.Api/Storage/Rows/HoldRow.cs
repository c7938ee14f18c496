using Relance.Domain.Customers;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>What was agreed or decided with effect on chasing: a promise, a dispute, a payment plan, a pause…</summary>
public sealed class HoldRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public HoldReason Reason { get; set; }
    public DateOnly Since { get; set; }

    /// <summary>The last day; null while only an act of the user ends it. Not used by promises and payment plans, which follow their dates.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>JSON array of the items concerned; null for the whole customer.</summary>
    public string? ItemIds { get; set; }

    /// <summary>The day by which payment was promised.</summary>
    public DateOnly? PromisedFor { get; set; }

    /// <summary>What was promised, announced or contested; null for everything.</summary>
    public decimal? Amount { get; set; }

    /// <summary>What was open on the items concerned when it was agreed.</summary>
    public decimal OpenThen { get; set; }

    public required string Currency { get; set; }

    /// <summary>How the customer said it; null when nobody knows.</summary>
    public Channel? Via { get; set; }

    public string? Note { get; set; }
    public required string By { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }
    public string? EndedBy { get; set; }
    public string? EndNote { get; set; }
    public List<HoldPartRow> Parts { get; } = [];
}

/// <summary>A part of a payment plan.</summary>
public sealed class HoldPartRow
{
    public long Id { get; set; }
    public long HoldId { get; set; }
    public DateOnly DueOn { get; set; }
    public decimal Amount { get; set; }
}
