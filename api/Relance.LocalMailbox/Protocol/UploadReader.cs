using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>The AttachmentItem of createUploadSession.</summary>
internal static class UploadReader
{
    public static (NewAttachment Form, long Size) Read(JsonElement json)
    {
        var form = new NewAttachment("", "application/octet-stream", Array.Empty<byte>(), false, null);
        long? size = null;
        foreach (var member in JsonBody.Members(json, "createUploadSession"))
        {
            if (!string.Equals(member.Name, "AttachmentItem", StringComparison.OrdinalIgnoreCase))
            {
                throw JsonBody.Unknown(member.Name, "createUploadSession");
            }

            foreach (var part in JsonBody.Members(member.Value, "AttachmentItem"))
            {
                (form, size) = With(form, size, part.Name, part.Value);
            }
        }

        return form.Name.Length > 0 && size is { } bytes && !HeaderRules.HoldsLineBreak(form.Name + form.ContentType + form.ContentId)
            ? (form, bytes)
            : throw GraphFailure.BadBody("AttachmentItem needs attachmentType, name (on one line) and size.");
    }

    private static (NewAttachment Form, long? Size) With(NewAttachment form, long? size, string name, JsonElement value) => name switch
    {
        "attachmentType" => (JsonBody.OneOf(value, name, "file", "item", "reference") == "file" ? form : throw GraphFailure.NotImplemented($"uploads of attachmentType '{value}'"), size),
        "name" => (form with { Name = JsonBody.Text(value, name) ?? "" }, size),
        "size" => (form, value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var bytes) ? bytes : throw GraphFailure.BadBody("'size' must be a number.")),
        "contentType" => (form with { ContentType = JsonBody.Text(value, name) ?? form.ContentType }, size),
        "isInline" => (form with { IsInline = JsonBody.Flag(value, name) }, size),
        "contentId" => (form with { ContentId = JsonBody.Text(value, name) }, size),
        _ => throw JsonBody.Unknown(name, "attachmentItem"),
    };
}
