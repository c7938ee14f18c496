using System.Text.RegularExpressions;

namespace Relance.E2E.Outlook;

/// <summary>What the day is played by, as it stands on the screen in each language of the pane.</summary>
public sealed record Words(
    string Locale,
    string Headline,
    string Prepare,
    string DraftsReady,
    string ReadFirst,
    string Message,
    string DraftReminder,
    string NothingChanged,
    string CheckAgain,
    string WhatChanged,
    string UpdateDraft,
    string Updated,
    string MailboxRead,
    string ReadNow,
    string OneLeft,
    string NotePromise,
    string PromiseNoted,
    string NotDelivered,
    string CorrectAddress,
    string Address,
    string Save,
    string AddressCorrected,
    string AboutNoReminder,
    string SearchCustomer,
    string LinkTo,
    string NowKnown,
    string AttachStatement,
    string Attached,
    string InsertTable,
    string Inserted,
    string CountAsReminder,
    string WillCount,
    string OpenCustomer,
    string Selected)
{
    public static readonly Words French = new(
        "fr-FR", "à relancer aujourd", "Préparer \\d+ brouillons?", "\\d+ brouillons prêts", "Relire le premier", "Le message dans Outlook", "Brouillon de relance",
        "Rien n’a changé : vous pouvez envoyer la relance.", "Vérifier de nouveau", "Ce qui a changé depuis", "Mettre à jour le brouillon", "Le brouillon est à jour",
        "^Boîte ", "Lire maintenant", "1 relance partie", "Noter la promesse", "promesse notée", "La relance n’a pas été remise", "Corriger l’adresse", "Adresse e-mail",
        "Enregistrer", "adresse corrigée", "Ce message n’est rattaché à aucun client.", "Rechercher un client", "Rattacher à {0}", "{0} est désormais connu pour {1}.",
        "Joindre le relevé de compte", "est joint au message", "Insérer le tableau des factures", "Le tableau est inséré", "Compter comme relance", "comptera comme relance",
        "Ouvrir la fiche", "2 messages sélectionnés");

    public static readonly Words English = new(
        "en-GB", "to chase today", "Prepare \\d+ drafts?", "\\d+ drafts ready", "Review the first", "The message in Outlook", "Draft reminder",
        "Nothing has changed: you can send the reminder.", "Check again", "What has changed since", "Update the draft", "The draft is up to date",
        "^Mailbox ", "Read now", "1 reminder sent", "Note the promise", "promise noted", "The reminder was not delivered", "Correct the address", "E-mail address",
        "Save", "address corrected", "This message is not linked to any customer.", "Search for a customer", "Link to {0}", "{0} is now known for {1}.",
        "Attach the statement of account", "is attached to the message", "Insert the table of invoices", "The table is inserted", "Count as a reminder", "will count as a reminder",
        "Customer details", "2 messages selected");

    /// <summary>French writes some of its spaces without a break, which a reader does not see.</summary>
    public static Regex Seen(string words) =>
        new(words.Replace(" ", "[\\s\\u00a0\\u202f]+", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(1));
}
