using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>A colour, and the size and weight of letters.</summary>
internal readonly record struct PdfColour(byte Red, byte Green, byte Blue);

internal readonly record struct PdfType(TrueTypeFont Font, double Size)
{
    public double Width(string text) => Font.Width(text, Size);
}

/// <summary>An A4 page. Measures are points from its top left corner.</summary>
internal sealed class PdfPage
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder _operators = new();
    private readonly Dictionary<TrueTypeFont, SortedDictionary<ushort, char>> _used = [];

    /// <summary>The fonts in the order of their names in the page (F0, F1…), and the characters set in each.</summary>
    public IReadOnlyDictionary<TrueTypeFont, SortedDictionary<ushort, char>> Used => _used;

    public string Operators => _operators.ToString();

    /// <summary>Sets text by its baseline, which is what makes columns line up.</summary>
    public void Text(string text, PdfType type, PdfColour colour, double x, double baseline)
    {
        if (!_used.TryGetValue(type.Font, out var characters))
            _used[type.Font] = characters = [];
        var name = _used.Keys.TakeWhile(f => f != type.Font).Count();
        Put($"BT /F{name} {type.Size:0.##} Tf {Rgb(colour)} rg {x:0.##} {Height - baseline:0.##} Td <");
        foreach (var c in text)
        {
            var glyph = type.Font.Glyph(c);
            characters.TryAdd(glyph, c);
            Put($"{glyph:X4}");
        }

        Put($"> Tj ET\n");
    }

    public void Line(double x, double y, double length, PdfColour colour, double thickness) =>
        Put($"{Rgb(colour)} RG {thickness:0.##} w {x:0.##} {Height - y:0.##} m {x + length:0.##} {Height - y:0.##} l S\n");

    public void Fill(PdfColour colour, params ReadOnlySpan<(double X, double Y)> corners)
    {
        Put($"{Rgb(colour)} rg ");
        for (var i = 0; i < corners.Length; i++)
            Put($"{corners[i].X:0.##} {Height - corners[i].Y:0.##} {(i == 0 ? "m" : "l")} ");
        Put($"f\n");
    }

    private static string Rgb(PdfColour c) => string.Create(CultureInfo.InvariantCulture, $"{c.Red / 255.0:0.###} {c.Green / 255.0:0.###} {c.Blue / 255.0:0.###}");

    private void Put(FormattableString text) => _operators.Append(text.ToString(CultureInfo.InvariantCulture));
}
