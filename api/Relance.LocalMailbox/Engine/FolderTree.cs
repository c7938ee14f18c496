namespace Relance.LocalMailbox.Engine;

/// <summary>The folders of one mailbox: the well-known ones always, one's own as they come and go.</summary>
internal sealed class FolderTree
{
    private readonly MailboxOwner owner;
    private readonly List<MailFolder> folders = [WellKnownFolder.RootFolder, .. WellKnownFolder.All];
    private readonly Dictionary<string, string> keysById;

    public FolderTree(MailboxOwner owner)
    {
        this.owner = owner;
        keysById = folders.ToDictionary(folder => ItemIds.Folder(owner, folder.Key), folder => folder.Key, StringComparer.Ordinal);
    }

    /// <summary>By well-known name (any case) or by id (exact case).</summary>
    public MailFolder? Find(string nameOrId) => keysById.TryGetValue(nameOrId, out var key)
        ? Of(key)
        : folders.Find(folder => folder.IsWellKnown && string.Equals(folder.Key, nameOrId, StringComparison.OrdinalIgnoreCase));

    /// <summary>By the name that people see; the first of several.</summary>
    public MailFolder? Named(string displayName) => folders.Find(folder => string.Equals(folder.DisplayName, displayName, StringComparison.OrdinalIgnoreCase));

    public MailFolder? Of(string key) => folders.Find(folder => folder.Key == key);

    public IEnumerable<MailFolder> ChildrenOf(string key) => folders.Where(folder => folder.Parent == key);

    /// <summary>The folder itself and whatever lies below it.</summary>
    public IReadOnlyList<string> Below(string key) => [key, .. ChildrenOf(key).SelectMany(child => Below(child.Key))];

    /// <summary>No two folders side by side bear one name, whatever the case.</summary>
    public bool IsFree(string parent, string displayName, string? except = null) =>
        !ChildrenOf(parent).Any(folder => folder.Key != except && string.Equals(folder.DisplayName, displayName, StringComparison.OrdinalIgnoreCase));

    public void Put(MailFolder folder)
    {
        var place = folders.FindIndex(one => one.Key == folder.Key);
        if (place >= 0)
        {
            folders[place] = folder;
            return;
        }

        folders.Add(folder);
        keysById[ItemIds.Folder(owner, folder.Key)] = folder.Key;
    }

    public void Remove(string key)
    {
        folders.RemoveAll(folder => folder.Key == key);
        keysById.Remove(ItemIds.Folder(owner, key));
    }
}
