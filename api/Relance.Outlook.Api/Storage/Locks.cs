using System.Collections.Concurrent;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// Names that one process holds at a time, of all that work on the same database. A process that dies holds nothing any more, at once and
/// whatever its clock says: the database's server knows its connections.
/// </summary>
public abstract class Locks
{
    private readonly ConcurrentDictionary<string, byte> heldHere = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether other processes may be there at all.</summary>
    public abstract bool AreShared { get; }

    /// <summary>Null while anybody holds the name, in this process or in another.</summary>
    public async Task<HeldLock?> TryTakeAsync(string name, CancellationToken cancellationToken)
    {
        if (!heldHere.TryAdd(name, 0)) return null;
        HeldLock? held = null;
        try
        {
            held = await TryLockAsync(name, cancellationToken);
        }
        finally
        {
            if (held is null) heldHere.TryRemove(name, out _);
        }

        return held is null ? null : new HeldLock(() => ReleaseAsync(name, held), held.Lost);
    }

    /// <summary>Waits until the name is free.</summary>
    public async Task<HeldLock> TakeAsync(string name, CancellationToken cancellationToken)
    {
        for (var pause = 10; ; pause = Math.Min(pause * 2, 250))
        {
            if (await TryTakeAsync(name, cancellationToken) is { } held) return held;
            await Task.Delay(pause + Random.Shared.Next(pause), cancellationToken);
        }
    }

    /// <summary>Null when another process holds the name.</summary>
    protected abstract Task<HeldLock?> TryLockAsync(string name, CancellationToken cancellationToken);

    private async ValueTask ReleaseAsync(string name, HeldLock held)
    {
        await held.DisposeAsync();
        heldHere.TryRemove(name, out _);
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
