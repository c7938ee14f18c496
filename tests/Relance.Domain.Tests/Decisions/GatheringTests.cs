using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>What one message claims, and in which tone.</summary>
public sealed class GatheringTests
{
    [Fact]
    public void One_message_gathers_all_invoices_that_are_due_and_speaks_as_the_highest_level()
    {
        var customer = Given.Customer(
            Given.Late(8, id: 1, open: 100),
            Given.Late(30, id: 2, open: 20, done: 1, doneDaysAgo: 20),
            Given.Late(3, id: 3, open: 3),
            Given.Late(-10, id: 4, open: 4));

        var decision = customer.Decide();

        Assert.Equal(NextStep.Write, decision.Step);
        Assert.Equal((2, Tone.Firm), (decision.Level!.Number, decision.Level.Tone));
        Assert.Equal([2L, 1L], decision.ClaimedIds());
        Assert.Equal(120, decision.Claimed);
        Assert.Equal((123m, 127m, 30), (decision.Overdue, decision.Balance, decision.DaysLate));
        Assert.Equal((new Reason(ReasonCode.LevelDue, Given.Today), Given.Today), (decision.Reason, decision.NextOn));
    }

    [Fact]
    public void Each_invoice_keeps_its_own_level_and_says_its_own_reason()
    {
        var customer = Given.Customer(Given.Late(8, id: 1), Given.Late(30, id: 2, done: 1, doneDaysAgo: 20), Given.Late(3, id: 3), Given.Late(-10, id: 4), Given.Late(99, id: 5, done: 3, doneDaysAgo: 9));

        var decision = customer.Decide();

        Assert.Equal(
            [(5, null, ReasonCode.PlanExhausted), (2, 2, ReasonCode.LevelDue), (1, 1, ReasonCode.LevelDue), (3, 1, ReasonCode.LevelLater), (4, 1, ReasonCode.NotYetDue)],
            decision.Instalments.Select(item => (item.InvoiceId, item.Level, item.Reason.Code)));
    }

    [Fact]
    public void The_days_late_are_those_of_the_oldest_that_is_claimed()
    {
        var customer = Given.Customer(Given.Late(60, id: 1), Given.Late(8, id: 2)) with { Holds = [Given.Pause(0, 9, invoice: 1)] };

        Assert.Equal((8, 60), (customer.Decide().DaysLate, (customer with { Holds = [Given.Pause(0, 9)] }).Decide().DaysLate));
    }

    [Fact]
    public void Credits_are_deducted_from_what_is_claimed()
    {
        var customer = Given.Customer(Given.Late(8, open: 100)) with { Credits = 30 };

        var decision = customer.Decide();

        Assert.Equal((70m, 100m, 70m), (decision.Claimed, decision.Overdue, decision.Balance));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(250)]
    public void Credits_that_cover_the_claim_must_be_matched_first(int credits)
    {
        var customer = Given.Customer(Given.Late(8, id: 1, open: 100), Given.Late(-20, id: 2, open: 1000)) with { Credits = credits };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Check, new Reason(ReasonCode.CreditsToMatch, Amount: credits)), (decision.Step, decision.Reason));
        Assert.Empty(decision.ClaimedIds());
        Assert.Equal((0m, null), (decision.Claimed, decision.Level));
    }

    [Fact]
    public void One_cent_more_than_the_credits_is_claimed() =>
        Assert.Equal(0.01m, (Given.Customer(Given.Late(8, open: 100.01m)) with { Credits = 100 }).Decide().Claimed);

    [Theory]
    [InlineData(14.99, NextStep.Wait)]
    [InlineData(15.00, NextStep.Write)]
    public void Below_the_minimum_nothing_is_claimed(double open, NextStep expected)
    {
        var customer = Given.Customer(Given.Late(8, open: (decimal)open));

        var decision = customer.Decide(minimum: 15);

        Assert.Equal(expected, decision.Step);
        Assert.Equal(expected == NextStep.Write, decision.Claimed > 0);
    }

    [Fact]
    public void Below_the_minimum_the_next_instalment_may_bring_enough()
    {
        var customer = Given.Customer(Given.Late(8, id: 1, open: 5), Given.Late(3, id: 2, open: 500));

        var decision = customer.Decide(minimum: 15);

        Assert.Equal((new Reason(ReasonCode.BelowMinimum, Amount: 15), Given.Today.AddDays(4)), (decision.Reason, decision.NextOn));
    }

    [Theory]
    [InlineData(Reachability.NoAddress, ReasonCode.AddressMissing)]
    [InlineData(Reachability.Bounced, ReasonCode.AddressBounced)]
    public void Without_a_good_address_a_person_must_look(Reachability reachability, ReasonCode expected)
    {
        var customer = Given.Customer(Given.Late(8)) with { Reachability = reachability };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Check, new Reason(expected)), (decision.Step, decision.Reason));
    }

    [Theory]
    [InlineData(1, 4, NextStep.Call)]
    [InlineData(3, 40, NextStep.Post)]
    [InlineData(4, 70, NextStep.Post)]
    public void A_call_or_a_letter_needs_no_address(int done, int late, NextStep expected)
    {
        var customer = Given.Customer(Given.Late(late, done: done, doneDaysAgo: 35)) with { Reachability = Reachability.NoAddress };

        var decision = customer.Decide(plan: Given.Mixed);

        Assert.Equal(expected, decision.Step);
    }

    [Fact]
    public void The_currency_of_the_facts_is_the_currency_of_the_decision() =>
        Assert.Equal("CHF", (Given.Customer(Given.Late(8)) with { Currency = "CHF" }).Decide().Currency);
}
