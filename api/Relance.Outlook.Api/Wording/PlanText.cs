using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Wording;

/// <summary>Names and sources of the built-in plans, and what can be wrong with a plan.</summary>
public static class PlanText
{
    /// <summary>The name of a built-in plan; the code of any other.</summary>
    public static string Name(string code, Typography format) => code switch
    {
        "doux" => format.Say("Doux : trois e-mails, à 7, 21 et 51 jours", "Gentle: three e-mails, after 7, 21 and 51 days"),
        "serre" => format.Say("Serré : avant l’échéance, appel, deux e-mails, mise en demeure, recouvrement", "Tight: before the due date, call, two e-mails, formal notice, collection"),
        "formel" => format.Say("Formel : e-mail, recommandé, appel, recouvrement", "Formal: e-mail, registered letter, call, collection"),
        "telephone" => format.Say("Téléphone : appel d’abord, lettre, mise en demeure avec pénalités", "Telephone: call first, letter, formal notice with late fees"),
        "relation" => format.Say("Relation : appel, e-mail avec relevé, lettre, mise en demeure", "Relationship: call, e-mail with statement, letter, formal notice"),
        "public" => format.Say("Acheteurs publics : e-mails, intérêts moratoires, mise en demeure", "Public buyers: e-mails, statutory interest, formal notice"),
        _ => code,
    };

    /// <summary>Where a built-in plan comes from, and which of its days are ours.</summary>
    public static string Source(string code, Typography format) => code switch
    {
        "doux" => format.Say(
            "« Les 7 erreurs à éviter lors de la relance de factures », erreur 6 : 7 jours après l’échéance, puis 14, puis 30 jours.",
            "“The 7 mistakes to avoid when chasing invoices”, mistake 6: 7 days after the due date, then 14, then 30 days."),
        "serre" => format.Say(
            "« Comment relancer une facture impayée ? », les cinq étapes : avant l’échéance, appel entre J+3 et J+7, relances à J+7 et J+14. Les autres délais sont les nôtres.",
            "“How to chase an unpaid invoice?”, its five steps: before the due date, call between day 3 and 7, reminders on day 7 and 14. The other days are ours."),
        "formel" => format.Say(
            "« Étapes pour relancer une facture impayée » : e-mail, lettre recommandée, appel, service de recouvrement. L’article ne donne pas de délais : ce sont les nôtres.",
            "“Steps for chasing an unpaid invoice”: e-mail, registered letter, call, collection service. The article gives no days: these are ours."),
        "telephone" => format.Say(
            "« Relances de paiement et difficulté de trésorerie » : le téléphone d’abord, puis une lettre courtoise, puis le recommandé et les indemnités de retard. Les délais sont les nôtres.",
            "“Payment reminders and cash trouble”: the telephone first, then a courteous letter, then the registered letter and late fees. The days are ours."),
        "relation" => format.Say(
            "« Comment préserver la relation client ? » : contact personnel, trace écrite avec le relevé, lettre courtoise, mise en demeure après le troisième rappel. Les délais sont les nôtres.",
            "“How to keep the relationship?”: personal contact, written trace with the statement, courteous letter, formal notice after the third reminder. The days are ours."),
        "public" => format.Say(
            "Code de la commande publique, articles R2192-10, R2192-31 et D2192-35 : intérêts moratoires et 40 € de droit. Les délais sont les nôtres.",
            "French public procurement code, articles R2192-10, R2192-31 and D2192-35: statutory interest and €40 by right. The days are ours."),
        _ => "",
    };

    /// <summary>What to put right.</summary>
    public static string Of(PlanFaultCode code, Typography format) => code switch
    {
        PlanFaultCode.LevelCount => format.Say($"Un scénario compte de 1 à {PlanCheck.MostLevels} niveaux.", $"A plan has 1 to {PlanCheck.MostLevels} levels."),
        PlanFaultCode.Interval => format.Say("Le délai minimal entre deux niveaux va de 1 à 90 jours.", "The least time between two levels is 1 to 90 days."),
        PlanFaultCode.Offset => format.Say("Un niveau vient de 60 jours avant à 365 jours après l’échéance.", "A level comes from 60 days before to 365 days after the due date."),
        PlanFaultCode.OffsetOrder => format.Say("Chaque niveau vient après le précédent.", "Each level comes after the one before."),
        PlanFaultCode.Deadline => format.Say("Le délai laissé pour payer va de 1 à 60 jours.", "The time left to pay is 1 to 60 days."),
        PlanFaultCode.AfterCollection => format.Say("Rien ne suit la remise au recouvrement.", "Nothing follows the hand-over to collection."),
        PlanFaultCode.BeforeDue => format.Say("Avant l’échéance : un appel ou un e-mail courtois, sans pénalités.", "Before the due date: a call or a courteous e-mail, without late fees."),
        PlanFaultCode.CallAbove => format.Say("Le montant à partir duquel appeler est positif.", "The amount from which one calls is positive."),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A fault without a sentence."),
    };
}
