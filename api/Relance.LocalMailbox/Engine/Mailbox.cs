namespace Relance.LocalMailbox.Engine;

/// <summary>The items of one user. Not thread-safe: <see cref="MailStore"/> holds the lock.</summary>
internal sealed class Mailbox(MailboxOwner owner)
{
    private readonly Dictionary<long, Message> messages = [];
    private readonly Dictionary<string, long> numbersById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FolderChanges> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<long>> numbersByFolder = new(StringComparer.Ordinal);
    private readonly HashSet<long> waiting = [];

    public MailboxOwner Owner => owner;

    public FolderTree Folders { get; } = new(owner);

    /// <summary>Null until it is changed for the first time.</summary>
    public MailboxProfile? Profile { get; set; }

    public long Sequence { get; private set; }

    /// <summary>Never used twice: numbers, ids and Message-IDs come from it.</summary>
    public long LastSerial { get; private set; }

    /// <summary>Delta tokens of an earlier generation have expired.</summary>
    public int DeltaGeneration { get; set; } = 1;

    public IEnumerable<Message> Messages => messages.Values;

    public IEnumerable<Message> In(string folder) => numbersByFolder.TryGetValue(folder, out var numbers) ? numbers.Select(number => messages[number]) : [];

    /// <summary>Items whose time has come: to be sent, or to be seen.</summary>
    public IEnumerable<long> Due(DateTimeOffset now) => waiting.Where(number => (messages[number].Pending?.At ?? messages[number].HiddenUntil) <= now);

    public Message? Find(string id) => numbersById.TryGetValue(id, out var number) ? messages[number] : null;

    public Message? Find(long number) => messages.GetValueOrDefault(number);

    public FolderChanges ChangesOf(string folder)
    {
        if (!changes.TryGetValue(folder, out var log))
        {
            changes[folder] = log = new FolderChanges();
        }

        return log;
    }

    public long NextSerial() => ++LastSerial;

    public Message Put(Message message)
    {
        if (messages.TryGetValue(message.Number, out var before))
        {
            Forget(before);
            if (before.PlainId != message.PlainId)
            {
                ChangesOf(before.Folder).Record(++Sequence, before.PlainId, before.ImmutableId, present: false);
            }
        }

        var written = message with { Version = ++Sequence };
        messages[written.Number] = written;
        numbersById[written.PlainId] = written.Number;
        numbersById[written.ImmutableId] = written.Number;
        if (!numbersByFolder.TryGetValue(written.Folder, out var here))
        {
            numbersByFolder[written.Folder] = here = [];
        }

        here.Add(written.Number);
        if (written.Pending is not null || written.IsHidden)
        {
            waiting.Add(written.Number);
        }

        if (!written.IsHidden)
        {
            ChangesOf(written.Folder).Record(Sequence, written.PlainId, written.ImmutableId, present: true);
        }

        return written;
    }

    public void Remove(Message message)
    {
        Forget(message);
        messages.Remove(message.Number);
        ChangesOf(message.Folder).Record(++Sequence, message.PlainId, message.ImmutableId, present: false);
    }

    /// <summary>The folder, those below it and their messages; their change logs go with them.</summary>
    public void RemoveFolder(string folder)
    {
        foreach (var key in Folders.Below(folder))
        {
            foreach (var message in In(key).ToList())
            {
                Remove(message);
            }

            changes.Remove(key);
            Folders.Remove(key);
        }
    }

    public void SawSerial(long serial) => LastSerial = Math.Max(LastSerial, serial);

    private void Forget(Message message)
    {
        numbersById.Remove(message.PlainId);
        numbersById.Remove(message.ImmutableId);
        numbersByFolder[message.Folder].Remove(message.Number);
        waiting.Remove(message.Number);
    }
}
