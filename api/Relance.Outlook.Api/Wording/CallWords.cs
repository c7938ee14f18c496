using System.Globalization;
using Relance.Domain.Customers;
using Relance.Outlook.Api.Wording.Layout;

namespace Relance.Outlook.Api.Wording;

/// <summary>The sentences of a call, filled with the facts of one customer.</summary>
internal sealed class CallWords(ReminderFacts facts)
{
    private readonly Typography format = new(facts.Language);
    private readonly bool several = facts.Invoices.Count > 1;

    private string Total => format.Money(facts.Total(), facts.Currency);

    private string Deadline => format.LongDate(facts.Deadline);

    public string Opening()
    {
        var (company, customer) = (SafeValue.Of(facts.Sender.Company), SafeValue.Of(facts.CustomerName));
        var signer = SafeValue.Of(facts.Sender.Signer);
        var contact = Salutation.NameOf(facts.ContactName, format.Language);
        var hello = contact is null
            ? format.Say($"Bonjour, pourrais-je parler à la personne qui suit les règlements chez {customer} ?", $"Good morning, could I speak to the person who handles payments at {customer}?")
            : format.Say($"Bonjour {contact},", $"Good morning, {contact},");
        var who = (contact, signer.Length) switch
        {
            (null, 0) => format.Say($"Je vous appelle de la société {company}", $"I am calling from {company}"),
            (null, _) => format.Say($"Je suis {signer}, de la société {company}. Je vous appelle", $"My name is {signer}, from {company}. I am calling"),
            (_, 0) => format.Say($"je vous appelle de la société {company}", $"I am calling from {company}"),
            _ => format.Say($"ici {signer}, de la société {company}. Je vous appelle", $"this is {signer} from {company}. I am calling"),
        };
        return $"{hello} {who} {Subject()}";
    }

    private string Subject()
    {
        if (facts.Invoices.Count == 0) return format.Say("pour faire le point sur votre compte.", "to go over your account.");
        var first = facts.Invoices[0];
        var (number, due) = (SafeValue.Of(first.Number), format.LongDate(first.AgreedOn ?? first.DueDate));
        return (facts.IsBeforeDue, several) switch
        {
            (true, true) => format.Say($"au sujet de {Count()} factures qui arrivent à échéance, pour un total de {Total}.", $"about {Count()} invoices that are falling due, {Total} in all."),
            (true, false) => format.Say($"au sujet de notre facture {number} de {Total}, qui arrive à échéance le {due}.", $"about our invoice {number} for {Total}, which falls due on {due}."),
            (false, true) => format.Say(
                $"au sujet de {Count()} factures arrivées à échéance, la plus ancienne le {due}, pour un total de {Total}.", $"about {Count()} overdue invoices, the oldest due on {due}, {Total} in all."),
            _ => format.Say(
                $"au sujet de notre facture {number}, échue le {due}, sur laquelle il reste {Total} à régler.", $"about our invoice {number}, which was due on {due}: {Total} is still to be paid."),
        };
    }

    public List<string> Goals()
    {
        List<string> goals =
        [
            format.Say($"Obtenir une date de règlement, au plus tard le {Deadline}, et le moyen de paiement.", $"Obtain a payment date, {Deadline} at the latest, and the means of payment."),
            format.Say(
                several ? "Vérifier que les factures ont été reçues et qu’aucune n’est contestée." : "Vérifier que la facture a été reçue et qu’elle n’est pas contestée.",
                several ? "Check that the invoices have been received and that none is disputed." : "Check that the invoice has been received and is not disputed."),
            format.Say("Noter le nom de la personne, ce qu’elle a dit et ce qui a été convenu.", "Note the person’s name, what they said and what was agreed."),
        ];
        if (ReminderPhrases.BrokenPromise(facts, format) is { Length: > 0 } promise)
            goals.Insert(0, format.Say($"Rappeler l’engagement : « {promise}. » Demander ce qui l’a empêché.", $"Recall the promise: “{promise}.” Ask what prevented it."));
        if (ReminderPhrases.MissedInstalment(facts, format) is { Length: > 0 } missed)
            goals.Insert(0, format.Say($"Demander pourquoi nous n’avons pas reçu {missed}.", $"Ask why we have not received {missed}."));
        return goals;
    }

    public IEnumerable<CallObjection> Objections()
    {
        yield return Objection(
            several ? "Je n’ai pas reçu ces factures." : "Je n’ai pas reçu cette facture.",
            several ? "I have not received these invoices." : "I have not received this invoice.",
            $"Je vous en envoie une copie à l’instant. À quelle adresse ? Une fois que vous l’aurez, puis-je compter sur un règlement pour le {Deadline} ?",
            $"I will send you a copy right away. To which address? Once you have it, can I count on payment by {Deadline}?");
        yield return Objection(
            "Le virement est parti.", "The transfer has been made.",
            "Je vous remercie. À quelle date, pour quel montant et avec quelle référence ? Je vérifie de mon côté et je vous rappelle si je ne le trouve pas.",
            "Thank you. On which date, for what amount and with which reference? I will check and call you back if I cannot find it.");
        yield return Objection(
            "Il y a un litige.", "There is a dispute.",
            $"Je comprends. Quelle facture et quel point exactement ? Pouvez-vous me l’écrire aujourd’hui, que je le transmette à la personne qui suit votre dossier ?{(several ? " Les autres factures peuvent-elles être réglées sans attendre ?" : "")}",
            $"I understand. Which invoice and which point exactly? Could you put it in writing today so that I can pass it on?{(several ? " Can the other invoices be paid in the meantime?" : "")}");
        yield return facts.OffersInstalments
            ? Objection(
                ShortOfMoney.French, ShortOfMoney.English,
                $"Je vous remercie de me le dire. Que pouvez-vous verser dès maintenant sur les {Total}, et à quelles dates le reste ? Je vous confirme cet échéancier par écrit, sans frais.",
                $"Thank you for telling me. How much of the {Total} can you pay now, and on which dates the rest? I will confirm the payment plan in writing, at no extra cost.")
            : Objection(
                ShortOfMoney.French, ShortOfMoney.English,
                $"Je vous remercie de me le dire. Que pouvez-vous verser dès maintenant sur les {Total} ? Je transmets votre proposition pour le reste et je vous rappelle.",
                $"Thank you for telling me. How much of the {Total} can you pay now? I will pass on your proposal for the rest and call you back.");
        if (facts.Segment == Segment.Consumer) yield break;
        yield return Objection(
            "Le responsable est absent.", "The person in charge is away.",
            "Quand puis-je le joindre, et à quel numéro ? Qui peut valider un règlement en son absence ? Je vous envoie un récapitulatif par e-mail pour son retour.",
            "When can I reach them, and at which number? Who can approve a payment in the meantime? I will e-mail a summary for their return.");
        yield return Objection(
            "C’est notre siège (ou notre comptable) qui règle.", "Head office (or our accountant) makes the payments.",
            "Pouvez-vous me donner le nom et les coordonnées de la personne ? Le règlement lui a-t-il été transmis pour paiement, et à quelle date ?",
            "Could you give me their name and details? Has it been passed on to them for payment, and when?");
        yield return facts.Segment == Segment.Public
            ? Objection(
                "Le dossier est au mandatement.", "The file is with the paying department.",
                "À quelle date le mandat a-t-il été émis, et sous quel numéro ? Manque-t-il une pièce, un numéro d’engagement ou un code service ?",
                "On which date was the payment order issued, and under which number? Is a document, a commitment number or a service code missing?")
            : Objection(
                "Nous réglons en fin de mois.", "We pay at the end of the month.",
                "L’échéance convenue est dépassée. Pouvez-vous l’inclure dans votre prochain règlement et me confirmer la date exacte ?",
                "The agreed due date has passed. Can you include it in your next payment run and confirm the exact date?");
    }

    public string Closing() => format.Say(
        "Je récapitule : vous réglez (montant) le (date) par (moyen de paiement). Je vous le confirme par e-mail. Je vous remercie, bonne journée.",
        "To sum up: you will pay (amount) on (date) by (means of payment). I will confirm this by e-mail. Thank you, and have a good day.");

    private (string French, string English) ShortOfMoney => facts.Segment == Segment.Consumer
        ? ("Je ne peux pas payer en ce moment.", "I cannot pay at the moment.")
        : ("Nous avons des difficultés de trésorerie.", "We are short of cash.");

    private string Count() => facts.Invoices.Count.ToString(CultureInfo.InvariantCulture);

    private CallObjection Objection(string saysFrench, string saysEnglish, string french, string english) => new(format.Say(saysFrench, saysEnglish), format.Say(french, english));
}
