namespace Relance.LocalMailbox.Engine;

/// <summary>Profiles by mailbox: as they were changed, else as the settings seed them.</summary>
internal sealed class Profiles(MailStore store, LocalMailboxOptions options)
{
    public MailboxProfile Of(MailboxOwner owner) => store.Read(owner, mailbox => mailbox.Profile) ?? Seeded(owner);

    public MailboxProfile Change(MailboxOwner owner, Func<MailboxProfile, MailboxProfile> change) =>
        store.ChangeProfile(owner, profile => change(profile ?? Seeded(owner)));

    /// <summary>The owner themselves, or somebody to whom the mailbox was opened.</summary>
    public bool MayOpen(MailboxOwner owner, MailboxOwner reader) =>
        owner == reader || Of(owner).Delegates.Contains(reader.User, StringComparer.Ordinal);

    /// <summary>Everybody who is known, those included who have no mail yet.</summary>
    public IEnumerable<MailboxOwner> Everybody =>
        store.Users.Union(options.SharedMailboxes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(user => MailboxOwner.Of(user)!);

    private MailboxProfile Seeded(MailboxOwner owner) =>
        new() { Delegates = options.SharedMailboxes.TryGetValue(owner.User, out var delegates) ? Users(delegates) : [] };

    private static string[] Users(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
