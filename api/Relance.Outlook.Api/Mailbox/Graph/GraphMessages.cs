using System.Text.Json;
using Microsoft.Graph.Models;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>Between Graph's message and ours.</summary>
internal static class GraphMessages
{
    public static readonly string[] Fields =
    [
        "id", "internetMessageId", "conversationId", "subject", "body", "from", "toRecipients", "receivedDateTime", "sentDateTime",
        "isDraft", "webLink", "internetMessageHeaders", "parentFolderId",
    ];

    /// <summary>What a message answers; the last is Exchange's own on automatic replies (graph-outlook A13).</summary>
    private static readonly string[] ReferenceHeaders = ["In-Reply-To", "References", "x-ms-exchange-parent-message-id"];

    public static Message ToGraph(NewDraft draft)
    {
        var message = Written(draft);
        message.InternetMessageHeaders = [new InternetMessageHeader { Name = GraphKeys.Header, Value = draft.Key }];
        // Absent, or with something in it: an empty array is refused (graph-outlook A3), and so is null.
        if (draft.Attachments.Count > 0) message.Attachments = [.. draft.Attachments.Select(Attachment)];
        return message;
    }

    /// <summary>An answer to all goes to the customer alone. Headers and files can only be given to a new message.</summary>
    public static Message ReplyToGraph(NewDraft draft)
    {
        var message = Written(draft);
        message.CcRecipients = [];
        return message;
    }

    /// <remarks>What is not to be written is never set: of a property set to null the SDK writes the null, which Graph refuses for a list.</remarks>
    private static Message Written(NewDraft draft) => new()
    {
        Subject = draft.Subject,
        Body = new ItemBody { ContentType = BodyType.Html, Content = draft.Html },
        ToRecipients = [.. draft.To.Select(to => new Recipient { EmailAddress = new EmailAddress { Name = to.Name, Address = to.Address } })],
        Categories = [draft.Category],
        SingleValueExtendedProperties = Marks(draft),
    };

    private static List<SingleValueLegacyExtendedProperty> Marks(NewDraft draft)
    {
        var marks = new List<SingleValueLegacyExtendedProperty> { new() { Id = GraphKeys.Property, Value = draft.Key } };
        if (draft.Files.Count > 0) marks.Add(new SingleValueLegacyExtendedProperty { Id = GraphKeys.Files, Value = JsonSerializer.Serialize(draft.Files) });
        return marks;
    }

    public static MailMessage FromGraph(Message message)
    {
        var headers = message.InternetMessageHeaders ?? [];
        return new MailMessage(
            message.Id!,
            Bare(message.InternetMessageId),
            message.ConversationId,
            message.Subject ?? "",
            message.Body?.Content ?? "",
            Address(message.From),
            [.. (message.ToRecipients ?? []).Select(Address).OfType<MailAddress>()],
            message.ReceivedDateTime,
            message.SentDateTime,
            message.IsDraft ?? false,
            message.WebLink,
            Key(message, headers),
            [.. ReferenceHeaders.SelectMany(name => Values(headers, name))
                .SelectMany(value => value.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
                .Select(id => Bare(id)!).Distinct(StringComparer.Ordinal)],
            IncomingKinds.Of(Property(message, GraphKeys.MessageClass), headers, message.From?.EmailAddress?.Address, message.Subject))
        { FolderId = message.ParentFolderId };
    }

    public static FileAttachment Attachment(MailAttachment file) => new()
    {
        Name = file.Name,
        ContentType = file.ContentType,
        ContentBytes = file.Content,
        ContentId = file.ContentId,
        IsInline = file.ContentId is null ? null : true,
    };

    private static MailAddress? Address(Recipient? recipient) =>
        recipient?.EmailAddress?.Address is { } address ? new MailAddress(recipient.EmailAddress.Name, address.ToLowerInvariant()) : null;

    private static MessageKey? Key(Message message, List<InternetMessageHeader> headers) =>
        Property(message, GraphKeys.Property) is { } property ? new MessageKey(property, "extendedProperty")
        : Values(headers, GraphKeys.Header).FirstOrDefault() is { } header ? new MessageKey(header, "header")
        : null;

    private static string? Property(Message message, string id) =>
        message.SingleValueExtendedProperties?.FirstOrDefault(property => string.Equals(Normal(property.Id), Normal(id), StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Asked for 0x001A, Graph answers 0x1a.</summary>
    private static string? Normal(string? id) => id?.Replace(" 0x00", " 0x", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Values(IEnumerable<InternetMessageHeader> headers, string name) =>
        headers.Where(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value ?? "");

    private static string? Bare(string? messageId) => messageId?.Trim().Trim('<', '>');
}
