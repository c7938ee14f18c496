namespace Relance.LocalMailbox.Engine;

/// <summary>What a client wants written; null leaves a property as it is.</summary>
internal sealed record MessageEdit
{
    public string? Subject { get; init; }

    public Body? Body { get; init; }

    public EmailAddress? From { get; init; }

    public EmailAddress? Sender { get; init; }

    public IReadOnlyList<EmailAddress>? To { get; init; }

    public IReadOnlyList<EmailAddress>? Cc { get; init; }

    public IReadOnlyList<EmailAddress>? Bcc { get; init; }

    public IReadOnlyList<EmailAddress>? ReplyTo { get; init; }

    public string? Importance { get; init; }

    public string? FlagStatus { get; init; }

    public string? InferenceClassification { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public bool? IsRead { get; init; }

    public bool? ReadReceiptRequested { get; init; }

    public bool? DeliveryReceiptRequested { get; init; }

    public string? InternetMessageId { get; init; }

    public IReadOnlyList<Header>? Headers { get; init; }

    public IReadOnlyList<ExtendedProperty>? ExtendedProperties { get; init; }

    public IReadOnlyList<NewAttachment>? Attachments { get; init; }

    public Message ApplyTo(Message message) => message with
    {
        Subject = Subject ?? message.Subject,
        Body = Body is null ? message.Body : HtmlText.Normalise(Body),
        NewText = Body is null ? message.NewText : Quoting.NewPart(Body),
        From = From ?? message.From,
        Sender = Sender ?? message.Sender,
        To = To ?? message.To,
        Cc = Cc ?? message.Cc,
        Bcc = Bcc ?? message.Bcc,
        ReplyTo = ReplyTo ?? message.ReplyTo,
        Importance = Importance ?? message.Importance,
        FlagStatus = FlagStatus ?? message.FlagStatus,
        InferenceClassification = InferenceClassification ?? message.InferenceClassification,
        Categories = Categories ?? message.Categories,
        IsRead = IsRead ?? message.IsRead,
        ReadReceiptRequested = ReadReceiptRequested ?? message.ReadReceiptRequested,
        DeliveryReceiptRequested = DeliveryReceiptRequested ?? message.DeliveryReceiptRequested,
        InternetMessageId = InternetMessageId ?? message.InternetMessageId,
        Headers = Headers ?? message.Headers,
        ExtendedProperties = Merge(message.ExtendedProperties),
        MimeSha256 = Rewrites ? null : message.MimeSha256,
    };

    /// <summary>What it came as is no longer what it is.</summary>
    private bool Rewrites => Subject is not null || Body is not null || From is not null || Sender is not null || To is not null || Cc is not null || Bcc is not null
        || ReplyTo is not null || InternetMessageId is not null;

    /// <summary>Properties are set one by one: those that the edit does not name stay.</summary>
    private IReadOnlyList<ExtendedProperty> Merge(IReadOnlyList<ExtendedProperty> existing)
    {
        if (ExtendedProperties is null)
        {
            return existing;
        }

        var named = ExtendedProperties.Select(property => property.Id).ToHashSet(StringComparer.Ordinal);
        return [.. existing.Where(property => !named.Contains(property.Id)), .. ExtendedProperties];
    }
}
