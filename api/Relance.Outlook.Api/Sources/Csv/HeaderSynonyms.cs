namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>
/// How exports call each field, in the form of <see cref="Text.Normal"/>, best first. The words that could mean
/// several things (client, tiers, nom, référence) come last, so that they take what a clearer header left.
/// </summary>
internal static class HeaderSynonyms
{
    public static readonly (string Field, string[] Names)[] All =
    [
        (Fields.Email,
        [
            "email", "e mail", "mail", "courriel", "adresse email", "adresse e mail", "adresse mail", "email address", "e mail address",
            "email client", "email contact", "e mail contact", "email facturation", "email comptabilite", "email comptable", "mel", "adresse electronique",
        ]),
        (Fields.FirstName, ["prenom", "prenom contact", "prenom du contact", "first name", "firstname"]),
        (Fields.CustomerName,
        [
            "nom client", "nom du client", "raison sociale", "raison sociale client", "denomination", "denomination sociale", "nom tiers", "nom du tiers",
            "intitule tiers", "intitule du tiers", "intitule client", "libelle tiers", "libelle client", "customer name", "client name", "account name", "compauxlib",
            "intitule", "intitule du compte", "societe", "entreprise", "company", "company name", "client", "tiers", "customer", "debiteur", "debtor", "nom", "name",
        ]),
        (Fields.CustomerCode,
        [
            "code client", "code tiers", "n client", "no client", "numero client", "numero de client", "num client", "ref client", "reference client", "id client",
            "compte client", "compte tiers", "compte auxiliaire", "n compte", "n de compte", "numero de compte", "numero compte", "no compte", "code auxiliaire", "auxiliaire",
            "code compte", "customer code", "customer id", "customer number", "customer no", "account", "account code", "account number", "client id", "client code",
            "compauxnum", "compte", "code", "client", "tiers", "customer",
        ]),
        (Fields.Number,
        [
            "n facture", "n de facture", "no facture", "no de facture", "numero facture", "numero de facture", "num facture", "facture n", "facture no", "facture",
            "ref facture", "reference facture", "n piece", "n de piece", "no piece", "numero piece", "numero de piece", "num piece", "piece", "ref piece", "reference piece",
            "invoice number", "invoice no", "invoice n", "invoice num", "invoice id", "invoice", "invoice ref", "invoice reference", "document number", "document no", "n document",
            "numero document", "numero de document", "document", "doc no", "reference", "ref", "numero", "number", "num", "n", "no",
        ]),
        (Fields.DueDate,
        [
            "date d echeance", "date echeance", "date de echeance", "echeance", "echeance le", "date ech", "date limite de paiement", "date limite de reglement", "date limite",
            "a payer avant le", "a regler avant le", "due date", "due", "due on", "payment due", "payment due date", "maturity date", "deadline",
        ]),
        (Fields.IssueDate,
        [
            "date facture", "date de facture", "date de la facture", "date facturation", "date de facturation", "date d emission", "date emission", "emise le", "emis le",
            "date piece", "date de piece", "date de la piece", "date document", "date du document", "date de document", "invoice date", "issue date", "issued", "issued on",
            "document date", "date invoiced", "date",
        ]),
        (Fields.Open,
        [
            "restant du", "montant restant du", "reste du", "reste a payer", "reste a regler", "reste a encaisser", "restant", "montant restant", "solde restant du", "solde restant", "solde du",
            "solde a payer", "solde facture", "montant impaye", "impaye", "montant du", "montant ouvert", "encours", "en cours", "du", "solde", "balance due", "open balance",
            "amount due", "outstanding", "outstanding amount", "amount outstanding", "open amount", "amount open", "remaining", "remaining amount", "remaining amount with tax",
            "remaining balance", "unpaid", "unpaid amount", "balance",
        ]),
        (Fields.Original,
        [
            "montant ttc", "total ttc", "mt ttc", "mnt ttc", "ttc", "montant facture", "montant de la facture", "montant total", "montant total ttc", "net a payer", "montant initial",
            "montant d origine", "montant", "total", "total facture", "invoice amount", "invoice total", "amount incl vat", "amount incl tax", "total incl vat", "gross amount", "gross",
            "total amount", "amount with tax", "original amount", "amount",
        ]),
        (Fields.Currency, ["devise", "code devise", "monnaie", "currency", "currency code", "ccy", "cur"]),
        (Fields.Kind, ["type de piece", "type piece", "type de document", "type document", "nature de piece", "nature", "type", "document type", "doc type", "transaction type", "kind"]),
        (Fields.PersonName,
        [
            "contact", "nom du contact", "nom contact", "interlocuteur", "personne", "correspondant", "destinataire", "contact name", "contact person", "person", "full name",
            "nom complet", "nom prenom", "prenom nom", "nom et prenom", "last name", "lastname", "nom", "name",
        ]),
        (Fields.Street, ["adresse", "adresse postale", "adresse 1", "adresse ligne 1", "rue", "voie", "adresse de facturation", "address", "street", "address line 1", "billing address"]),
        (Fields.Postcode, ["code postal", "cp", "postcode", "postal code", "zip", "zip code"]),
        (Fields.City, ["ville", "commune", "localite", "city", "town"]),
        (Fields.Segment, ["type de client", "type client", "nature du client", "categorie client", "customer type", "customer kind", "segment"]),
        (Fields.Language, ["langue", "code langue", "language", "lang", "locale"]),
        (Fields.Phone, ["telephone", "tel", "n tel", "n de telephone", "numero de telephone", "telephone fixe", "portable", "mobile", "phone", "phone number", "telephone number", "tel fixe"]),
        (Fields.TermsDays,
        [
            "conditions de reglement", "conditions de paiement", "condition de reglement", "condition de paiement", "delai de paiement", "delai de reglement", "delai paiement",
            "delai reglement", "delai", "delai jours", "delai en jours", "modalites de reglement", "modalites de paiement", "payment terms", "terms", "terms days", "payment days", "net days",
        ]),
    ];

    /// <summary>Headers that show a ledger (every movement, with a running balance) rather than a list of open items.</summary>
    public static readonly string[] Debit = ["debit", "montant debit", "mouvement debit", "debit amount"];

    public static readonly string[] Credit = ["credit", "montant credit", "mouvement credit", "credit amount"];

    public static bool IsKnownField(string field) => Array.Exists(All, entry => string.Equals(entry.Field, field, StringComparison.Ordinal));
}
