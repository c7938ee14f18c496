using System.Text.Json.Serialization;

namespace Relance.LocalMailbox.Engine;

/// <summary>One item of a mailbox, as it stands; every change makes a new record and a journal line.</summary>
internal sealed record Message
{
    public required string User { get; init; }

    /// <summary>Identity inside the mailbox, whatever ids the item has had.</summary>
    public long Number { get; init; }

    /// <summary>The mailbox's change counter when this state was written; the etag follows from it.</summary>
    public long Version { get; init; }

    public required string PlainId { get; init; }

    public required string ImmutableId { get; init; }

    public required string Folder { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Modified { get; init; }

    public DateTimeOffset Received { get; init; }

    public DateTimeOffset Sent { get; init; }

    public string Subject { get; init; } = "";

    public Body Body { get; init; } = new("html", "");

    /// <summary>The new text above what is quoted; null when nothing is quoted.</summary>
    public string? NewText { get; init; }

    public EmailAddress? From { get; init; }

    public EmailAddress? Sender { get; init; }

    public IReadOnlyList<EmailAddress> To { get; init; } = [];

    public IReadOnlyList<EmailAddress> Cc { get; init; } = [];

    public IReadOnlyList<EmailAddress> Bcc { get; init; } = [];

    public IReadOnlyList<EmailAddress> ReplyTo { get; init; } = [];

    public string Importance { get; init; } = "normal";

    public string FlagStatus { get; init; } = "notFlagged";

    public string InferenceClassification { get; init; } = "focused";

    public IReadOnlyList<string> Categories { get; init; } = [];

    public bool IsDraft { get; init; }

    public bool IsRead { get; init; }

    public bool ReadReceiptRequested { get; init; }

    public bool DeliveryReceiptRequested { get; init; }

    public required string InternetMessageId { get; init; }

    public string? InReplyTo { get; init; }

    public string? References { get; init; }

    public required string ConversationId { get; init; }

    public required string ConversationIndex { get; init; }

    public string MessageClass { get; init; } = "IPM.Note";

    public IReadOnlyList<Header> Headers { get; init; } = [];

    /// <summary>Classic Outlook keeps headers in the MIME only: Graph does not show them.</summary>
    public bool HeadersHidden { get; init; }

    /// <summary>The message/delivery-status part of a bounce or receipt.</summary>
    public string? DeliveryStatus { get; init; }

    public PendingSend? Pending { get; init; }

    /// <summary>The message as it came, in the attachment store; null when it is written from its properties.</summary>
    public string? MimeSha256 { get; init; }

    /// <summary>Until then (demonstration time) no reader finds it: Sent Items show some messages late.</summary>
    public DateTimeOffset? HiddenUntil { get; init; }

    [JsonIgnore]
    public bool IsHidden => HiddenUntil is not null;

    public IReadOnlyList<ExtendedProperty> ExtendedProperties { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}

internal sealed record Body(string ContentType, string Content);

internal sealed record Header(string Name, string Value);

internal sealed record ExtendedProperty(string Id, string Value);

/// <summary>The content lies in the attachment store under its SHA-256.</summary>
internal sealed record Attachment(
    long Number, string Id, string ImmutableId, string Name, string ContentType, long Size, bool IsInline, string? ContentId, DateTimeOffset Modified, string Sha256);

internal sealed record NewAttachment(string Name, string ContentType, ReadOnlyMemory<byte> Content, bool IsInline, string? ContentId);
