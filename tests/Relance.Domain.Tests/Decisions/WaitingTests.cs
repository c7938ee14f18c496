using Relance.Domain.Decisions;

namespace Relance.Domain.Tests.Decisions;

/// <summary>When nothing is claimed today: why, and what comes next.</summary>
public sealed class WaitingTests
{
    [Fact]
    public void Nothing_open_is_nothing_to_do()
    {
        var customer = Given.Customer() with { Credits = 50 };

        var decision = customer.Decide();

        Assert.Equal((NextStep.None, -50m, null), (decision.Step, decision.Balance, decision.NextOn));
    }

    [Fact]
    public void Nothing_late_is_nothing_to_do_yet()
    {
        var customer = Given.Customer(Given.Late(-3, id: 1), Given.Late(0, id: 2));

        var decision = customer.Decide();

        Assert.Equal((NextStep.None, Given.Today.AddDays(7)), (decision.Step, decision.NextOn));
        Assert.Equal((0m, 0), (decision.Overdue, decision.DaysLate));
    }

    [Theory]
    [InlineData(-1, ReasonCode.NotYetDue)]
    [InlineData(0, ReasonCode.NotYetDue)]
    [InlineData(1, ReasonCode.LevelLater)]
    public void On_its_due_date_an_invoice_is_not_yet_late(int daysLate, ReasonCode expected) =>
        Assert.Equal(expected, Given.Customer(Given.Late(daysLate)).Decide().Instalments[0].Reason.Code);

    [Fact]
    public void Late_before_its_first_level_waits_and_says_until_when()
    {
        var customer = Given.Customer(Given.Late(3, id: 1), Given.Late(-1, id: 2));

        var decision = customer.Decide();

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.LevelLater, Given.Today.AddDays(4))), (decision.Step, decision.Reason));
        Assert.Equal(Given.Today.AddDays(4), decision.NextOn);
    }

    [Theory]
    [InlineData(0, NextStep.Wait)]
    [InlineData(6, NextStep.Wait)]
    [InlineData(7, NextStep.Write)]
    [InlineData(30, NextStep.Write)]
    public void One_person_gets_at_most_one_written_reminder_in_the_interval(int writtenDaysAgo, NextStep expected)
    {
        var customer = Given.Customer(Given.Late(8)) with { LastWritten = Given.Today.AddDays(-writtenDaysAgo) };

        var decision = customer.Decide();

        Assert.Equal(expected, decision.Step);
    }

    [Fact]
    public void The_interval_ends_on_a_working_day_and_not_before()
    {
        var saturday = Given.Today.AddDays(5);
        var customer = Given.Customer(Given.Late(8)) with { LastWritten = saturday.AddDays(-7) };

        var today = customer.Decide();
        var onSaturday = customer.Decide(on: saturday);
        var onMonday = customer.Decide(on: saturday.AddDays(2));

        Assert.Equal((new Reason(ReasonCode.IntervalNotElapsed, saturday.AddDays(2)), saturday.AddDays(2)), (today.Reason, today.NextOn));
        Assert.Equal([NextStep.Wait, NextStep.Write], [onSaturday.Step, onMonday.Step]);
    }

    [Fact]
    public void A_call_may_follow_a_written_reminder_within_the_interval()
    {
        var customer = Given.Customer(Given.Late(4)) with { LastWritten = Given.Today.AddDays(-1) };

        var decision = customer.Decide(plan: Given.Mixed);

        Assert.Equal(NextStep.Call, decision.Step);
    }

    [Fact]
    public void A_draft_that_waits_comes_before_anything_new()
    {
        var customer = Given.Customer(Given.Late(8, id: 1), Given.Late(9, id: 2)) with { DraftWaiting = new HashSet<long> { 1 } };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.DraftWaiting), null), (decision.Step, decision.Reason, decision.NextOn));
        Assert.Empty(decision.ClaimedIds());
        Assert.Equal([ReasonCode.LevelDue, ReasonCode.DraftWaiting], decision.Instalments.Select(item => item.Reason.Code));
    }

    [Fact]
    public void At_the_end_of_the_plan_a_person_decides()
    {
        var customer = Given.Customer(Given.Late(90, done: 3, doneDaysAgo: 20));

        var decision = customer.Decide();

        Assert.Equal((NextStep.Check, new Reason(ReasonCode.PlanExhausted), null), (decision.Step, decision.Reason, decision.NextOn));
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(3)]
    public void Another_invoice_to_come_does_not_hide_the_end_of_the_plan(int otherDaysLate)
    {
        var customer = Given.Customer(Given.Late(90, id: 1, done: 3, doneDaysAgo: 20), Given.Late(otherDaysLate, id: 2));

        var decision = customer.Decide();

        Assert.Equal((NextStep.Check, ReasonCode.PlanExhausted), (decision.Step, decision.Reason.Code));
        Assert.Equal(decision.Instalments[1].LevelOn, decision.NextOn);
    }

    [Fact]
    public void A_held_invoice_does_not_hide_the_end_of_the_plan_of_another()
    {
        var customer = Given.Customer(Given.Late(99, id: 1), Given.Late(90, id: 2, done: 3, doneDaysAgo: 20)) with { Holds = [Given.Pause(-3, null, invoice: 1)] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Check, ReasonCode.PlanExhausted), (decision.Step, decision.Reason.Code));
    }

    [Fact]
    public void A_plan_that_is_over_before_the_due_date_disturbs_nobody()
    {
        var customer = Given.Customer(Given.Late(-5, done: 3, doneDaysAgo: 20));

        var decision = customer.Decide();

        Assert.Equal((NextStep.None, new Reason(ReasonCode.NotYetDue, Given.Today.AddDays(5))), (decision.Step, decision.Reason));
    }
}
