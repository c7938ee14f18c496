namespace Relance.Domain.Plans;

/// <summary>
/// The plans that come with the product: the five procedures that its design took from French articles on chasing, and one for public
/// buyers. Days that an article does not give are ours, and said so.
/// </summary>
public static class BuiltInPlans
{
    /// <summary>
    /// Three e-mails, 7, 21 and 51 days after the due date: « 1re relance : 7 jours après l’échéance, 2e : 14 jours après
    /// la première, 3e : 30 jours après la deuxième, éventuellement avec un ton plus ferme ».
    /// Source: article 001 of the design, "Les 7 erreurs à éviter lors de la relance de factures", error 6.
    /// </summary>
    public static ReminderPlan Gentle { get; } = new("doux", 7,
    [
        new(1, 7, Channel.Email, Tone.Friendly),
        new(2, 21, Channel.Email, Tone.Firm),
        new(3, 51, Channel.Email, Tone.Formal) { AttachesStatement = true },
    ]);

    /// <summary>
    /// A word before the due date, a call « entre J+3 et J+7 », reminders « à J+7 et J+14 », the second firmer and with a last date, formal
    /// notice by registered letter, then collection. Source: article 000, "Comment relancer une facture impayée ?", its five steps; the days of
    /// the word before, of the formal notice and of the hand-over are ours.
    /// </summary>
    public static ReminderPlan Tight { get; } = new("serre", 4,
    [
        new(1, -5, Channel.Email, Tone.Friendly) { AttachesInvoices = false },
        new(2, 3, Channel.Call, Tone.Friendly),
        new(3, 7, Channel.Email, Tone.Friendly),
        new(4, 14, Channel.Email, Tone.Firm),
        new(5, 30, Channel.RegisteredLetter, Tone.Formal) { ClaimsLateFees = true },
        new(6, 45, Channel.Collection, Tone.Formal),
    ]);

    /// <summary>
    /// E-mail, registered letter with the consequences of not paying, call, collection service, in that order. Source: article 002, « Étapes pour
    /// relancer une facture impayée »; it gives no days: these are ours.
    /// </summary>
    public static ReminderPlan Formal { get; } = new("formel", 7,
    [
        new(1, 5, Channel.Email, Tone.Friendly),
        new(2, 20, Channel.RegisteredLetter, Tone.Formal) { ClaimsLateFees = true, DeadlineDays = 10 },
        new(3, 35, Channel.Call, Tone.Formal),
        new(4, 50, Channel.Collection, Tone.Formal),
    ]);

    /// <summary>
    /// « Commencez toujours par relancer votre client par téléphone », then a courteous letter, then a registered letter that claims interest
    /// and the 40 €. Source: article 003, "Relances de paiement et difficulté de trésorerie"; it gives no days: these are ours.
    /// </summary>
    public static ReminderPlan Telephone { get; } = new("telephone", 5,
    [
        new(1, 3, Channel.Call, Tone.Friendly),
        new(2, 10, Channel.Letter, Tone.Friendly),
        new(3, 30, Channel.RegisteredLetter, Tone.Formal) { ClaimsLateFees = true },
    ]);

    /// <summary>
    /// Personal and friendly first, an e-mail with the statement of account for a written trace, a courteous letter, and « au bout du 3e rappel,
    /// envisager une mise en demeure ». Source: article 004, "Relance paiement : comment préserver la relation client ?"; it gives no days: these are ours.
    /// </summary>
    public static ReminderPlan Relationship { get; } = new("relation", 7,
    [
        new(1, 5, Channel.Call, Tone.Friendly),
        new(2, 12, Channel.Email, Tone.Friendly) { AttachesStatement = true },
        new(3, 26, Channel.Letter, Tone.Firm) { AttachesStatement = true },
        new(4, 45, Channel.RegisteredLetter, Tone.Formal) { ClaimsLateFees = true, AttachesStatement = true, DeadlineDays = 15 },
    ]);

    /// <summary>
    /// For public buyers: interest runs by right and nobody hands a town over to a collection service. Source: Code de la commande publique R2192-10
    /// (30 days to pay), R2192-31 (rate), D2192-35 (40 €); the days are ours.
    /// </summary>
    public static ReminderPlan PublicBuyer { get; } = new("public", 10,
    [
        new(1, 10, Channel.Email, Tone.Friendly),
        new(2, 30, Channel.Email, Tone.Firm) { ClaimsLateFees = true, DeadlineDays = 15 },
        new(3, 60, Channel.RegisteredLetter, Tone.Formal) { ClaimsLateFees = true, AttachesStatement = true, DeadlineDays = 15 },
    ]);

    /// <summary>Every built-in plan.</summary>
    public static IReadOnlyList<ReminderPlan> All { get; } = [Gentle, Tight, Formal, Telephone, Relationship, PublicBuyer];

    /// <summary>The plan of that code, or null.</summary>
    public static ReminderPlan? Find(string code) =>
        All.FirstOrDefault(plan => string.Equals(plan.Code, code, StringComparison.Ordinal));
}
