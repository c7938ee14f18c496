using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Storage.Rows;

/// <summary>Proposed = intent written, draft not yet known to exist.</summary>
public enum ReminderState { Proposed, Drafted, Sent, Answered, Bounced, Withdrawn, Superseded }

/// <summary>One contact with one customer about one or more invoices, from intent to sent.</summary>
public sealed class ReminderRow
{
    /// <summary>The rung of a contact that the user entered: a call, a letter, a reminder written by hand.</summary>
    public const string Entered = "entered";

    public long Id { get; set; }
    public long CompanyId { get; set; }
    public long CustomerId { get; set; }

    /// <summary>One decision, one key, one draft: see <c>ReminderKey</c>. Unique.</summary>
    public required string Key { get; set; }

    public ReminderState State { get; set; }
    public int Level { get; set; }
    public Tone Tone { get; set; }

    /// <summary>How it was made; a call or a letter is entered by the user once done.</summary>
    public Channel Channel { get; set; }

    /// <summary>The code of the text; null for reminders from before texts had one.</summary>
    public string? Template { get; set; }

    public required string Currency { get; set; }

    /// <summary>What it claims, credits deducted, without late fees.</summary>
    public decimal Amount { get; set; }

    /// <summary>Interest and fixed compensation that it claims; 0 when it claims none.</summary>
    public decimal LateFees { get; set; }

    /// <summary>The last day that it leaves to pay.</summary>
    public DateOnly? Deadline { get; set; }

    public required string Subject { get; set; }
    public required string Html { get; set; }

    /// <summary>JSON array of addresses.</summary>
    public required string To { get; set; }

    /// <summary>Where its draft is: object id of the user, or the address of a shared mailbox.</summary>
    public required string Mailbox { get; set; }

    public DateOnly DecidedOn { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? DraftedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }
    public string? MessageId { get; set; }
    public string? InternetMessageId { get; set; }
    public string? ConversationId { get; set; }
    public string? WebLink { get; set; }

    /// <summary>The rung of the ladder by which the sent message was recognised.</summary>
    public string? DetectedBy { get; set; }

    /// <summary>The folder in which the user keeps the draft, when it is not Drafts.</summary>
    public string? DraftFolderId { get; set; }

    /// <summary>Files are still to be put to the draft, one by one: until then it is not whole, and nobody but who makes it calls it drafted.</summary>
    public bool AwaitsFiles { get; set; }

    /// <summary>
    /// Since when nobody knows whether its draft was made. Null once that is known: it was, it was refused, or its mailbox was searched since and
    /// holds none.
    /// </summary>
    public DateTimeOffset? UnknownSince { get; set; }

    /// <summary>The text as the mailbox gave it back when the draft was made: what the user's edits are compared with.</summary>
    public string? DraftText { get; set; }

    /// <summary>The text that really left, when the user changed it.</summary>
    public string? SentText { get; set; }

    public string? SentSubject { get; set; }

    /// <summary>The address that it left from: the user's, a colleague's, a shared mailbox's.</summary>
    public string? SentFrom { get; set; }

    /// <summary>The earlier sent message in whose thread it is written; null for the first of a thread.</summary>
    public string? AnswersMessageId { get; set; }

    /// <summary>The reminder whose draft this one replaces, because the facts had changed.</summary>
    public long? ReplacesId { get; set; }

    /// <summary>SHA-256 of the MIME original that left, in the file store.</summary>
    public string? Original { get; set; }

    public List<ReminderItemRow> Items { get; } = [];
    public CustomerRow? Customer { get; set; }
}

/// <summary>An invoice as the reminder claimed it.</summary>
public sealed class ReminderItemRow
{
    public long Id { get; set; }
    public long ReminderId { get; set; }
    public long ItemId { get; set; }
    public required string Number { get; set; }
    public decimal Open { get; set; }
    public int Level { get; set; }

    /// <summary>The item advances to this reminder's level, unless it is there already.</summary>
    public void Advance(ItemRow item, Tone tone, DateOnly day)
    {
        if (item.LevelDone >= Level) return;
        (item.LevelDone, item.LevelDoneOn) = (Level, day);
        if (item.FirmestTone is null || tone > item.FirmestTone) item.FirmestTone = tone;
    }
}
