using System.Collections.Concurrent;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// Two calls about the same thing (a customer, a person, a mailbox) take turns, so that the second finds what the first did; also when two
/// instances of the API serve them.
/// </summary>
internal sealed class Turns(Locks locks)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> places = new(StringComparer.OrdinalIgnoreCase);

    public async Task<Turn> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var place = places.GetOrAdd(key, _ => new SemaphoreSlim(1));
        await place.WaitAsync(cancellationToken);
        try
        {
            return new Turn(place, await locks.TakeAsync(key, cancellationToken));
        }
        catch
        {
            place.Release();
            throw;
        }
    }
}

internal sealed class Turn(SemaphoreSlim place, HeldLock held) : IAsyncDisposable
{
    /// <summary>Cancelled when other instances can no longer be kept out: what has been begun is left as a crash would leave it.</summary>
    public CancellationToken Lost => held.Lost;

    public async ValueTask DisposeAsync()
    {
        await held.DisposeAsync();
        place.Release();
    }
}
