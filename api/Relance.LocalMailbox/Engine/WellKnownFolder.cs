namespace Relance.LocalMailbox.Engine;

/// <summary>The folders of a French mailbox; the name is the locale-free one of Graph.</summary>
internal sealed record WellKnownFolder(string Name, string DisplayName)
{
    public const string Root = "msgfolderroot";
    public const string Inbox = "inbox";
    public const string Drafts = "drafts";
    public const string SentItems = "sentitems";
    public const string DeletedItems = "deleteditems";
    public const string JunkEmail = "junkemail";
    public const string Archive = "archive";
    public const string Outbox = "outbox";

    public static IReadOnlyList<WellKnownFolder> All { get; } =
    [
        new(Inbox, "Boîte de réception"),
        new(Drafts, "Brouillons"),
        new(SentItems, "Éléments envoyés"),
        new(DeletedItems, "Éléments supprimés"),
        new(JunkEmail, "Courrier indésirable"),
        new(Archive, "Archive"),
        new(Outbox, "Boîte d'envoi"),
    ];

    public static WellKnownFolder RootFolder { get; } = new(Root, "Racine de la banque d'informations");

    /// <summary>By well-known name (any case) or by id (exact case).</summary>
    public static WellKnownFolder? Find(MailboxOwner owner, string nameOrId) =>
        All.Append(RootFolder).FirstOrDefault(folder =>
            string.Equals(folder.Name, nameOrId, StringComparison.OrdinalIgnoreCase)
            || string.Equals(ItemIds.Folder(owner, folder.Name), nameOrId, StringComparison.Ordinal));
}
