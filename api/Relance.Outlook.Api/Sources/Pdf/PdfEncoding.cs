using System.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>The characters of the 256 codes of a simple font: a named encoding, and what the font says differs from it.</summary>
internal static class PdfEncoding
{
    private static readonly string?[] Standard = PdfGlyphNames.StandardEncoding();
    private static readonly string?[] WinAnsi = Page(1252);
    private static readonly string?[] MacRoman = Page(10000);

    public static string?[] Of(PdfDictionary font, PdfObjects objects)
    {
        var encoding = objects.Entry(font, "Encoding");
        if (encoding is not PdfDictionary own) return Named((encoding as PdfName)?.Value, font, objects);
        var codes = (string?[])Named(objects.Name(own, "BaseEncoding"), font, objects).Clone();
        var code = 0;
        foreach (var item in (objects.Entry(own, "Differences") as PdfArray)?.Items ?? [])
        {
            if (item is PdfNumber number) code = number.Whole;
            else if (item is PdfName name && code is >= 0 and < 256) codes[code++] = PdfGlyphNames.Find(name.Value);
        }

        return codes;
    }

    /// <summary>Without a name, TrueType fonts are mostly Windows fonts, and the others have the encoding of PostScript.</summary>
    private static string?[] Named(string? name, PdfDictionary font, PdfObjects objects) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        _ => objects.Name(font, "Subtype") == "TrueType" ? WinAnsi : Standard,
    };

    private static string?[] Page(int number)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(number)!;
        return [.. Enumerable.Range(0, 256).Select(code => code < 0x20 ? null : page.GetString([(byte)code]))];
    }
}
