using System.Collections.Concurrent;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Two calls for the same customer, or for the same person, take turns, so that the second finds the draft of the first.</summary>
internal sealed class CustomerLocks
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> places = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        var place = places.GetOrAdd(key, _ => new SemaphoreSlim(1));
        await place.WaitAsync(cancellationToken);
        return new Leave(place);
    }

    private sealed class Leave(SemaphoreSlim place) : IDisposable
    {
        public void Dispose() => place.Release();
    }
}
