using System.Globalization;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>
/// "le 15 mars (2026)", "March 15(, 2026)", "15th of March": ahead, the next such day, the day of the message included; behind, the latest.
/// "le 15", "the 15th": ahead, the first such day strictly after the message, in a month that has it; behind, the latest. "le 15 du mois prochain": the 15th
/// of the next month. No such day ("31 novembre"): a date without a day.
/// </summary>
internal static class CalendarDates
{
    public static DateMatch? At(Sentence sentence, int i, DateOnly receivedOn) => MonthFirst(sentence, i, receivedOn) ?? DayFirst(sentence, i, receivedOn);

    private static DateMatch? DayFirst(Sentence sentence, int i, DateOnly receivedOn)
    {
        var (day, words) = DateWords.DayAt(sentence, i);
        if (day is 0 or > 99) return null;
        var next = i + words;
        if (sentence.Is(next, "of", "de", "d") && DateWords.Month(sentence[next + 1]) > 0) next++;
        var month = DateWords.Month(sentence[next]);
        if (month > 0 && (char.IsAsciiDigit(sentence[i][0]) || DateWords.IsPlainMonth(sentence[next]))) return InYear(sentence, i, next + 1, month, day, receivedOn);
        if (!IsBareDay(sentence, i, words)) return null;
        if (day > 31) return DateMatch.NoDay(words);
        return OfOtherMonth(sentence, i + words, day, receivedOn) is { } other
            ? other with { Words = other.Words + words }
            : new(words, Calendar.NextDay(receivedOn, day), Calendar.LastDay(receivedOn, day));
    }

    private static DateMatch? MonthFirst(Sentence sentence, int i, DateOnly receivedOn)
    {
        var month = DateWords.Month(sentence[i]);
        var (day, words) = DateWords.DayAt(sentence, i + 1);
        if (month == 0 || sentence[i] is "mars" or "mai" || day is 0 or > 99 || !char.IsAsciiDigit(sentence[i + 1][0])) return null;
        return InYear(sentence, i, i + 1 + words, month, day, receivedOn);
    }

    private static DateMatch InYear(Sentence sentence, int i, int next, int month, int day, DateOnly receivedOn)
    {
        if (sentence[next].Length == 4 && int.TryParse(sentence[next], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and < 2100)
        {
            return DateMatch.Only(next + 1 - i, Calendar.Exact(year, month, day));
        }

        return new(next - i, Calendar.NextDate(receivedOn, month, day), Calendar.LastDate(receivedOn, month, day));
    }

    private static DateMatch? OfOtherMonth(Sentence sentence, int i, int day, DateOnly receivedOn)
    {
        var next = Calendar.FirstOfMonth(receivedOn).AddMonths(1);
        if (sentence.Is(i, "dernier", "last")) return new(1, null, Calendar.LastDay(receivedOn, day));
        if (sentence.Is(i, "du") && sentence.Is(i + 1, "mois") && sentence.Is(i + 2, "prochain", "suivant")) return DateMatch.Only(3, Calendar.Exact(next.Year, next.Month, day));
        if (sentence.Is(i, "of") && sentence.Is(i + 1, "next") && sentence.Is(i + 2, "month")) return DateMatch.Only(3, Calendar.Exact(next.Year, next.Month, day));
        return null;
    }

    // A number is a day when an article or a preposition of time says so and no thing counted follows it.
    private static bool IsBareDay(Sentence sentence, int i, int words)
    {
        var after = sentence[i + words];
        if (DateWords.Weekday(after) is not null && !char.IsAsciiDigit(sentence[i][0])) return false;
        if (Durations.IsUnit(after) || after is "€" or "$" or "£" or "%" or "eur" or "euros" or "factures" or "invoices" or "rue" or "avenue" or "fois" or "k" or "premiers" or "first") return false;
        if (words == 2 && sentence.Is(i + 1, "th", "st", "nd", "rd")) return !sentence.Is(after.Length == 0 ? -1 : i + words, "invoice", "reminder", "time", "floor", "instalment", "installment", "payment", "party", "of") || sentence.Is(i + words, "of");
        if (DateWords.Weekday(sentence[i - 1], alsoShort: true) is not null) return true;
        return sentence.Is(i - 1, "le", "au") || (sentence.Is(i - 1, "du") && !sentence.Is(i - 2, "moins")) || (char.IsAsciiDigit(sentence[i][0]) && sentence.Is(i - 1, "the"));
    }
}
