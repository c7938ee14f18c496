using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>How far a folder of a mailbox has been read.</summary>
public sealed class FolderCursorRow
{
    public long Id { get; set; }
    public required string MailboxUser { get; set; }
    public MailFolderName Folder { get; set; }
    public required string Cursor { get; set; }
    public DateTimeOffset SyncedAt { get; set; }
}

public enum ReplyState { ToReview, Handled }

/// <summary>A message that came back about a reminder.</summary>
public sealed class ReplyRow
{
    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }
    public long? ReminderId { get; set; }
    public required string MailboxUser { get; set; }
    public required string MessageId { get; set; }
    public required string InternetMessageId { get; set; }
    public IncomingKind Kind { get; set; }
    public ReplyState State { get; set; }
    public string? FromName { get; set; }
    public required string FromAddress { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public required string Subject { get; set; }
    public required string Text { get; set; }
    public string? WebLink { get; set; }

    /// <summary>What tied it to the customer: references, conversation or sender.</summary>
    public required string LinkedBy { get; set; }

    public CustomerRow? Customer { get; set; }
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
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}
