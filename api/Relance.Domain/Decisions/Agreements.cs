using Relance.Domain.Customers;

namespace Relance.Domain.Decisions;

/// <summary>What promises and payment plans mean on one day: holds while they are kept, and what is missing once they are not.</summary>
internal sealed class Agreements
{
    /// <summary>All holds, those of agreements included.</summary>
    public IReadOnlyList<Hold> Holds { get; private init; } = [];

    /// <summary>The latest broken promise that no text has quoted yet.</summary>
    public Promise? Broken { get; private init; }

    /// <summary>What payment plans missed, over all of them.</summary>
    public MissedPart? Missed { get; private init; }

    /// <summary>What may be claimed of each invoice under a payment plan that missed a part; null when there is none.</summary>
    private Dictionary<long, decimal>? Claimable { get; init; }

    /// <summary>What may be claimed of an instalment: all of it, unless a payment plan says less.</summary>
    public decimal ClaimableOf(long invoiceId, decimal open) => Claimable is not null && Claimable.TryGetValue(invoiceId, out var part) ? part : open;

    /// <summary>Reads them for one customer.</summary>
    public static Agreements On(DateOnly today, CustomerFacts facts)
    {
        if (facts.Promises.Count == 0 && facts.PaymentPlans.Count == 0) return new Agreements { Holds = facts.Holds };
        var holds = new List<Hold>(facts.Holds);
        var broken = ReadPromises(today, facts, holds);
        Dictionary<long, decimal>? claimable = null;
        MissedPart? missed = null;
        foreach (var plan in facts.PaymentPlans)
        {
            if (ReadPlan(today, facts, plan, holds) is not { } part) continue;
            missed = missed is null ? part : new MissedPart(part.DueOn < missed.DueOn ? part.DueOn : missed.DueOn, missed.Amount + part.Amount);
            Allocate(part.Amount, facts, plan, claimable ??= []);
        }

        return new Agreements { Holds = holds, Broken = broken, Missed = missed, Claimable = claimable };
    }

    private static Promise? ReadPromises(DateOnly today, CustomerFacts facts, List<Hold> holds)
    {
        Promise? broken = null;
        foreach (var promise in facts.Promises)
        {
            var openNow = facts.Instalments.Where(item => promise.Covers(item.InvoiceId)).Sum(item => item.Open);
            if (promise.IsKept(openNow)) continue;
            if (today <= promise.HoldsUntil) holds.AddRange(HoldsOf(HoldReason.Promise, promise.SaidOn, promise.HoldsUntil, promise.InvoiceIds, promise.By));
            else if (!IsQuoted(promise, facts) && (broken is null || promise.PromisedFor > broken.PromisedFor)) broken = promise;
        }

        return broken;
    }

    /// <summary>A reminder that left after the promise was broken has quoted it.</summary>
    private static bool IsQuoted(Promise promise, CustomerFacts facts) =>
        facts.Instalments.Any(item => promise.Covers(item.InvoiceId) && item.LevelDoneOn > promise.HoldsUntil);

    private static MissedPart? ReadPlan(DateOnly today, CustomerFacts facts, PaymentPlan plan, List<Hold> holds)
    {
        var openNow = facts.Instalments.Where(item => plan.InvoiceIds.Contains(item.InvoiceId)).Sum(item => item.Open);
        if (plan.NextPart(openNow) is not { } next) return null;
        if (plan.MissedOn(today, openNow) is > 0 and var missing) return new MissedPart(next.DueOn, missing);
        holds.AddRange(HoldsOf(HoldReason.PaymentPlan, plan.AgreedOn, Plans.WorkingDays.Add(next.DueOn, Promise.GraceWorkingDays), plan.InvoiceIds, plan.By));
        return null;
    }

    private static IEnumerable<Hold> HoldsOf(HoldReason reason, DateOnly since, DateOnly until, IReadOnlySet<long>? invoiceIds, string? by) =>
        invoiceIds is null
            ? [new Hold(reason, since, until, null) { By = by }]
            : invoiceIds.Select(id => new Hold(reason, since, until, id) { By = by });

    /// <summary>What is missing is claimed of the oldest invoices first, as article 1342-10 of the Code civil imputes payments.</summary>
    private static void Allocate(decimal missing, CustomerFacts facts, PaymentPlan plan, Dictionary<long, decimal> claimable)
    {
        foreach (var item in facts.Instalments.Where(item => plan.InvoiceIds.Contains(item.InvoiceId)).OrderBy(item => item.DueDate).ThenBy(item => item.InvoiceId))
        {
            var share = Math.Min(missing, item.Open);
            claimable[item.InvoiceId] = share;
            missing -= share;
        }
    }
}
