using Relance.Domain.Replies.Cues;

namespace Relance.Domain.Replies;

/// <summary>When a sentence announces payment, and how plainly.</summary>
internal static class Promises
{
    private const int MostWordsWithoutVerb = 10;

    // "oui oui vendredi", "ok pour le 15": words that add nothing to a day.
    private static readonly HashSet<string> Fillers =
    [
        "oui", "ok", "d", "accord", "pour", "le", "la", "un", "yes", "sure", "on", "by", "promis", "sans", "faute", "ce", "sera", "au", "plus", "tard", "sorry", "desole", "not", "pas", "mais", "but", "merci", "de", "it", "will", "be", "en", "this", "cette",
    ];

    /// <summary>Null when it announces none.</summary>
    public static Confidence? ConfidenceOf(Evidence evidence)
    {
        if (evidence.Sentence.IsQuestion) return null;
        var hasDay = evidence.Dates.Any(date => date.Ahead is not null && date.Role == ReplyDateRole.Plain);
        var money = evidence.Has(Cue.Money);
        var isAnnounced = IsAnnounced(evidence, Cue.Coming) || (money && IsAnnounced(evidence, Cue.ComingIfMoney)) || (hasDay && IsAnnounced(evidence, Cue.ComingIfDated));
        if (isAnnounced) return evidence.IsHedged ? Confidence.Low : hasDay ? Confidence.High : Confidence.Fair;
        if (!hasDay || evidence.IsHedged) return null;
        if (money && IsNear(evidence) && evidence.Sentence.Count <= MostWordsWithoutVerb && !IsDenied(evidence)) return Confidence.Fair;
        return AddsNothingToADay(evidence) ? Confidence.Low : null;
    }

    private static bool IsAnnounced(Evidence evidence, Cue cue)
    {
        foreach (var hit in evidence.Of(cue))
        {
            if (!evidence.IsNegated(hit) || IsNotBefore(evidence, hit)) return true;
        }

        return false;
    }

    // "nous ne paierons pas avant le 15", "pas cette semaine mais le 14": denied until a day, and so announced for it.
    private static bool IsNotBefore(Evidence evidence, Hit hit)
    {
        var sentence = evidence.Sentence;
        for (var i = hit.Start; i < sentence.Count; i++)
        {
            if (sentence.Is(i, "avant", "before", "mais", "but") && evidence.Dates.Any(date => date.Start >= sentence.Words[i].Start && date.Ahead is not null && date.Role == ReplyDateRole.Plain)) return true;
        }

        return false;
    }

    // "virement du 2 novembre" in late November speaks of the past.
    private static bool IsNear(Evidence evidence) => evidence.Dates.All(date => date.Ahead is not { } ahead || evidence.IsNear(ahead));

    private static bool IsDenied(Evidence evidence) => evidence.Of(Cue.Money).All(evidence.IsNegated);

    private static bool AddsNothingToADay(Evidence evidence)
    {
        foreach (var word in evidence.Sentence.Words)
        {
            if (!Fillers.Contains(word.Text) && !evidence.Dates.Any(date => word.Start >= date.Start && word.End <= date.Start + date.Length)) return false;
        }

        return true;
    }
}
