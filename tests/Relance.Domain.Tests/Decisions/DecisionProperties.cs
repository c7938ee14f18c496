using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>What holds for any customer whatever.</summary>
public sealed class DecisionProperties
{
    [Fact]
    public void A_held_invoice_is_never_claimed() => For((facts, decision) =>
    {
        var held = facts.Holds.Where(hold => hold.AppliesOn(Given.Today)).ToList();

        if (held.Exists(hold => hold.InvoiceId is null) || facts.DraftWaiting is not null) Assert.Empty(decision.ClaimedIds());
        Assert.Empty(decision.ClaimedIds().Intersect(held.Select(hold => hold.InvoiceId ?? 0)));
    });

    [Fact]
    public void What_is_claimed_is_the_sum_of_the_claimed_invoices_minus_the_credits() => For((facts, decision) =>
    {
        var claimed = decision.Instalments.Where(item => item.IsClaimed).ToList();

        Assert.Equal(claimed.Count == 0 ? 0 : claimed.Sum(item => item.Claimed) - facts.Credits, decision.Claimed);
        Assert.Equal(claimed.Max(item => item.Level), decision.Level?.Number);
        Assert.All(claimed, item => Assert.True(item.LevelOn <= Given.Today));
    });

    [Fact]
    public void Something_is_claimed_exactly_when_something_is_done_about_it() => For((facts, decision) =>
    {
        var acts = decision.Step is NextStep.Write or NextStep.Call or NextStep.Post;

        Assert.Equal(acts, decision.ClaimedIds().Any());
        Assert.Equal(acts, decision.Claimed > 0);
        Assert.Equal(acts, decision.Reason.Code == ReasonCode.LevelDue);
        if (acts) Assert.Equal(Given.Today, decision.NextOn);
        else Assert.True(decision.NextOn is null || decision.NextOn > Given.Today);
    });

    [Fact]
    public void Nothing_below_the_minimum_is_claimed() => Properties.Hold(AnyFacts.Cases, any =>
    {
        var decision = any.Facts.Decide(any.Minimum, any.Plan);

        Assert.True(decision.Claimed == 0 || decision.Claimed >= any.Minimum);
    });

    [Fact]
    public void Balance_and_overdue_are_sums_of_the_facts() => For((facts, decision) =>
    {
        Assert.Equal(facts.Instalments.Sum(item => item.Open) - facts.Credits, decision.Balance);
        Assert.Equal(facts.Instalments.Where(item => item.DueDate < Given.Today).Sum(item => item.Open), decision.Overdue);
        Assert.Equal(facts.Instalments.Select(item => item.InvoiceId).Order(), decision.Instalments.Select(item => item.InvoiceId).Order());
    });

    [Fact]
    public void Every_level_on_show_is_the_one_of_the_schedule_and_falls_on_a_working_day() => Properties.Hold(AnyFacts.Cases, any =>
    {
        var decision = any.Facts.Decide(any.Minimum, any.Plan);

        foreach (var item in decision.Instalments)
        {
            var next = LevelSchedule.Next(any.Facts.Instalments.Single(fact => fact.InvoiceId == item.InvoiceId), any.Plan, Given.Today);
            Assert.Equal((next?.Level.Number, next?.On), (item.Level, item.LevelOn));
            Assert.True(item.LevelOn is not { } on || WorkingDays.IsWorkingDay(on));
        }
    });

    [Fact]
    public void The_order_in_which_facts_come_does_not_matter() => Properties.Hold(
        from any in AnyFacts.Cases
        from instalments in Gen.Shuffle(any.Facts.Instalments.ToArray())
        from holds in Gen.Shuffle(any.Facts.Holds.ToArray())
        select (any, shuffled: any.Facts with { Instalments = instalments, Holds = holds }), pick =>
    {
        var one = pick.any.Facts.Decide(pick.any.Minimum, pick.any.Plan);
        var two = pick.shuffled.Decide(pick.any.Minimum, pick.any.Plan);

        AssertSame(one, two);
    });

    [Fact]
    public void The_same_facts_give_the_same_answer_and_are_left_as_they_were() => Properties.Hold(AnyFacts.Cases, any =>
    {
        var before = any.Facts.Instalments.ToList();

        var (one, two) = (any.Facts.Decide(any.Minimum, any.Plan), any.Facts.Decide(any.Minimum, any.Plan));

        AssertSame(one, two);
        Assert.Equal(before, any.Facts.Instalments);
    });

    // A call is not bound to the interval of what is written: with calls in the plan the date is only the earliest for writing.
    [Fact]
    public void Before_the_date_that_is_told_nothing_is_ever_done() => Properties.Hold(AnyFacts.Cases, any =>
    {
        var today = any.Facts.Decide(any.Minimum);
        if (today.NextOn is not { } next || today.Step is not (NextStep.Wait or NextStep.None)) return;

        for (var day = Given.Today.AddDays(1); day < next; day = day.AddDays(1)) Assert.Empty(any.Facts.Decide(any.Minimum, on: day).ClaimedIds());
    });

    [Fact]
    public void One_who_is_not_late_is_never_waited_for_without_a_hold_or_a_draft() => For((facts, decision) =>
    {
        var quiet = decision.Overdue == 0 && facts.Holds.Count == 0 && facts.DraftWaiting is null && !decision.Instalments.Any(item => item.Reason.Code == ReasonCode.LevelDue);

        if (quiet) Assert.Equal(NextStep.None, decision.Step);
    });

    private static void For(Action<CustomerFacts, CustomerDecision> rule) =>
        Properties.Hold(AnyFacts.Cases, any => rule(any.Facts, any.Facts.Decide(any.Minimum, any.Plan)));

    private static void AssertSame(CustomerDecision one, CustomerDecision two)
    {
        Assert.Equal(one.Instalments, two.Instalments);
        Assert.Equal(one with { Instalments = [] }, two with { Instalments = [] });
    }
}
