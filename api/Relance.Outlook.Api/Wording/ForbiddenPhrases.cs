using System.Text.RegularExpressions;

namespace Relance.Outlook.Api.Wording;

/// <summary>
/// What may not be written to a debtor without a judgment, or at all (law-and-formats A6 of the design). Shown as a warning: the user
/// decides and signs; the texts of the product never contain any of it.
/// </summary>
public static class ForbiddenPhrases
{
    private const string Costs = @"\bfrais (de |d')(dossier|relance|rappel|mise en demeure|gestion|courrier|recommandé|traitement|contentieux)|\b(reminder|administration|administrative|handling|file|collection) (fee|charge|cost)s?\b";

    private const string Seizure = @"\bsaisie(s|-attribution|-vente)?\b|\bsaisir vos (biens|comptes?)|\bseiz(e|ure) (of )?your|\bdernier avis avant\b|\bfinal notice before (seizure|legal action)";

    private const string Bailiff = @"\bcommandement de payer\b|\bsommation\b|\bau nom de la loi\b|\bréquisition\b|\bsignification\b|\b(huissier|commissaire) de justice se présentera|\bbailiffs? will\b|\bwrit\b|\bin the name of the law\b";

    private const string ThirdParties = @"\b(informer|informerons|prévenir|préviendrons|avertir|avertirons|contacter|contacterons|alerter|alerterons) (votre|vos) (employeur|banque|banquier|clients?|fournisseurs?|partenaires?|voisins?|famille|proches|entourage)|\bmauvais payeurs?\b|\b(inform|tell|contact|notify) your (employer|bank|customers?|suppliers?|neighbours?|family)|\bblacklist";

    private const string Criminal = @"\bpoursuites? pénales?\b|\bplainte\b|\bescroquerie\b|\bcriminal (proceedings|charges|offence)|\bfraud\b";

    private static readonly (Regex Pattern, string French, string English)[] Rules =
    [
        (Pattern(Costs), "Sans jugement, les frais de relance ou de dossier restent à votre charge (article L111-8 du code des procédures civiles d’exécution) : seules les pénalités et l’indemnité de 40 € peuvent être demandées.",
            "Without a judgment, reminder or file costs stay with you (article L111-8 of the French Code of Civil Enforcement Procedures): only interest and the €40 compensation can be claimed."),
        (Pattern(Seizure), "Sans titre exécutoire, une saisie ne peut pas être annoncée.", "Without an enforceable title, seizure cannot be announced."),
        (Pattern(Bailiff), "Une lettre ne doit pas ressembler à un acte de commissaire de justice ou de tribunal (article 433-13 du code pénal).",
            "A letter must not look like an act of a bailiff or a court (article 433-13 of the French Penal Code)."),
        (Pattern(ThirdParties), "Menacer d’informer l’employeur, la banque, les clients ou l’entourage du débiteur est interdit.", "Threatening to inform the debtor’s employer, bank, customers or relatives is forbidden."),
        (Pattern(Criminal), "Une facture impayée n’est pas une infraction : ne menacez pas de poursuites pénales.", "An unpaid invoice is no crime: do not threaten criminal proceedings."),
    ];

    /// <summary>Why each forbidden phrase of a text is forbidden; empty when there is none.</summary>
    public static IEnumerable<(string French, string English)> In(string text)
    {
        var plain = text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace('’', '\'');
        foreach (var (pattern, french, english) in Rules)
        {
            if (pattern.IsMatch(plain)) yield return (Typography.French(french), english);
        }
    }

    /// <summary>Without backtracking: a text may be anything.</summary>
    private static Regex Pattern(string words) => new(words, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}
