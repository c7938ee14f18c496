using Relance.Domain.Decisions;

namespace Relance.Outlook.Api.Wording;

/// <summary>The sentence of each reason code, with its facts.</summary>
public static class ReasonText
{
    public static string Of(Reason reason, string currency, string language)
    {
        var format = new Typography(language);
        var date = reason.Date is { } day ? format.LongDate(day) : "";
        var amount = reason.Amount is { } value ? format.Money(value, currency) : "";
        return reason.Code switch
        {
            ReasonCode.LevelDue => format.Say($"À relancer depuis le {date}.", $"Due for a reminder since {date}."),
            ReasonCode.NotYetDue => date.Length == 0
                ? format.Say("Rien n’est à relancer.", "Nothing to chase.")
                : format.Say($"Pas encore échue\u00a0: échéance le {date}.", $"Not due yet: due on {date}."),
            ReasonCode.LevelLater => format.Say($"Prochaine relance possible le {date}.", $"Next reminder possible on {date}."),
            ReasonCode.PlanExhausted => format.Say(
                "Tous les niveaux du scénario ont été faits\u00a0: décidez de la suite.", "Every level of the plan has been done: decide what comes next."),
            ReasonCode.IntervalNotElapsed => format.Say(
                $"Cette personne a déjà une relance récente ou en brouillon : la suivante peut partir à compter du {date}.", $"This person already has a recent or drafted reminder: the next may leave from {date}."),
            ReasonCode.DraftWaiting => format.Say(
                "Un brouillon attend dans votre boîte\u00a0: envoyez-le ou supprimez-le.", "A draft waits in your mailbox: send it or delete it."),
            ReasonCode.AddressMissing => format.Say("Adresse e-mail manquante.", "E-mail address missing."),
            ReasonCode.AddressBounced => format.Say(
                "Le dernier message n’a pas été remis\u00a0: vérifiez l’adresse.", "The last message was not delivered: check the address."),
            ReasonCode.CreditsToMatch => format.Say(
                $"Des avoirs ou règlements non lettrés ({amount}) couvrent ces factures\u00a0: lettrez d’abord.",
                $"Unmatched credits ({amount}) cover these invoices: match them first."),
            ReasonCode.BelowMinimum => format.Say(
                $"Montant inférieur au minimum de relance ({amount}).", $"Below the minimum amount for a reminder ({amount})."),
            ReasonCode.ReplyToReview => format.Say("Le client a répondu\u00a0: lisez sa réponse d’abord.", "The customer has answered: read the answer first."),
            ReasonCode.Paused => date.Length == 0
                ? format.Say("Relances suspendues.", "Reminders paused.")
                : format.Say($"Relances suspendues jusqu’au {date}.", $"Reminders paused until {date}."),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "A reason without a sentence."),
        };
    }
}
