namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>A part of a message as it was found, or the whole of it: headers unfolded and not decoded, content not decoded either.</summary>
internal sealed record MimePart(IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Content, IReadOnlyList<MimePart> Parts)
{
    public string MediaType => (Value("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    public bool IsMultipart => MediaType.StartsWith("multipart/", StringComparison.Ordinal);

    public bool IsText => MediaType is "text/plain" or "text/html";

    public bool IsAttachment => (Value("Content-Disposition") ?? "").TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);

    public string? FileName => Parameter("Content-Disposition", "filename") ?? Parameter("Content-Type", "name");

    public string? ContentId => Value("Content-ID")?.Trim().Trim('<', '>');

    public string? Value(string header) => Headers.FirstOrDefault(one => string.Equals(one.Name, header, StringComparison.OrdinalIgnoreCase))?.Value;

    public string? Parameter(string header, string name) => Value(header) is { } value ? HeaderText.Parameter(value, name) : null;

    public ReadOnlyMemory<byte> Decoded() => TransferEncoding.Decode(Content, Value("Content-Transfer-Encoding"));

    public string Text() => Charsets.Text(Decoded().Span, Parameter("Content-Type", "charset"));

    /// <summary>This part and all that lie in it, from the front.</summary>
    public IEnumerable<MimePart> All() => Parts.SelectMany(part => part.All()).Prepend(this);
}
