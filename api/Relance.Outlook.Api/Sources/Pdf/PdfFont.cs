namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>One character of a string as shown: what it means (null when that is not known) and how wide it is.</summary>
internal readonly record struct PdfGlyph(string? Text, double Width, bool IsSpace);

/// <summary>Reads the strings that are set in a font.</summary>
internal sealed class PdfFont
{
    private readonly PdfCharacterMap? _map;
    private readonly string?[]? _encoding;
    private readonly PdfWidths _widths;
    private readonly bool _twoBytes;

    public PdfFont(PdfDictionary font, PdfObjects objects, PdfBudget budget)
    {
        if (objects.Entry(font, "ToUnicode") is PdfStream stream) _map = PdfCharacterMap.Read(objects.Decode(stream), budget);
        if (objects.Name(font, "Subtype") == "Type0")
        {
            var descendant = objects.Entry(font, "DescendantFonts") is PdfArray { Items: [var first, ..] } ? objects.Resolve(first) as PdfDictionary : null;
            _widths = PdfWidths.Composite(descendant, objects, budget);
            _twoBytes = objects.Name(font, "Encoding") is "Identity-H" or "Identity-V";
            return;
        }

        _encoding = PdfEncoding.Of(font, objects);
        _widths = PdfWidths.Simple(font, objects, budget);
    }

    public List<PdfGlyph> Read(byte[] text)
    {
        var glyphs = new List<PdfGlyph>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var rest = text.AsSpan(at);
            var length = Math.Min(rest.Length, _encoding is not null ? 1 : _twoBytes || _map is null ? 2 : _map.LengthAt(rest));
            var code = PdfCharacterMap.Code(rest[..length]);
            // A map that is silent about a code of a simple font leaves its encoding standing.
            glyphs.Add(new PdfGlyph(_map?.Find(code) ?? _encoding?[(byte)code], _widths.Of(code), length == 1 && code == ' '));
            at += length;
        }

        return glyphs;
    }
}
