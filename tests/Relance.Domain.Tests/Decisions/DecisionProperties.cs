using FsCheck.Fluent;
using Relance.Domain.Decisions;
using Relance.Domain.Exposure;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>What holds for any customer whatever.</summary>
public sealed class DecisionProperties
{
    [Fact]
    public void A_held_invoice_is_never_claimed() => For((any, decision) =>
    {
        var held = any.Facts.Holds.Where(hold => hold.AppliesOn(Given.Today)).ToList();

        if (held.Exists(hold => hold.InvoiceId is null) || any.Facts.DraftWaiting is not null) Assert.Empty(decision.ClaimedIds());
        Assert.Empty(decision.ClaimedIds().Intersect(held.Select(hold => hold.InvoiceId ?? 0)));
    });

    [Fact]
    public void A_promised_invoice_is_never_claimed() => For((any, decision) =>
    {
        foreach (var promise in any.Facts.Promises.Where(promise => promise.SaidOn <= Given.Today && Given.Today <= promise.HoldsUntil))
        {
            var open = any.Facts.Instalments.Where(item => promise.Covers(item.InvoiceId)).Sum(item => item.Open);
            if (!promise.IsKept(open)) Assert.DoesNotContain(decision.ClaimedIds(), promise.Covers);
        }
    });

    [Fact]
    public void Of_an_invoice_no_more_is_claimed_than_is_open_and_under_a_payment_plan_no_more_than_was_missed() => For((any, decision) =>
    {
        Assert.All(decision.Instalments, item => Assert.InRange(item.Claimed, 0, item.Open));
        foreach (var plan in any.Facts.PaymentPlans)
        {
            var open = any.Facts.Instalments.Where(item => plan.InvoiceIds.Contains(item.InvoiceId)).Sum(item => item.Open);
            var claimed = decision.Instalments.Where(item => plan.InvoiceIds.Contains(item.InvoiceId)).Sum(item => item.Claimed);
            Assert.InRange(claimed, 0, plan.MissedOn(Given.Today, open));
            if (claimed > 0) Assert.True(decision.Missed!.Amount >= claimed);
        }
    });

    [Fact]
    public void A_broken_promise_or_a_missed_part_is_quoted_only_where_it_is_claimed() => For((_, decision) =>
    {
        if (decision.Claimed == 0) Assert.Null(decision.Missed);
        else if (decision.BrokenPromise is { } promise) Assert.Contains(decision.ClaimedIds(), promise.Covers);
    });

    [Fact]
    public void What_is_claimed_is_the_sum_of_the_claimed_invoices_minus_the_credits_in_the_highest_tone() => For((any, decision) =>
    {
        var claimed = decision.Instalments.Where(item => item.IsClaimed).ToList();

        Assert.Equal(claimed.Count == 0 ? 0 : claimed.Sum(item => item.Claimed) - any.Facts.Credits, decision.Claimed);
        Assert.Equal(claimed.Max(item => item.Next?.Tone), decision.Level?.Tone);
        Assert.All(claimed, item => Assert.True(item.LevelOn <= Given.Today));
        Assert.All(claimed, item => Assert.False(decision.Level!.Tone < any.Facts.Instalments.Single(fact => fact.InvoiceId == item.InvoiceId).FirmestTone));
        if (decision.Level is { } level) Assert.Contains(claimed, item => item.Level == level.Number && item.Next!.Tone == level.Tone);
    });

    [Fact]
    public void Something_is_claimed_exactly_when_something_is_done_about_it() => For((_, decision) =>
    {
        var acts = decision.Step is NextStep.Write or NextStep.Call or NextStep.Post;

        Assert.Equal(acts, decision.ClaimedIds().Any());
        Assert.Equal(acts, decision.Claimed > 0);
        Assert.Equal(acts, decision.Reason.Code is ReasonCode.LevelDue or ReasonCode.LargeAmount);
        if (acts) Assert.Equal(Given.Today, decision.NextOn);
        else Assert.True(decision.NextOn is null || decision.NextOn > Given.Today);
    });

    [Fact]
    public void Each_invoice_is_claimed_for_its_lowest_level_not_done_unless_a_level_before_the_due_date_has_lapsed() => For((any, decision) =>
    {
        Assert.Equal(decision.ClaimedIds().Distinct(), decision.ClaimedIds());
        foreach (var item in decision.Instalments.Where(item => item.IsClaimed))
        {
            var done = any.Facts.Instalments.Single(fact => fact.InvoiceId == item.InvoiceId).LevelDone;
            Assert.True(item.Level > done);
            Assert.All(any.PlanOf(item.InvoiceId).Levels.Skip(done).Take(item.Level!.Value - done - 1), level => Assert.True(level.IsBeforeDue));
        }
    });

    [Fact]
    public void Nothing_is_done_before_an_interval_has_passed() => For((any, decision) =>
    {
        if (decision.Step is NextStep.Write or NextStep.Post && any.Facts.LastWritten is { } written)
            Assert.True(Given.Today >= written.AddDays(any.Rules.ContactIntervalDays));
        foreach (var id in decision.ClaimedIds())
        {
            var fact = any.Facts.Instalments.Single(item => item.InvoiceId == id);
            if (fact.LevelDoneOn is { } done) Assert.True(Given.Today >= done.AddDays(any.PlanOf(id).MinimumIntervalDays));
        }
    });

    [Fact]
    public void Nothing_below_the_minimum_and_nothing_on_stale_data_is_claimed() => For((any, decision) =>
    {
        Assert.True(decision.Claimed == 0 || decision.Claimed >= any.Rules.MinimumAmount);
        if (any.Rules.AreStale(Given.Today)) Assert.Equal(0, decision.Claimed);
    });

    [Fact]
    public void No_friendly_email_claims_an_amount_that_calls() => For((any, decision) =>
        Assert.False(decision is { Step: NextStep.Write, Level.Tone: Tone.Friendly } && decision.Claimed >= any.Rules.Plan.CallAbove));

    [Fact]
    public void A_hand_over_takes_only_what_is_due_for_it() => For((_, decision) =>
    {
        if (decision.Level?.Channel == Channel.Collection) Assert.All(decision.Instalments.Where(item => item.IsClaimed), item => Assert.Equal(Channel.Collection, item.Next!.Channel));
    });

    [Fact]
    public void Balance_and_overdue_are_sums_of_the_facts_and_so_is_the_aged_balance() => For((any, decision) =>
    {
        var facts = any.Facts;
        var buckets = facts.Instalments.ToLookup(item => Ageing.Of(item.DueDate, Given.Today), item => item.Open);

        Assert.Equal(facts.Instalments.Sum(item => item.Open) - facts.Credits, decision.Balance);
        Assert.Equal(facts.Instalments.Where(item => item.DueDate < Given.Today).Sum(item => item.Open), decision.Overdue);
        Assert.Equal(facts.Instalments.Select(item => item.InvoiceId).Order(), decision.Instalments.Select(item => item.InvoiceId).Order());
        Assert.Equal(decision.Balance + facts.Credits, Enum.GetValues<AgeBucket>().Sum(bucket => buckets[bucket].Sum()));
        Assert.Equal(decision.Overdue, Enum.GetValues<AgeBucket>().Where(bucket => bucket != AgeBucket.NotDue).Sum(bucket => buckets[bucket].Sum()));
    });

    [Fact]
    public void Every_level_on_show_is_the_one_of_the_schedule_and_falls_on_a_working_day() => For((any, decision) =>
    {
        foreach (var item in decision.Instalments)
        {
            var next = LevelSchedule.Next(any.Facts.Instalments.Single(fact => fact.InvoiceId == item.InvoiceId), any.Rules.Plan, Given.Today);
            Assert.Equal((next?.Level.Number, next?.On), (item.Level, item.LevelOn));
            Assert.True(item.LevelOn is not { } on || WorkingDays.IsWorkingDay(on));
        }
    });

    [Fact]
    public void The_order_in_which_facts_come_does_not_matter() => Properties.Hold(
        from any in AnyFacts.Cases
        from instalments in Gen.Shuffle(any.Facts.Instalments.ToArray())
        from holds in Gen.Shuffle(any.Facts.Holds.ToArray())
        from plans in Gen.Shuffle(any.Facts.PaymentPlans.ToArray())
        select (any, shuffled: any with { Facts = any.Facts with { Instalments = instalments, Holds = holds, PaymentPlans = plans } }), pick =>
    {
        AssertSame(pick.any.Decide(), pick.shuffled.Decide());
    });

    [Fact]
    public void The_same_facts_give_the_same_answer_and_are_left_as_they_were() => Properties.Hold(AnyFacts.Cases, any =>
    {
        var before = any.Facts.Instalments.ToList();

        var (one, two) = (any.Decide(), any.Decide());

        AssertSame(one, two);
        Assert.Equal(before, any.Facts.Instalments);
    });

    // A call is not bound to the interval of what is written: while it runs, the date is the earliest for writing.
    [Fact]
    public void Before_the_date_that_is_told_nothing_is_ever_done() => For((any, today) =>
    {
        if (today.NextOn is not { } next || today.ClaimedIds().Any()) return;

        for (var day = Given.Today.AddDays(1); day < next; day = day.AddDays(1))
        {
            var step = any.Decide(day).Step;
            Assert.False(step is NextStep.Write or NextStep.Post || (step is NextStep.Call && today.Reason.Code != ReasonCode.IntervalNotElapsed));
        }
    });

    // Below the minimum, the next invoice that comes may still not be enough; a hold yet to begin may come in between.
    [Fact]
    public void On_the_date_that_is_told_the_reason_to_wait_is_gone() => For((any, today) =>
    {
        if (today.NextOn is not { } next || today.Step is not (NextStep.Wait or NextStep.None) || today.Reason.Code == ReasonCode.BelowMinimum) return;
        if (any.Facts.Holds.Any(hold => hold.Since > Given.Today)) return;

        var then = any.Decide(next);

        Assert.NotEqual((today.Step, today.Reason), (then.Step, then.Reason));
    });

    [Fact]
    public void One_who_is_not_late_is_never_waited_for_without_a_hold_or_a_draft() => For((any, decision) =>
    {
        var facts = any.Facts;
        var isFree = facts.Holds.Count == 0 && facts.Promises.Count == 0 && facts.PaymentPlans.Count == 0 && facts.DraftWaiting is null;

        if (decision.Overdue == 0 && isFree && !decision.Instalments.Any(item => item.Reason.Code == ReasonCode.LevelDue)) Assert.Equal(NextStep.None, decision.Step);
    });

    private static void For(Action<AnyCase, CustomerDecision> rule) => Properties.Hold(AnyFacts.Cases, any => rule(any, any.Decide()), times: 600);

    private static void AssertSame(CustomerDecision one, CustomerDecision two)
    {
        Assert.Equal(one.Instalments, two.Instalments);
        Assert.Equal(one with { Instalments = [] }, two with { Instalments = [] });
    }
}
