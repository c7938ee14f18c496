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
            : next is null ? new Reason(ReasonCode.PlanExhausted)
            : next.Value.On <= today ? new Reason(ReasonCode.LevelDue, next.Value.On)
            : item.DueDate >= today ? new Reason(ReasonCode.NotYetDue, item.DueDate)
            : new Reason(ReasonCode.LevelLater, next.Value.On);

        return new InstalmentDecision(
            item.InvoiceId, item.DueDate, item.Open, item.DaysLate(today),
            next?.Level.Number, next?.On, reason.Code == ReasonCode.LevelDue, reason);
    }

    private static (NextStep Step, Reason Reason, DateOnly? NextOn) Step(
        CustomerFacts facts, ReminderPlan plan, decimal minimumAmount, DateOnly today, InstalmentDecision[] instalments, Claim claimed)
    {
        if (HoldOn(facts, null, today) is { } hold) return (NextStep.Wait, hold, hold.Date?.AddDays(1));
        if (facts.DraftWaiting is not null) return (NextStep.Wait, new(ReasonCode.DraftWaiting), null);
        if (claimed.Level is not { } level) return WithoutClaim(instalments);

        if (claimed.Net <= 0) return (NextStep.Check, new(ReasonCode.CreditsToMatch, Amount: facts.Credits), null);
        if (claimed.Net < minimumAmount) return (NextStep.Wait, new(ReasonCode.BelowMinimum, Amount: minimumAmount), null);

        var writes = level.Channel == Channel.Email;
        if (writes && facts.Reachability == Reachability.NoAddress) return (NextStep.Check, new(ReasonCode.AddressMissing), null);
        if (writes && facts.Reachability == Reachability.Bounced) return (NextStep.Check, new(ReasonCode.AddressBounced), null);
        if (level.Channel != Channel.Call && Interval(facts, plan, today) is { } free)
            return (NextStep.Wait, new(ReasonCode.IntervalNotElapsed, free), free);

        return (StepOf(level.Channel), new(ReasonCode.LevelDue, today), today);
    }

    /// <summary>Nothing is due today: says what comes next, and keeps quiet about customers who are not late.</summary>
    private static (NextStep Step, Reason Reason, DateOnly? NextOn) WithoutClaim(InstalmentDecision[] instalments)
    {
        InstalmentDecision? first = null;
        var isLate = false;
        foreach (var item in instalments)
        {
            isLate |= item.DaysLate > 0;
            var comesSooner = item.LevelOn is { } on && (first?.LevelOn is not { } best || on < best);
            if (comesSooner && item.Reason.Code is ReasonCode.NotYetDue or ReasonCode.LevelLater) first = item;
        }

        if (first is { } next) return (isLate ? NextStep.Wait : NextStep.None, new(ReasonCode.LevelLater, next.LevelOn), next.LevelOn);
        if (instalments.Length == 0) return (NextStep.None, new(ReasonCode.NotYetDue), null);

        var why = instalments[0].Reason;
        return why.Code == ReasonCode.PlanExhausted ? (NextStep.Check, why, null) : (NextStep.Wait, why, why.Date?.AddDays(1));
    }

    private static Reason? HoldOn(CustomerFacts facts, long? invoiceId, DateOnly today)
    {
        foreach (var hold in facts.Holds)
        {
            if (hold.InvoiceId == invoiceId && hold.AppliesOn(today))
                return new Reason(hold.Reason == HoldReason.ReplyToReview ? ReasonCode.ReplyToReview : ReasonCode.Paused, hold.Until);
        }

        return null;
    }

    /// <summary>The first working day on which the contact may be written to again; null when it already may.</summary>
    private static DateOnly? Interval(CustomerFacts facts, ReminderPlan plan, DateOnly today) =>
        facts.LastWritten is { } last && last.AddDays(plan.MinimumIntervalDays) > today
            ? WorkingDays.OnOrAfter(last.AddDays(plan.MinimumIntervalDays))
            : null;

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
