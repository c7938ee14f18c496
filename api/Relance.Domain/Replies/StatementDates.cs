using Relance.Domain.Replies.Cues;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>Which of the days that a sentence names is the one of its kind.</summary>
internal static class StatementDates
{
    private static readonly HashSet<string> Arrival = ["compte", "credite", "recevrez", "aurez", "parviendra", "parviendront", "arrivera", "reach", "receive", "arrive", "account"];
    private static readonly HashSet<string> Absence = ["absent", "absente", "conges", "retour", "leave", "away", "back", "return"];
    private static readonly HashSet<string> Correction = ["enfin", "disons", "plutot", "rather", "actually", "finalement"];
    private static readonly HashSet<string> Future = ["aurez", "recevrez", "devrait", "sera", "will", "ll", "should"];

    /// <summary>Null for kinds that have no day, and when payment hangs on something.</summary>
    public static DateOnly? Decisive(Evidence evidence, ReplyKind kind)
    {
        if (kind is not (ReplyKind.Promise or ReplyKind.Paid or ReplyKind.InstalmentRequest)) return null;
        if (kind is ReplyKind.Promise && evidence.Has(Cue.Condition)) return null;

        var left = evidence.Dates.Where(date => date.Role == ReplyDateRole.Plain && (IsAnnouncedIn(evidence, date) || !InClauseOf(evidence.Sentence, date, Absence))).ToList();
        if (kind is ReplyKind.Paid) left.RemoveAll(date => date.Behind is null || InClauseOf(evidence.Sentence, date, Future));
        else left.RemoveAll(date => date.Ahead is not { } ahead || (date.Behind is not null && !evidence.IsNear(ahead)));
        if (left.Count == 0) return null;
        if (kind is not ReplyKind.Promise) return DayOf(left[0], kind);

        var chosen = left.Find(date => InClauseOf(evidence.Sentence, date, Arrival)) ?? (IsCorrectedOrRange(evidence.Sentence, left[^1]) ? left[^1] : left.Find(date => IsAnnouncedIn(evidence, date)) ?? left[0]);
        return DayOf(chosen, kind);
    }

    private static DateOnly? DayOf(ReplyDate date, ReplyKind kind) => kind is ReplyKind.Paid ? date.Behind : date.Ahead;

    // "F-101 payée le 12, F-108 sera payée le 1er"; "absent, il fera le virement à son retour le 1er".
    private static bool IsAnnouncedIn(Evidence evidence, ReplyDate date)
    {
        var clause = evidence.Sentence.Words.First(word => word.Start >= date.Start).Clause;
        return evidence.Of(Cue.Coming).Concat(evidence.Of(Cue.ComingIfMoney)).Concat(evidence.Of(Cue.ComingIfDated)).Any(hit => evidence.Sentence.Words[hit.End - 1].Clause == clause);
    }

    private static bool InClauseOf(Sentence sentence, ReplyDate date, HashSet<string> words)
    {
        var clause = sentence.Words.First(word => word.Start >= date.Start).Clause;
        return sentence.Words.Any(word => word.Clause == clause && words.Contains(word.Text));
    }

    // "demain, enfin disons le 28", "entre le 10 et le 15".
    private static bool IsCorrectedOrRange(Sentence sentence, ReplyDate last)
    {
        var at = 0;
        while (sentence.Words[at].Start < last.Start) at++;
        return sentence.Words.Take(at).TakeLast(3).Any(word => Correction.Contains(word.Text)) || sentence.Words.Take(at).Any(word => word.Text is "entre" or "between");
    }
}
