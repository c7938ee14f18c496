using System.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>A ToUnicode CMap: which characters a code stands for, and how many bytes a code has (ISO 32000-1, 9.10.3).</summary>
internal sealed class PdfCharacterMap
{
    private const int MostEntries = 66_000;

    private readonly Dictionary<uint, string> _characters = [];
    private readonly List<(int Length, uint First, uint Last)> _ranges = [];

    public static PdfCharacterMap Read(byte[] bytes, PdfBudget budget)
    {
        var map = new PdfCharacterMap();
        var parser = new PdfParser(bytes, 0, budget);
        while (parser.Next() is { } token)
        {
            if (token is not PdfKeyword keyword) continue;
            if (keyword.Value == "begincodespacerange") map.CodeSpace(parser);
            else if (keyword.Value == "beginbfchar") map.Characters(parser);
            else if (keyword.Value == "beginbfrange") map.Ranges(parser, budget);
        }

        return map;
    }

    public string? Find(uint code) => _characters.GetValueOrDefault(code);

    /// <summary>The bytes of the code that begins here.</summary>
    public int LengthAt(ReadOnlySpan<byte> bytes)
    {
        if (_ranges.Count == 0) return 2;
        foreach (var range in _ranges)
        {
            if (range.Length <= bytes.Length && Code(bytes[..range.Length]) is var code && code >= range.First && code <= range.Last) return range.Length;
        }

        return _ranges.Min(range => range.Length);
    }

    public static uint Code(ReadOnlySpan<byte> bytes)
    {
        var code = 0u;
        foreach (var b in bytes) code = (code << 8) | b;
        return code;
    }

    private void CodeSpace(PdfParser parser)
    {
        while (parser.Next() is PdfString first && parser.Next() is PdfString last)
        {
            if (first.Bytes.Length is >= 1 and <= 4 && _ranges.Count < 100) _ranges.Add((first.Bytes.Length, Code(first.Bytes), Code(last.Bytes)));
        }
    }

    private void Characters(PdfParser parser)
    {
        while (parser.Next() is PdfString code && parser.Next() is { } text)
        {
            if (text is PdfString characters) Add(Code(code.Bytes), Text(characters));
        }
    }

    private void Ranges(PdfParser parser, PdfBudget budget)
    {
        while (parser.Next() is PdfString first && parser.Next() is PdfString last && parser.Next() is { } target)
        {
            var (from, count) = (Code(first.Bytes), Math.Min((long)Code(last.Bytes) - Code(first.Bytes) + 1, 65_536));
            if (target is PdfArray list) count = Math.Min(count, list.Items.Count);
            var start = target is PdfString single ? Text(single) : "";
            for (var i = 0; i < count; i++)
            {
                budget.Spend(8);
                if (target is PdfArray each) Add(unchecked(from + (uint)i), each.Items[i] is PdfString text ? Text(text) : "");
                else if (start.Length > 0) Add(unchecked(from + (uint)i), string.Concat(start.AsSpan(0, start.Length - 1), ((char)(start[^1] + i)).ToString()));
            }
        }
    }

    private void Add(uint code, string text)
    {
        if (_characters.Count < MostEntries) _characters[code] = text;
    }

    /// <summary>A few characters at most: a ligature, not a novel.</summary>
    private static string Text(PdfString text) => Encoding.BigEndianUnicode.GetString(text.Bytes, 0, Math.Min(text.Bytes.Length, 32));
}
