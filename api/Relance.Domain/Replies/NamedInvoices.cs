using System.Text;

namespace Relance.Domain.Replies;

/// <summary>
/// Which known invoice numbers a text names. Case and the signs between letters and figures do not matter ("fa 2026/0118" is FA-2026-0118); a number inside a longer
/// one does not count. A number of fewer than three letters or figures is too short to be told from a day or a quantity, and is never found.
/// </summary>
internal static class NamedInvoices
{
    private const int ShortestNumber = 3;

    public static List<string> In(string text, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0) return [];

        var (squeezed, places) = Squeezed(text);
        return [.. known.Where(number => Squeezed(number).Text is { Length: >= ShortestNumber } wanted && Names(text, squeezed, places, wanted)).Distinct(StringComparer.Ordinal)];
    }

    private static bool Names(string text, string squeezed, List<int> places, string wanted)
    {
        for (var at = squeezed.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            var (first, last) = (places[at], places[at + wanted.Length - 1]);
            var isWhole = !IsPart(text, first - 1, -1) && !IsPart(text, last + 1, 1);
            if (isWhole && last - first < wanted.Length * 2) return true;
        }

        return false;
    }

    // "2026-0118" within "FA-2026-0118", and "118" within "118,50": part of something longer.
    private static bool IsPart(string text, int i, int step)
    {
        if (i < 0 || i >= text.Length) return false;
        if (char.IsLetterOrDigit(text[i])) return true;
        return text[i] is '-' or '/' or '_' or '.' or ',' && i + step >= 0 && i + step < text.Length && char.IsAsciiLetterOrDigit(text[i + step]) && !char.IsWhiteSpace(text[i + step]);
    }

    private static (string Text, List<int> Places) Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        List<int> places = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            squeezed.Append(char.ToUpperInvariant(text[i]));
            places.Add(i);
        }

        return (squeezed.ToString(), places);
    }
}
