using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>A colour, and the size and weight of letters.</summary>
internal readonly record struct PdfColour(byte Red, byte Green, byte Blue);

internal readonly record struct PdfType(TrueTypeFont Font, double Size)
{
    public double Width(string text) => Font.Width(text, Size);

    /// <summary>The same, smaller when the text would be wider than that.</summary>
    public PdfType Within(string text, double width) => Width(text) <= width ? this : this with { Size = Math.Floor(100 * Size * width / Width(text)) / 100 };
}

/// <summary>An A4 page. Measures are points from its top left corner.</summary>
internal sealed class PdfPage(PdfDocument document)
{
    public const double Width = 595.28;
    public const double Height = 841.89;

    private readonly StringBuilder _operators = new();

    public string Operators => _operators.ToString();

    /// <summary>Sets text by its baseline, which is what makes columns line up.</summary>
    public void Text(string text, PdfType type, PdfColour colour, double x, double baseline)
    {
        var font = document.Use(type.Font);
        Put($"BT /{font.Name} {type.Size:0.##} Tf {Rgb(colour)} rg {x:0.##} {Height - baseline:0.##} Td <");
        foreach (var character in PrintableText.Of(text).EnumerateRunes())
            _operators.Append(font.Code(character).ToString("X4", CultureInfo.InvariantCulture));
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

    /// <summary>Rectangles filled in one go: neighbours then touch without a hair of paper between them.</summary>
    public void Fill(PdfColour colour, IEnumerable<(double X, double Y, double Width, double Height)> boxes)
    {
        Put($"{Rgb(colour)} rg ");
        foreach (var box in boxes)
            Put($"{box.X:0.###} {Height - box.Y - box.Height:0.###} {box.Width:0.###} {box.Height:0.###} re ");
        Put($"f\n");
    }

    private static string Rgb(PdfColour c) => string.Create(CultureInfo.InvariantCulture, $"{c.Red / 255.0:0.###} {c.Green / 255.0:0.###} {c.Blue / 255.0:0.###}");

    private void Put(FormattableString text) => _operators.Append(text.ToString(CultureInfo.InvariantCulture));
}
