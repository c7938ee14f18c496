using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Dates;

/// <summary>What the few words before a date make of it.</summary>
internal static class DateRoles
{
    private const int WordsLookedAt = 4;

    private static readonly HashSet<string> Documents =
    [
        "facture", "factures", "invoice", "invoices", "mail", "mails", "email", "message", "relance", "relances", "courrier", "lettre", "commande", "devis", "releve", "rappel", "bon", "echeance", "due", "dated", "date", "order",
        "reminder", "letter", "livraison", "delivery", "recue", "recues", "emise", "livre", "livree", "commandee", "appel", "reunion", "statement", "datee", "datant", "issued", "delivered", "rendez", "call", "avoir",
    ];

    private static readonly HashSet<string> Moves =
        ["reporte", "reportee", "reportes", "reporter", "repousse", "repoussee", "repousser", "decale", "decalee", "decaler", "postponed", "postpone", "moved", "move", "pushed", "extend", "extended", "deferred"];

    public static ReplyDateRole Of(Sentence sentence, int i)
    {
        var first = sentence.Words[i].Clause;
        if (IsMoved(sentence, i)) return ReplyDateRole.Replaced;
        for (var back = 1; back <= WordsLookedAt && i - back >= 0 && sentence.Words[i - back].Clause == first; back++)
        {
            var word = sentence[i - back];
            if (word is "avant" or "before" or "until" && back <= 2) return ReplyDateRole.Plain;
            if (IsReplaced(sentence, i - back)) return ReplyDateRole.Replaced;
            if (Documents.Contains(word) && IsOfDocument(sentence, i, back)) return IsDocument(sentence, i, back) ? ReplyDateRole.Reference : ReplyDateRole.Plain;
            if (word is "pour" or "sera" or "seront" or "will" or "be" or "paid" or "by") return ReplyDateRole.Plain;
        }

        return ReplyDateRole.Plain;
    }

    // "prévu le 4 décembre est reporté au 11".
    private static bool IsMoved(Sentence sentence, int i)
    {
        for (var ahead = 1; ahead <= WordsLookedAt + 1; ahead++)
        {
            if (Moves.Contains(sentence[i + ahead]) && !sentence.Is(i - 1, "de", "of")) return true;
        }

        return false;
    }

    // "échéance au 31/10", "message de vendredi 13"; but "reporter l'échéance au 31/12".
    private static bool IsOfDocument(Sentence sentence, int i, int back)
    {
        if (sentence.Is(i - back - 1, "au") || (sentence.Is(i - back, "echeance", "due", "date") && sentence.Words.Any(word => Moves.Contains(word.Text)))) return false;
        if (back <= 1 || sentence.Is(i - 1, "du", "le", "of", "on", "from", "the", "au", "dated", "par")) return true;
        return DateWords.Weekday(sentence[i - 1]) is not null && sentence.Is(i - 2, "du", "of");
    }

    // "facture du 15", "livré le 15", "invoice of the 15th"; but "je règle la facture le 15".
    private static bool IsDocument(Sentence sentence, int i, int back) =>
        sentence[i - back] is not ("facture" or "factures" or "invoice" or "invoices" or "commande" or "order") || sentence.Is(i - 1, "du", "of", "from", "dated") || (sentence.Is(i - 1, "the") && sentence.Is(i - 2, "of", "from"));

    private static bool IsReplaced(Sentence sentence, int i) =>
        (sentence.Is(i, "pas", "not", "non") && !sentence.Is(i + 1, "avant", "before", "encore", "yet", "until"))
        || (sentence.Is(i, "lieu") && sentence.Is(i - 1, "au"))
        || (sentence.Is(i, "instead") && sentence.Is(i + 1, "of"))
        || (sentence.Is(i, "than") && sentence.Is(i - 1, "rather"))
        || sentence.Is(i, "initialement", "originally", "initially");
}
