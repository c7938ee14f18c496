using System.Globalization;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>
/// "15/03", "15.03.26", "15-03-2026", "2026-03-15". Day before month unless that is impossible ("12/15"). Without a year: ahead, the next such day, the day
/// of the message included; behind, the latest. Two figures of a year are of this century. No such day ("31/02"): a date without a day.
/// </summary>
internal static class NumericDates
{
    public static DateMatch? At(Sentence sentence, int i, DateOnly receivedOn)
    {
        var word = sentence[i];
        if (word.Length is < 3 or > 10 || !char.IsAsciiDigit(word[0])) return null;
        var at = word.AsSpan().IndexOfAny('/', '.', '-');
        if (at < 0 || word.AsSpan().ContainsAny(',', ':')) return null;

        var parts = word.Split(word[at]);
        if (parts.Length is < 2 or > 3) return null;
        Span<int> figures = stackalloc int[parts.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            if (parts[part].Length is 0 or > 4 || !int.TryParse(parts[part], NumberStyles.None, CultureInfo.InvariantCulture, out figures[part])) return null;
        }

        if (parts.Length == 3) return WithYear(parts, figures);
        return IsDayAndMonth(sentence, i, word[at], parts) ? WithoutYear(figures[0], figures[1], receivedOn) : null;
    }

    // "8/10 jours" and "10-15 jours" are ranges; "1.50" may be a price, "2-3 fois" a count.
    private static bool IsDayAndMonth(Sentence sentence, int i, char separator, string[] parts) =>
        parts[0].Length <= 2 && parts[1].Length <= 2 && !Durations.IsUnit(sentence[i + 1]) && !sentence.Is(i + 1, "€", "$", "£", "%", "eur", "euros", "fois", "times")
        && (separator == '/' || (parts[1].Length == 2 && sentence.Is(i - 1, "le", "du", "au", "on", "by", "before", "avant", "pour", "ici", "until", "jusqu", "depuis")));

    private static DateMatch? WithYear(string[] parts, ReadOnlySpan<int> figures)
    {
        if (parts[0].Length == 4) return DateMatch.Only(1, Calendar.Exact(figures[0], figures[1], figures[2]));
        if (parts[0].Length > 2 || parts[1].Length > 2 || parts[2].Length is not (2 or 4)) return null;
        var year = parts[2].Length == 2 ? 2000 + figures[2] : figures[2];
        return DateMatch.Only(1, Calendar.Exact(year, figures[1], figures[0]) ?? Calendar.Exact(year, figures[0], figures[1]));
    }

    private static DateMatch WithoutYear(int first, int second, DateOnly receivedOn)
    {
        var (day, month) = second > 12 && first <= 12 ? (second, first) : (first, second);
        return new(1, Calendar.NextDate(receivedOn, month, day), Calendar.LastDate(receivedOn, month, day));
    }
}
