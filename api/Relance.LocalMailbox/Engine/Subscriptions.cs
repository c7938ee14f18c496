using System.Collections.Concurrent;

namespace Relance.LocalMailbox.Engine;

/// <summary>In memory only: a restart forgets them, as an expiry would.</summary>
internal sealed class Subscriptions(MailStore store)
{
    public const int MostPerMailbox = 1000;

    private readonly ConcurrentDictionary<string, Subscription> subscriptions = new(StringComparer.Ordinal);

    /// <summary>Those that have not expired.</summary>
    public IEnumerable<Subscription> Live => subscriptions.Values.Where(one => one.Expires > store.Clock.Now);

    public Subscription? Find(string id) => Live.FirstOrDefault(one => one.Id == id);

    public void Put(Subscription subscription) => subscriptions[subscription.Id] = subscription;

    public void Remove(string id) => subscriptions.TryRemove(id, out _);

    public void Clear() => subscriptions.Clear();
}
