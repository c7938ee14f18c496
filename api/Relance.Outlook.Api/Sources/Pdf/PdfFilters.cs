using System.IO.Compression;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Unpacks streams: Flate with its predictors, and the two ways of writing bytes as text. Pictures' filters are none of ours.</summary>
internal static class PdfFilters
{
    /// <summary>The bytes; none when a filter is not known.</summary>
    public static byte[] Decode(PdfStream stream, PdfObjects objects, PdfBudget budget)
    {
        var filters = List(objects.Entry(stream.Dictionary, "Filter") ?? objects.Entry(stream.Dictionary, "F"));
        var parameters = List(objects.Entry(stream.Dictionary, "DecodeParms") ?? objects.Entry(stream.Dictionary, "DP"));
        if (filters.Count > 4) return [];
        var bytes = stream.Raw;
        for (var i = 0; i < filters.Count; i++)
        {
            var how = i < parameters.Count ? objects.Resolve(parameters[i]) as PdfDictionary : null;
            bytes = (objects.Resolve(filters[i]) as PdfName)?.Value switch
            {
                "FlateDecode" or "Fl" => PdfPredictor.Undo(Inflate(bytes, budget), how, objects),
                "ASCII85Decode" or "A85" => Ascii85(bytes.Span, budget),
                "ASCIIHexDecode" or "AHx" => AsciiHex(bytes.Span, budget),
                _ => default,
            };
        }

        return bytes.ToArray();
    }

    private static List<PdfValue> List(PdfValue? value) => value switch { null => [], PdfArray array => array.Items, _ => [value] };

    private static byte[] Inflate(ReadOnlyMemory<byte> packed, PdfBudget budget)
    {
        using var zlib = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var part = new byte[16_384];
        try
        {
            while (zlib.Read(part) is > 0 and var count)
            {
                budget.Inflate(count);
                unpacked.Write(part, 0, count);
            }
        }
        catch (InvalidDataException)
        {
            // A torn stream is worth what could be read of it.
        }

        return unpacked.ToArray();
    }

    private static byte[] AsciiHex(ReadOnlySpan<byte> text, PdfBudget budget)
    {
        budget.Inflate(text.Length / 2);
        var digits = new List<byte>();
        foreach (var b in text)
        {
            if (b == '>') break;
            if (char.IsAsciiHexDigit((char)b)) digits.Add(b);
        }

        if (digits.Count % 2 == 1) digits.Add((byte)'0');
        return Convert.FromHexString(System.Text.Encoding.ASCII.GetString([.. digits]));
    }

    /// <summary>Five characters of 85 for four bytes; <c>z</c> for four zeros; a last group one longer than its bytes.</summary>
    private static byte[] Ascii85(ReadOnlySpan<byte> text, PdfBudget budget)
    {
        budget.Inflate(text.Length);
        var result = new List<byte>(text.Length);
        var (group, count) = (0u, 0);
        foreach (var b in text)
        {
            if (b == '~') break;
            if (b == 'z' && count == 0) result.AddRange([0, 0, 0, 0]);
            if (b is < (byte)'!' or > (byte)'u') continue;
            group = unchecked((group * 85) + b - '!');
            if (++count < 5) continue;
            Add(group, 4);
            (group, count) = (0, 0);
        }

        for (var missing = count; count > 1 && missing < 5; missing++) group = unchecked((group * 85) + 84);
        if (count > 1) Add(group, count - 1);
        return [.. result];

        void Add(uint value, int bytes)
        {
            for (var i = 0; i < bytes; i++) result.Add((byte)(value >> (24 - (8 * i))));
        }
    }
}
