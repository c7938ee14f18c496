using System.Globalization;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>Names of months, weekdays and numbers, French and English, folded.</summary>
internal static class DateWords
{
    private static readonly Dictionary<string, int> Months = Numbered(
        "janvier|janv|january|jan", "fevrier|fevr|fev|february|feb", "mars|march|mar", "avril|avr|april|apr", "mai|may", "juin|june|jun", "juillet|juil|july|jul", "aout|august|aug",
        "septembre|sept|september|sep", "octobre|oct|october", "novembre|nov|november", "decembre|dec|december");

    private static readonly Dictionary<string, int> WeekdayNames = Numbered(
        "lundi|monday|mon|lun", "mardi|tuesday|tue|tues", "mercredi|wednesday|wed", "jeudi|thursday|thu|thur|thurs|jeu", "vendredi|friday|fri|ven", "samedi|saturday|sat|sam", "dimanche|sunday|sun|dim");

    private static readonly Dictionary<string, int> Numbers = Numbered(
        "un|une|one|premier|first|a", "deux|two|second|couple", "trois|three|third", "quatre|four|fourth", "cinq|five|fifth", "six|sixth", "sept|seven|seventh", "huit|eight|eighth", "neuf|nine|ninth", "dix|ten|tenth|dizaine",
        "onze|eleven", "douze|twelve|twelfth", "treize|thirteen", "quatorze|fourteen", "quinze|fifteen|fifteenth", "seize", "dixsept", "dixhuit", "dixneuf", "vingt|twenty|twentieth");

    /// <summary>1 to 12, or 0.</summary>
    public static int Month(string word) => Months.GetValueOrDefault(word);

    /// <summary>Whether the word is the full name of a month and of nothing else: not "may", "mar" or "sept".</summary>
    public static bool IsPlainMonth(string word) => Month(word) > 0 && (word.Length > 4 || word is "mars" or "mai" or "juin" or "aout" or "june" or "july");

    /// <summary>The weekday; short forms that are other words too ("mon", "sun", "jeu") only where the caller knows better.</summary>
    public static DayOfWeek? Weekday(string word, bool alsoShort = false) =>
        WeekdayNames.TryGetValue(word, out var number) && (alsoShort || word.Length > 5 || word is "lundi" or "mardi" or "jeudi" or "fri" or "wed" or "thu" or "thurs" or "tue" or "tues") ? (DayOfWeek)(number % 7) : null;

    /// <summary>A number in figures or letters up to 999, or 0.</summary>
    public static int Number(string word) =>
        word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures : word switch
        {
            "trente" or "thirty" => 30,
            "quarante" or "forty" => 40,
            "soixante" or "sixty" => 60,
            _ => Numbers.GetValueOrDefault(word),
        };

    /// <summary>The day of a month that begins at a word, and how many words it takes: "15", "1 er", "15 th", "quinze". Day 0 when there is none.</summary>
    public static (int Day, int Words) DayAt(Sentence sentence, int i)
    {
        var word = sentence[i];
        if (word.Length is 0 or > 9) return (0, 0);
        var day = char.IsAsciiDigit(word[0]) && word.Length > 2 ? 0 : Number(word);
        if (day == 0 || word is "un" or "une" or "one" or "a" or "couple" or "dizaine" or "second") return (0, 0);
        return (day, sentence.Is(i + 1, "er", "st", "nd", "rd", "th", "eme", "e") && char.IsAsciiDigit(word[0]) ? 2 : 1);
    }

    private static Dictionary<string, int> Numbered(params ReadOnlySpan<string> groups)
    {
        Dictionary<string, int> numbers = [];
        for (var i = 0; i < groups.Length; i++)
        {
            foreach (var word in groups[i].Split('|')) numbers[word] = i + 1;
        }

        return numbers;
    }
}
