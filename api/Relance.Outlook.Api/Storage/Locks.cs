namespace Relance.Outlook.Api.Storage;

/// <summary>
/// Names that one process holds at a time, of all that work on the same database. A process that dies holds nothing any more, at once and
/// whatever its clock says: the database's server knows its connections.
/// </summary>
public abstract class Locks
{
    /// <summary>Whether other processes may be there at all.</summary>
    public abstract bool AreShared { get; }

    /// <summary>Null when another process holds the name. Within one process a name is taken once at a time; the caller sees to it.</summary>
    public abstract Task<HeldLock?> TryTakeAsync(string name, CancellationToken cancellationToken);

    /// <summary>Waits until the name is free.</summary>
    public async Task<HeldLock> TakeAsync(string name, CancellationToken cancellationToken)
    {
        for (var pause = 10; ; pause = Math.Min(pause * 2, 250))
        {
            if (await TryTakeAsync(name, cancellationToken) is { } held) return held;
            await Task.Delay(pause + Random.Shared.Next(pause), cancellationToken);
        }
    }
}

/// <summary>A name held until it is disposed of.</summary>
/// <param name="release">Gives the name back.</param>
/// <param name="lost">Cancelled when the database is no longer there to keep others out: stop what rests on it.</param>
public sealed class HeldLock(Func<ValueTask> release, CancellationToken lost) : IAsyncDisposable
{
    public CancellationToken Lost => lost;

    public ValueTask DisposeAsync() => release();
}

/// <summary>SQLite serves one process: there is nobody to keep out.</summary>
internal sealed class NoOtherProcess : Locks
{
    public override bool AreShared => false;

    public override Task<HeldLock?> TryTakeAsync(string name, CancellationToken cancellationToken) =>
        Task.FromResult<HeldLock?>(new HeldLock(() => ValueTask.CompletedTask, CancellationToken.None));
}
