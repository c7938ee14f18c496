using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>"aujourd'hui", "ce jour", "today": the day of the message; "demain": the day after; "après-demain": two days after; "hier", "il y a trois jours", "3 days ago": behind.</summary>
internal static class NearDays
{
    public static DateMatch? At(Sentence sentence, int i, DateOnly receivedOn) => sentence[i] switch
    {
        "demain" or "tomorrow" => new(1, receivedOn.AddDays(1), null),
        "apres" when sentence.Is(i + 1, "demain") => new(2, receivedOn.AddDays(2), null),
        "day" when sentence.Is(i + 1, "after") && sentence.Is(i + 2, "tomorrow") => new(3, receivedOn.AddDays(2), null),
        "aujourd" when sentence.Is(i + 1, "hui") => DateMatch.Only(2, receivedOn),
        "today" or "tonight" => DateMatch.Only(1, receivedOn),
        "ce" when sentence.Is(i + 1, "jour", "soir") => DateMatch.Only(2, receivedOn),
        "ce" when sentence.Is(i + 1, "matin", "midi") => new(2, receivedOn, receivedOn),
        "cet" when sentence.Is(i + 1, "apres") && sentence.Is(i + 2, "midi") => DateMatch.Only(3, receivedOn),
        "cette" when sentence.Is(i + 1, "apres") && sentence.Is(i + 2, "midi") => DateMatch.Only(3, receivedOn),
        "this" when sentence.Is(i + 1, "morning", "afternoon", "evening") => DateMatch.Only(2, receivedOn),
        "dans" when sentence.Is(i + 1, "la") && sentence.Is(i + 2, "journee", "matinee") => DateMatch.Only(3, receivedOn),
        "a" when sentence.Is(i + 1, "l") && sentence.Is(i + 2, "instant") => DateMatch.Only(3, receivedOn),
        "just" when sentence.Is(i + 1, "now") => DateMatch.Only(2, receivedOn),
        "hier" or "yesterday" => new(1, null, receivedOn.AddDays(-1)),
        "avant" when sentence.Is(i + 1, "hier") => new(2, null, receivedOn.AddDays(-2)),
        "il" when sentence.Is(i + 1, "y") && sentence.Is(i + 2, "a") && Ago(sentence, i + 3) is var days and > 0 => new(5, null, receivedOn.AddDays(-days)),
        _ when sentence.Is(i + 2, "ago") && Ago(sentence, i) is var days and > 0 => new(3, null, receivedOn.AddDays(-days)),
        _ => Vague(sentence, i),
    };

    private static int Ago(Sentence sentence, int i) => DateWords.Number(sentence[i]) * Durations.DaysOf(sentence[i + 1]);

    // They name a time, and no day: kept apart, so that nothing else is read into their words.
    private static DateMatch? Vague(Sentence sentence, int i)
    {
        if (sentence.Is(i, "semaine") && sentence.Is(i + 1, "derniere", "passee")) return DateMatch.NoDay(2);
        if (sentence.Is(i, "mois") && sentence.Is(i + 1, "dernier", "passe")) return DateMatch.NoDay(2);
        return sentence.Is(i, "last") && sentence.Is(i + 1, "week", "month") ? DateMatch.NoDay(2) : null;
    }
}
