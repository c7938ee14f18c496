namespace Relance.LocalMailbox.Engine;

/// <summary>The folders of a French mailbox; the name is the locale-free one of Graph.</summary>
internal static class WellKnownFolder
{
    public const string Root = "msgfolderroot";
    public const string Inbox = "inbox";
    public const string Drafts = "drafts";
    public const string SentItems = "sentitems";
    public const string DeletedItems = "deleteditems";
    public const string JunkEmail = "junkemail";
    public const string Archive = "archive";
    public const string Outbox = "outbox";

    public static IReadOnlyList<MailFolder> All { get; } =
    [
        new(Inbox, "Boîte de réception", Root),
        new(Drafts, "Brouillons", Root),
        new(SentItems, "Éléments envoyés", Root),
        new(DeletedItems, "Éléments supprimés", Root),
        new(JunkEmail, "Courrier indésirable", Root),
        new(Archive, "Archive", Root),
        new(Outbox, "Boîte d'envoi", Root),
    ];

    public static MailFolder RootFolder { get; } = new(Root, "Racine de la banque d'informations", "root");

    /// <summary>Names that Graph knows for folders that no client has made in this mailbox.</summary>
    public static IReadOnlyList<string> Missing { get; } =
    [
        "clutter", "conflicts", "conversationhistory", "localfailures", "scheduled", "serverfailures", "syncissues",
    ];

    /// <summary>Every mailbox has these; not here.</summary>
    public static IReadOnlyList<string> NotDone { get; } = ["recoverableitemsdeletions", "searchfolders"];
}
