using Relance.Domain.Customers;
using Relance.Domain.Decisions;

namespace Relance.Domain.Tests.Decisions;

/// <summary>A word before the due date: <see cref="Given.Mixed"/> has one five days before. Today is a Monday.</summary>
public sealed class BeforeDueTests
{
    [Theory]
    [InlineData(-6, NextStep.None)]
    [InlineData(-5, NextStep.Write)]
    [InlineData(-1, NextStep.Write)]
    [InlineData(0, NextStep.Write)]
    [InlineData(1, NextStep.Wait)]
    public void An_invoice_alone_is_announced_from_its_day_to_the_due_date(int daysLate, NextStep expected)
    {
        var decision = Given.Customer(Given.Late(daysLate)).Decide(plan: Given.Mixed);

        Assert.Equal(expected, decision.Step);
        if (expected == NextStep.Write) Assert.Equal((1, 100m, 0m, 0), (decision.Level!.Number, decision.Claimed, decision.Overdue, decision.DaysLate));
    }

    [Fact]
    public void Beside_late_invoices_it_is_not_claimed()
    {
        var customer = Given.Customer(Given.Late(-3, id: 1, open: 1000), Given.Late(8, id: 2, done: 2, doneDaysAgo: 5));

        var decision = customer.Decide(plan: Given.Mixed);

        Assert.Equal([2L], decision.ClaimedIds());
        Assert.Equal((100m, 3), (decision.Claimed, decision.Level!.Number));
        Assert.Equal(new Reason(ReasonCode.NotYetDue, Given.Today.AddDays(3)), decision.Instalments.Single(item => item.InvoiceId == 1).Reason);
    }

    [Fact]
    public void Two_to_come_are_announced_together() =>
        Assert.Equal([1L, 2L], Given.Customer(Given.Late(-3, id: 1), Given.Late(-2, id: 2)).Decide(plan: Given.Mixed).ClaimedIds().Order());

    [Fact]
    public void One_with_a_plan_of_its_own_is_announced_by_that_plan_and_not_beside_late_ones_either()
    {
        var own = Given.Late(-3, id: 1) with { Plan = Given.Mixed };

        var alone = Given.Customer(own).Decide();
        var beside = Given.Customer(own, Given.Late(8, id: 2)).Decide();

        Assert.Equal((NextStep.Write, 1), (alone.Step, alone.Level!.Number));
        Assert.Equal([2L], beside.ClaimedIds());
    }

    [Fact]
    public void A_late_one_that_is_held_does_not_silence_it()
    {
        var customer = Given.Customer(Given.Late(-3, id: 1), Given.Late(30, id: 2)) with { Holds = [new Hold(HoldReason.Dispute, Given.Today, null, 2)] };

        Assert.Equal([1L], customer.Decide(plan: Given.Mixed).ClaimedIds());
    }

    [Fact]
    public void When_it_cannot_be_written_the_day_after_the_due_date_brings_the_next_level()
    {
        var customer = Given.Customer(Given.Late(-3)) with { Reachability = Reachability.Bounced };

        var decision = customer.Decide(plan: Given.Mixed);
        var next = customer.Decide(plan: Given.Mixed, on: decision.NextOn);

        Assert.Equal((ReasonCode.AddressBounced, Given.Today.AddDays(4)), (decision.Reason.Code, decision.NextOn));
        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.LevelLater, Given.Today.AddDays(7))), (next.Step, next.Reason));
    }

    [Fact]
    public void What_was_left_out_beside_a_small_late_one_is_not_forgotten()
    {
        var customer = Given.Customer(Given.Late(-3, id: 1, open: 900), Given.Late(8, id: 2, open: 5, done: 2, doneDaysAgo: 5));

        var decision = customer.Decide(minimum: 15, plan: Given.Mixed);

        Assert.Equal((ReasonCode.BelowMinimum, Given.Today.AddDays(4)), (decision.Reason.Code, decision.NextOn));
    }

    [Fact]
    public void It_is_announced_once_the_small_late_one_is_held()
    {
        var customer = Given.Customer(Given.Late(-3, id: 1, open: 900), Given.Late(8, id: 2, open: 5, done: 2, doneDaysAgo: 5)) with
        {
            Holds = [new Hold(HoldReason.Dispute, Given.Today.AddDays(1), null, 2)],
        };

        var today = customer.Decide(minimum: 15, plan: Given.Mixed);
        var tomorrow = customer.Decide(minimum: 15, plan: Given.Mixed, on: today.NextOn);

        Assert.Equal((ReasonCode.BelowMinimum, Given.Today.AddDays(1)), (today.Reason.Code, today.NextOn));
        Assert.Equal([1L], tomorrow.ClaimedIds());
    }
}
