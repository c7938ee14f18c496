using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>A date that begins at a word.</summary>
/// <param name="Words">How many words it takes.</param>
internal readonly record struct DateMatch(int Words, DateOnly? Ahead, DateOnly? Behind)
{
    public static DateMatch Only(int words, DateOnly? day) => new(words, day, day);

    /// <summary>Named as a date, and no day: impossible or vague.</summary>
    public static DateMatch NoDay(int words) => new(words, null, null);
}

/// <summary>Looks for one sort of date at a word; null when none begins there.</summary>
internal delegate DateMatch? DateRule(Sentence sentence, int at, DateOnly receivedOn);
