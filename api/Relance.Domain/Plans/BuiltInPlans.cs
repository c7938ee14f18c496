namespace Relance.Domain.Plans;

/// <summary>The plans that come with the product.</summary>
public static class BuiltInPlans
{
    /// <summary>
    /// Three e-mails, 7, 21 and 51 days after the due date: « 1re relance : 7 jours après l'échéance, 2e : 14 jours après
    /// la première, 3e : 30 jours après la deuxième, éventuellement avec un ton plus ferme ».
    /// Source: "Les 7 erreurs à éviter lors de la relance de factures", error 6 (article 001 of the design).
    /// </summary>
    public static ReminderPlan Gentle { get; } = new("doux", 7,
    [
        new(1, 7, Channel.Email, Tone.Friendly),
        new(2, 21, Channel.Email, Tone.Firm),
        new(3, 51, Channel.Email, Tone.Formal),
    ]);

    /// <summary>Every built-in plan.</summary>
    public static IReadOnlyList<ReminderPlan> All { get; } = [Gentle];

    /// <summary>The plan of that code, or null.</summary>
    public static ReminderPlan? Find(string code) =>
        All.FirstOrDefault(plan => string.Equals(plan.Code, code, StringComparison.Ordinal));
}
