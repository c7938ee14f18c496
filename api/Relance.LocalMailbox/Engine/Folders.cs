namespace Relance.LocalMailbox.Engine;

internal enum FolderRefusal
{
    None,
    Missing,
    NameTaken,
    WellKnown,
    IntoItself,
}

/// <summary>One's own folders: made, renamed, moved and deleted.</summary>
internal sealed class Folders(MailStore store)
{
    public (MailFolder? Folder, FolderRefusal Refusal) Create(MailboxOwner owner, string parent, string name, bool isHidden = false) =>
        store.PutFolder(owner, mailbox =>
            mailbox.Folders.Of(parent) is null ? (null, FolderRefusal.Missing)
            : !mailbox.Folders.IsFree(parent, name) ? (null, FolderRefusal.NameTaken)
            : (new MailFolder($"own-{store.Epoch}-{mailbox.NextSerial()}", name, parent, isHidden), FolderRefusal.None));

    public (MailFolder? Folder, FolderRefusal Refusal) Rename(MailboxOwner owner, string key, string name) =>
        store.PutFolder(owner, mailbox => Own(mailbox, key) switch
        {
            ({ } folder, _) when !mailbox.Folders.IsFree(folder.Parent, name, except: key) => (null, FolderRefusal.NameTaken),
            ({ } folder, _) => (folder with { DisplayName = name }, FolderRefusal.None),
            var refused => refused,
        });

    public (MailFolder? Folder, FolderRefusal Refusal) Move(MailboxOwner owner, string key, string parent) =>
        store.PutFolder(owner, mailbox => Own(mailbox, key) switch
        {
            ({ }, _) when mailbox.Folders.Of(parent) is null => (null, FolderRefusal.Missing),
            ({ }, _) when mailbox.Folders.Below(key).Contains(parent, StringComparer.Ordinal) => (null, FolderRefusal.IntoItself),
            ({ } folder, _) when !mailbox.Folders.IsFree(parent, folder.DisplayName, except: key) => (null, FolderRefusal.NameTaken),
            ({ } folder, _) => (folder with { Parent = parent }, FolderRefusal.None),
            var refused => refused,
        });

    /// <summary>With all that lies in it and below it.</summary>
    public FolderRefusal Delete(MailboxOwner owner, string key)
    {
        var (_, refusal) = store.Read(owner, mailbox => Own(mailbox, key));
        if (refusal == FolderRefusal.None)
        {
            store.RemoveFolder(owner, key);
        }

        return refusal;
    }

    private static (MailFolder? Folder, FolderRefusal Refusal) Own(Mailbox mailbox, string key) => mailbox.Folders.Of(key) switch
    {
        null => (null, FolderRefusal.Missing),
        { IsWellKnown: true } => (null, FolderRefusal.WellKnown),
        var own => (own, FolderRefusal.None),
    };
}
