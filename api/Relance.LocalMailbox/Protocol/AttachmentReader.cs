using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

internal static class AttachmentReader
{
    public const int Limit = 3 * 1024 * 1024;

    public static NewAttachment Read(JsonElement value)
    {
        if (!value.TryGetProperty("@odata.type", out var type) || type.GetString() != "#microsoft.graph.fileAttachment")
        {
            throw type.ValueKind == JsonValueKind.String
                ? GraphFailure.NotImplemented($"attachments of type '{type}'")
                : GraphFailure.BadBody("An attachment needs its '@odata.type'.");
        }

        var attachment = JsonBody.Members(value, "attachments").Aggregate(
            new NewAttachment("", "application/octet-stream", Array.Empty<byte>(), false, null), (one, member) => With(one, member.Name, member.Value));
        if (attachment.Name.Length == 0 || HeaderRules.HoldsLineBreak(attachment.Name + attachment.ContentType + attachment.ContentId))
        {
            throw GraphFailure.BadRequest("ErrorInvalidRequest", "An attachment needs a name, on one line.");
        }

        return attachment.Content.Length <= Limit
            ? attachment
            : throw new GraphFailure(StatusCodes.Status413PayloadTooLarge, "ErrorMessageSizeExceeded", "An attachment above 3 MB needs an upload session.");
    }

    private static NewAttachment With(NewAttachment one, string name, JsonElement value) => name switch
    {
        "name" => one with { Name = JsonBody.Text(value, name) ?? "" },
        "contentType" => one with { ContentType = JsonBody.Text(value, name) ?? one.ContentType },
        "contentBytes" => one with { Content = value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes : throw GraphFailure.BadBody("'contentBytes' must be base64.") },
        "isInline" => one with { IsInline = JsonBody.Flag(value, name) },
        "contentId" => one with { ContentId = JsonBody.Text(value, name) },
        "size" => one,
        _ when name is "contentLocation" or "id" or "lastModifiedDateTime" => throw GraphFailure.NotImplemented($"writing '{name}' of an attachment"),
        _ => throw JsonBody.Unknown(name, "fileAttachment"),
    };
}
