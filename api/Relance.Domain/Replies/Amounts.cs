using System.Globalization;
using System.Text;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>Amounts beside a currency: "1 234,56 €", "€1,234.56", "EUR 2,450.00", "500 euros", "2 450 £".</summary>
internal static class Amounts
{
    private const int LongestFigure = 15;

    /// <summary>The amount of the sentence, or of one of its clauses; null when it names none, or several different ones.</summary>
    public static Money? In(string text, Sentence sentence, int? clause = null)
    {
        Money? found = null;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!IsFigure(sentence[i]) || (clause is not null && sentence.Words[i].Clause != clause)) continue;
            var last = i;
            while (last - i < 3 && IsThousands(text, sentence, last)) last++;
            var currency = CurrencyOf(sentence[last + 1]) ?? CurrencyOf(sentence[i - 1]);
            if (currency is not null && Read(sentence, i, last) is { } amount)
            {
                if (found is { } earlier && earlier.Amount != amount) return null;
                found = new(amount, currency);
            }

            i = last;
        }

        return found;
    }

    private static bool IsFigure(string word) => word.Length is > 0 and <= LongestFigure && char.IsAsciiDigit(word[0]) && !word.AsSpan().ContainsAny('/', ':', '-');

    // "1 234,56": three figures after a single space.
    private static bool IsThousands(string text, Sentence sentence, int i)
    {
        if (sentence[i].Length > 3 || !IsFigure(sentence[i + 1]) || sentence.Words[i + 1].Start != sentence.Words[i].End + 1 || !char.IsWhiteSpace(text[sentence.Words[i].End])) return false;
        var next = sentence[i + 1];
        return next.Length >= 3 && char.IsAsciiDigit(next[1]) && char.IsAsciiDigit(next[2]) && (next.Length == 3 || next[3] is ',' or '.');
    }

    private static decimal? Read(Sentence sentence, int first, int last)
    {
        var figures = new StringBuilder();
        for (var i = first; i <= last; i++) figures.Append(sentence[i]);
        var typed = figures.ToString();

        // The last separator is the decimal one unless exactly three figures follow it: "1,234" and "1.234" are thousands.
        var at = typed.AsSpan().LastIndexOfAny(',', '.');
        var decimals = at < 0 || typed.Length - at - 1 == 3 ? "" : typed[(at + 1)..];
        var units = (decimals.Length > 0 ? typed[..at] : typed).Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return decimals.Length <= 2 && decimal.TryParse($"{units}.{decimals}0", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount > 0 ? amount / 1.0m : null;
    }

    private static string? CurrencyOf(string word) => word switch
    {
        "€" or "eur" or "euro" or "euros" => "EUR",
        "$" or "usd" => "USD",
        "£" or "gbp" => "GBP",
        "chf" => "CHF",
        _ => null,
    };
}
