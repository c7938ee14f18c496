namespace Relance.Outlook.Api.Storage.Rows;

public enum OperationState { Running, Completed, Cancelled, Interrupted }

public enum Outcome { Drafted, AlreadyDrafted, Held, Failed }

/// <summary>A long piece of work that the user follows and may cancel.</summary>
public sealed class OperationRow
{
    public Guid Id { get; set; }
    public long CompanyId { get; set; }
    public required string UserId { get; set; }
    public OperationState State { get; set; }
    public int Total { get; set; }

    /// <summary>What was asked for, as JSON, so that an interrupted one can go on; null for those from before.</summary>
    public string? Request { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
    public List<OperationItemRow> Items { get; } = [];
}

public sealed class OperationItemRow
{
    public long Id { get; set; }
    public Guid OperationId { get; set; }
    public long CustomerId { get; set; }
    public required string CustomerName { get; set; }
    public Outcome Outcome { get; set; }
    public string? Code { get; set; }
    public string? Detail { get; set; }
    public long? ReminderId { get; set; }
    public string? WebLink { get; set; }
}
