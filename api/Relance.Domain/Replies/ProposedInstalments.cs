namespace Relance.Domain.Replies;

/// <summary>The payments of which an instalment request names the days: "500 € le 5 décembre, 500 € le 5 janvier".</summary>
internal static class ProposedInstalments
{
    private const int Most = 36;

    /// <summary>None when fewer than two different days are named: one day alone is an extension, and how many parts there are is not a day.</summary>
    public static List<ProposedInstalment> In(ReplyBody body, DateOnly receivedOn)
    {
        List<ProposedInstalment> parts = [];
        foreach (var sentence in body.Sentences)
        {
            foreach (var date in ReplyDates.In(sentence, receivedOn))
            {
                if (date is not { Role: ReplyDateRole.Plain, Ahead: { } day } || parts.Count == Most || parts.Exists(part => part.Date == day)) continue;
                var clause = sentence.Words.First(word => word.Start >= date.Start).Clause;
                parts.Add(new(day, Amounts.In(body.Text, sentence, clause)));
            }
        }

        return parts.Count >= 2 ? parts : [];
    }
}
