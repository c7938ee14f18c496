using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>A message as Graph shows it, property by property, in Graph's order.</summary>
internal static class MessageJson
{
    private sealed record Property(string Name, Action<Utf8JsonWriter, Message, MessageView> Write, bool OnlyWhenSelected = false);

    private static readonly Property[] Properties =
    [
        new("id", (json, message, view) => json.WriteString("id", view.IdOf(message))),
        Date("createdDateTime", message => message.Created),
        Date("lastModifiedDateTime", message => message.Modified),
        new("changeKey", (json, message, view) => json.WriteString("changeKey", ItemIds.ChangeKey(view.Owner, message.Number, message.Version))),
        new("categories", (json, message, _) => Strings(json, "categories", message.Categories)),
        Date("receivedDateTime", message => message.Received),
        Date("sentDateTime", message => message.Sent),
        Flag("hasAttachments", message => message.Attachments.Any(one => !one.IsInline)),
        Text("internetMessageId", message => message.InternetMessageId),
        Text("subject", message => message.Subject),
        Text("bodyPreview", message => HtmlText.Preview(message.Body)),
        Text("importance", message => message.Importance),
        new("parentFolderId", (json, message, view) => json.WriteString("parentFolderId", ItemIds.Folder(view.Owner, message.Folder))),
        Text("conversationId", message => message.ConversationId),
        Text("conversationIndex", message => message.ConversationIndex),
        Flag("isDeliveryReceiptRequested", message => message.DeliveryReceiptRequested),
        Flag("isReadReceiptRequested", message => message.ReadReceiptRequested),
        Flag("isRead", message => message.IsRead),
        Flag("isDraft", message => message.IsDraft),
        new("webLink", (json, message, view) => json.WriteString("webLink", $"{view.DeskUrl.TrimEnd('/')}/?message={Uri.EscapeDataString(message.ImmutableId)}")),
        Text("inferenceClassification", message => message.InferenceClassification),
        new("body", (json, message, view) => BodyOf(json, "body", message.Body, view)),
        new("uniqueBody", (json, message, view) => BodyOf(json, "uniqueBody", message.NewText is { } text ? new Body("html", HtmlText.Frame(text)) : message.Body, view), OnlyWhenSelected: true),
        new("sender", (json, message, _) => Recipient(json, "sender", message.Sender)),
        new("from", (json, message, _) => Recipient(json, "from", message.From)),
        People("toRecipients", message => message.To),
        People("ccRecipients", message => message.Cc),
        People("bccRecipients", message => message.Bcc),
        People("replyTo", message => message.ReplyTo),
        new("flag", (json, message, _) =>
        {
            json.WriteStartObject("flag");
            json.WriteString("flagStatus", message.FlagStatus);
            json.WriteEndObject();
        }),
        new("internetMessageHeaders", (json, message, _) => Headers(json, message), OnlyWhenSelected: true),
    ];

    public static bool Knows(string name) => Properties.Any(property => property.Name == name);

    public static string ETag(MailboxOwner owner, Message message) => $"W/\"{ItemIds.ChangeKey(owner, message.Number, message.Version)}\"";

    public static void Write(Utf8JsonWriter json, Message message, MessageView view, string? context = null)
    {
        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        json.WriteString("@odata.etag", ETag(view.Owner, message));
        foreach (var property in Properties)
        {
            if (property.Name == "id" || (view.Select?.Contains(property.Name) ?? !property.OnlyWhenSelected))
            {
                property.Write(json, message, view);
            }
        }

        MessageParts.Write(json, message, view);
        json.WriteEndObject();
    }

    private static Property Text(string name, Func<Message, string?> value) => new(name, (json, message, _) => json.WriteString(name, value(message)));

    private static Property Flag(string name, Func<Message, bool> value) => new(name, (json, message, _) => json.WriteBoolean(name, value(message)));

    private static Property Date(string name, Func<Message, DateTimeOffset> value) => new(name, (json, message, _) => json.WriteString(name, Instant.Text(value(message))));

    private static Property People(string name, Func<Message, IReadOnlyList<EmailAddress>> value) => new(name, (json, message, _) =>
    {
        json.WriteStartArray(name);
        foreach (var person in value(message))
        {
            Recipient(json, null, person);
        }

        json.WriteEndArray();
    });

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void BodyOf(Utf8JsonWriter json, string name, Body body, MessageView view)
    {
        var shown = view.BodyType == "text" ? HtmlText.AsText(body) : HtmlText.AsHtml(body);
        json.WriteStartObject(name);
        json.WriteString("contentType", shown.ContentType);
        json.WriteString("content", shown.Content);
        json.WriteEndObject();
    }

    /// <summary>Graph leaves from and sender out of a draft that has none.</summary>
    private static void Recipient(Utf8JsonWriter json, string? name, EmailAddress? person)
    {
        if (person is null)
        {
            return;
        }

        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartObject();
        json.WriteStartObject("emailAddress");
        json.WriteString("name", person.Name);
        json.WriteString("address", person.Address);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One's own messages show the custom headers only; received ones show all that they came with.</summary>
    private static void Headers(Utf8JsonWriter json, Message message)
    {
        var own = message.IsDraft || message.Folder == WellKnownFolder.SentItems || message.From?.Is(MailboxOwner.Of(message.User)!.AsAddress) == true;
        var headers = (own ? message.Headers : MimeMessage.HeadersOf(message)).ToList();
        if (message.HeadersHidden || headers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("internetMessageHeaders");
        foreach (var header in headers)
        {
            json.WriteStartObject();
            json.WriteString("name", header.Name);
            json.WriteString("value", header.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
