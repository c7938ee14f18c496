using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>How far a folder of a mailbox has been read.</summary>
public sealed class FolderCursorRow
{
    public long Id { get; set; }

    /// <summary>Object id of its user, or the address of a shared mailbox.</summary>
    public required string Mailbox { get; set; }

    /// <summary>A well-known name (drafts, sentitems, inbox, junkemail) or the id of a folder that the user chose.</summary>
    public required string Folder { get; set; }

    /// <summary>As the user sees it; null for the well-known ones.</summary>
    public string? Name { get; set; }

    /// <summary>Where to go on: after the last page, or in the middle of a first reading. Null: from the beginning.</summary>
    public string? Cursor { get; set; }

    /// <summary>When it was last read to its end; null while a first reading is under way.</summary>
    public DateTimeOffset? SyncedAt { get; set; }
}

/// <summary>How the reading of a mailbox goes, as the user is told.</summary>
public sealed class MailboxStateRow
{
    public long Id { get; set; }

    /// <summary>Object id of its user, or the address of a shared mailbox. Unique.</summary>
    public required string Mailbox { get; set; }

    public string? Address { get; set; }
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>When all its folders were last read to their ends.</summary>
    public DateTimeOffset? SucceededAt { get; set; }

    /// <summary>The code of what is wrong, such as mailbox.reconnect; null while all is well.</summary>
    public string? Fault { get; set; }

    public DateTimeOffset? FaultSince { get; set; }
}

/// <summary>A message that could not be dealt with: it stays in the mailbox, and the user is told.</summary>
public sealed class MailProblemRow
{
    public long Id { get; set; }
    public required string Mailbox { get; set; }
    public required string Folder { get; set; }
    public required string MessageId { get; set; }
    public string? Subject { get; set; }
    public required string Code { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A change notification asked of Graph for a folder; it only hastens the next reading.</summary>
public sealed class SubscriptionRow
{
    public long Id { get; set; }
    public required string Mailbox { get; set; }
    public required string Folder { get; set; }
    public required string SubscriptionId { get; set; }

    /// <summary>What a notification must repeat to be believed.</summary>
    public required string ClientState { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>Dismissed: not about this customer, after all.</summary>
public enum ReplyState { ToReview, Handled, Dismissed }

/// <summary>A message that came back about a reminder.</summary>
public sealed class ReplyRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public long? ReminderId { get; set; }

    /// <summary>Where it was found: object id of the user, or the address of a shared mailbox.</summary>
    public required string Mailbox { get; set; }

    public required string MessageId { get; set; }
    public required string InternetMessageId { get; set; }
    public string? ConversationId { get; set; }
    public IncomingKind Kind { get; set; }
    public ReplyState State { get; set; }
    public string? FromName { get; set; }
    public required string FromAddress { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public required string Subject { get; set; }
    public required string Text { get; set; }
    public string? WebLink { get; set; }

    /// <summary>What tied it to the customer: references, conversation, sender, senderShared or invoiceNumber.</summary>
    public required string LinkedBy { get; set; }

    /// <summary>SHA-256 of its MIME original in the file store; null when it could not be had.</summary>
    public string? Original { get; set; }

    /// <summary>What the human decided, such as promise or dispute; null while nobody has.</summary>
    public string? Decision { get; set; }

    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public CustomerRow? Customer { get; set; }
}

/// <summary>Counted: it was a reminder. Ignored: it was not.</summary>
public enum FoundMailState { ToReview, Counted, Ignored }

/// <summary>A message to a debtor found in Sent Items that no draft of ours explains for sure: a human says whether it was a reminder.</summary>
public sealed class FoundMailRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }

    /// <summary>The reminder that it probably is, its marks having been lost; null when it was written by hand.</summary>
    public long? ReminderId { get; set; }

    public required string Mailbox { get; set; }
    public required string MessageId { get; set; }
    public required string InternetMessageId { get; set; }
    public string? ConversationId { get; set; }
    public FoundMailState State { get; set; }
    public DateTimeOffset SentAt { get; set; }
    public string? FromAddress { get; set; }

    /// <summary>JSON array of addresses.</summary>
    public required string To { get; set; }

    public required string Subject { get; set; }
    public required string Text { get; set; }

    /// <summary>JSON array of the ids of open invoices whose numbers it names.</summary>
    public required string ItemIds { get; set; }

    /// <summary>The sentence that says what it is about.</summary>
    public string? Sentence { get; set; }

    public string? WebLink { get; set; }
    public string? Original { get; set; }
    public string? DecidedBy { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }
    public CustomerRow? Customer { get; set; }
}

/// <summary>A mail that she is writing by hand and has said to be a reminder: once it is found sent it counts, without being asked about.</summary>
public sealed class MailCountedRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }

    /// <summary>The immutable id of the draft. Classic Outlook changes it when sending: then the mail is asked about, as any other.</summary>
    public required string MessageId { get; set; }

    public required string By { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>What happened. A call, a letter or a reminder written by hand counts as a contact; the others say what was agreed or noted.</summary>
public enum ExchangeKind
{
    ReminderSent, ReplyReceived, AutoReplyReceived, BounceReceived, ReminderWithdrawn, Note,
    ReminderByHand, Call, Letter, RegisteredLetter, HandOver, Proof,
    Promise, PaymentAnnounced, Dispute, PaymentPlan, Pause, CallBack, Stop, Insolvency, HoldChanged, HoldEnded, StatusChanged,
}

/// <summary>One entry of the history: written once, chained by hash, never changed.</summary>
public sealed class ExchangeRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }

    /// <summary>1, 2, 3… within the customer.</summary>
    public int Sequence { get; set; }

    public DateTimeOffset At { get; set; }
    public ExchangeKind Kind { get; set; }
    public string? Subject { get; set; }
    public string? Text { get; set; }
    public string? From { get; set; }

    /// <summary>JSON array of addresses.</summary>
    public required string To { get; set; }

    public int? Level { get; set; }

    /// <summary>JSON array of invoice numbers.</summary>
    public required string Invoices { get; set; }

    public decimal? Amount { get; set; }
    public string? Currency { get; set; }
    public long? ReminderId { get; set; }
    public string? MessageId { get; set; }
    public string? InternetMessageId { get; set; }
    public string? WebLink { get; set; }

    /// <summary>SHA-256 of the MIME original in the file store.</summary>
    public string? Original { get; set; }

    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }

    /// <summary>What the hash covers: 1 the content alone, as at first; 2 every column.</summary>
    public int Form { get; set; }
}

/// <summary>
/// Where the chain of a customer ends, kept by the database itself at each entry: without it nobody could tell that the last entries were
/// taken away.
/// </summary>
public sealed class ChainHeadRow
{
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }

    /// <summary>The sequence number of the last entry.</summary>
    public int Count { get; set; }

    /// <summary>Its hash.</summary>
    public required string Hash { get; set; }
}
