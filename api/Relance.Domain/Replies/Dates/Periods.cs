using System.Globalization;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>
/// A period stands for its last day. "fin de mois", "ce mois-ci", "EOM": the last day of the month of the message; "le mois prochain": of the next. "fin mars",
/// "courant mars", "en mars": 31 March; "mi-mars", "première quinzaine de mars": the 15th; "début avril": the 10th (the first of three thirds). "fin de
/// semaine", "cette semaine": Friday, of the next week when it has passed; "la semaine prochaine", "semaine 48", "la semaine du 12": Friday of that ISO week;
/// "début de semaine": the next week's Tuesday; "mi-semaine": Wednesday; "week-end": Sunday. "fin d'année": 31 December; "fin de trimestre": the quarter's last day.
/// A month already past is next year's.
/// </summary>
internal static class Periods
{
    private enum Part
    {
        Start, Middle, End, Whole,
    }

    public static DateMatch? At(Sentence sentence, int i, DateOnly receivedOn)
    {
        if (sentence.Is(i, "eom", "fdm")) return new(1, Calendar.EndOfMonth(receivedOn), null);
        if (sentence.Is(i, "eow")) return new(1, FridayOf(receivedOn), null);
        if (sentence.Is(i, "month") && sentence.Is(i + 1, "end")) return new(2, Calendar.EndOfMonth(receivedOn), null);
        if (sentence.Is(i, "year") && sentence.Is(i + 1, "end")) return new(2, new DateOnly(receivedOn.Year, 12, 31), null);
        return WeekOf(sentence, i, receivedOn) ?? PartOf(sentence, i, receivedOn);
    }

    // "w/c Monday 7", "week commencing 7 December", "la semaine du 12": the week of a day that is named next.
    private static DateMatch? WeekOf(Sentence sentence, int i, DateOnly receivedOn)
    {
        var lead = sentence.Is(i, "w") && sentence.Is(i + 1, "c") ? 2
            : sentence.Is(i, "week") && sentence.Is(i + 1, "commencing", "beginning", "starting") ? 2
            : sentence.Is(i, "week") && sentence.Is(i + 1, "of") ? 2
            : sentence.Is(i, "semaine") && sentence.Is(i + 1, "du") ? 2 : 0;
        if (lead == 0) return NumberedWeek(sentence, i, receivedOn);
        if (sentence.Is(i + lead, "the")) lead++;
        if (DateWords.Weekday(sentence[i + lead]) is not null && DateWords.DayAt(sentence, i + lead + 1).Day > 0) lead++;
        var day = NumericDates.At(sentence, i + lead, receivedOn) ?? CalendarDates.At(sentence, i + lead, receivedOn) ?? Weekdays.At(sentence, i + lead, receivedOn);
        if (day is null)
        {
            var (number, words) = DateWords.DayAt(sentence, i + lead);
            if (number is 0 or > 31) return null;
            day = new DateMatch(words, Calendar.NextDay(receivedOn, number), Calendar.LastDay(receivedOn, number));
        }

        return new(lead + day.Value.Words, day.Value.Ahead is { } ahead ? Calendar.MondayOf(ahead).AddDays(4) : null, null);
    }

    private static DateMatch? NumberedWeek(Sentence sentence, int i, DateOnly receivedOn)
    {
        if (!sentence.Is(i, "semaine", "week", "s") || sentence[i + 1].Length > 2 || !int.TryParse(sentence[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var week) || week is < 1 or > 53) return null;
        if (sentence.Is(i, "s") && week < 10) return null;
        for (var year = receivedOn.Year; year <= receivedOn.Year + 1; year++)
        {
            var friday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, Math.Min(week, ISOWeek.GetWeeksInYear(year)), DayOfWeek.Friday));
            if (friday >= receivedOn) return new(2, friday, null);
        }

        return null;
    }

    private static DateMatch? PartOf(Sentence sentence, int start, DateOnly receivedOn)
    {
        var i = start;
        var (part, words) = PartAt(sentence, i);
        i += words;
        if (part is null) return null;
        if (part is Part.End && sentence.Is(start - 1, "jours", "j", "days") && sentence.Is(i + 1, "mois", "month", "de", "of")) return DateMatch.NoDay(2);
        if (words > 0)
        {
            while (sentence.Is(i, "de", "du", "d", "la", "le", "l", "of", "the", "in", "cette", "ce", "courant")) i++;
        }

        if (words > 0 && NumberedWeek(sentence, i, receivedOn) is { } week) return week with { Words = i - start + week.Words };

        var next = sentence.Is(i, "next", "following", "prochain", "prochaine");
        if (next || (words > 0 && sentence.Is(i, "this"))) i++;
        return UnitAt(sentence, start, i, part.Value, next, receivedOn);
    }

    private static DateMatch? UnitAt(Sentence sentence, int start, int i, Part part, bool next, DateOnly receivedOn)
    {
        var isNext = next || sentence.Is(i + 1, "prochain", "prochaine", "suivant", "suivante") || (sentence.Is(i + 1, "qui") && sentence.Is(i + 2, "vient", "suit"));
        var words = i + 1 - start + (isNext && !next ? sentence.Is(i + 1, "qui") ? 2 : 1 : 0);
        switch (sentence[i])
        {
            case "mois" or "month":
            case "moi" when part is not Part.Whole:
                if (part is not Part.Whole && DateWords.IsPlainMonth(sentence[i + 2]) && sentence.Is(i + 1, "de", "d")) return new(i + 3 - start, InMonth(receivedOn, part, DateWords.Month(sentence[i + 2])), null);
                return part is Part.Whole && !isNext && !IsThis(sentence, i) ? null : new(words, InMonth(receivedOn, part, isNext), null);
            case "semaine" or "week":
                return part is Part.Whole && !isNext && !IsThis(sentence, i) ? null : new(words, InWeek(receivedOn, part, isNext), null);
            case "weekend":
                return new(words, Calendar.NextWeekday(receivedOn, DayOfWeek.Sunday), null);
            case "annee" or "year" when part is Part.End:
                return new(words, new DateOnly(receivedOn.Year, 12, 31), null);
            case "trimestre" or "quarter" when part is Part.End:
                return new(words, Calendar.EndOfMonth(new DateOnly(receivedOn.Year, (receivedOn.Month + 2) / 3 * 3, 1)), null);
            case var word when DateWords.Month(word) is var month and > 0 && (part is not Part.Whole ? word is not "mar" : (DateWords.IsPlainMonth(word) || (word is "may" && sentence.Is(i - 1, "in"))) && IsLed(sentence, i)):
                return new(i + 1 - start, InMonth(receivedOn, part, month), null);
            default:
                return null;
        }
    }

    private static bool IsThis(Sentence sentence, int i) => sentence.Is(i - 1, "ce", "cette", "this") || (sentence.Is(i - 1, "le", "la", "the") && sentence.Is(i - 2, "dans", "within", "during"));

    private static bool IsLed(Sentence sentence, int i) => sentence.Is(i - 1, "en", "in", "during", "by") || (sentence.Is(i - 1, "de") && sentence.Is(i - 2, "mois") && sentence.Is(i - 3, "au", "le"));

    private static (Part? Part, int Words) PartAt(Sentence sentence, int i)
    {
        switch (sentence[i])
        {
            case "fin" or "late":
                return (Part.End, 1);
            case "end" or "close":
                return (Part.End, 1);
            case "debut" or "early":
                return (Part.Start, 1);
            case "beginning" or "start" when sentence.Is(i + 1, "of"):
                return (Part.Start, 1);
            case "mi" or "mid" or "milieu":
                return (Part.Middle, 1);
            case "middle" when sentence.Is(i + 1, "of"):
                return (Part.Middle, 1);
            case "courant" or "sometime":
                return (Part.End, 1);
            case "premiere" or "1" when QuinzaineAt(sentence, i) is var words and > 0:
                return (Part.Middle, words);
            case "deuxieme" or "seconde" or "2" when QuinzaineAt(sentence, i) is var words and > 0:
                return (Part.End, words);
            default:
                return (Part.Whole, 0);
        }
    }

    private static int QuinzaineAt(Sentence sentence, int i) =>
        sentence.Is(i + 1, "quinzaine") ? 2 : sentence.Is(i + 2, "quinzaine") && sentence.Is(i + 1, "ere", "re", "e", "eme", "nde") ? 3 : 0;

    private static DateOnly InMonth(DateOnly receivedOn, Part part, bool isNext)
    {
        var first = Calendar.FirstOfMonth(receivedOn).AddMonths(isNext ? 1 : 0);
        var day = DayIn(first, part);
        return day < receivedOn ? DayIn(first.AddMonths(1), part) : day;
    }

    private static DateOnly InMonth(DateOnly receivedOn, Part part, int month)
    {
        var day = DayIn(Calendar.InMonth(receivedOn, month), part);
        return day < receivedOn ? DayIn(new DateOnly(receivedOn.Year + 1, month, 1), part) : day;
    }

    private static DateOnly DayIn(DateOnly month, Part part) => part switch
    {
        Part.Start => month.AddDays(9),
        Part.Middle => month.AddDays(14),
        _ => Calendar.EndOfMonth(month),
    };

    private static DateOnly InWeek(DateOnly receivedOn, Part part, bool isNext)
    {
        var monday = Calendar.MondayOf(receivedOn);
        return part switch
        {
            Part.Start => monday.AddDays(8),
            Part.Middle => !isNext && monday.AddDays(2) > receivedOn ? monday.AddDays(2) : monday.AddDays(9),
            _ => isNext ? monday.AddDays(11) : FridayOf(receivedOn),
        };
    }

    private static DateOnly FridayOf(DateOnly receivedOn)
    {
        var friday = Calendar.MondayOf(receivedOn).AddDays(4);
        return friday < receivedOn ? friday.AddDays(7) : friday;
    }
}
