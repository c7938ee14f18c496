using Relance.Domain.Replies.Cues;
using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>The cues and dates of one sentence, and how its other words change them.</summary>
internal sealed class Evidence(Sentence sentence, List<Hit> hits, List<ReplyDate> dates, DateOnly receivedOn)
{
    private const int DaysOfHalfAYear = 183;
    private const int WordsBefore = 4;
    private const int WordsAfter = 2;

    public Sentence Sentence => sentence;

    public IReadOnlyList<ReplyDate> Dates => dates;

    public bool IsHedged => sentence.IsQuestion || Has(Cue.Doubt) || Has(Cue.Condition);

    /// <summary>Whether it lies less than half a year after the message.</summary>
    public bool IsNear(DateOnly day) => day.DayNumber - receivedOn.DayNumber < DaysOfHalfAYear;

    public bool Has(Cue cue)
    {
        foreach (var hit in hits)
        {
            if (hit.Cue == cue) return true;
        }

        return false;
    }

    /// <summary>Whether it is said without a negation.</summary>
    public bool Affirms(Cue cue)
    {
        foreach (var hit in hits)
        {
            if (hit.Cue == cue && !IsNegated(hit)) return true;
        }

        return false;
    }

    /// <summary>Contested, and not the penalties alone.</summary>
    public bool IsContested()
    {
        if (Has(Cue.Accessory) && !sentence.Words.Any(word => word.Text is "aussi" or "also" or "rien" or "goods" or "livre")) return false;
        return Affirms(Cue.Contested) || Has(Cue.Lacking);
    }

    /// <summary>Executed: said in the past, not denied, not asked, not hanging on a condition or doubt that stands before it.</summary>
    public bool IsDone()
    {
        if (sentence.IsQuestion) return false;
        var guard = FirstGuard();
        foreach (var hit in hits)
        {
            if (hit.Cue == Cue.Done && hit.Start < guard && !IsNegated(hit) && !IsYetToCome(hit) && !IsOfSomethingElse(hit)) return true;
        }

        return false;
    }

    public IEnumerable<Hit> Of(Cue cue) => hits.Where(hit => hit.Cue == cue);

    /// <summary>"ne … pas", "not", "aucun" around it or in it; "pas de souci" denies nothing.</summary>
    public bool IsNegated(Hit hit)
    {
        var first = hit.Start;
        while (first > 0 && hit.Start - first < WordsBefore && InClause(first - 1, hit.Start)) first--;
        var end = hit.End;
        while (end < sentence.Count && end - hit.End < WordsAfter && InClause(end, hit.End - 1)) end++;
        for (var i = first; i < end; i++)
        {
            if (IsNegation(i, isAfter: i >= hit.End)) return true;
        }

        return false;
    }

    private bool IsNegation(int i, bool isAfter) => sentence[i] switch
    {
        "pas" or "not" => !sentence.Is(i + 1, "de", "d", "seulement", "only") || !sentence.Is(i + 2, "souci", "soucis", "probleme", "inquietude", "worries"),
        "jamais" or "never" or "aucun" or "aucune" or "rien" or "nor" or "dont" or "havent" => true,
        "no" or "sans" or "without" or "non" or "ni" => !isAfter && !sentence.Is(i + 1, "faute", "problem", "probleme", "worries", "souci", "doubt", "delay", "fail"),
        "n" or "ne" => !isAfter && !sentence.Is(i + 1, "hesitez", "hesite"),
        "plus" => sentence.Is(i - 2, "n", "ne") || sentence.Is(i - 3, "n", "ne"),
        _ => false,
    };

    private int FirstGuard()
    {
        var first = int.MaxValue;
        foreach (var hit in hits)
        {
            if (hit.Cue is Cue.Condition or Cue.Doubt) first = Math.Min(first, hit.Start);
        }

        return first;
    }

    // "sera effectué", "will be made": the words of a payment made, in the future.
    private bool IsYetToCome(Hit hit)
    {
        for (var i = Math.Max(0, hit.Start - 3); i < hit.End; i++)
        {
            if (sentence.Is(i, "se", "sera", "seront", "serez", "serait", "will", "ll", "shall", "to", "would", "aura", "etre") && InClause(i, hit.Start)) return true;
        }

        return false;
    }

    // "réglé le problème", "effectué à 60 jours", "nous avons été payés", "we were paid": not this debt, or a habit.
    private bool IsOfSomethingElse(Hit hit)
    {
        for (var i = hit.End; i < hit.End + 3; i++)
        {
            if (sentence.Is(i, "probleme", "litige", "souci", "question", "point", "details", "matter", "issue", "dispute")) return true;
        }

        var isHabit = sentence.Is(hit.End, "sous", "apres", "tous", "toutes", "chaque", "every", "each") || (sentence.Is(hit.End, "a") && !sentence.Is(hit.End + 1, "l"));
        return isHabit || IsOfTheSender(hit);
    }

    private bool IsOfTheSender(Hit hit)
    {
        if (sentence.Is(hit.Start, "was", "were", "been") && sentence.Is(hit.Start - 1, "we", "i", "have")) return sentence.Is(hit.Start - 1, "we", "i") || sentence.Is(hit.Start - 2, "we", "i");
        if (!sentence.Is(hit.Start, "avons", "ai", "have")) return false;
        for (var i = hit.Start + 1; i < hit.End; i++)
        {
            if (sentence.Is(i, "ete", "been")) return sentence.Is(hit.Start, "avons", "ai") || sentence.Is(hit.Start - 1, "we", "i");
        }

        return false;
    }

    private bool InClause(int i, int of) => sentence.Words[i].Clause == sentence.Words[of].Clause;
}
