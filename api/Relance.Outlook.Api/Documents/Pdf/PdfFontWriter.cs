using System.Security.Cryptography;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>Embeds the used part of a font, with the widths and the characters that copying and searching need.</summary>
internal static class PdfFontWriter
{
    public static int Write(PdfFile file, TrueTypeFont font, SortedDictionary<ushort, char> used)
    {
        var subset = TrueTypeSubset.Of(font, used.Keys);
        var name = $"{Tag(subset)}+{font.Name}";
        var program = file.AddStream(subset);
        var descriptor = file.Add(Descriptor(font, name, program));
        var widths = string.Join(' ', used.Keys.Select(g => $"{g} [{font.Advance(g)}]"));
        var glyphs = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap /Identity /W [{widths}] >>");
        var characters = file.AddStream(Encoding.ASCII.GetBytes(Characters(used)));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{glyphs} 0 R] /ToUnicode {characters} 0 R >>");
    }

    private static string Descriptor(TrueTypeFont font, string name, int program)
    {
        var head = font.Table("head");
        var box = string.Join(' ', new[] { TrueTypeFont.I16(head, 36), TrueTypeFont.I16(head, 38), TrueTypeFont.I16(head, 40), TrueTypeFont.I16(head, 42) }.Select(font.Scaled));
        var ascent = font.Scaled(TrueTypeFont.I16(font.Table("hhea"), 4));
        var descent = font.Scaled(TrueTypeFont.I16(font.Table("hhea"), 6));
        var capitals = font.Scaled(TrueTypeFont.I16(font.Table("OS/2"), 88));
        var stem = font.Name.Contains("Bold", StringComparison.Ordinal) ? 140 : 80;
        return $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{box}] /ItalicAngle 0 /Ascent {ascent} /Descent {descent} /CapHeight {capitals} /StemV {stem} /FontFile2 {program} 0 R >>";
    }

    private static string Characters(SortedDictionary<ushort, char> used)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in used.Chunk(100))
            map.Append(block.Length).Append(" beginbfchar\n").AppendJoin('\n', block.Select(u => $"<{u.Key:X4}> <{(int)u.Value:X4}>")).Append("\nendbfchar\n");
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    /// <summary>Six letters that tell one subset of a font from another.</summary>
    private static string Tag(byte[] subset) => string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26))));
}
