using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Strings as they stand on the page, put together to words and lines: a PDF knows places, not spaces.</summary>
internal sealed class PdfTextFlow
{
    /// <summary>As parts of the letters' size: wider than kerning, narrower than a space.</summary>
    private const double Gap = 0.17;

    private const double Overlap = -0.4;
    private const double Line = 0.4;
    private const int MostCharacters = 200_000;

    private readonly StringBuilder _text = new();
    private (double X, double Y)? _end;

    public bool IsFull => _text.Length >= MostCharacters;

    /// <param name="text">What is shown.</param>
    /// <param name="place">From the font's space to the page, at the start of the string.</param>
    /// <param name="width">How far the string goes, in the units of that space.</param>
    public void Put(string text, PdfMatrix place, double width)
    {
        var size = Math.Sqrt((place.A * place.A) + (place.B * place.B));
        if (_end is { } end && text.Length > 0 && size > 0)
        {
            var (dx, dy) = ((place.E - end.X) / size, (place.F - end.Y) / size);
            var (along, across) = (((dx * place.A) + (dy * place.B)) / size, ((dy * place.A) - (dx * place.B)) / size);
            if (Math.Abs(across) > Line) _text.Append('\n');
            else if (along is > Gap or < Overlap) _text.Append(' ');
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSeen(rune)) _text.Append(rune.ToString());
        }

        _end = (place.E + (width * place.A), place.F + (width * place.B));
    }

    public void EndPage()
    {
        _text.Append('\n');
        _end = null;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Not what a broken map gives: controls, halves of characters, fonts' private signs.</summary>
    private static bool IsSeen(Rune rune) =>
        rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
