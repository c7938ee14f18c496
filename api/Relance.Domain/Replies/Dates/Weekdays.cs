using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>
/// "vendredi", "vendredi prochain", "next Friday": ahead, the first strictly after the message; behind, the latest. "lundi en huit", "Friday week": one
/// week later than that. "lundi dernier", "last Monday": behind only. "vendredi de la semaine prochaine": that day of the next ISO week.
/// "not this Friday but the one after": one week later.
/// </summary>
internal static class Weekdays
{
    public static DateMatch? At(Sentence sentence, int i, DateOnly receivedOn)
    {
        var isLed = !(sentence.Is(i, "mon") && sentence.Is(i - 1, "on", "ce")) && sentence.Is(i - 1, "on", "by", "next", "this", "until", "before", "last", "ce", "from", "after");
        if (DateWords.Weekday(sentence[i], isLed) is not { } weekday) return null;
        if ((NumericDates.At(sentence, i + 1, receivedOn) ?? CalendarDates.At(sentence, i + 1, receivedOn)) is { } day) return day with { Words = day.Words + 1 };
        if (IsOfAnyMonth(sentence, i)) return DateMatch.NoDay(1);

        var (ahead, behind) = (Calendar.NextWeekday(receivedOn, weekday), Calendar.LastWeekday(receivedOn, weekday));
        var inNextWeek = Calendar.MondayOf(receivedOn).AddDays(7 + ((int)weekday + 6) % 7);
        if (sentence.Is(i + 1, "dernier")) return new(2, null, LastBefore(receivedOn, weekday));
        if (sentence.Is(i - 1, "last")) return new(1, null, LastBefore(receivedOn, weekday));
        if (sentence.Is(i + 1, "en") && sentence.Is(i + 2, "huit")) return new(3, ahead.AddDays(7), null);
        if (sentence.Is(i + 1, "en") && sentence.Is(i + 2, "quinze")) return new(3, ahead.AddDays(14), null);
        if (sentence.Is(i + 1, "week")) return new(2, ahead.AddDays(7), null);
        if (sentence.Is(i + 1, "of") && sentence.Is(i + 2, "next") && sentence.Is(i + 3, "week")) return new(4, inNextWeek, null);
        if (sentence.Is(i + 1, "next") && sentence.Is(i + 2, "week")) return new(3, inNextWeek, null);
        if (sentence.Is(i + 1, "de") && sentence.Is(i + 2, "la") && sentence.Is(i + 3, "semaine") && sentence.Is(i + 4, "prochaine")) return new(5, inNextWeek, null);
        if (sentence.Is(i + 1, "but", "mais") && OneAfter(sentence, i + 2) is var words and > 0) return new(2 + words, ahead.AddDays(7), null);
        return new(sentence.Is(i + 1, "prochain") ? 2 : 1, ahead, behind);
    }

    // "le premier vendredi du mois": a rule, no day.
    private static bool IsOfAnyMonth(Sentence sentence, int i) =>
        sentence.Is(i - 1, "premier", "deuxieme", "second", "troisieme", "dernier", "first", "third", "last") && (sentence.Is(i + 2, "mois") || sentence.Is(i + 3, "mois", "month"));

    private static DateOnly LastBefore(DateOnly day, DayOfWeek weekday) => Calendar.LastWeekday(day.AddDays(-1), weekday);

    private static int OneAfter(Sentence sentence, int i)
    {
        if (sentence.Is(i, "the") && sentence.Is(i + 1, "one") && sentence.Is(i + 2, "after")) return 3;
        if (sentence.Is(i, "the") && sentence.Is(i + 1, "following") && sentence.Is(i + 2, "one")) return 3;
        return sentence.Is(i, "le", "celui") && sentence.Is(i + 1, "suivant", "d") ? 2 : 0;
    }
}
