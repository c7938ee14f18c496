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

    /// <summary>Whether days are named, and all of them had passed when the message came.</summary>
    public bool IsAllPast()
    {
        var plain = dates.Where(date => date.Role == ReplyDateRole.Plain).ToList();
        return plain.Count > 0 && plain.TrueForAll(date => date.Behind is not null && (date.Ahead is null || date.Ahead < receivedOn));
    }

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
        return Of(Cue.Contested).Any(hit => !IsNegated(hit) && !IsOver(hit)) || Has(Cue.Lacking);
    }

    // "le litige est réglé", "the dispute has been resolved"; but "une fois le litige réglé".
    private bool IsOver(Hit hit)
    {
        for (var i = hit.End; i < Math.Min(hit.End + 8, sentence.Count); i++)
        {
            if (sentence.Is(i, "regle", "resolu", "clos", "close", "settled", "resolved", "closed") && !Has(Cue.Condition) && InClause(i, hit.Start)) return true;
        }

        return false;
    }

    /// <summary>Executed: said in the past, not denied, not asked, not hanging on a condition or doubt that stands before it.</summary>
    public bool IsDone()
    {
        if (sentence.IsQuestion) return false;
        var guard = FirstGuard();
        foreach (var hit in hits)
        {
            if (hit.Cue == Cue.Done && hit.End <= guard && !IsNegated(hit) && !IsYetToCome(hit) && !IsOfSomethingElse(hit) && !IsThwarted(hit) && !IsForADayToCome(hit)) return true;
        }

        return false;
    }

    /// <summary>Rejected, cancelled, impossible, planned and not done, as said in its own clause.</summary>
    public bool IsThwarted(Hit hit)
    {
        foreach (var other in hits)
        {
            if (other.Cue == Cue.Thwarted && InClause(other.Start, hit.End - 1) && !IsNegated(other)) return true;
        }

        return false;
    }

    /// <summary>"régler ce problème", "solve", "before a court": settled, but no debt.</summary>
    public bool IsOfAnotherMatter(Hit hit)
    {
        for (var i = hit.End; i < hit.End + 4; i++)
        {
            if (sentence.Is(i, "probleme", "litige", "souci", "question", "point", "details", "matter", "issue", "dispute", "differend", "situation", "malentendu")) return true;
            if (sentence.Is(i, "penalites", "interets", "frais", "fees", "interest", "penalties", "penalty", "autres", "other", "others", "autre")) return true;
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
        "n" or "ne" => !isAfter && !sentence.Is(i + 1, "hesitez", "hesite") && !IsNumberSign(i),
        "plus" => sentence.Is(i - 2, "n", "ne") || sentence.Is(i - 3, "n", "ne"),
        _ => false,
    };

    // "mandat n° 2245".
    private bool IsNumberSign(int i) => sentence[i + 1] is { Length: > 0 } next && char.IsAsciiDigit(next[0]);

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
            if (i >= hit.Start && sentence.Is(i, "part")) return true;
            if (sentence.Is(i, "se", "sera", "seront", "serez", "serait", "will", "ll", "shall", "to", "would", "aura", "etre", "partira", "mets", "mettrai", "mettons", "goes", "going") && InClause(i, hit.Start)) return true;
        }

        return false;
    }

    // "effectué à 60 jours", "nous avons été payés", "we were paid", "transmis pour signature", "payé la F-99 mais pas celle-ci": not this debt, a habit, or not yet.
    private bool IsOfSomethingElse(Hit hit)
    {
        if (IsAskedFor(hit) || IsOfAnotherMatter(hit) || IsPassedOn(hit) || IsByAnother(hit) || HasException(hit)) return true;
        if (sentence.Words.Any(word => word.Text is "chaque" or "every" or "each" or "toujours" or "always" && word.Clause == sentence.Words[hit.Start].Clause)) return true;

        var isHabit = sentence.Is(hit.End, "sous", "apres", "tous", "toutes", "chaque", "every", "each") || (sentence.Is(hit.End, "a") && !sentence.Is(hit.End + 1, "l"));
        return isHabit || IsOfTheSender(hit);
    }

    // "merci d'envoyer la facture acquittée".
    private bool IsAskedFor(Hit hit) => hits.Exists(other => other.Cue == Cue.Document && other.Start < hit.Start && InClause(other.Start, hit.Start));

    // "sent for approval", "transmis à la direction pour signature".
    private bool IsPassedOn(Hit hit)
    {
        for (var i = hit.End; i < hit.End + 6; i++)
        {
            if (sentence.Is(i, "approbation", "signature", "validation", "approval", "authorisation", "authorization", "sign", "signoff", "direction", "comptabilite", "accord", "processing", "verification", "controle")) return true;
        }

        return false;
    }

    // "notre client a payé", "nous a réglés", "our customer has paid us": another debt than the sender's.
    private bool IsByAnother(Hit hit)
    {
        if (sentence.Is(hit.End, "us") || (sentence.Is(hit.Start - 1, "nous") && sentence.Is(hit.Start, "a", "ont"))) return true;
        for (var i = Math.Max(1, hit.Start - 4); i <= hit.Start; i++)
        {
            if (sentence.Is(i, "litige", "probleme", "souci", "differend", "question", "dispute", "issue")) return true;
            if (sentence.Is(i, "client", "clients", "customer", "customers", "assureur", "locataire", "tenant", "insurer") && sentence.Is(i - 1, "notre", "nos", "mon", "mes", "le", "our", "my", "own", "the")) return true;
        }

        return false;
    }

    private bool HasException(Hit hit)
    {
        for (var i = hit.End; i + 1 < sentence.Count; i++)
        {
            if (sentence.Is(i, "mais", "but", "sauf", "except") && (sentence.Is(i + 1, "pas", "not") || sentence.Is(i, "sauf", "except"))) return true;
        }

        return false;
    }

    // "virement fait demain": the words of a payment made beside a day that has not come.
    private bool IsForADayToCome(Hit hit)
    {
        foreach (var date in dates)
        {
            if (date is { Behind: null, Ahead: not null, Role: ReplyDateRole.Plain } && sentence.Words[hit.End - 1].End <= date.Start && InClause(hit.End - 1, IndexAt(date.Start))) return true;
        }

        return false;
    }

    private int IndexAt(int start)
    {
        var i = 0;
        while (sentence.Words[i].Start < start) i++;
        return i;
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
