namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>
/// What is left of a history that was erased at the end of its time: that it was there, how long it was, and the hash that stood for all of it.
/// The database lets entries go only up to this number, and only those older than five years.
/// </summary>
public sealed class ErasureRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Who erased it.</summary>
    public required string By { get; set; }

    /// <summary>The number of its last entry.</summary>
    public int Entries { get; set; }

    /// <summary>The hash of its last entry.</summary>
    public required string Hash { get; set; }
}
