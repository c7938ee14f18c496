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
        var by = reason.By is null ? "" : format.Say($" (par {reason.By})", $" (by {reason.By})");
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
            ReasonCode.LargeAmount => format.Say(
                $"Montant important (à partir de {amount}) : appelez plutôt que d’écrire.", $"A large amount ({amount} or more): call rather than write."),
            ReasonCode.DataStale => format.Say(
                $"Règlements connus jusqu’au {date} seulement : importez les derniers, ou confirmez que rien n’a été encaissé depuis.",
                $"Payments are only known until {date}: import the latest, or confirm that nothing has come in since."),
            ReasonCode.PromiseBroken => amount.Length == 0
                ? format.Say($"Promesse de règlement pour le {date} non tenue.", $"The promise to pay by {date} was not kept.")
                : format.Say($"Promesse de régler {amount} le {date} non tenue.", $"The promise to pay {amount} by {date} was not kept."),
            ReasonCode.ReplyToReview => format.Say("Le client a répondu : lisez sa réponse d’abord.", "The customer has answered: read the answer first."),
            ReasonCode.AlreadyTalking => reason.Quote is { } quote
                ? format.Say($"Vous lui avez déjà écrit : « {quote} » Dites si c’était une relance.", $"You have already written to them: “{quote}” Say whether it was a reminder.")
                : format.Say("Vous lui avez déjà écrit : dites si c’était une relance.", "You have already written to them: say whether it was a reminder."),
            ReasonCode.Insolvent => format.Say(
                "Procédure collective ouverte : déclarez la créance, ne relancez plus.", "Insolvency proceedings are open: declare the claim, do not chase."),
            ReasonCode.Stopped => format.Say($"Relances arrêtées{by}.", $"Reminders stopped{by}."),
            ReasonCode.Disputed => Until("En litige", "Disputed"),
            ReasonCode.InvoiceRefused => format.Say(
                "Facture refusée par l’acheteur (statut 210) : corrigez-la ou faites un avoir.", "Refused by the buyer (status 210): correct it or issue a credit note."),
            ReasonCode.InvoiceRejected => format.Say(
                "Facture rejetée par la plateforme (statut 213) : elle n’a jamais été reçue, émettez-la de nouveau.",
                "Rejected by the platform (status 213): it was never received, issue it again."),
            ReasonCode.PayeeChanged => format.Say(
                "Facture à régler à un tiers (affacturage) : votre IBAN ne doit pas y figurer.", "To be paid to a third party (factoring): your IBAN must not be shown."),
            ReasonCode.InvoiceSuspended => format.Say(
                "Facture suspendue par l’acheteur (statut 208) : il attend une pièce.", "Suspended by the buyer (status 208): a document is awaited."),
            ReasonCode.PaymentPlanRunning => date.Length == 0
                ? format.Say("Échéancier en cours.", "A payment plan is running.")
                : format.Say($"Échéancier respecté : prochaine part attendue, relance possible après le {date}.", $"Payment plan on track: next part awaited, reminder possible after {date}."),
            ReasonCode.Promised => Until("Règlement promis", "Payment promised"),
            ReasonCode.PaymentAnnounced => Until("Règlement annoncé", "Payment announced"),
            ReasonCode.CallBackLater => Until("À rappeler", "To be called back"),
            ReasonCode.Paused => Until("Relances suspendues", "Reminders paused"),
            ReasonCode.MandateMissing => date.Length == 0
                ? format.Say("Pas de mandat de recouvrement valable ce jour : aucune relance pour ce dossier.", "No mandate to chase is valid today: no reminder for this company.")
                : format.Say($"Pas de mandat de recouvrement valable ce jour : le prochain commence le {format.LongDate(reason.Date!.Value.AddDays(1))}.", $"No mandate to chase is valid today: the next begins on {format.LongDate(reason.Date!.Value.AddDays(1))}."),
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Code, "A reason without a sentence."),
        };

        string Until(string french, string english) => date.Length == 0
            ? format.Say($"{french}{by}.", $"{english}{by}.")
            : format.Say($"{french}{by} : pas de relance jusqu’au {date}.", $"{english}{by}: no reminder until {date}.");
    }
}
