using Relance.Domain.Customers;
using Relance.Domain.Decisions;

namespace Relance.Domain.Tests.Decisions;

public sealed class HoldTests
{
    [Theory]
    [InlineData(-5, -1, false)]
    [InlineData(-5, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(1, 9, false)]
    public void A_hold_counts_from_its_first_to_its_last_day_both_included(int from, int? to, bool holds)
    {
        var customer = Given.Customer(Given.Late(8)) with { Holds = [Given.Pause(from, to)] };

        var decision = customer.Decide();

        Assert.Equal(holds ? NextStep.Wait : NextStep.Write, decision.Step);
        Assert.Equal(holds, decision.Reason.Code == ReasonCode.Paused);
    }

    [Fact]
    public void A_hold_of_the_customer_wins_over_every_level()
    {
        var customer = Given.Customer(Given.Late(8, id: 1), Given.Late(60, id: 2, done: 2, doneDaysAgo: 40)) with { Holds = [Given.Pause(-2, 6)] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.Paused, Given.Today.AddDays(6))), (decision.Step, decision.Reason));
        Assert.Equal(Given.Today.AddDays(7), decision.NextOn);
        Assert.Empty(decision.ClaimedIds());
    }

    [Fact]
    public void A_reply_to_review_holds_until_a_person_has_read_it()
    {
        var customer = Given.Customer(Given.Late(8)) with { Holds = [new Hold(HoldReason.ReplyToReview, Given.Today.AddDays(-1), null, null)] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.ReplyToReview), null), (decision.Step, decision.Reason, decision.NextOn));
    }

    [Fact]
    public void A_held_invoice_is_left_out_and_the_others_are_claimed()
    {
        var customer = Given.Customer(Given.Late(60, id: 1, open: 7, done: 2, doneDaysAgo: 40), Given.Late(8, id: 2, open: 30)) with { Holds = [Given.Pause(-2, 6, invoice: 1)] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Write, 1, 30m), (decision.Step, decision.Level!.Number, decision.Claimed));
        Assert.Equal([2L], decision.ClaimedIds());
        Assert.Equal(new Reason(ReasonCode.Paused, Given.Today.AddDays(6)), decision.Instalments[0].Reason);
    }

    [Fact]
    public void Of_two_holds_the_one_that_ends_last_is_told_whatever_their_order()
    {
        var (week, month) = (Given.Pause(-2, 7), Given.Pause(-1, 30));
        var customer = Given.Customer(Given.Late(8));

        var one = (customer with { Holds = [week, month] }).Decide();
        var two = (customer with { Holds = [month, week] }).Decide();

        Assert.Equal(Given.Today.AddDays(31), one.NextOn);
        Assert.Equal((one.Reason, one.NextOn), (two.Reason, two.NextOn));
    }

    [Fact]
    public void Between_two_holds_without_end_the_reply_is_told_first()
    {
        var (pause, reply) = (Given.Pause(-9, null), new Hold(HoldReason.ReplyToReview, Given.Today, null, null));
        var customer = Given.Customer(Given.Late(8));

        var one = (customer with { Holds = [pause, reply] }).Decide();
        var two = (customer with { Holds = [reply, pause] }).Decide();

        Assert.Equal((ReasonCode.ReplyToReview, ReasonCode.ReplyToReview), (one.Reason.Code, two.Reason.Code));
    }

    [Fact]
    public void When_every_due_invoice_is_held_the_first_to_become_free_gives_the_date()
    {
        var customer = Given.Customer(Given.Late(60, id: 1), Given.Late(50, id: 2), Given.Late(-40, id: 3)) with
        {
            Holds = [Given.Pause(-2, 20, invoice: 1), Given.Pause(-2, 10, invoice: 2)],
        };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.Paused, Given.Today.AddDays(10))), (decision.Step, decision.Reason));
        Assert.Equal(Given.Today.AddDays(11), decision.NextOn);
    }

    [Fact]
    public void A_held_invoice_that_becomes_free_before_its_level_waits_for_its_level()
    {
        var customer = Given.Customer(Given.Late(1, id: 1)) with { Holds = [Given.Pause(-1, 2, invoice: 1)] };

        var decision = customer.Decide();

        Assert.Equal((new Reason(ReasonCode.Paused, Given.Today.AddDays(2)), Given.Today.AddDays(7)), (decision.Reason, decision.NextOn));
    }

    [Fact]
    public void A_hold_until_the_end_of_the_calendar_has_no_day_after()
    {
        var never = new Hold(HoldReason.Pause, Given.Today, DateOnly.MaxValue, null);
        var customer = Given.Customer(Given.Late(8, id: 1));

        var whole = (customer with { Holds = [never] }).Decide();
        var one = (customer with { Holds = [never with { InvoiceId = 1 }] }).Decide();

        Assert.Equal((NextStep.Wait, null), (whole.Step, whole.NextOn));
        Assert.Equal((NextStep.Wait, null), (one.Step, one.NextOn));
    }
}
