using System.Buffers.Binary;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>A font file with only the outlines that a document uses. Glyphs keep their numbers, so the text needs no renumbering.</summary>
internal static class TrueTypeSubset
{
    /// <summary>What a PDF reader needs; characters and names it gets from the PDF.</summary>
    private static readonly string[] Kept = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

    public static byte[] Of(TrueTypeFont font, IEnumerable<ushort> used)
    {
        var glyphs = WithParts(font, used);
        var outlines = new MemoryStream();
        var loca = new byte[4 * (font.GlyphCount + 1)];
        for (var glyph = 0; glyph < font.GlyphCount; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * glyph), (int)outlines.Length);
            if (glyphs.Contains((ushort)glyph))
                outlines.Write(font.Table("glyf")[font.Outline(glyph).Start..font.Outline(glyph).End]);
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * font.GlyphCount), (int)outlines.Length);
        return File(Kept.Select(name => (name, name switch
        {
            "glyf" => outlines.ToArray(),
            "loca" => loca,
            "head" => Head(font),
            "hmtx" => Metrics(font, glyphs),
            _ => font.Table(name).ToArray(),
        })).ToList());
    }

    /// <summary>An accented letter can be drawn as its letter and its accent: these glyphs are needed too.</summary>
    private static HashSet<ushort> WithParts(TrueTypeFont font, IEnumerable<ushort> used)
    {
        const int MoreParts = 0x20, WordArguments = 0x01, Scale = 0x08, TwoScales = 0x40, Matrix = 0x80;
        var all = new HashSet<ushort> { 0 };
        var left = new Stack<ushort>(used);
        while (left.TryPop(out var glyph))
        {
            var (start, end) = font.Outline(glyph);
            if (!all.Add(glyph) || end == start || TrueTypeFont.I16(font.Table("glyf"), start) >= 0)
                continue;
            var at = start + 10;
            int flags;
            do
            {
                flags = TrueTypeFont.U16(font.Table("glyf"), at);
                left.Push((ushort)TrueTypeFont.U16(font.Table("glyf"), at + 2));
                at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
            }
            while ((flags & MoreParts) != 0);
        }

        return all;
    }

    private static byte[] Head(TrueTypeFont font)
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    /// <summary>Zeros for the glyphs that are not there compress to nothing.</summary>
    private static byte[] Metrics(TrueTypeFont font, HashSet<ushort> glyphs)
    {
        var metrics = font.Table("hmtx").ToArray();
        var count = TrueTypeFont.U16(font.Table("hhea"), 34);
        for (var glyph = 0; glyph < count - 1; glyph++)
        {
            if (!glyphs.Contains((ushort)glyph))
                metrics.AsSpan(4 * glyph, 4).Clear();
        }

        return metrics;
    }

    private static byte[] File(List<(string Name, byte[] Bytes)> tables)
    {
        var log = (int)Math.Log2(tables.Count);
        var file = new byte[12 + (16 * tables.Count) + tables.Sum(t => (t.Bytes.Length + 3) & ~3)];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << log));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)log);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)((16 * tables.Count) - (16 << log)));
        var at = 12 + (16 * tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            var (name, bytes) = tables[i];
            var entry = file.AsSpan(12 + (16 * i));
            Encoding.ASCII.GetBytes(name, entry);
            bytes.CopyTo(file.AsSpan(at));
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Sum(file.AsSpan(at, (bytes.Length + 3) & ~3)));
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], at);
            BinaryPrimitives.WriteInt32BigEndian(entry[12..], bytes.Length);
            at += (bytes.Length + 3) & ~3;
        }

        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> words)
    {
        var sum = 0u;
        for (var i = 0; i < words.Length; i += 4)
            sum = unchecked(sum + TrueTypeFont.U32(words, i));
        return sum;
    }
}
