using Relance.Domain.Plans;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>
/// The day of return of an automatic reply: the stated one ("de retour le 3", "back on Monday"), else the first working day after the stated last day of
/// absence ("jusqu'au 2 inclus", "from 23 to 27 November").
/// </summary>
internal static class ReturnDays
{
    private static readonly HashSet<string> Return =
    [
        "retour", "back", "return", "returning", "reprendrai", "reprendrons", "reprise", "reprends", "rentre", "rentrerai", "reouverture", "rouvrirons",
        "rouvrira", "reouvrira", "reopen", "reopens", "resume",
    ];

    private static readonly HashSet<string> Absence =
    [
        "absent", "absente", "absents", "conges", "conge", "vacances", "fermes", "ferme", "fermee", "fermeture", "deplacement", "formation", "leave", "away",
        "holiday", "vacation", "office", "closed", "until", "jusqu", "indisponible", "injoignable", "unavailable", "travelling", "traveling", "absence",
    ];

    public static (DateOnly? Day, Sentence? Sentence) In(List<Sentence> sentences, DateOnly receivedOn)
    {
        foreach (var words in new[] { Return, Absence })
        {
            foreach (var sentence in sentences)
            {
                var ahead = ReplyDates.In(sentence, receivedOn).FindAll(date => date.Ahead is not null && date.Role is ReplyDateRole.Plain);
                if (ahead.Count == 0 || !sentence.Words.Any(word => words.Contains(word.Text))) continue;
                if (words == Absence) return (WorkingDays.OnOrAfter(ahead[^1].Ahead!.Value.AddDays(1)), sentence);
                if (OfReturn(sentence, ahead) is { } day) return (day.Ahead, sentence);
            }
        }

        return (null, null);
    }

    // "absent jusqu'au 2, de retour le 3": the day that stands behind the word; else one of its own clause ("le 3 je serai de retour"), unless it is of the absence.
    private static ReplyDate? OfReturn(Sentence sentence, List<ReplyDate> ahead)
    {
        var word = sentence.Words.First(word => Return.Contains(word.Text));
        var after = ahead.Find(date => date.Start > word.Start);
        if (after is not null || sentence.Words.Any(other => other.Clause == word.Clause && Absence.Contains(other.Text))) return after;
        return ahead.FindLast(date => sentence.Words.First(other => other.Start >= date.Start).Clause == word.Clause);
    }
}
