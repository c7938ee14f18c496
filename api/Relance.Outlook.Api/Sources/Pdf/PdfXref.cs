namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Learns from the cross-reference tables and streams where the objects stand, from the newest revision to the oldest.</summary>
internal sealed class PdfXref(byte[] file, PdfObjects objects, PdfBudget budget)
{
    private const int MostRevisions = 64;

    /// <summary>The newest trailer; null when there is none that can be read.</summary>
    public PdfDictionary? Read()
    {
        var start = file.AsSpan().LastIndexOf("startxref"u8);
        if (start < 0 || new PdfLexer(file, start + 9, budget).Next() is not PdfNumber first) return null;
        var (offset, trailer, seen) = (first.Whole, default(PdfDictionary), new HashSet<int>());
        while (offset >= 0 && offset < file.Length && seen.Add(offset) && seen.Count <= MostRevisions)
        {
            if (Section(offset) is not { } section) break;
            trailer ??= section;
            // A hybrid file repeats in a stream what older readers do not know.
            if (objects.Entry(section, "XRefStm") is PdfNumber hidden && seen.Add(hidden.Whole)) Stream(hidden.Whole);
            offset = (objects.Entry(section, "Prev") as PdfNumber)?.Whole ?? -1;
        }

        return trailer;
    }

    private PdfDictionary? Section(int offset)
    {
        var parser = new PdfParser(file, offset, budget);
        return parser.Lexer.Next() is PdfKeyword { Value: "xref" } ? Table(parser) : Stream(offset);
    }

    private PdfDictionary? Table(PdfParser parser)
    {
        while (parser.Lexer.Next() is PdfNumber first && parser.Lexer.Next() is PdfNumber count)
        {
            for (var i = 0; i < count.Whole; i++)
            {
                if (parser.Lexer.Next() is not PdfNumber at || parser.Lexer.Next() is not PdfNumber || parser.Lexer.Next() is not PdfKeyword kind) return null;
                objects.Add(first.Whole + i, new PdfPlace(kind.Value == "n" ? at.Whole : -1));
            }
        }

        return parser.Next() as PdfDictionary;
    }

    private PdfDictionary? Stream(int offset)
    {
        if (objects.At(offset, null) is not PdfStream stream || objects.Name(stream.Dictionary, "Type") != "XRef") return null;
        var dictionary = stream.Dictionary;
        var widths = (objects.Entry(dictionary, "W") as PdfArray)?.Items.ConvertAll(item => (item as PdfNumber)?.Whole ?? -1);
        if (widths is not { Count: >= 3 } || widths.Exists(width => width is < 0 or > 8)) return null;

        var size = (objects.Entry(dictionary, "Size") as PdfNumber)?.Whole ?? 0;
        var index = (objects.Entry(dictionary, "Index") as PdfArray)?.Items.ConvertAll(item => (item as PdfNumber)?.Whole ?? 0) ?? [0, size];
        var (entries, length) = (objects.Decode(stream), widths.Sum());
        var at = 0;
        for (var part = 0; part + 1 < index.Count && length > 0; part += 2)
        {
            for (var i = 0; i < index[part + 1] && at + length <= entries.Length; i++, at += length)
                Entry(index[part] + i, entries.AsSpan(at, length), widths);
        }

        return dictionary;
    }

    private void Entry(int number, ReadOnlySpan<byte> entry, List<int> widths)
    {
        var kind = widths[0] == 0 ? 1 : Value(entry[..widths[0]]);
        var second = Value(entry.Slice(widths[0], widths[1]));
        var third = Value(entry.Slice(widths[0] + widths[1], widths[2]));
        if (kind == 1) objects.Add(number, new PdfPlace(second));
        else if (kind == 2 && second > 0) objects.Add(number, new PdfPlace(third, second));
        else objects.Add(number, new PdfPlace(-1));
    }

    /// <summary>-1 for what is beyond any file that we read.</summary>
    private static int Value(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
            if (value > int.MaxValue) return -1;
        }

        return (int)value;
    }
}
