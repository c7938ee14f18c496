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
        if (evidence.Sentence.IsQuestion || evidence.IsAllPast()) return null;
        var hasDay = evidence.Dates.Any(date => date.Ahead is not null && date.Role == ReplyDateRole.Plain);
        var money = evidence.Has(Cue.Money);
        var isAnnounced = IsAnnounced(evidence, Cue.Coming) || (money && IsAnnounced(evidence, Cue.ComingIfMoney)) || (hasDay && IsAnnounced(evidence, Cue.ComingIfDated));
        if (isAnnounced) return evidence.IsHedged ? Confidence.Unsure : hasDay ? Confidence.Sure : Confidence.Likely;
        if (!hasDay || evidence.IsHedged) return null;
        if (money && IsNear(evidence) && !evidence.Has(Cue.Meeting) && !evidence.Has(Cue.Thwarted) && HasMoneyBesideDay(evidence) && !IsDenied(evidence)) return Confidence.Likely;
        return AddsNothingToADay(evidence) ? Confidence.Unsure : null;
    }

    private static bool IsAnnounced(Evidence evidence, Cue cue)
    {
        foreach (var hit in evidence.Of(cue))
        {
            if (IsCompound(evidence, hit)) continue;
            if ((!evidence.IsNegated(hit) || IsNotBefore(evidence, hit)) && !evidence.IsThwarted(hit) && !evidence.IsOfAnotherMatter(hit)) return true;
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

    // "nous avons payé" looks like "nous payons": without accents the participle is the present.
    private static bool IsCompound(Evidence evidence, Hit hit)
    {
        if (!evidence.Sentence.Is(hit.Start, "je", "on", "nous", "j")) return false;
        for (var i = hit.Start + 1; i < hit.End; i++)
        {
            if (evidence.Sentence.Is(i, "avons", "ai", "a", "avais", "avait", "avions", "aurais", "aurait", "ete", "suis", "sommes")) return true;
        }

        return false;
    }

    // "virement mardi", "accepté par la direction, paiement sous 8 jours": money and day in one short clause; "le paiement du 15" is one already made.
    private static bool HasMoneyBesideDay(Evidence evidence)
    {
        var words = evidence.Sentence.Words;
        foreach (var money in evidence.Of(Cue.Money))
        {
            var clause = words[money.Start].Clause;
            if (words.Count(word => word.Clause == clause) > MostWordsWithoutVerb) continue;
            foreach (var date in evidence.Dates)
            {
                var at = 0;
                while (words[at].Start < date.Start) at++;
                if (words[at].Clause == clause && date is { Role: ReplyDateRole.Plain, Ahead: not null } && !evidence.Sentence.Is(at - 1, "du", "of", "depuis", "since")) return true;
            }
        }

        return false;
    }

    // "virement du 2 novembre" in late November speaks of the past.
    private static bool IsNear(Evidence evidence) => evidence.Dates.All(date => date.Ahead is not { } ahead || evidence.IsNear(ahead));

    private static bool IsDenied(Evidence evidence) => evidence.Of(Cue.Money).All(hit => evidence.IsNegated(hit) || evidence.IsOfAnotherMatter(hit) || IsCompound(evidence, hit));

    private static bool AddsNothingToADay(Evidence evidence)
    {
        foreach (var word in evidence.Sentence.Words)
        {
            if (!Fillers.Contains(word.Text) && !evidence.Dates.Any(date => word.Start >= date.Start && word.End <= date.Start + date.Length)) return false;
        }

        return true;
    }
}
