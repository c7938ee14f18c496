using System.Globalization;
using System.Text;

namespace Relance.Domain.Replies.Language;

/// <summary>Small letters without accents or ligatures: "Réglé" and "REGLE" are the same word.</summary>
internal static class Folding
{
    /// <summary>A word with characters beyond the basic plane, or halves of them, comes back in small letters only: normalising throws on a half.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        var small = word.ToString().ToLowerInvariant();
        if (IsPlain(small) || small.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') >= 0) return small;

        var folded = new StringBuilder(small.Length);
        foreach (var c in small.Normalize(NormalizationForm.FormD))
        {
            if (c == 'œ') folded.Append("oe");
            else if (c == 'æ') folded.Append("ae");
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(c);
        }

        return folded.ToString();
    }

    private static bool IsPlain(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAscii(c)) return false;
        }

        return true;
    }
}
