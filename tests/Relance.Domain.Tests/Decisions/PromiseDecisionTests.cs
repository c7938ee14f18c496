using Relance.Domain.Customers;
using Relance.Domain.Decisions;

namespace Relance.Domain.Tests.Decisions;

/// <summary>What a promise does to the decision while it holds, once kept and once broken. Today is Monday 5 October 2026.</summary>
public sealed class PromiseDecisionTests
{
    [Theory]
    [InlineData(0, NextStep.Wait)]
    [InlineData(7, NextStep.Wait)]
    [InlineData(9, NextStep.Wait)]
    [InlineData(10, NextStep.Write)]
    public void It_is_waited_for_until_two_working_days_after(int day, NextStep expected)
    {
        var customer = Given.Customer(Given.Late(10)) with { Promises = [Promise(forDay: 7)] };

        var decision = customer.Decide(on: Given.Today.AddDays(day));

        Assert.Equal(expected, decision.Step);
        Assert.Equal(expected == NextStep.Write ? customer.Promises[0] : null, decision.BrokenPromise);
        if (expected == NextStep.Wait) Assert.Equal((new Reason(ReasonCode.Promised, Given.Today.AddDays(9), By: "Claire"), Given.Today.AddDays(10)), (decision.Reason, decision.NextOn));
    }

    [Fact]
    public void One_made_on_a_day_to_come_does_not_hold_before()
    {
        var customer = Given.Customer(Given.Late(10)) with { Promises = [Promise(forDay: 7, saidOn: 1)] };

        Assert.Equal((NextStep.Write, NextStep.Wait), (customer.Decide().Step, customer.Decide(on: Given.Today.AddDays(1)).Step));
    }

    // For Wednesday the 7th: its grace ends on Friday the 9th.
    [Fact]
    public void A_weekend_after_the_grace_is_still_waited()
    {
        var customer = Given.Customer(Given.Late(10)) with { Promises = [Promise(forDay: 2)] };

        var steps = Enumerable.Range(4, 4).Select(day => customer.Decide(on: Given.Today.AddDays(day))).ToList();

        Assert.Equal([NextStep.Wait, NextStep.Wait, NextStep.Wait, NextStep.Write], steps.Select(decision => decision.Step));
        Assert.All(steps.SkipLast(1), decision => Assert.Equal(Given.Today.AddDays(7), decision.NextOn));
    }

    [Theory]
    [InlineData(null, 100, NextStep.Wait)]
    [InlineData(null, 60, NextStep.Wait)]
    [InlineData(40.0, 60.01, NextStep.Wait)]
    [InlineData(40.0, 60, NextStep.Write)]
    [InlineData(40.0, 20, NextStep.Write)]
    public void What_is_left_is_chased_once_the_amount_promised_has_come(double? amount, double open, NextStep expected)
    {
        var customer = Given.Customer(Given.Late(10, open: (decimal)open)) with { Promises = [Promise(forDay: 7) with { Amount = (decimal?)amount }] };

        var decision = customer.Decide();

        Assert.Equal((expected, null), (decision.Step, decision.BrokenPromise));
        Assert.Equal(expected == NextStep.Write ? (decimal)open : 0, decision.Claimed);
    }

    [Fact]
    public void Paid_in_part_it_is_broken_for_the_rest()
    {
        var promise = Promise(forDay: -5);
        var customer = Given.Customer(Given.Late(10, open: 60)) with { Promises = [promise] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Write, 60m, promise), (decision.Step, decision.Claimed, decision.BrokenPromise));
    }

    [Fact]
    public void Kept_and_over_it_is_forgotten()
    {
        var customer = Given.Customer(Given.Late(10, open: 60)) with { Promises = [Promise(forDay: -5) with { Amount = 40 }] };

        Assert.Equal((NextStep.Write, null), (customer.Decide().Step, customer.Decide().BrokenPromise));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(39.99, true)]
    [InlineData(40, false)]
    [InlineData(50, false)]
    public void Money_not_yet_matched_accuses_nobody(double credits, bool quoted)
    {
        var customer = Given.Customer(Given.Late(10)) with { Credits = (decimal)credits, Promises = [Promise(forDay: -5) with { Amount = 40 }] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Write, 100 - (decimal)credits), (decision.Step, decision.Claimed));
        Assert.Equal(quoted, decision.BrokenPromise is not null);
    }

    [Fact]
    public void Money_not_yet_matched_does_not_end_the_wait() =>
        Assert.Equal(ReasonCode.Promised, (Given.Customer(Given.Late(10)) with { Credits = 40, Promises = [Promise(forDay: 5) with { Amount = 40 }] }).Decide().Reason.Code);

    // Held until Wednesday the 7th after a promise for Monday; level 1 leaves on the 8th or had left before.
    [Theory]
    [InlineData(null, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public void It_is_quoted_once_and_then_no_longer(int? levelLeftOnDay, bool quoted)
    {
        var invoice = Given.Late(60, done: levelLeftOnDay is null ? 0 : 1) with { LevelDoneOn = levelLeftOnDay is { } day ? Given.Today.AddDays(day) : null };
        var customer = Given.Customer(invoice) with { Promises = [Promise(forDay: 0)] };

        var decision = customer.Decide(on: Given.Today.AddDays(30));

        Assert.Equal((NextStep.Write, quoted), (decision.Step, decision.BrokenPromise is not null));
    }

    [Fact]
    public void While_the_next_level_is_not_due_the_wait_says_that_it_was_broken()
    {
        var promise = Promise(forDay: -5) with { Amount = 80 };
        var customer = Given.Customer(Given.Late(30, done: 1, doneDaysAgo: 10)) with { Promises = [promise] };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Wait, new Reason(ReasonCode.PromiseBroken, Given.Today.AddDays(-5), 80)), (decision.Step, decision.Reason));
        Assert.Equal((Given.Today.AddDays(4), promise), (decision.NextOn, decision.BrokenPromise));
    }

    [Fact]
    public void Broken_before_anything_is_late_disturbs_nobody()
    {
        var customer = Given.Customer(Given.Late(-10)) with { Promises = [Promise(forDay: -5)] };

        Assert.Equal((NextStep.None, ReasonCode.LevelLater), (customer.Decide().Step, customer.Decide().Reason.Code));
    }

    [Fact]
    public void It_holds_the_invoices_it_was_made_for_and_no_others()
    {
        var customer = Given.Customer(Given.Late(10, id: 1), Given.Late(10, id: 2), Given.Late(10, id: 3)) with { Promises = [Promise(forDay: 7, invoices: [1, 3]) with { OpenThen = 200 }] };

        var decision = customer.Decide();

        Assert.Equal([2L], decision.ClaimedIds());
        Assert.Equal([ReasonCode.Promised, ReasonCode.LevelDue, ReasonCode.Promised], decision.Instalments.Select(item => item.Reason.Code));
        Assert.All(decision.Instalments.Where(item => !item.IsClaimed), item => Assert.Equal(("Claire", Given.Today.AddDays(9)), (item.Reason.By, item.Reason.Date)));
    }

    [Fact]
    public void What_another_invoice_owes_does_not_break_it()
    {
        var customer = Given.Customer(Given.Late(10, id: 1, open: 60), Given.Late(10, id: 2, open: 900)) with { Promises = [Promise(forDay: -5, invoices: [1]) with { Amount = 40 }] };

        Assert.Null(customer.Decide().BrokenPromise);
    }

    [Fact]
    public void A_message_about_other_invoices_does_not_quote_it()
    {
        var promise = Promise(forDay: -5, invoices: [1]);
        var customer = Given.Customer(Given.Late(30, id: 1, done: 1, doneDaysAgo: 10), Given.Late(10, id: 2)) with { Promises = [promise] };

        var now = customer.Decide();
        var later = Forecast.AsDone(customer, now, Given.Today).Decide(on: Given.Today.AddDays(7));

        Assert.Equal([2L], now.ClaimedIds());
        Assert.Equal((NextStep.Write, null), (now.Step, now.BrokenPromise));
        Assert.Equal([1L], later.ClaimedIds());
        Assert.Equal(promise, later.BrokenPromise);
    }

    [Fact]
    public void Of_two_broken_ones_the_latest_is_quoted_whatever_their_order()
    {
        var (first, second) = (Promise(forDay: -15), Promise(forDay: -5));
        var customer = Given.Customer(Given.Late(30));

        var one = (customer with { Promises = [first, second] }).Decide();
        var two = (customer with { Promises = [second, first] }).Decide();

        Assert.Equal((second, second), (one.BrokenPromise, two.BrokenPromise));
    }

    [Fact]
    public void A_new_promise_holds_although_an_older_one_was_broken()
    {
        var customer = Given.Customer(Given.Late(30)) with { Promises = [Promise(forDay: -15), Promise(forDay: 3)] };

        Assert.Equal((NextStep.Wait, ReasonCode.Promised), (customer.Decide().Step, customer.Decide().Reason.Code));
    }

    private static Promise Promise(int forDay, int saidOn = -40, long[]? invoices = null) =>
        new(Given.Today.AddDays(saidOn), Given.Today.AddDays(forDay), null, 100, invoices is null ? null : new HashSet<long>(invoices)) { By = "Claire" };
}
