using Relance.Domain.Customers;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Decisions;

/// <summary>Whom to chase today, about what, at which level, and why (not). Pure: the same facts give the same answer.</summary>
public static class ReminderDecision
{
    /// <summary>Decides for one customer in one currency.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="plan">The plan that applies.</param>
    /// <param name="minimumAmount">Below it nothing is claimed; in the currency of the facts.</param>
    /// <param name="today">The day for which it is decided.</param>
    public static CustomerDecision For(CustomerFacts facts, ReminderPlan plan, decimal minimumAmount, DateOnly today)
    {
        var instalments = ForEach(facts, plan, today);
        var claimed = Claim.Of(instalments, plan, facts.Credits);
        var (step, reason, nextOn) = Step(facts, plan, minimumAmount, today, instalments, claimed);

        // Nothing is claimed unless something is done: the amounts of a customer who waits are what is late.
        var acts = step is NextStep.Write or NextStep.Call or NextStep.Post;
        if (!acts)
        {
            for (var i = 0; i < instalments.Length; i++) instalments[i] = instalments[i] with { Claimed = false };
        }

        return Summary(facts, instalments, step, acts ? claimed : default, reason, nextOn);
    }

    private static InstalmentDecision[] ForEach(CustomerFacts facts, ReminderPlan plan, DateOnly today)
    {
        var decisions = new InstalmentDecision[facts.Instalments.Count];
        for (var i = 0; i < decisions.Length; i++) decisions[i] = ForOne(facts.Instalments[i], facts, plan, today);
        Array.Sort(decisions, static (a, b) => (a.DueDate, a.InvoiceId).CompareTo((b.DueDate, b.InvoiceId)));
        return decisions;
    }

    private static InstalmentDecision ForOne(Instalment item, CustomerFacts facts, ReminderPlan plan, DateOnly today)
    {
        var next = LevelSchedule.Next(item, plan, today);
        var reason =
            HoldOn(facts, item.InvoiceId, today) is { } hold ? hold
            : facts.DraftWaiting?.Contains(item.InvoiceId) == true ? new Reason(ReasonCode.DraftWaiting)
            : next?.On <= today ? new Reason(ReasonCode.LevelDue, next.Value.On)
            : item.DueDate >= today ? new Reason(ReasonCode.NotYetDue, item.DueDate)
            : next is null ? new Reason(ReasonCode.PlanExhausted)
            : new Reason(ReasonCode.LevelLater, next.Value.On);

        return new InstalmentDecision(
            item.InvoiceId, item.DueDate, item.Open, item.DaysLate(today),
            next?.Level.Number, next?.On, reason.Code == ReasonCode.LevelDue, reason);
    }

    private static (NextStep Step, Reason Reason, DateOnly? NextOn) Step(
        CustomerFacts facts, ReminderPlan plan, decimal minimumAmount, DateOnly today, InstalmentDecision[] instalments, Claim claimed)
    {
        if (HoldOn(facts, null, today) is { } hold) return (NextStep.Wait, hold, DayAfter(hold.Date));
        if (facts.DraftWaiting is not null) return (NextStep.Wait, new(ReasonCode.DraftWaiting), null);
        if (claimed.Level is not { } level) return WithoutClaim(instalments);

        // What is not enough today may be enough with the next instalment that comes.
        if (claimed.Net <= 0) return (NextStep.Check, new(ReasonCode.CreditsToMatch, Amount: facts.Credits), instalments.Min(PossibleOn));
        if (claimed.Net < minimumAmount) return (NextStep.Wait, new(ReasonCode.BelowMinimum, Amount: minimumAmount), instalments.Min(PossibleOn));

        var writes = level.Channel == Channel.Email;
        if (writes && facts.Reachability == Reachability.NoAddress) return (NextStep.Check, new(ReasonCode.AddressMissing), null);
        if (writes && facts.Reachability == Reachability.Bounced) return (NextStep.Check, new(ReasonCode.AddressBounced), null);
        if (level.Channel != Channel.Call && Interval(facts, plan, today) is { } free)
            return (NextStep.Wait, new(ReasonCode.IntervalNotElapsed, free), free);

        return (StepOf(level.Channel), new(ReasonCode.LevelDue, today), today);
    }

    /// <summary>
    /// Nothing is due today: says what only a person can settle, else what comes next, and keeps quiet about customers who are
    /// not late. An invoice at the end of its plan is never hidden by another one that still has levels to come.
    /// </summary>
    private static (NextStep Step, Reason Reason, DateOnly? NextOn) WithoutClaim(InstalmentDecision[] instalments)
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
        if (next.Reason.Code is ReasonCode.ReplyToReview or ReasonCode.Paused) return (NextStep.Wait, next.Reason, nextOn);
        return (isLate ? NextStep.Wait : NextStep.None, nextOn is null ? next.Reason : new(ReasonCode.LevelLater, nextOn), nextOn);
    }

    /// <summary>The first day on which the instalment could be claimed, if not today; null when only a person can bring that day.</summary>
    private static DateOnly? PossibleOn(InstalmentDecision item) => item.Reason.Code switch
    {
        ReasonCode.NotYetDue or ReasonCode.LevelLater => item.LevelOn,
        ReasonCode.ReplyToReview or ReasonCode.Paused when DayAfter(item.Reason.Date) is { } free && item.LevelOn is { } on => on > free ? on : free,
        _ => null,
    };

    /// <summary>The day on which a hold no longer applies; null when it has no end in this calendar.</summary>
    private static DateOnly? DayAfter(DateOnly? until) => until is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : null;

    /// <summary>The hold in force that ends last; at the same end, the reason that needs a person first.</summary>
    private static Reason? HoldOn(CustomerFacts facts, long? invoiceId, DateOnly today)
    {
        Hold? last = null;
        foreach (var hold in facts.Holds)
        {
            if (hold.InvoiceId == invoiceId && hold.AppliesOn(today) && (last is null || EndsLater(hold, last))) last = hold;
        }

        return last is null ? null : new Reason(last.Reason == HoldReason.ReplyToReview ? ReasonCode.ReplyToReview : ReasonCode.Paused, last.Until);
    }

    private static bool EndsLater(Hold hold, Hold other)
    {
        var (end, otherEnd) = (hold.Until ?? DateOnly.MaxValue, other.Until ?? DateOnly.MaxValue);
        return end > otherEnd || (end == otherEnd && hold.Reason < other.Reason);
    }

    /// <summary>The first working day on which the contact may be written to again; null when it already may.</summary>
    private static DateOnly? Interval(CustomerFacts facts, ReminderPlan plan, DateOnly today)
    {
        if (facts.LastWritten is not { } last) return null;
        var free = WorkingDays.OnOrAfter(last.AddDays(plan.MinimumIntervalDays));
        return free > today ? free : null;
    }

    private static NextStep StepOf(Channel channel) => channel switch
    {
        Channel.Email => NextStep.Write,
        Channel.Call => NextStep.Call,
        _ => NextStep.Post,
    };

    private static CustomerDecision Summary(
        CustomerFacts facts, InstalmentDecision[] instalments, NextStep step, Claim claimed, Reason reason, DateOnly? nextOn)
    {
        decimal open = 0, overdue = 0;
        var oldestLate = 0;
        var oldestClaimed = 0;
        foreach (var item in instalments)
        {
            open += item.Open;
            if (item.DaysLate > 0) overdue += item.Open;
            oldestLate = Math.Max(oldestLate, item.DaysLate);
            if (item.Claimed) oldestClaimed = Math.Max(oldestClaimed, item.DaysLate);
        }

        return new CustomerDecision(
            facts.CustomerId, facts.Currency, step, claimed.Level, claimed.Net, overdue, open - facts.Credits,
            oldestClaimed > 0 ? oldestClaimed : oldestLate, reason, nextOn, instalments);
    }

    /// <summary>What one message would claim: the highest level among the instalments due, and their sum minus credits.</summary>
    private readonly record struct Claim(ReminderLevel? Level, decimal Net)
    {
        public static Claim Of(InstalmentDecision[] instalments, ReminderPlan plan, decimal credits)
        {
            var highest = 0;
            decimal sum = 0;
            foreach (var item in instalments)
            {
                if (!item.Claimed) continue;
                highest = Math.Max(highest, item.Level!.Value);
                sum += item.Open;
            }

            return highest == 0 ? default : new Claim(plan.Level(highest), sum - credits);
        }
    }
}
