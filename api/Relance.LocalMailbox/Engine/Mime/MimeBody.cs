namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>Which part of a message is its body, and which lie beside it.</summary>
internal sealed class MimeBody
{
    private MimeBody()
    {
    }

    public Body Body { get; private set; } = new("text", "");

    public List<NewAttachment> Attachments { get; } = [];

    public static MimeBody Of(MimePart message)
    {
        var found = new MimeBody();
        var chosen = Chosen(message);
        if (chosen is not null)
        {
            var text = chosen.Text().Replace("\0", "", StringComparison.Ordinal);
            found.Body = chosen.MediaType == "text/html" ? HtmlText.Normalise(new Body("html", text)) : new Body("text", text);
        }

        found.Gather(message, chosen);
        return found;
    }

    /// <summary>Of alternatives the richest, which is the last; else the first text that is no attachment.</summary>
    private static MimePart? Chosen(MimePart part)
    {
        if (part.IsAttachment)
        {
            return null;
        }

        if (!part.IsMultipart || part.Parts.Count == 0)
        {
            return part.IsText || part.IsMultipart ? part : null;
        }

        var texts = part.Parts.Select(Chosen).OfType<MimePart>().ToList();
        return part.MediaType == "multipart/alternative" ? texts.LastOrDefault(one => one.MediaType == "text/html") ?? texts.LastOrDefault() : texts.FirstOrDefault();
    }

    private void Gather(MimePart part, MimePart? body)
    {
        if (part.IsMultipart && part.Parts.Count > 0)
        {
            var isAlternative = part.MediaType == "multipart/alternative";
            foreach (var inner in part.Parts.Where(inner => !isAlternative || inner.IsMultipart || !inner.IsText))
            {
                Gather(inner, body);
            }
        }
        else if (!ReferenceEquals(part, body) && !part.IsMultipart)
        {
            Attachments.Add(new NewAttachment(NameOf(part), part.MediaType, part.Decoded(), IsInline(part), part.ContentId));
        }
    }

    private static bool IsInline(MimePart part) => !part.IsAttachment && part.ContentId is not null;

    /// <summary>As Exchange names what has no name.</summary>
    private string NameOf(MimePart part)
    {
        var name = string.Concat((part.FileName ?? "").Where(c => !char.IsControl(c) && c is not ('/' or '\\'))).Trim();
        return name.Length > 0 ? name : part.MediaType switch
        {
            "text/plain" => $"ATT{Attachments.Count + 1:D5}.txt",
            "text/html" => $"ATT{Attachments.Count + 1:D5}.htm",
            "message/rfc822" => $"{(MimeReader.Read(part.Decoded()).Value("Subject") is { Length: > 0 } subject ? string.Concat(HeaderText.Decode(subject).Where(c => !char.IsControl(c) && c is not ('/' or '\\'))) : "message")}.eml",
            _ => $"ATT{Attachments.Count + 1:D5}.bin",
        };
    }
}
