using Relance.Domain.Customers;
using Relance.Domain.Decisions;

namespace Relance.Domain.Tests.Decisions;

/// <summary>
/// A plan of three parts of 100, on Monday 5 October, Thursday 5 November and Monday 7 December 2026, over an invoice of 120 and a younger one of
/// 180, both long late and never chased. The grace of the first part ends on Wednesday 7 October.
/// </summary>
public sealed class PaymentPlanDecisionTests
{
    [Theory]
    [InlineData("2026-10-01", "2026-10-07", "2026-10-08")]
    [InlineData("2026-10-07", "2026-10-07", "2026-10-08")]
    public void While_the_first_part_is_not_late_nothing_is_claimed(string today, string until, string next)
    {
        var decision = Customer(120, 180).Decide(on: Day.Of(today));

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.PaymentPlanRunning, Day.Of(until), By: "Claire"), Day.Of(next)), (decision.Step, decision.Reason, decision.NextOn));
        Assert.Null(decision.Missed);
        Assert.Equal(300, decision.Overdue);
    }

    // Oldest open, youngest open, what is claimed of each, and the part that was missed.
    [Theory]
    [InlineData("2026-10-08", 120, 180, 100, 0, "2026-10-05")]
    [InlineData("2026-10-08", 50, 180, 30, 0, "2026-10-05")]
    [InlineData("2026-10-08", 120, 150, 70, 0, "2026-10-05")]
    [InlineData("2026-11-10", 120, 180, 120, 80, "2026-10-05")]
    [InlineData("2026-11-10", 20, 180, 20, 80, "2026-11-05")]
    [InlineData("2026-11-10", 0, 180, 0, 80, "2026-11-05")]
    [InlineData("2026-12-10", 120, 180, 120, 180, "2026-10-05")]
    [InlineData("2026-12-10", 0, 100, 0, 100, "2026-12-07")]
    public void A_part_missed_claims_exactly_what_is_missed_from_the_oldest(string today, double oldest, double youngest, double ofOldest, double ofYoungest, string dueOn)
    {
        var customer = Customer((decimal)oldest, (decimal)youngest);

        var decision = customer.Decide(on: Day.Of(today));

        var claimed = decision.Instalments.ToDictionary(item => item.InvoiceId, item => item.Claimed);
        Assert.Equal(((decimal)ofOldest, (decimal)ofYoungest), (claimed.GetValueOrDefault(1), claimed[2]));
        Assert.Equal((NextStep.Write, (decimal)(ofOldest + ofYoungest)), (decision.Step, decision.Claimed));
        Assert.Equal(new MissedPart(Day.Of(dueOn), (decimal)(ofOldest + ofYoungest)), decision.Missed);
    }

    [Theory]
    [InlineData("2026-10-08", 120, 80, "2026-11-09")]
    [InlineData("2026-11-10", 0, 100, "2026-12-09")]
    [InlineData("2026-11-10", 0, 20, "2026-12-09")]
    public void Paid_on_time_or_caught_up_it_holds_again(string today, double oldest, double youngest, string until)
    {
        var decision = Customer((decimal)oldest, (decimal)youngest).Decide(on: Day.Of(today));

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.PaymentPlanRunning, Day.Of(until), By: "Claire")), (decision.Step, decision.Reason));
        Assert.Null(decision.Missed);
    }

    [Fact]
    public void An_invoice_that_nothing_is_claimed_of_says_until_when_the_plan_still_holds_it()
    {
        var decision = Customer(120, 180).Decide(on: Day.Of("2026-10-08"));

        Assert.Equal(new Reason(ReasonCode.PaymentPlanRunning, Day.Of("2026-11-09")), decision.Instalments[1].Reason);
    }

    [Fact]
    public void Paid_entirely_it_says_nothing_about_other_invoices()
    {
        var customer = Given.Customer(Given.Late(30, id: 3)) with { PaymentPlans = [Plan(1, 2)] };

        var decision = customer.Decide(on: Day.Of("2026-12-10"));

        Assert.Equal((NextStep.Write, 100m, null), (decision.Step, decision.Claimed, decision.Missed));
    }

    [Fact]
    public void Invoices_outside_the_plan_are_chased_as_always()
    {
        var customer = Customer(120, 180);
        customer = customer with { Instalments = [.. customer.Instalments, Given.Late(30, id: 3, open: 45)] };

        var kept = customer.Decide();
        var missed = customer.Decide(on: Day.Of("2026-10-08"));

        Assert.Equal((45m, null), (kept.Claimed, kept.Missed));
        Assert.Equal((145m, new MissedPart(Day.Of("2026-10-05"), 100)), (missed.Claimed, missed.Missed));
    }

    [Fact]
    public void A_message_that_claims_nothing_of_the_plan_does_not_speak_of_it()
    {
        var customer = Given.Customer(Given.Late(60, id: 1, open: 300, done: 1, doneDaysAgo: 2), Given.Late(30, id: 3, open: 45)) with { PaymentPlans = [Plan(1)] };

        var decision = customer.Decide(on: Day.Of("2026-10-08"));

        Assert.Equal((NextStep.Write, 45m, null), (decision.Step, decision.Claimed, decision.Missed));
    }

    [Fact]
    public void A_part_missed_waits_for_its_level_like_any_claim()
    {
        var customer = Given.Customer(Given.Late(60, id: 1, open: 300, done: 1, doneDaysAgo: 2)) with { PaymentPlans = [Plan(1)] };

        var decision = customer.Decide(on: Day.Of("2026-10-08"));

        Assert.Equal((NextStep.Wait, ReasonCode.LevelLater, Given.Today.AddDays(14), null), (decision.Step, decision.Reason.Code, decision.NextOn, decision.Missed));
    }

    [Fact]
    public void Several_plans_are_kept_and_missed_each_for_itself()
    {
        var customer = Given.Customer(Given.Late(60, id: 1, open: 300), Given.Late(50, id: 2, open: 200)) with { PaymentPlans = [Plan(1), Plan(2)] };

        var decision = customer.Decide(on: Day.Of("2026-10-08"));

        Assert.Equal([1L], decision.ClaimedIds());
        Assert.Equal((100m, new MissedPart(Day.Of("2026-10-05"), 100)), (decision.Claimed, decision.Missed));
        Assert.Equal(new Reason(ReasonCode.PaymentPlanRunning, Day.Of("2026-11-09"), By: "Claire"), decision.Instalments[1].Reason);
    }

    [Fact]
    public void Several_plans_missed_are_claimed_together_and_the_first_day_is_said()
    {
        var later = Plan(2) with { Parts = [new(Day.Of("2026-11-02"), 250), new(Day.Of("2026-12-07"), 50)] };
        var customer = Given.Customer(Given.Late(60, id: 1, open: 200), Given.Late(50, id: 2, open: 300));

        var one = (customer with { PaymentPlans = [Plan(1), later] }).Decide(on: Day.Of("2026-11-10"));
        var two = (customer with { PaymentPlans = [later, Plan(1)] }).Decide(on: Day.Of("2026-11-10"));

        Assert.Equal((350m, new MissedPart(Day.Of("2026-11-02"), 350)), (one.Claimed, one.Missed));
        Assert.Equal((one.Claimed, one.Missed), (two.Claimed, two.Missed));
    }

    [Fact]
    public void Of_two_due_on_one_day_the_first_by_number_is_claimed_first_whatever_their_order()
    {
        var (first, second) = (Given.Late(60, id: 1, open: 120), Given.Late(60, id: 2, open: 180));

        var one = (Given.Customer(first, second) with { PaymentPlans = [Plan(1, 2)] }).Decide(on: Day.Of("2026-10-08"));
        var two = (Given.Customer(second, first) with { PaymentPlans = [Plan(1, 2)] }).Decide(on: Day.Of("2026-10-08"));

        Assert.Equal([1L], one.ClaimedIds());
        Assert.Equal([1L], two.ClaimedIds());
    }

    [Fact]
    public void Below_the_minimum_the_next_part_may_make_it_enough()
    {
        var customer = Customer(120, 180);

        var decision = customer.Decide(minimum: 150, on: Day.Of("2026-10-08"));

        Assert.Equal((ReasonCode.BelowMinimum, Day.Of("2026-11-10")), (decision.Reason.Code, decision.NextOn));
        Assert.Equal(200, customer.Decide(minimum: 150, on: Day.Of("2026-11-10")).Claimed);
    }

    [Fact]
    public void Credits_are_matched_before_a_missed_part_is_claimed() =>
        Assert.Equal(ReasonCode.CreditsToMatch, (Customer(120, 180) with { Credits = 100 }).Decide(on: Day.Of("2026-10-08")).Reason.Code);

    private static CustomerFacts Customer(decimal oldest, decimal youngest) =>
        Given.Customer([.. new[] { Given.Late(50, id: 2, open: youngest), Given.Late(60, id: 1, open: oldest) }.Where(item => item.Open > 0)]) with { PaymentPlans = [Plan(1, 2)] };

    private static PaymentPlan Plan(params long[] invoices) =>
        new(Day.Of("2026-09-21"), PaymentPlan.Split(300, 3, Day.Of("2026-10-05")), 300, new HashSet<long>(invoices)) { By = "Claire" };
}
