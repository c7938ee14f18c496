using System.Text.RegularExpressions;

namespace Relance.Domain.Replies;

/// <summary>What the sender of a reply added, without the quoted original below it.</summary>
public static partial class NewText
{
    /// <summary>
    /// The text above the first quotation mark of the usual mail programs (French and English: "Le … a écrit :", "De : … Envoyé :",
    /// "-----Message d'origine-----", "&gt;" lines). When nothing stands above it, the whole text: better too much than nothing.
    /// </summary>
    public static string Of(string text)
    {
        var normalised = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        var quote = QuoteStart().Match(normalised);
        var above = quote.Success ? normalised[..quote.Index].Trim() : normalised;
        return above.Length > 0 ? above : normalised;
    }

    [GeneratedRegex(
        @"^[ \t]*(?:>|-{2,}\s?(?:Message d['’]origine|Original Message|Message transféré)|_{10,}\s*$|(?:Le|On)\b[^\n]{4,200}\n?[^\n]{0,120}(?:a écrit|wrote)\s?:|(?:De|From)\s?:[^\n]+\n(?:[^\n]*\n){0,3}?(?:Envoyé|Sent|Date)\s?:)",
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QuoteStart();
}
