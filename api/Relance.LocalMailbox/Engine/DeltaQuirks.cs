using System.Collections.Concurrent;

namespace Relance.LocalMailbox.Engine;

/// <summary>What delta may do and seldom does, on demand: tell again what it told, give another reason for a removal. In memory only.</summary>
internal sealed class DeltaQuirks
{
    private readonly ConcurrentDictionary<string, (int Answers, int Rows)> repeats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> reasons = new(StringComparer.Ordinal);

    /// <summary>How many rows the next answer repeats, as far as there are any.</summary>
    public int Repeats(MailboxOwner owner) => repeats.TryGetValue(owner.User, out var left) && left.Answers > 0 ? left.Rows : 0;

    public void Repeat(MailboxOwner owner, int answers, int rows) => repeats[owner.User] = (answers, rows);

    public void Repeated(MailboxOwner owner) => repeats.AddOrUpdate(owner.User, (0, 0), (_, left) => (left.Answers - 1, left.Rows));

    public string RemovedReason(MailboxOwner owner) => reasons.GetValueOrDefault(owner.User, "deleted");

    public void Remove(MailboxOwner owner, string reason) => reasons[owner.User] = reason;

    public void Clear()
    {
        repeats.Clear();
        reasons.Clear();
    }
}
