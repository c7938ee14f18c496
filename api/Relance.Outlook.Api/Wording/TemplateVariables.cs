namespace Relance.Outlook.Api.Wording;

public enum TemplateVariableKind
{
    /// <summary>Words: <c>{{total}}</c>; empty when unknown, so that it can also be asked for with <c>{{#if}}</c>.</summary>
    Value,

    /// <summary>Yes or no, for <c>{{#if}}</c> and <c>{{#unless}}</c> only.</summary>
    Condition,

    /// <summary>A table or paragraph, alone on its line.</summary>
    Block,

    /// <summary>For <c>{{#each}}</c>; inside it, the values of its <see cref="TemplateVariable.List"/> only.</summary>
    List,
}

/// <summary>One name that a template may use.</summary>
/// <param name="List">The list whose items have it; null for a name of the whole text.</param>
public sealed record TemplateVariable(string Name, TemplateVariableKind Kind, string French, string English, string Example, string? List = null);

/// <summary>Every name that a template may use: what the editor shows and the only names that the check accepts.</summary>
public static class TemplateVariables
{
    public static IReadOnlyList<TemplateVariable> All { get; } =
    [
        Value("salutation", "La formule d’appel, selon le contact et le canal.", "The greeting, by contact and channel.", "Bonjour Madame Durand,"),
        Value("closing", "La formule de politesse qui répond à la formule d’appel.", "The closing formula that matches the greeting.", "Bien cordialement,"),
        Value("contact", "Le nom du contact ; vide pour un service.", "The contact’s name; empty for a department.", "Madame Durand"),
        Value("customer", "Le nom du client.", "The customer’s name.", "Menuiserie Petit"),
        Value("company", "Votre société.", "Your company.", "Atelier Morin"),
        Value("signer", "La personne qui signe.", "The person who signs.", "Claire Delmas"),
        Value("title", "Sa fonction.", "Their title.", "Comptabilité clients"),
        Value("phone", "Votre téléphone.", "Your telephone number.", "01 23 45 67 89"),
        Value("number", "Le numéro de la première facture.", "The number of the first invoice.", "F-101"),
        Value("issued", "La date de la première facture.", "The date of the first invoice.", "3 janvier 2026"),
        Value("due", "L’échéance de la première facture.", "The due date of the first invoice.", "2 février 2026"),
        Value("late", "Le retard de la première facture ; vide avant l’échéance.", "How late the first invoice is; empty before it is due.", "29 jours"),
        Value("amount", "Le montant dû sur la première facture.", "What is due on the first invoice.", "1 234,56 €"),
        Value("count", "Le nombre de factures réclamées.", "How many invoices are claimed.", "3"),
        Value("total", "Le total réclamé, avoirs déduits, sans les pénalités.", "The total claimed, credits deducted, without late fees.", "2 345,60 €"),
        Value("credits", "Les avoirs et règlements déduits ; vide s’il n’y en a pas.", "Credit notes and payments deducted; empty when there are none.", "100,00 €"),
        Value("lateFeeTotal", "Le total des pénalités et indemnités ; vide si le niveau n’en réclame pas.", "Total late fees; empty where the level claims none.", "56,21 €"),
        Value("grandTotal", "Le total réclamé, pénalités comprises.", "The total claimed, late fees included.", "2 401,81 €"),
        Value("balance", "Le solde du compte, factures à échoir comprises.", "The balance of the account, items not yet due included.", "3 345,60 €"),
        Value("today", "La date du jour.", "Today’s date.", "3 mars 2026"),
        Value("deadline", "La date limite de règlement demandée.", "The day by which payment is asked for.", "11 mars 2026"),
        Value("earlierContact", "Le dernier contact ; vide s’il n’y en a pas eu.", "The last contact; empty when there was none.", "notre relance du 17 février 2026"),
        Value("reminders", "Les rappels déjà faits ; vide si l’une des factures n’a jamais été rappelée.", "The reminders made; empty if one of the invoices has never been reminded.", "notre rappel du 17 février 2026"),
        Value("brokenPromise", "La promesse non tenue, en une phrase sans point final.", "The broken promise, a sentence without its full stop.", "Par votre e-mail du 12 février 2026, vous nous aviez indiqué un règlement pour le 20 février 2026"),
        Value("missedInstalment", "Le versement manqué d’un échéancier.", "The missed part of a payment plan.", "le versement de 500,00 € prévu le 1er mars 2026 par l’échéancier convenu le 3 février 2026"),
        Value("discount", "La remise accordée pour un règlement rapide ; vide s’il n’y en a pas.", "The discount for early payment; empty when there is none.", "5 %"),
        Value("discountUntil", "La date limite de la remise.", "The last day of the discount.", "10 mars 2026"),
        Value("discountedTotal", "Le total, remise déduite.", "The total, discount deducted.", "2 228,32 €"),
        Value("planTotal", "Le total de l’échéancier proposé.", "The total of the proposed payment plan.", "2 345,60 €"),
        Value("planProposedOn", "La date à laquelle l’échéancier a été proposé ; vide dans la proposition.", "The day on which the payment plan was proposed; empty in the proposal.", "3 mars 2026"),
        Condition("several", "Plusieurs factures sont réclamées.", "Several invoices are claimed."),
        Condition("attached", "Des copies de factures sont jointes.", "Copies of invoices are attached."),
        Condition("statementAttached", "Un relevé de compte est joint.", "A statement of account is attached."),
        Condition("someFirst", "Certaines factures ont déjà été rappelées, d’autres non.", "Some of the invoices have been reminded before, others not."),
        Condition("firstContact", "Rien n’a encore été dit de ces factures.", "Nothing has been said about these invoices yet."),
        Condition("instalments", "Un règlement en plusieurs fois peut être proposé.", "Payment in instalments may be offered."),
        Condition("overdue", "Des factures sont échues.", "Invoices are overdue."),
        Condition("business", "Le client est un professionnel.", "The customer is a business."),
        Condition("public", "Le client est un acheteur public.", "The customer is a public buyer."),
        Condition("consumer", "Le client est un particulier.", "The customer is a consumer."),
        Condition("letter", "Le texte est une lettre.", "The text is a letter."),
        Condition("registered", "Le texte est une lettre recommandée.", "The text is a registered letter."),
        Block("invoices", "Le tableau des factures réclamées.", "The table of the invoices claimed."),
        Block("statement", "Le relevé de compte, factures à échoir comprises.", "The statement of account, items not yet due included."),
        Block("lateFees", "Le détail des pénalités, avec les articles de loi ; rien si le niveau n’en réclame pas.", "Late fees in detail, with the articles of law; nothing where the level claims none."),
        Block("payment", "Le compte bancaire, le lien de paiement et la référence à rappeler.", "Bank account, payment link and reference to quote."),
        Block("plan", "Le tableau de l’échéancier proposé.", "The table of the proposed payment plan."),
        Block("signature", "Votre signature.", "Your signature."),
        new("invoices", TemplateVariableKind.List, "Les factures réclamées, une à une.", "The invoices claimed, one by one.", ""),
        Item("invoices", "number", "Le numéro de la facture.", "The invoice’s number.", "F-101"),
        Item("invoices", "issued", "Sa date.", "Its date.", "3 janvier 2026"),
        Item("invoices", "due", "Son échéance.", "Its due date.", "2 février 2026"),
        Item("invoices", "late", "Son retard.", "How late it is.", "29 jours"),
        Item("invoices", "amount", "Le montant dû.", "What is due.", "1 234,56 €"),
        Item("invoices", "lastReminder", "La date de son dernier rappel ; vide s’il n’y en a pas eu.", "The date of its last reminder; empty when there was none.", "17 février 2026"),
        new("plan", TemplateVariableKind.List, "Les versements de l’échéancier, un à un.", "The parts of the payment plan, one by one.", ""),
        Item("plan", "date", "La date du versement.", "The date of the payment.", "15 mars 2026"),
        Item("plan", "amount", "Son montant.", "Its amount.", "500,00 €"),
    ];

    private static TemplateVariable Value(string name, string french, string english, string example) => new(name, TemplateVariableKind.Value, Typography.French(french), english, Typography.French(example));

    private static TemplateVariable Condition(string name, string french, string english) => new(name, TemplateVariableKind.Condition, french, english, $"{{{{#if {name}}}}}…{{{{/if}}}}");

    private static TemplateVariable Block(string name, string french, string english) => new(name, TemplateVariableKind.Block, Typography.French(french), english, $"{{{{{name}}}}}");

    private static TemplateVariable Item(string list, string name, string french, string english, string example) =>
        new(name, TemplateVariableKind.Value, Typography.French(french), english, Typography.French(example), list);
}
