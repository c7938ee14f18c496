namespace Relance.Domain.Replies.Cues;

/// <summary>Sets of words that phrases name with "@". A word with "*" has at least three letters before it.</summary>
internal static class Vocabulary
{
    private static readonly (string Name, string Words)[] Sets =
    [
        ("@virement", "virement|virements|reglement|reglements|paiement|paiements|cheque|cheques|prelevement|lcr|traite|versement|vir|acompte|transfert"),
        ("@paye", "regle|reglee|regles|reglees|paye|payee|payes|payees|solde|soldee|soldes|soldees|vire|viree|vires|virees|acquitte|acquittee|acquittees|honoree"),
        ("@fait", "fait|faits|faite|faites|effectue|effectuee|effectues|emis|emise|envoye|envoyee|envoyes|passe|execute|executee|realise|parti|partis|partie|expedie|poste|adresse|transmis|verse|versee|verses|procede"),
        ("@payer", "payer|regler|virer|solder|verser|acquitter"),
        ("@paierons", "paierai|paierons|paiera|paieront|payerai|payerons|payera|payeront|reglerai|reglerons|reglera|regleront|virerai|virerons|virera|solderai|solderons|verserai|verserons|versera|acquitterons|honorerons"),
        ("@ferons", "ferai|ferons|fera|enverrai|enverrons|enverra|effectuerai|effectuerons|effectuera|procederai|procederons|procedera|adresserai|adresserons|posterai|lancerai|lancerons|passerai|passerons"),
        ("@envoyer", "envoyer|envoie|envoyez|renvoyer|renvoie|renvoyez|transmettre|transmettez|adresser|adressez|communiquer|communiquez|fournir|fournissez|parvenir|suivre|joindre|redonner|redeposer|deposer|produire"),
        ("@piece", "facture|factures|copie|copies|duplicata|double|rib|iban|releve|bon|bc|bl|kbis|attestation|proforma|pdf|justificatif|justificatifs|coordonnees|detail|pv|document|documents|preuve|originale"),
        ("@payment", "payment|payments|transfer|transfers|cheque|cheques|check|funds|money|remittance|wire"),
        ("@paid", "paid|settled|transferred|wired|remitted"),
        ("@send", "send|resend|forward|provide|share|email|mail|resubmit|reissue|attach|upload|supply"),
        ("@paper", "invoice|invoices|copy|copies|po|purchase|statement|bank|iban|remittance|pdf|document|documents|breakdown|details|proof|delivery|w9"),
    ];

    public static string Expanded(string pattern)
    {
        foreach (var (name, words) in Sets)
        {
            if (pattern.Contains('@', StringComparison.Ordinal)) pattern = Replaced(pattern, name, words);
        }

        return pattern;
    }

    // "@paye" is also the beginning of "@payer": a name ends where its letters end.
    private static string Replaced(string pattern, string name, string words) =>
        string.Join(' ', pattern.Split(' ').Select(part => string.Join('|', part.Split('|').Select(one => one == name ? words : one == name + "?" ? words + "?" : one))));
}
