namespace Relance.Domain.Replies.Language;

/// <summary>Words that are typed as one, and the short forms of hasty mails; then the usual misspellings of the words that matter.</summary>
internal static class Contractions
{
    private static readonly Dictionary<string, string[]> Parts = new()
    {
        ["jai"] = ["j", "ai"],
        ["nai"] = ["n", "ai"],
        ["cest"] = ["c", "est"],
        ["navons"] = ["n", "avons"],
        ["navez"] = ["n", "avez"],
        ["nest"] = ["n", "est"],
        ["jusquau"] = ["jusqu", "au"],
        ["aujourdhui"] = ["aujourd", "hui"],
        ["ajd"] = ["aujourd", "hui"],
        ["auj"] = ["aujourd", "hui"],
        ["daccord"] = ["d", "accord"],
        ["dici"] = ["d", "ici"],
        ["quil"] = ["qu", "il"],
        ["doesnt"] = ["does", "not"],
        ["didnt"] = ["did", "not"],
        ["havent"] = ["have", "not"],
        ["hasnt"] = ["has", "not"],
        ["isnt"] = ["is", "not"],
        ["wasnt"] = ["was", "not"],
        ["wont"] = ["will", "not"],
        ["cant"] = ["can", "not"],
        ["cannot"] = ["can", "not"],
        ["couldnt"] = ["could", "not"],
        ["pr"] = ["pour"],
        ["vou"] = ["vous"],
        ["nou"] = ["nous"],
        ["vs"] = ["vous"],
        ["ns"] = ["nous"],
        ["qd"] = ["quand"],
        ["dc"] = ["donc"],
        ["pb"] = ["probleme"],
        ["rdv"] = ["rendez", "vous"],
        ["tmrw"] = ["tomorrow"],
        ["tmr"] = ["tomorrow"],
        ["pls"] = ["please"],
        ["plz"] = ["please"],
        ["thx"] = ["thanks"],
        ["u"] = ["you"],
        ["fct"] = ["facture"],
        ["vrt"] = ["virement"],
        ["chq"] = ["cheque"],
        ["inv"] = ["invoice"],
        ["pmt"] = ["payment"],
        ["payement"] = ["paiement"],
        ["payements"] = ["paiements"],
        ["reglt"] = ["reglement"],
        ["rglt"] = ["reglement"],
        ["payed"] = ["paid"],
        ["bcp"] = ["beaucoup"],
    };

    // A fault in any of these, one letter wrong, missing, doubled or two exchanged, is put right.
    private static readonly string[] Important =
    [
        "virement", "virements", "reglement", "paiement", "facture", "factures", "cheque", "comptable", "comptabilite", "echeance", "echeancier", "semaine", "vendredi", "mercredi",
        "duplicata", "conteste", "livraison", "septembre", "octobre", "novembre", "decembre", "janvier", "fevrier", "effectue", "effectuer", "retraite", "societe",
        "payment", "invoice", "invoices", "transfer", "tomorrow", "friday", "received", "instalments", "accounts", "delivered", "november", "december", "scheduled",
    ];

    private static readonly HashSet<string> Known = [.. Important, "payments", "transfers", "transfert", "facturee", "facturer", "facturees", "effectuee", "effectues", "effectuees", "effectuez", "livraisons", "contester", "contestee", "contestons", "comptables", "cheques", "reglements", "paiements", "retraites", "semaines", "societes", "account", "deliver", "delivery", "receive", "receiver", "schedule", "virent", "chaque", "contexte", "invoiced", "fracture", "fractures", "comptabilise"];

    public static string[] PartsOf(string word)
    {
        if (Parts.TryGetValue(word, out var parts)) return parts;
        return [Corrected(word)];
    }

    /// <summary>The verb of "haven't", "won't", "can't", whose n belongs to the negation.</summary>
    public static string VerbBeforeNot(string word) => word switch
    {
        "won" => "will",
        "can" => "can",
        _ => word[..^1],
    };

    private static string Corrected(string word)
    {
        if (word.Length < 6 || Known.Contains(word)) return word;
        foreach (var target in Important)
        {
            if (target[0] == word[0] && OneFaultApart(word, target)) return target;
        }

        return word;
    }

    private static bool OneFaultApart(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 1) return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        if (restA.Length > restB.Length) return restA[1..].SequenceEqual(restB);
        if (restB.Length > restA.Length) return restB[1..].SequenceEqual(restA);
        if (restA.Length == 0 || restA[1..].SequenceEqual(restB[1..])) return restA.Length == 0 || !EndsInflected(restA);
        return restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..]);
    }

    // "conteste" and "contesta", "effectue" and "effectua": another ending is another form, not a fault.
    private static bool EndsInflected(ReadOnlySpan<char> rest) => rest.Length == 1;
}
