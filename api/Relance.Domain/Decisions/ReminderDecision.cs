using Relance.Domain.Companies;
using Relance.Domain.Customers;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>Whom to chase today, about what, at which level, and why (not). Pure: the same facts give the same answer.</summary>
public static class ReminderDecision
{
    /// <summary>Decides for one customer in one currency.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="rules">The plan and the limits that apply.</param>
    /// <param name="today">The day for which it is decided.</param>
    public static CustomerDecision For(CustomerFacts facts, ReminderRules rules, DateOnly today)
    {
        var agreements = Agreements.On(today, facts);
        var instalments = ForEach(facts, agreements, rules, today);
        var claim = Claim.Of(instalments, rules, facts.Credits);
        var (step, reason, nextOn) = Step(facts, agreements, rules, today, instalments, claim);

        // Nothing is claimed unless something is done: the amounts of a customer who waits are what is late.
        var acts = step is NextStep.Write or NextStep.Call or NextStep.Post;
        if (!acts)
        {
            for (var i = 0; i < instalments.Length; i++) instalments[i] = instalments[i] with { Claimed = 0 };
        }

        return Summary(facts, instalments, step, acts ? claim : default, reason, nextOn) with
        {
            BrokenPromise = acts ? agreements.BrokenFor(Claimed(instalments)) : agreements.Broken,
            Missed = agreements.MissedFor(Claimed(instalments)),
        };
    }

    private static IEnumerable<long> Claimed(InstalmentDecision[] instalments) => instalments.Where(item => item.IsClaimed).Select(item => item.InvoiceId);

    private static InstalmentDecision[] ForEach(CustomerFacts facts, Agreements agreements, ReminderRules rules, DateOnly today)
    {
        var decisions = new InstalmentDecision[facts.Instalments.Count];
        for (var i = 0; i < decisions.Length; i++) decisions[i] = ForOne(facts.Instalments[i], facts, agreements, rules.Plan, today);
        Array.Sort(decisions, static (a, b) => (a.DueDate, a.InvoiceId).CompareTo((b.DueDate, b.InvoiceId)));
        return decisions;
    }

    private static InstalmentDecision ForOne(Instalment item, CustomerFacts facts, Agreements agreements, ReminderPlan plan, DateOnly today)
    {
        var next = LevelSchedule.Next(item, plan, today);
        if (next is { } soft && soft.Level.Tone < item.FirmestTone) next = (soft.Level with { Tone = item.FirmestTone.Value }, soft.On);
        var claimable = agreements.ClaimableOf(item.InvoiceId, item.Open);
        var reason =
            HoldOn(agreements.Holds, item.InvoiceId, today) is { } hold ? hold
            : facts.DraftWaiting?.Contains(item.InvoiceId) == true ? new Reason(ReasonCode.DraftWaiting)
            : claimable <= 0 ? new Reason(ReasonCode.PaymentPlanRunning, agreements.NoMoreUntil(item.InvoiceId))
            : next?.On <= today ? new Reason(ReasonCode.LevelDue, next.Value.On)
            : item.DueDate >= today ? new Reason(ReasonCode.NotYetDue, item.DueDate)
            : next is null ? new Reason(ReasonCode.PlanExhausted)
            : new Reason(ReasonCode.LevelLater, next.Value.On);

        return new InstalmentDecision(
            item.InvoiceId, item.DueDate, item.Open, item.DaysLate(today),
            next?.Level, next?.On, reason.Code == ReasonCode.LevelDue ? claimable : 0, reason);
    }

    private static (NextStep Step, Reason Reason, DateOnly? NextOn) Step(
        CustomerFacts facts, Agreements agreements, ReminderRules rules, DateOnly today, InstalmentDecision[] instalments, Claim claim)
    {
        if (HoldOn(agreements.Holds, null, today) is { } hold) return (NextStep.Wait, hold, Hold.ResumptionAfter(hold.Date));
        if (facts.DraftWaiting is not null) return (NextStep.Wait, new(ReasonCode.DraftWaiting), null);
        if (claim.Level is not { } level) return WithoutClaim(instalments, agreements.Broken);

        if (rules.LacksMandate(today)) return WithoutMandate(rules.Mandates!, today);

        // What is not enough today may be enough with the next instalment that comes; what cannot be written may be a call by then.
        if (claim.Net <= 0) return (NextStep.Check, new(ReasonCode.CreditsToMatch, Amount: facts.Credits), Soonest(instalments, agreements, today));
        if (claim.Net < rules.MinimumAmount) return (NextStep.Wait, new(ReasonCode.BelowMinimum, Amount: rules.MinimumAmount), Soonest(instalments, agreements, today));
        if (rules.AreStale(today)) return (NextStep.Check, new(ReasonCode.DataStale, rules.PaymentsKnownOn), null);

        var writes = level.Channel == Channel.Email;
        if (writes && facts.Reachability == Reachability.NoAddress) return (NextStep.Check, new(ReasonCode.AddressMissing), Soonest(instalments, agreements, today));
        if (writes && facts.Reachability == Reachability.Bounced) return (NextStep.Check, new(ReasonCode.AddressBounced), Soonest(instalments, agreements, today));
        if (level.Channel != Channel.Call && Interval(facts, rules, today) is { } free)
            return (NextStep.Wait, new(ReasonCode.IntervalNotElapsed, free), free);

        return (StepOf(level.Channel), claim.IsLarge ? new(ReasonCode.LargeAmount, Amount: rules.Plan.CallAbove) : new(ReasonCode.LevelDue, today), today);
    }

    /// <summary>
    /// Nothing is due today: says what only a person can settle, else what comes next, and keeps quiet about customers who are
    /// not late. An invoice at the end of its plan is never hidden by another one that still has levels to come.
    /// </summary>
    private static (NextStep Step, Reason Reason, DateOnly? NextOn) WithoutClaim(InstalmentDecision[] instalments, Promise? broken)
    {
        InstalmentDecision? first = null;
        DateOnly? nextOn = null;
        var (isLate, isExhausted) = (false, false);
        foreach (var item in instalments)
        {
            isLate |= item.DaysLate > 0;
            isExhausted |= item.Reason.Code == ReasonCode.PlanExhausted;
            var on = PossibleOn(item);
            var comesSooner = on is not null && (nextOn is null || on < nextOn);
            if (first is null || comesSooner) (first, nextOn) = (item, on);
        }

        if (isExhausted) return (NextStep.Check, new(ReasonCode.PlanExhausted), nextOn);
        if (first is not { } next) return (NextStep.None, new(ReasonCode.NotYetDue), null);
        if (IsHold(next.Reason.Code)) return (NextStep.Wait, next.Reason, nextOn);
        if (isLate && broken is not null) return (NextStep.Wait, new(ReasonCode.PromiseBroken, broken.PromisedFor, broken.Amount), nextOn);
        return (isLate ? NextStep.Wait : NextStep.None, nextOn is null ? next.Reason : new(ReasonCode.LevelLater, nextOn), nextOn);
    }

    /// <summary>Nobody may chase before a mandate begins.</summary>
    private static (NextStep Step, Reason Reason, DateOnly? NextOn) WithoutMandate(IReadOnlyList<Mandate> mandates, DateOnly today)
    {
        var last = Mandates.NextFrom(mandates, today)?.AddDays(-1);
        return (NextStep.Wait, new(ReasonCode.MandateMissing, last), Hold.ResumptionAfter(last));
    }

    /// <summary>The first coming day on which more, or something else, could be claimed.</summary>
    private static DateOnly? Soonest(InstalmentDecision[] instalments, Agreements agreements, DateOnly today)
    {
        var soonest = agreements.MoreMissedOn;
        foreach (var hold in agreements.Holds)
        {
            // One that begins leaves room for what it does not hold.
            if (hold.Since > today && (soonest is null || hold.Since < soonest)) soonest = hold.Since;
        }

        foreach (var item in instalments)
        {
            var possible = PossibleOn(item) is { } later && later > today ? later : LapsesOn(item);
            if (possible is { } on && (soonest is null || on < soonest)) soonest = on;
        }

        return soonest;
    }

    /// <summary>The day on which a level before the due date, not done until then, gives way to the next one; null for other levels.</summary>
    private static DateOnly? LapsesOn(InstalmentDecision item) => item.Next?.IsBeforeDue == true ? item.DueDate.AddDays(1) : null;

    /// <summary>The first day on which the instalment could be claimed, if not today; null when only a person can bring that day.</summary>
    private static DateOnly? PossibleOn(InstalmentDecision item)
    {
        if (item.Reason.Code is ReasonCode.NotYetDue or ReasonCode.LevelLater) return item.LevelOn;
        if (!IsHold(item.Reason.Code) || Hold.ResumptionAfter(item.Reason.Date) is not { } free || item.LevelOn is not { } on) return null;
        return on > free ? on : free;
    }

    private static bool IsHold(ReasonCode code) => code >= ReasonCode.ReplyToReview;

    /// <summary>The hold in force that ends last; at the same end, the reason that weighs more.</summary>
    private static Reason? HoldOn(IReadOnlyList<Hold> holds, long? invoiceId, DateOnly today)
    {
        Hold? last = null;
        for (var i = 0; i < holds.Count; i++)
        {
            var hold = holds[i];
            if (hold.InvoiceId == invoiceId && hold.AppliesOn(today) && (last is null || EndsLater(hold, last))) last = hold;
        }

        return last is null ? null : new Reason(HoldReasons.CodeOf(last.Reason), last.Until, By: last.By, Quote: last.Quote);
    }

    private static bool EndsLater(Hold hold, Hold other)
    {
        var (end, otherEnd) = (hold.Until ?? DateOnly.MaxValue, other.Until ?? DateOnly.MaxValue);
        return end > otherEnd || (end == otherEnd && hold.Reason < other.Reason);
    }

    /// <summary>The first working day on which the contact may be written to again; null when it already may.</summary>
    private static DateOnly? Interval(CustomerFacts facts, ReminderRules rules, DateOnly today)
    {
        if (facts.LastWritten is not { } last) return null;
        var free = WorkingDays.OnOrAfter(last.AddDays(rules.ContactIntervalDays));
        return free > today ? free : null;
    }

    private static NextStep StepOf(Channel channel) => channel switch
    {
        Channel.Email => NextStep.Write,
        Channel.Call => NextStep.Call,
        _ => NextStep.Post,
    };

    private static CustomerDecision Summary(
        CustomerFacts facts, InstalmentDecision[] instalments, NextStep step, Claim claim, Reason reason, DateOnly? nextOn)
    {
        decimal open = 0, overdue = 0;
        var oldestLate = 0;
        var oldestClaimed = 0;
        foreach (var item in instalments)
        {
            open += item.Open;
            if (item.DaysLate > 0) overdue += item.Open;
            oldestLate = Math.Max(oldestLate, item.DaysLate);
            if (item.IsClaimed) oldestClaimed = Math.Max(oldestClaimed, item.DaysLate);
        }

        return new CustomerDecision(
            facts.CustomerId, facts.Currency, step, claim.Level, claim.Net, overdue, open - facts.Credits,
            oldestClaimed > 0 ? oldestClaimed : oldestLate, reason, nextOn, instalments);
    }
}
