namespace Relance.Outlook.Api.Mailbox;

/// <summary>The mailbox of one user, in our words. Implemented over the Graph SDK only. It cannot send: a human does.</summary>
public interface IMailbox
{
    /// <summary>
    /// Creates a complete draft in one request and gives its ids. Never retried blindly: when the outcome is unknown it
    /// throws <see cref="MailboxUnknownOutcomeException"/> and the caller looks the key up before anything else.
    /// </summary>
    Task<MailMessage> CreateDraftAsync(NewDraft draft, CancellationToken cancellationToken);

    /// <summary>
    /// The message that carries the key, wherever it lies, or null. Of several, because the user has duplicated it: the sent one before
    /// drafts, and drafts before what lies in Deleted Items (<see cref="MailMessage.IsDeleted"/>).
    /// </summary>
    Task<MailMessage?> FindByKeyAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// What changed in a folder since the cursor. Without a cursor, or when the service has forgotten it, the folder is read from the
    /// beginning and <see cref="FolderPage.Restarted"/> says so: the same messages come again, and removals are not told.
    /// </summary>
    /// <param name="folder">One of <see cref="MailFolders"/>, or the id of a folder.</param>
    /// <param name="cursor">Where an earlier reading stopped, in the middle or at the end.</param>
    /// <param name="since">A reading from the beginning leaves out what was received before; null for everything.</param>
    /// <param name="cancellationToken">Ends the reading between two pages.</param>
    IAsyncEnumerable<FolderPage> ReadChangesAsync(string folder, string? cursor, DateTimeOffset? since, CancellationToken cancellationToken);

    /// <summary>The message as it travelled (RFC 5322), byte for byte; null when it is no longer there.</summary>
    Task<byte[]?> ReadOriginalAsync(string messageId, CancellationToken cancellationToken);

    /// <summary>Asks to be told of changes in a folder. What is told only hastens the next reading; the service may give less time than was asked for.</summary>
    /// <param name="folder">One of <see cref="MailFolders"/>.</param>
    /// <param name="notificationUrl">Where it is told: it is called before this answers.</param>
    /// <param name="clientState">A secret of at most 128 characters that every notification repeats.</param>
    /// <param name="until">At most seven days from now.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<MailSubscription> SubscribeAsync(string folder, Uri notificationUrl, string clientState, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Keeps a subscription alive; null when the service no longer has it.</summary>
    Task<MailSubscription?> RenewAsync(string subscriptionId, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>The user's folders, with those inside them, in no particular order.</summary>
    Task<IReadOnlyList<MailFolderInfo>> ListFoldersAsync(CancellationToken cancellationToken);
}

/// <summary>Opens mailboxes.</summary>
public interface IMailboxes
{
    /// <summary>The mailbox on behalf of the user whose access token is given. The token is exchanged, never forwarded.</summary>
    IMailbox Of(MailboxAccess access);
}

/// <summary>Which mailbox, on whose behalf, and the token that proves that this user asked.</summary>
/// <param name="SharedAddress">A shared mailbox of which the user is a delegate; null for the user's own.</param>
public sealed record MailboxAccess(string UserId, string Assertion, string? SharedAddress = null)
{
    /// <summary>Its name in the database: the address of a shared mailbox, else the user's object id.</summary>
    public string Name => SharedAddress ?? UserId;
}

/// <summary>The folders that are always read, by the names that are the same in every language; users may add their own by id.</summary>
public static class MailFolders
{
    public const string Drafts = "drafts";
    public const string SentItems = "sentitems";
    public const string Inbox = "inbox";
    public const string JunkEmail = "junkemail";
}

/// <summary>A draft as it will be created.</summary>
/// <param name="Key">The reminder's key, stored in the message as an extended property and as an x-header.</param>
public sealed record NewDraft(
    string Key, string Subject, string Html, IReadOnlyList<MailAddress> To, string Category, IReadOnlyList<MailAttachment> Attachments);

public sealed record MailAddress(string? Name, string Address);

/// <summary>A file of less than 3 MB; all of them together less than the 4 MB that one Graph request may hold.</summary>
public sealed record MailAttachment(string Name, string ContentType, byte[] Content)
{
    /// <summary>Set on a picture that the text itself shows as <c>cid:</c>; null for a file.</summary>
    public string? ContentId { get; init; }
}

/// <summary>What came in: a person, a machine, a failure to deliver, a receipt.</summary>
public enum IncomingKind { Human, AutoReply, Bounce, Receipt }

/// <summary>A message as the mailbox shows it. Ids are immutable ids.</summary>
/// <param name="Key">The reminder's key, when the message carries one, and on which rung it was found.</param>
/// <param name="References">Message-ids of In-Reply-To and References, without brackets.</param>
public sealed record MailMessage(
    string Id,
    string? InternetMessageId,
    string? ConversationId,
    string Subject,
    string BodyText,
    MailAddress? From,
    IReadOnlyList<MailAddress> To,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset? SentAt,
    bool IsDraft,
    string? WebLink,
    MessageKey? Key,
    IReadOnlyList<string> References,
    IncomingKind Incoming)
{
    /// <summary>Whether it lies in Deleted Items; only told by <see cref="IMailbox.FindByKeyAsync"/>.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The id of the folder it lies in; null when it was not told.</summary>
    public string? FolderId { get; init; }
}

/// <summary>A subscription as the service granted it.</summary>
public sealed record MailSubscription(string Id, DateTimeOffset ExpiresAt);

/// <summary>A folder to choose from.</summary>
public sealed record MailFolderInfo(string Id, string Name, string? ParentId);

/// <summary>The key and where it was read: <c>extendedProperty</c> or <c>header</c>.</summary>
public sealed record MessageKey(string Value, string Rung);

/// <summary>One page of changes.</summary>
/// <param name="Cursor">Where to go on once this page has been dealt with.</param>
/// <param name="IsLast">Nothing more has changed for now.</param>
/// <param name="Restarted">The folder is being read from its beginning.</param>
public sealed record FolderPage(IReadOnlyList<MailMessage> Messages, IReadOnlyList<string> RemovedIds, string Cursor, bool IsLast, bool Restarted);
