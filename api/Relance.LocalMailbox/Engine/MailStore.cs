namespace Relance.LocalMailbox.Engine;

/// <summary>All mailboxes behind one lock: a change is in memory, in the change log and in the journal, or nowhere.</summary>
internal sealed class MailStore : IDisposable
{
    private readonly Lock gate = new();
    private readonly Mailboxes mailboxes = new();
    private readonly Journal journal;
    private int epoch = 1;

    public MailStore(string? dataDirectory, DateTimeOffset? clockStart)
    {
        if (dataDirectory is not null)
        {
            Directory.CreateDirectory(dataDirectory);
        }

        journal = new Journal(dataDirectory is null ? null : Path.Combine(dataDirectory, "journal.jsonl"));
        Attachments = new AttachmentStore(dataDirectory is null ? null : Path.Combine(dataDirectory, "attachments"));
        ClockSet? clock = null;
        foreach (var entry in journal.Replay())
        {
            clock = entry.Clock ?? clock;
            epoch = entry.Epoch ?? epoch;
            mailboxes.Apply(entry);
        }

        Ids = new ItemIds(epoch);
        Clock = new DemonstrationClock(clockStart, clock, set => Write(new JournalEntry { Clock = set }));
    }

    /// <summary>Called under the lock, after the change: who listens must be quick.</summary>
    public Action<MailChange>? Changed { get; set; }

    public ItemIds Ids { get; private set; }

    public int Epoch => epoch;

    public AttachmentStore Attachments { get; }

    public DemonstrationClock Clock { get; }

    public IReadOnlyList<string> Users
    {
        get
        {
            lock (gate)
            {
                return [.. MailboxOwner.Known.Union(mailboxes.Users, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            }
        }
    }

    public T Read<T>(MailboxOwner owner, Func<Mailbox, T> read)
    {
        lock (gate)
        {
            return read(mailboxes.Of(owner));
        }
    }

    /// <summary>What a reader finds: not what is hidden.</summary>
    public Message? Find(MailboxOwner owner, string id) => Read(owner, mailbox => mailbox.Find(id) is { IsHidden: false } found ? found : null);

    /// <summary>Items whose time has come, whatever mailbox they lie in.</summary>
    public IReadOnlyList<(MailboxOwner Owner, long Number)> Due()
    {
        var now = Clock.Now;
        lock (gate)
        {
            return [.. mailboxes.All.SelectMany(mailbox => mailbox.Due(now).Select(number => (mailbox.Owner, number)))];
        }
    }

    /// <summary>Whatever mailbox it lies in.</summary>
    public (MailboxOwner Owner, Message Message)? FindAnywhere(string id)
    {
        lock (gate)
        {
            var found = mailboxes.All.Select(mailbox => (mailbox.Owner, Message: mailbox.Find(id))).FirstOrDefault(x => x.Message is not null);
            return found.Message is null ? null : (found.Owner, found.Message);
        }
    }

    public Message Add(MailboxOwner owner, Func<Mailbox, Message> create)
    {
        lock (gate)
        {
            return Put(mailboxes.Of(owner), create(mailboxes.Of(owner)));
        }
    }

    /// <summary>Changes the item as it stands now; null when it has gone meanwhile, or the change is not to be.</summary>
    public Message? Change(MailboxOwner owner, long number, Func<Message, Mailbox, Message?> change)
    {
        lock (gate)
        {
            var mailbox = mailboxes.Of(owner);
            return mailbox.Find(number) is { } message && change(message, mailbox) is { } changed ? Put(mailbox, changed) : null;
        }
    }

    public void Remove(MailboxOwner owner, long number)
    {
        lock (gate)
        {
            if (mailboxes.Of(owner).Find(number) is { } message)
            {
                journal.Append(new JournalEntry { Removed = new ItemRemoved(owner.User, number) });
                mailboxes.Of(owner).Remove(message);
                Changed?.Invoke(new MailChange(owner, message, null));
            }
        }
    }

    /// <summary>Writes the folder unless it is refused.</summary>
    public (MailFolder? Folder, FolderRefusal Refusal) PutFolder(MailboxOwner owner, Func<Mailbox, (MailFolder? Folder, FolderRefusal Refusal)> make)
    {
        lock (gate)
        {
            var mailbox = mailboxes.Of(owner);
            var made = make(mailbox);
            if (made.Folder is { } folder)
            {
                journal.Append(new JournalEntry { Folder = new FolderPut(owner.User, folder), Serial = mailbox.LastSerial });
                mailbox.Folders.Put(folder);
            }

            return made;
        }
    }

    public void RemoveFolder(MailboxOwner owner, string key)
    {
        lock (gate)
        {
            journal.Append(new JournalEntry { FolderRemoved = new FolderRemoved(owner.User, key) });
            var mailbox = mailboxes.Of(owner);
            var gone = mailbox.Messages.Where(message => mailbox.Folders.Below(key).Contains(message.Folder, StringComparer.Ordinal)).ToList();
            mailbox.RemoveFolder(key);
            gone.ForEach(message => Changed?.Invoke(new MailChange(owner, message, null)));
        }
    }

    public MailboxProfile ChangeProfile(MailboxOwner owner, Func<MailboxProfile?, MailboxProfile> change)
    {
        lock (gate)
        {
            var mailbox = mailboxes.Of(owner);
            var changed = change(mailbox.Profile);
            journal.Append(new JournalEntry { Profile = new ProfileSet(owner.User, changed) });
            return mailbox.Profile = changed;
        }
    }

    public void ExpireDeltaTokens(MailboxOwner owner)
    {
        lock (gate)
        {
            var mailbox = mailboxes.Of(owner);
            journal.Append(new JournalEntry { DeltaExpired = new DeltaExpired(owner.User, mailbox.DeltaGeneration + 1) });
            mailbox.DeltaGeneration++;
        }
    }

    /// <summary>Empties everything; nothing of the former life keeps its id.</summary>
    public void Reset()
    {
        lock (gate)
        {
            journal.Clear();
            journal.Append(new JournalEntry { Epoch = ++epoch });
            mailboxes.Clear();
            Ids = new ItemIds(epoch);
            Attachments.Clear();
        }

        Clock.Restart();
    }

    public void Dispose() => journal.Dispose();

    private void Write(JournalEntry entry)
    {
        lock (gate)
        {
            journal.Append(entry);
        }
    }

    private Message Put(Mailbox mailbox, Message message)
    {
        journal.Append(new JournalEntry { Put = message, Serial = mailbox.LastSerial });
        var before = mailbox.Find(message.Number);
        var written = mailbox.Put(message);
        Changed?.Invoke(new MailChange(mailbox.Owner, before, written));
        return written;
    }
}
