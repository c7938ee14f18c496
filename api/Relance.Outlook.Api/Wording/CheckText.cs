using Relance.Domain.Checks;

namespace Relance.Outlook.Api.Wording;

/// <summary>The sentence of each check and what to do about it.</summary>
public static class CheckText
{
    public static string Of(Check check, Typography format)
    {
        var detail = check.Detail ?? "";
        var date = check.Date is { } day ? format.LongDate(day) : "";
        return (check.Code, check.Severity) switch
        {
            (CheckCode.Name, Severity.Pass) => format.Say("Nom du client connu.", "Customer's name known."),
            (CheckCode.Name, _) => format.Say("Le nom du client n’est que son code.", "The customer's name is only its code."),
            (CheckCode.Contact, Severity.Pass) => format.Say($"Interlocuteur : {detail}.", $"Contact: {detail}."),
            (CheckCode.Contact, _) => format.Say("Aucun nom d’interlocuteur : le message dira « Madame, Monsieur ».", "No contact name: the message will be impersonal."),
            (CheckCode.Email, Severity.Pass) => format.Say($"Adresse plausible : {detail}.", $"Plausible address: {detail}."),
            (CheckCode.Email, Severity.Warn) => format.Say($"{detail} semble une adresse que personne ne lit.", $"{detail} looks like an address that nobody reads."),
            (CheckCode.Email, _) => detail.Length == 0 ? format.Say("Adresse e-mail manquante.", "E-mail address missing.") : format.Say($"L’adresse {detail} est fausse ou a été refusée.", $"The address {detail} is wrong or was refused."),
            (CheckCode.PostalAddress, Severity.Pass) => format.Say("Adresse postale complète.", "Postal address complete."),
            (CheckCode.PostalAddress, Severity.Warn) => format.Say("Adresse postale sans code postal français.", "Postal address without a French postcode."),
            (CheckCode.PostalAddress, _) => format.Say("Adresse postale manquante.", "Postal address missing."),
            (CheckCode.Phone, Severity.Pass) => format.Say($"Téléphone : {detail}.", $"Telephone: {detail}."),
            (CheckCode.Phone, _) => format.Say("Numéro de téléphone manquant.", "Telephone number missing."),
            (CheckCode.Amount, Severity.Pass) => format.Say("Montant réclamé positif, avoirs déduits.", "Positive amount claimed, credits deducted."),
            (CheckCode.Amount, _) => format.Say("Rien n’est à réclamer.", "There is nothing to claim."),
            (CheckCode.DueDate, Severity.Pass) => format.Say("Échéances lues sur les factures.", "Due dates read from the invoices."),
            (CheckCode.DueDate, _) => format.Say($"Échéance calculée d’après les conditions habituelles : {detail}.", $"Due date computed from usual terms: {detail}."),
            (CheckCode.InvoiceCopy, Severity.Pass) => format.Say("Copies des factures jointes.", "Copies of the invoices attached."),
            (CheckCode.InvoiceCopy, _) => format.Say($"Sans copie de la facture : {detail}.", $"No copy of the invoice: {detail}."),
            (CheckCode.Iban, Severity.Pass) => format.Say("IBAN valable.", "IBAN valid."),
            (CheckCode.Iban, Severity.Warn) => format.Say("Aucun IBAN : le client ne saura pas où virer.", "No IBAN: the customer will not know where to pay."),
            (CheckCode.Iban, _) => format.Say("L’IBAN de la société est erroné.", "The company's IBAN is wrong."),
            (CheckCode.Reply, Severity.Pass) => format.Say("Aucune réponse en attente.", "No reply waiting."),
            (CheckCode.Reply, _) => format.Say("Le client vient de répondre.", "The customer has just answered."),
            (CheckCode.Promise, Severity.Pass) => format.Say("Aucune promesse en cours.", "No promise running."),
            (CheckCode.Promise, Severity.Warn) => format.Say($"Promesse pour le {date} non tenue : le message le rappelle.", $"The promise for {date} was not kept: the message says so."),
            (CheckCode.Promise, _) => format.Say("Un règlement est promis.", "A payment is promised."),
            (CheckCode.Dispute, Severity.Pass) => format.Say("Aucun litige.", "No dispute."),
            (CheckCode.Dispute, Severity.Warn) => format.Say("Une autre facture est en litige : elle n’est pas réclamée.", "Another invoice is disputed: it is not claimed."),
            (CheckCode.Dispute, _) => format.Say("Le client conteste.", "The customer contests."),
            (CheckCode.Hold, Severity.Pass) => format.Say("Aucune autre suspension.", "No other hold."),
            (CheckCode.Hold, _) => format.Say("Les relances de ce client sont suspendues.", "Reminders to this customer are on hold."),
            (CheckCode.DataFresh, Severity.Pass) => format.Say($"Règlements connus jusqu’au {date}.", $"Payments known until {date}."),
            (CheckCode.DataFresh, Severity.Warn) => format.Say("On ne sait pas jusqu’à quel jour les règlements sont connus.", "Nobody knows until which day payments are known."),
            (CheckCode.DataFresh, _) => format.Say($"Règlements connus jusqu’au {date} seulement.", $"Payments only known until {date}."),
            (CheckCode.Segment, Severity.Pass) => format.Say("Nature du client connue.", "Kind of customer known."),
            (CheckCode.Segment, _) => format.Say("Nature du client inconnue : ni 40 € ni pénalités entre professionnels ne sont réclamés.", "Kind of customer unknown: neither the €40 nor business late fees are claimed."),
            (CheckCode.Rate, Severity.Pass) => format.Say("Taux des pénalités vérifié.", "Rate of late fees checked."),
            (CheckCode.Rate, Severity.Warn) => format.Say("Le taux du semestre n’a pas encore été vérifié auprès de sa publication officielle.", "This half-year's rate has not been checked against its official publication yet."),
            (CheckCode.Rate, _) => format.Say("Le taux du semestre n’est pas connu : les pénalités ne peuvent pas être calculées.", "This half-year's rate is not known: late fees cannot be computed."),
            (CheckCode.OneCompany, Severity.Pass) => format.Say("Adresse propre à ce client.", "An address of this customer alone."),
            (CheckCode.OneCompany, _) => format.Say($"La même adresse sert pour : {detail}.", $"The same address is used for: {detail}."),
            _ => throw new ArgumentOutOfRangeException(nameof(check), check, "A check without a sentence."),
        };
    }

    /// <summary>What to do about it; null when there is nothing to do.</summary>
    public static string? Remedy(Check check, Typography format) => check.Severity == Severity.Pass ? null : check.Code switch
    {
        CheckCode.Name => format.Say("Corrigez le nom en comptabilité ou dans l’import des contacts.", "Correct the name in the accounts or in the contacts import."),
        CheckCode.Contact => format.Say("Ajoutez le nom de la personne dans la fiche client.", "Add the person's name in the customer's file."),
        CheckCode.Email => format.Say("Complétez l’adresse du contact.", "Complete the contact's address."),
        CheckCode.PostalAddress => format.Say("Complétez l’adresse postale dans la fiche client.", "Complete the postal address in the customer's file."),
        CheckCode.Phone => format.Say("Complétez le numéro du contact.", "Complete the contact's number."),
        CheckCode.DueDate => format.Say("Vérifiez les échéances, ou importez un fichier qui les porte.", "Check the due dates, or import a file that holds them."),
        CheckCode.InvoiceCopy => format.Say("Importez le PDF, nommé d’après le numéro de la facture.", "Import the PDF, named after the invoice number."),
        CheckCode.Iban => format.Say("Saisissez l’IBAN dans les réglages de la société.", "Enter the IBAN in the company's settings."),
        CheckCode.Reply => format.Say("Lisez sa réponse avant d’envoyer.", "Read the answer before sending."),
        CheckCode.Promise when check.Severity == Severity.Block => format.Say("Attendez la date promise.", "Wait for the promised date."),
        CheckCode.Dispute when check.Severity == Severity.Block => format.Say("Traitez le litige d’abord.", "Settle the dispute first."),
        CheckCode.Hold => format.Say("Mettez fin à la suspension dans la fiche client, ou attendez.", "End the hold in the customer's file, or wait."),
        CheckCode.DataFresh => format.Say("Importez les derniers règlements, ou confirmez que rien n’a été encaissé depuis.", "Import the latest payments, or confirm that nothing has come in since."),
        CheckCode.Segment => format.Say("Indiquez dans la fiche s’il s’agit d’une entreprise, d’un acheteur public ou d’un particulier.", "State in the file whether it is a business, a public buyer or a private person."),
        CheckCode.Rate => format.Say("Vérifiez le taux de la BCE (ou légal) avant de réclamer, ou mettez l’application à jour.", "Check the ECB (or legal) rate before claiming, or update the application."),
        CheckCode.OneCompany => format.Say("Vérifiez que le message concerne bien ce client.", "Make sure that the message is about this customer."),
        _ => null,
    };
}
