using System.Globalization;
using Relance.Domain.Plans;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>
/// "sous 48 h", "d'ici huit jours", "dans 2 semaines", "within ten days", "10 more days": counted from the day of the message; of a range, the longer.
/// "huitaine" 8 days, "dizaine" 10, "quinzaine" 15, "fortnight" 14; a week 7; a month to the same day of the month. Working days ("ouvrés") are Monday to
/// Friday without French public holidays, "jours ouvrables" Monday to Saturday without them. Counted from another event ("15 jours après réception",
/// "30 jours fin de mois"): no day. Hours are rounded up to days.
/// </summary>
internal static class Durations
{
    private const int LongestInDays = 400;

    public static bool IsUnit(string word) => DaysOf(word) > 0 || word is "mois" or "month" or "months" or "h" or "heure" or "heures" or "hour" or "hours" or "hrs" or "working" or "business" or "an" or "ans" or "years";

    /// <summary>7 for a week, 1 for a day, 0 for what has no fixed length.</summary>
    public static int DaysOf(string word) => word switch
    {
        "jour" or "jours" or "j" or "day" or "days" => 1,
        "semaine" or "semaines" or "week" or "weeks" or "wk" or "wks" => 7,
        _ => 0,
    };

    public static DateMatch? At(Sentence sentence, int i, DateOnly receivedOn)
    {
        var start = i;
        if (!Leads(sentence, ref i)) return null;
        if (Named(sentence[i]) is var named and > 0)
        {
            var words = i + 1 - start + (sentence.Is(i + 1, "de") && sentence.Is(i + 2, "jours") ? 2 : 0);
            return new(words, receivedOn.AddDays(named), null);
        }

        var (number, next) = Count(sentence, i);
        if (number == 0) return null;
        if (sentence.Is(next, "more", "other", "additional", "autres", "petits", "further", "extra", "of")) next++;
        return Counted(sentence, start, number, next, receivedOn);
    }

    private static DateMatch? Counted(Sentence sentence, int start, int number, int unit, DateOnly receivedOn)
    {
        if (number > LongestInDays) return null;
        var isEnglishWorking = sentence.Is(unit, "working", "business");
        if (isEnglishWorking) unit++;
        var words = unit + 1 - start;
        if (sentence.Is(unit, "mois", "month", "months")) return number <= 24 ? Unless(sentence, unit + 1, words, receivedOn.AddMonths(number)) : null;
        if (sentence.Is(unit, "h", "heure", "heures", "hour", "hours", "hrs")) return Unless(sentence, unit + 1, words, receivedOn.AddDays((number + 23) / 24));
        if (DaysOf(sentence[unit]) is not (var length and > 0)) return null;

        if (isEnglishWorking || sentence.Is(unit + 1, "ouvres", "ouvre")) return new(words + (isEnglishWorking ? 0 : 1), AddDays(receivedOn, number, saturdays: false), null);
        if (sentence.Is(unit + 1, "ouvrables", "ouvrable")) return new(words + 1, AddDays(receivedOn, number, saturdays: true), null);
        return Unless(sentence, unit + 1, words, receivedOn.AddDays(number * length));
    }

    private static DateMatch Unless(Sentence sentence, int after, int words, DateOnly day)
    {
        var isFromElsewhere = sentence.Is(after, "apres", "after", "from", "fin", "following", "suivant", "net") || (sentence.Is(after, "a") && sentence.Is(after + 1, "compter", "reception", "partir"))
            || (sentence.Is(after, "ago") || (sentence.Is(after, "date") && sentence.Is(after + 1, "de")));
        return isFromElsewhere ? DateMatch.NoDay(words) : new(words, day, null);
    }

    private static DateOnly AddDays(DateOnly day, int count, bool saturdays)
    {
        for (var i = 0; i < count; i++)
        {
            do day = day.AddDays(1);
            while (!(WorkingDays.IsWorkingDay(day) || (saturdays && day.DayOfWeek == DayOfWeek.Saturday && !WorkingDays.IsPublicHoliday(day))));
        }

        return day;
    }

    /// <summary>The word that makes a length of time a term; moves behind it.</summary>
    private static bool Leads(Sentence sentence, ref int i)
    {
        switch (sentence[i])
        {
            case "sous" or "dans" or "within" or "encore" or "another" or "ici":
                i++;
                break;
            case "in" when !sentence.Is(i + 1, "the"):
                i++;
                break;
            case "in" when sentence.Is(i + 1, "the") && sentence.Is(i + 2, "next", "coming"):
                i += 3;
                return true;
            case "next" or "coming" when DateWords.Number(sentence[i + 1]) > 1:
                i++;
                return true;
            case "delai" when sentence.Is(i + 1, "de", "d"):
                i += 2;
                break;
            default:
                return HasMore(sentence, i);
        }

        while (sentence.Is(i, "les", "a", "un", "une", "delai", "de", "d", "the", "next", "about", "environ", "maximum", "prochains", "la", "l", "quelque", "au", "plus", "period", "of") && !(sentence.Is(i, "a", "un", "une") && IsUnit(sentence[i + 1]))) i++;
        return true;
    }

    // "15 jours supplémentaires", "two more weeks".
    private static bool HasMore(Sentence sentence, int i) =>
        DateWords.Number(sentence[i]) > 0
        && ((IsUnit(sentence[i + 1]) && (sentence.Is(i + 2, "supplementaires", "supplementaire", "more", "extra") || (sentence.Is(i + 2, "de") && sentence.Is(i + 3, "plus", "delai", "report"))))
            || (sentence.Is(i + 1, "more", "extra", "additional", "further") && IsUnit(sentence[i + 2])));

    private static int Named(string word) => word switch
    {
        "huitaine" => 8,
        "dizaine" => 10,
        "quinzaine" => 15,
        "fortnight" => 14,
        _ => 0,
    };

    /// <summary>"10", "huit", "10-15", "10 à 15", "two or three": the longer of a range; 0 when it is no number.</summary>
    private static (int Number, int Next) Count(Sentence sentence, int i)
    {
        var word = sentence[i];
        if (word.Length > 2 && word.AsSpan().IndexOfAny('-', '/') is var at and > 0)
        {
            return int.TryParse(word.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var upper) ? (upper, i + 1) : (0, i);
        }

        if (sentence.Is(i, "a") && sentence.Is(i + 1, "couple")) return (2, i + 2);
        var number = DateWords.Number(word);
        if (number > 0 && sentence.Is(i + 1, "a", "ou", "to", "or") && DateWords.Number(sentence[i + 2]) is var longer and > 0) return (longer, i + 3);
        return (number, i + 1);
    }
}
