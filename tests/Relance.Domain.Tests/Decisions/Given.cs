using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>A customer who can be reached and owes nothing; tests change what matters to them.</summary>
internal static class Given
{
    /// <summary>A Monday; no public holiday near.</summary>
    public static readonly DateOnly Today = new(2026, 10, 5);

    /// <summary>Every kind of level: a reminder before the due date, a call, letters, and the end.</summary>
    public static readonly ReminderPlan Mixed = new("mixed", 5,
    [
        new(1, -5, Channel.Email, Tone.Friendly),
        new(2, 3, Channel.Call, Tone.Friendly),
        new(3, 7, Channel.Email, Tone.Firm),
        new(4, 30, Channel.RegisteredLetter, Tone.Formal),
        new(5, 60, Channel.Collection, Tone.Formal),
    ]);

    public static Instalment Late(int days, long id = 1, decimal open = 100, int done = 0, int? doneDaysAgo = null) =>
        new(id, Today.AddDays(-days), open, done, doneDaysAgo is { } ago ? Today.AddDays(-ago) : null);

    public static CustomerFacts Customer(params Instalment[] instalments) =>
        new(42, "EUR", instalments, 0, Reachability.Reachable, null, null, []);

    public static CustomerDecision Decide(this CustomerFacts facts, decimal minimum = 0, ReminderPlan? plan = null, DateOnly? on = null) =>
        ReminderDecision.For(facts, Rules(plan, minimum), on ?? Today);

    public static ReminderRules Rules(ReminderPlan? plan = null, decimal minimum = 0) =>
        new(plan ?? BuiltInPlans.Gentle, minimum, (plan ?? BuiltInPlans.Gentle).MinimumIntervalDays);

    public static IEnumerable<long> ClaimedIds(this CustomerDecision decision) =>
        decision.Instalments.Where(item => item.IsClaimed).Select(item => item.InvoiceId);

    public static Hold Pause(int from, int? to, long? invoice = null) =>
        new(HoldReason.Pause, Today.AddDays(from), to is { } last ? Today.AddDays(last) : null, invoice);
}
