using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>Embeds the used part of a font, with the widths and the characters that copying and searching need.</summary>
internal static class PdfFontWriter
{
    public static int Write(PdfFile file, PdfFontUse use)
    {
        var font = use.Font;
        var subset = TrueTypeSubset.Of(font, use.Characters.Select(font.Glyph));
        var name = $"{Tag(subset)}+{font.Name}";
        var program = file.AddStream(subset);
        var descriptor = file.Add(Descriptor(font, name, program));
        var glyphs = file.AddStream(Glyphs(use));
        var widths = string.Join(' ', use.Characters.Select(c => font.Advance(c).ToString(CultureInfo.InvariantCulture)));
        var descendant = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap {glyphs} 0 R /W [1 [{widths}]] >>");
        var characters = file.AddStream(Encoding.ASCII.GetBytes(Characters(use)));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {characters} 0 R >>");
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

    /// <summary>From our codes to the font's glyphs, two bytes each.</summary>
    private static byte[] Glyphs(PdfFontUse use)
    {
        var map = new byte[2 * (use.Characters.Count + 1)];
        for (var i = 0; i < use.Characters.Count; i++)
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * (i + 1)), use.Font.Glyph(use.Characters[i]));
        return map;
    }

    private static string Characters(PdfFontUse use)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var block in use.Characters.Select((character, i) => $"<{i + 1:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()))}>").Chunk(100))
            map.Append(block.Length).Append(" beginbfchar\n").AppendJoin('\n', block).Append("\nendbfchar\n");
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    /// <summary>Six letters that tell one subset of a font from another.</summary>
    private static string Tag(byte[] subset) => string.Concat(SHA256.HashData(subset).Take(6).Select(b => (char)('A' + (b % 26))));
}
