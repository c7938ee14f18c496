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
    /// The same as an answer to all in the thread of a sent message; files cannot be given, nor the x-header. Refused, or
    /// <c>mailbox.notFound</c>, when that message is gone or is itself a draft.
    /// </summary>
    Task<MailMessage> CreateReplyAsync(string messageId, NewDraft draft, CancellationToken cancellationToken);

    /// <summary>The files that a draft carries by now, and those that it is to carry at last.</summary>
    Task<DraftContent> ReadFilesAsync(string messageId, CancellationToken cancellationToken);

    /// <summary>Adds one file of whatever size. When the outcome is unknown, <see cref="ReadFilesAsync"/> tells whether it is there.</summary>
    Task AddFileAsync(string messageId, MailAttachment file, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a draft among the deleted items; one that is no longer there is no fault. Done to a deleted item it would remove it for good:
    /// after an unknown outcome, look where it lies.
    /// </summary>
    Task DeleteDraftAsync(string messageId, CancellationToken cancellationToken);

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

    /// <summary>
    /// The id that we store for the id that an Outlook add-in hands over: in EWS form or Graph's own, changing with every move. Null when the service knows
    /// none for it.
    /// </summary>
    Task<string?> ImmutableIdOfAsync(string itemId, CancellationToken cancellationToken);

    /// <summary>The message as it travelled (RFC 5322), byte for byte; null when it is no longer there.</summary>
    Task<byte[]?> ReadOriginalAsync(string messageId, CancellationToken cancellationToken);

    /// <summary>
    /// What the service takes for new in a message, as text, next to the earlier ones of its conversation; null when the message is no longer there.
    /// Source: Graph's message resource, uniqueBody, which is given only when it is asked for by name.
    /// </summary>
    Task<string?> ReadUniqueBodyAsync(string messageId, CancellationToken cancellationToken);

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
/// <param name="Assertion">Empty when nobody asks just now: the session that she has left serves, as long as the identity provider lets it.</param>
/// <param name="SharedAddress">A shared mailbox of which the user is a delegate; null for the user's own.</param>
public sealed record MailboxAccess(string TenantId, string UserId, string Assertion, string? SharedAddress = null)
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
/// <param name="Attachments">The files that go with the request that creates it.</param>
public sealed record NewDraft(
    string Key, string Subject, string Html, IReadOnlyList<MailAddress> To, string Category, IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>Every file that it is to carry at last, when some are added afterwards; written into the draft, so that whoever finds it unfinished can finish it.</summary>
    public IReadOnlyList<DraftFile> Files { get; init; } = [];

    /// <summary>The sent message in whose thread it is written; null for a thread of its own.</summary>
    public string? Answers { get; init; }
}

/// <summary>A file by what it is, without its bytes. Within a draft its name is unique.</summary>
/// <param name="Size">Of the content, in bytes.</param>
/// <param name="Sha256">Of the content, in hexadecimal: where it is kept.</param>
public sealed record DraftFile(string Name, string ContentType, long Size, string Sha256, string? ContentId);

/// <param name="Wanted">What was to be added one by one; empty when the draft was created whole.</param>
public sealed record DraftContent(IReadOnlyList<DraftFile> Wanted, IReadOnlyList<PresentFile> Present)
{
    /// <summary>Exchange counts what it wraps a file in: the size that it shows is never below that of the content.</summary>
    public bool Has(string name, long size) => Present.Any(file => string.Equals(file.Name, name, StringComparison.OrdinalIgnoreCase) && file.Size >= size);
}

/// <summary>A file that a draft carries.</summary>
public sealed record PresentFile(string Name, long Size);

public sealed record MailAddress(string? Name, string Address);

/// <summary>A file with its bytes.</summary>
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
/// <param name="Cursor">Where to go on once this page has been dealt with; null: from the beginning.</param>
/// <param name="IsLast">Nothing more has changed for now.</param>
/// <param name="Restarted">The folder is being read from its beginning.</param>
public sealed record FolderPage(IReadOnlyList<MailMessage> Messages, IReadOnlyList<string> RemovedIds, string? Cursor, bool IsLast, bool Restarted);
