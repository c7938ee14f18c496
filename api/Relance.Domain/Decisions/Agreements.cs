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

    /// <summary>The first coming day on which a payment plan that missed a part may have missed another one.</summary>
    public DateOnly? MoreMissedOn { get; private init; }

    /// <summary>What may be claimed of each invoice under a payment plan that missed a part; null when there is none.</summary>
    private Dictionary<long, Share>? Claimable { get; init; }

    /// <summary>What may be claimed of an instalment: all of it, unless a payment plan says less.</summary>
    public decimal ClaimableOf(long invoiceId, decimal open) => Claimable is not null && Claimable.TryGetValue(invoiceId, out var share) ? share.Amount : open;

    /// <summary>The last day on which a payment plan that missed a part does not claim more; null when all its parts are missed.</summary>
    public DateOnly? NoMoreUntil(long invoiceId) => Claimable?.GetValueOrDefault(invoiceId).Until;

    /// <summary>The broken promise, if a message about these invoices is the one to quote it.</summary>
    public Promise? BrokenFor(IEnumerable<long> claimed) => Broken is { } broken && claimed.Any(broken.Covers) ? broken : null;

    /// <summary>What payment plans missed, if a message about these invoices claims it.</summary>
    public MissedPart? MissedFor(IEnumerable<long> claimed) => Claimable is not null && claimed.Any(Claimable.ContainsKey) ? Missed : null;

    /// <summary>Reads them for one customer.</summary>
    public static Agreements On(DateOnly today, CustomerFacts facts)
    {
        if (facts.Promises.Count == 0 && facts.PaymentPlans.Count == 0) return new Agreements { Holds = facts.Holds };
        var holds = new List<Hold>(facts.Holds);
        var broken = ReadPromises(today, facts, holds);
        Dictionary<long, Share>? claimable = null;
        MissedPart? missed = null;
        DateOnly? moreOn = null;
        foreach (var plan in facts.PaymentPlans)
        {
            if (ReadPlan(today, facts, plan, holds) is not { } part) continue;
            missed = missed is null ? part : new MissedPart(part.DueOn < missed.DueOn ? part.DueOn : missed.DueOn, missed.Amount + part.Amount);
            var until = plan.NextGraceEndsOn(today);
            Allocate(part.Amount, until, facts, plan, claimable ??= []);
            if (Hold.ResumptionAfter(until) is { } on && (moreOn is null || on < moreOn)) moreOn = on;
        }

        return new Agreements { Holds = holds, Broken = broken, Missed = missed, MoreMissedOn = moreOn, Claimable = claimable };
    }

    private static Promise? ReadPromises(DateOnly today, CustomerFacts facts, List<Hold> holds)
    {
        Promise? broken = null;
        foreach (var promise in facts.Promises)
        {
            var openNow = facts.Instalments.Where(item => promise.Covers(item.InvoiceId)).Sum(item => item.Open);
            if (promise.IsKept(openNow)) continue;
            if (!promise.IsBroken(today, openNow)) holds.AddRange(HoldsOf(HoldReason.Promise, promise.SaidOn, promise.HoldsUntil, promise.InvoiceIds, promise.By));

            // Money that waits to be matched may be what was promised: it ends no hold, but nobody is told that he broke his word.
            else if (!promise.IsKept(openNow - facts.Credits) && !IsQuoted(promise, facts) && (broken is null || promise.PromisedFor > broken.PromisedFor)) broken = promise;
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
    private static void Allocate(decimal missing, DateOnly? until, CustomerFacts facts, PaymentPlan plan, Dictionary<long, Share> claimable)
    {
        foreach (var item in facts.Instalments.Where(item => plan.InvoiceIds.Contains(item.InvoiceId)).OrderBy(item => item.DueDate).ThenBy(item => item.InvoiceId))
        {
            var share = Math.Min(missing, item.Open);
            claimable[item.InvoiceId] = new(share, until);
            missing -= share;
        }
    }

    private readonly record struct Share(decimal Amount, DateOnly? Until);
}
