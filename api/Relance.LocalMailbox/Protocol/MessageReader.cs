using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>A message as a client writes it. Names that a message does not have are refused, those not done here fail loudly.</summary>
internal static class MessageReader
{
    private static readonly string[] NotWritable =
    [
        "id", "changeKey", "createdDateTime", "lastModifiedDateTime", "bodyPreview", "conversationId", "conversationIndex", "hasAttachments", "isDraft",
        "parentFolderId", "receivedDateTime", "sentDateTime", "uniqueBody", "webLink", "extensions", "multiValueExtendedProperties",
    ];

    public static MessageEdit Read(JsonElement json) =>
        JsonBody.Members(json, "message").Aggregate(new MessageEdit(), (edit, member) => With(edit, member.Name, member.Value));

    private static MessageEdit With(MessageEdit edit, string name, JsonElement value) => name switch
    {
        "subject" => edit with { Subject = JsonBody.Text(value, name) ?? "" },
        "body" => edit with { Body = ReadBody(value) },
        "from" => edit with { From = Recipients.One(value, name) },
        "sender" => edit with { Sender = Recipients.One(value, name) },
        "toRecipients" => edit with { To = Recipients.Many(value, name) },
        "ccRecipients" => edit with { Cc = Recipients.Many(value, name) },
        "bccRecipients" => edit with { Bcc = Recipients.Many(value, name) },
        "replyTo" => edit with { ReplyTo = Recipients.Many(value, name) },
        "importance" => edit with { Importance = JsonBody.OneOf(value, name, "low", "normal", "high") },
        "inferenceClassification" => edit with { InferenceClassification = JsonBody.OneOf(value, name, "focused", "other") },
        "categories" => edit with { Categories = JsonBody.List(value, name, one => JsonBody.Text(one, name) ?? "") },
        "isRead" => edit with { IsRead = JsonBody.Flag(value, name) },
        "isReadReceiptRequested" => edit with { ReadReceiptRequested = JsonBody.Flag(value, name) },
        "isDeliveryReceiptRequested" => edit with { DeliveryReceiptRequested = JsonBody.Flag(value, name) },
        "internetMessageId" => edit with { InternetMessageId = JsonBody.Text(value, name) },
        "flag" => edit with { FlagStatus = ReadFlag(value) },
        "internetMessageHeaders" => edit with { Headers = HeaderRules.Read(value) },
        "singleValueExtendedProperties" => edit with { ExtendedProperties = JsonBody.List(value, name, ReadExtendedProperty) },
        "attachments" => edit with { Attachments = JsonBody.List(value, name, AttachmentReader.Read) },
        _ when NotWritable.Contains(name, StringComparer.Ordinal) => throw GraphFailure.NotImplemented($"writing '{name}' of a message"),
        _ => throw JsonBody.Unknown(name, "message"),
    };

    private static Body ReadBody(JsonElement value)
    {
        var (type, content) = ("text", "");
        foreach (var member in JsonBody.Members(value, "body"))
        {
            switch (member.Name)
            {
                case "contentType":
                    type = JsonBody.OneOf(member.Value, "contentType", "text", "html");
                    break;
                case "content":
                    content = JsonBody.Text(member.Value, "content") ?? "";
                    break;
                default:
                    throw JsonBody.Unknown(member.Name, "itemBody");
            }
        }

        return new Body(type, content);
    }

    private static string ReadFlag(JsonElement value)
    {
        var status = "notFlagged";
        foreach (var member in JsonBody.Members(value, "flag"))
        {
            status = member.Name == "flagStatus"
                ? JsonBody.OneOf(member.Value, "flagStatus", "notFlagged", "complete", "flagged")
                : throw GraphFailure.NotImplemented($"writing 'flag/{member.Name}' of a message");
        }

        return status;
    }

    private static ExtendedProperty ReadExtendedProperty(JsonElement value)
    {
        string? id = null, text = null;
        foreach (var member in JsonBody.Members(value, "singleValueExtendedProperties"))
        {
            _ = member.Name switch
            {
                "id" => id = JsonBody.Text(member.Value, "id"),
                "value" => text = JsonBody.Text(member.Value, "value"),
                _ => throw JsonBody.Unknown(member.Name, "singleValueLegacyExtendedProperty"),
            };
        }

        if (id is null || !ExtendedPropertyId.IsValid(id))
        {
            throw GraphFailure.BadRequest("ErrorInvalidProperty", $"PropertyId values may only be in one of the following formats: 'MapiPropertyType namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or 'MapiPropertyType propertyTag'. This is not: '{id}'.");
        }

        var normal = ExtendedPropertyId.Normalise(id);
        return normal == ExtendedPropertyId.MessageClass
            ? throw GraphFailure.NotImplemented("writing the message class (String 0x001A)")
            : new ExtendedProperty(normal, text ?? "");
    }
}
