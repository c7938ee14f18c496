using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

internal static class AttachmentJson
{
    private const string Content = "contentBytes";

    private static readonly string[] Names = ["id", "lastModifiedDateTime", "name", "contentType", "size", "isInline", "contentId", "contentLocation", Content];

    public static IReadOnlySet<string>? Selection(string? select)
    {
        if (string.IsNullOrWhiteSpace(select))
        {
            return null;
        }

        var names = select.Split(',', StringSplitOptions.TrimEntries)
            .Select(name => name.Replace("microsoft.graph.fileAttachment/", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !Names.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? throw GraphFailure.NotImplemented($"$select of '{unknown}' on an attachment")
            : names;
    }

    public static void Write(Utf8JsonWriter json, Attachment attachment, MessageView view, IReadOnlySet<string>? select = null, string? context = null)
    {
        bool Wanted(string name) => select?.Contains(name) ?? true;
        void Text(string name, string? value)
        {
            if (Wanted(name))
            {
                json.WriteString(name, value);
            }
        }

        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        json.WriteString("@odata.type", "#microsoft.graph.fileAttachment");
        json.WriteString("@odata.mediaContentType", attachment.ContentType);
        json.WriteString("id", view.IdOf(attachment));
        Text("lastModifiedDateTime", Instant.Text(attachment.Modified));
        Text("name", attachment.Name);
        Text("contentType", attachment.ContentType);
        if (Wanted("size"))
        {
            json.WriteNumber("size", attachment.Size);
        }

        if (Wanted("isInline"))
        {
            json.WriteBoolean("isInline", attachment.IsInline);
        }

        Text("contentId", attachment.ContentId);
        Text("contentLocation", null);
        if (Wanted(Content))
        {
            json.WriteBase64String(Content, view.Contents.Read(attachment.Sha256));
        }

        json.WriteEndObject();
    }
}
