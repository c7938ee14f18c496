using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>
/// Text as it can be printed: letters composed with their accents, every kind of white space one space, and nothing that acts without being seen.
/// A mark that turns the direction of writing could make a name or an amount read as another: it is left out.
/// </summary>
internal static class PrintableText
{
    public const char NoBreak = '\u00A0';
    public const char NarrowNoBreak = '\u202F';

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is NoBreak or NarrowNoBreak || !IsUnseen(rune))
                clean.Append(rune.Value is not (NoBreak or NarrowNoBreak) && Rune.IsWhiteSpace(rune) ? new Rune(' ') : rune);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>What most texts are made of, and needs no look.</summary>
    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range(0xA0, 0x180 - 0xA0)).Where(c => c != 0xAD).Select(c => (char)c), NarrowNoBreak, '’', '“', '”', '–', '—', '…', '€', '−']);

    /// <summary>Controls, marks of direction, joiners, variation selectors: without a shape of their own. A tab or a new line is white space.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control && !Rune.IsWhiteSpace(rune)
        || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
