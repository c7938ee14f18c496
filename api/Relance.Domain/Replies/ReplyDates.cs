using Relance.Domain.Replies.Dates;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>
/// Dates and periods in French and English mails, relative to the day of the message. A period stands for its last day, "avant", "by" and "après" for the day
/// that they name; weekends and public holidays are not moved. Figures are day/month unless that is impossible. Source: research/reply-kinds.md, R2 to R10.
/// </summary>
public static class ReplyDates
{
    private static readonly DateRule[] Rules =
    [
        NumericDates.At, Periods.At, CalendarDates.At, Weekdays.At, Durations.At, NearDays.At,
    ];

    /// <summary>All dates of the text in their order. A message of before 1900 or after 9000 has none: its neighbours could lie outside the calendar.</summary>
    public static IReadOnlyList<ReplyDate> Of(string text, DateOnly receivedOn)
    {
        List<ReplyDate> dates = [];
        foreach (var sentence in ReplyBody.Of(text).Sentences) dates.AddRange(In(sentence, receivedOn));
        return dates;
    }

    internal static List<ReplyDate> In(Sentence sentence, DateOnly receivedOn)
    {
        List<ReplyDate> dates = [];
        if (receivedOn.Year is < 1900 or > 9000) return dates;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (FirstOf(sentence, i, receivedOn) is not { } found) continue;
            var start = sentence.Words[i].Start;
            var end = sentence.Words[i + found.Words - 1].End;
            dates.Add(new(found.Ahead, found.Behind, start, end - start, DateRoles.Of(sentence, i)));
            i += found.Words - 1;
        }

        return dates;
    }

    private static DateMatch? FirstOf(Sentence sentence, int i, DateOnly receivedOn)
    {
        foreach (var rule in Rules)
        {
            if (rule(sentence, i, receivedOn) is { } match) return match;
        }

        return null;
    }
}
