namespace Relance.LocalMailbox.Engine;

/// <summary>The mailboxes by user, made when they are first spoken of; and how the journal brings them back. Not thread-safe either.</summary>
internal sealed class Mailboxes
{
    private readonly Dictionary<string, Mailbox> mailboxes = new(StringComparer.Ordinal);

    public IEnumerable<string> Users => mailboxes.Keys;

    public IEnumerable<Mailbox> All => mailboxes.Values;

    public Mailbox Of(MailboxOwner owner)
    {
        if (!mailboxes.TryGetValue(owner.User, out var mailbox))
        {
            mailboxes[owner.User] = mailbox = new Mailbox(owner);
        }

        return mailbox;
    }

    public void Clear() => mailboxes.Clear();

    public void Apply(JournalEntry entry)
    {
        if (entry.Put is { } message)
        {
            Of(message.User).SawSerial(entry.Serial ?? 0);
            Of(message.User).Put(message);
        }
        else if (entry.Removed is { } removed && Of(removed.User) is var holder && holder.Find(removed.Number) is { } gone)
        {
            holder.Remove(gone);
        }
        else if (entry.Folder is { } put)
        {
            Of(put.User).SawSerial(entry.Serial ?? 0);
            Of(put.User).Folders.Put(put.Folder);
        }
        else if (entry.FolderRemoved is { } deleted)
        {
            Of(deleted.User).RemoveFolder(deleted.Key);
        }
        else if (entry.Profile is { } profile)
        {
            Of(profile.User).Profile = profile.Profile;
        }
        else if (entry.DeltaExpired is { } expired)
        {
            Of(expired.User).DeltaGeneration = expired.Generation;
        }
    }

    private Mailbox Of(string user) => mailboxes.GetValueOrDefault(user) ?? Of(MailboxOwner.Of(user)!);
}
