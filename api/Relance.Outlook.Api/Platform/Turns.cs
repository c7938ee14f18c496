using System.Collections.Concurrent;

namespace Relance.Outlook.Api.Platform;

/// <summary>Two calls about the same thing (a customer, a person, a mailbox) take turns, so that the second finds what the first did.</summary>
internal sealed class Turns
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
