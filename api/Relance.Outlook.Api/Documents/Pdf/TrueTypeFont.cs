using System.Buffers.Binary;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>A TrueType font file: its glyphs by character, and how wide they are.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<char, ushort> _glyphs = [];
    private readonly int _metrics;

    public TrueTypeFont(string name, byte[] file)
    {
        Name = name;
        _file = file;
        for (var i = 0; i < U16(file, 4); i++)
        {
            var entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = ((int)U32(file, entry + 8), (int)U32(file, entry + 12));
        }

        UnitsPerEm = U16(Table("head"), 18);
        _metrics = U16(Table("hhea"), 34);
        GlyphCount = U16(Table("maxp"), 4);
        ReadCharacters(Table("cmap"));
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public ReadOnlySpan<byte> Table(string name) => _tables.TryGetValue(name, out var t) ? _file.AsSpan(t.Offset, t.Length) : [];

    /// <summary>The glyph; that of a no-break space for the narrow one that the font lacks, and 0 (a box) for the unknown.</summary>
    public ushort Glyph(Rune character) =>
        !character.IsBmp ? (ushort)0 : _glyphs.GetValueOrDefault(IsLackingNarrowSpace(character) ? PrintableText.NoBreak : (char)character.Value);

    /// <summary>In thousandths of the size. A narrow no-break space that the font lacks is two thirds of the other.</summary>
    public int Advance(Rune character)
    {
        var width = Scaled(U16(Table("hmtx"), 4 * Math.Min(Glyph(character), _metrics - 1)));
        return IsLackingNarrowSpace(character) ? width * 2 / 3 : width;
    }

    /// <summary>The width of a text, in points.</summary>
    public double Width(string text, double size)
    {
        var width = 0;
        foreach (var character in PrintableText.Of(text).EnumerateRunes())
            width += Advance(character);
        return width * size / 1000;
    }

    /// <summary>Font units as thousandths.</summary>
    public int Scaled(int units) => units * 1000 / UnitsPerEm;

    /// <summary>Where the glyph's outline is in <c>glyf</c>.</summary>
    public (int Start, int End) Outline(int glyph)
    {
        var loca = Table("loca");
        return I16(Table("head"), 50) == 0
            ? (2 * U16(loca, 2 * glyph), 2 * U16(loca, 2 * (glyph + 1)))
            : ((int)U32(loca, 4 * glyph), (int)U32(loca, 4 * (glyph + 1)));
    }

    public static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    public static int I16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    public static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private bool IsLackingNarrowSpace(Rune character) => character.Value == PrintableText.NarrowNoBreak && !_glyphs.ContainsKey(PrintableText.NarrowNoBreak);

    /// <summary>The table of the basic plane (platform 3, encoding 1, format 4), which is where all that we write is.</summary>
    private void ReadCharacters(ReadOnlySpan<byte> cmap)
    {
        for (var i = 0; i < U16(cmap, 2); i++)
        {
            var map = cmap[(int)U32(cmap, 8 + (8 * i))..];
            if (U16(cmap, 4 + (8 * i)) == 3 && U16(cmap, 6 + (8 * i)) == 1 && U16(map, 0) == 4)
                ReadSegments(map);
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var twice = U16(map, 6);
        for (var s = 0; s < twice; s += 2)
        {
            var last = U16(map, 14 + s);
            var first = U16(map, 16 + twice + s);
            var delta = U16(map, 16 + (2 * twice) + s);
            var rangeAt = 16 + (3 * twice) + s;
            var range = U16(map, rangeAt);
            for (var c = first; c <= last && c < 0xFFFF; c++)
            {
                var glyph = range == 0 ? c : U16(map, rangeAt + range + (2 * (c - first)));
                if (glyph != 0)
                    _glyphs[(char)c] = (ushort)(glyph + delta);
            }
        }
    }
}
