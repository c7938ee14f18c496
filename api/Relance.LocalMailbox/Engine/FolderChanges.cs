namespace Relance.LocalMailbox.Engine;

/// <summary>One line of a folder's change log: an item is there (with this state), or is there no longer.</summary>
internal sealed record FolderChange(long Sequence, long Entered, string PlainId, string ImmutableId, bool Present);

/// <summary>What happened in one folder, in order: the only source of delta answers.</summary>
internal sealed class FolderChanges
{
    private readonly List<FolderChange> log = [];
    private readonly Dictionary<string, FolderChange> latest = new(StringComparer.Ordinal);

    public void Record(long sequence, string plainId, string immutableId, bool present)
    {
        var entered = latest.TryGetValue(plainId, out var before) ? before.Entered : sequence;
        var change = new FolderChange(sequence, entered, plainId, immutableId, present);
        log.Add(change);
        latest[plainId] = change;
    }

    /// <summary>The latest change of each item after <paramref name="since"/>, oldest first.</summary>
    public IEnumerable<FolderChange> After(long since)
    {
        for (var index = FirstAfter(since); index < log.Count; index++)
        {
            var change = log[index];
            var overtaken = !ReferenceEquals(latest[change.PlainId], change);
            var neverSeen = !change.Present && change.Entered > since;
            if (!overtaken && !neverSeen)
            {
                yield return change;
            }
        }
    }

    /// <summary>Items that were there at <paramref name="upTo"/> and have not changed since, the latest first.</summary>
    public IEnumerable<FolderChange> Before(long upTo)
    {
        for (var index = FirstAfter(upTo) - 1; index >= 0; index--)
        {
            if (log[index].Present && ReferenceEquals(latest[log[index].PlainId], log[index]))
            {
                yield return log[index];
            }
        }
    }

    private int FirstAfter(long since)
    {
        var (low, high) = (0, log.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = log[middle].Sequence <= since ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
