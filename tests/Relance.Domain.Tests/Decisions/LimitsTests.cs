using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>The amount from which one calls, and the age from which the payments known are too old.</summary>
public sealed class LimitsTests
{
    private static readonly ReminderPlan Calling = BuiltInPlans.Gentle with { CallAbove = 5000 };

    [Theory]
    [InlineData(4999.99, 0, NextStep.Write)]
    [InlineData(5000, 0, NextStep.Call)]
    [InlineData(80000, 0, NextStep.Call)]
    [InlineData(5500, 500, NextStep.Call)]
    [InlineData(5500, 500.01, NextStep.Write)]
    public void From_the_threshold_on_an_email_becomes_a_call(double open, double credits, NextStep expected)
    {
        var customer = Given.Customer(Given.Late(8, open: (decimal)open)) with { Credits = (decimal)credits };

        var decision = customer.Decide(plan: Calling);

        Assert.Equal(expected, decision.Step);
        Assert.Equal(expected == NextStep.Call ? new Reason(ReasonCode.LargeAmount, Amount: 5000) : new Reason(ReasonCode.LevelDue, Given.Today), decision.Reason);
        Assert.Equal((1, Tone.Friendly, expected == NextStep.Call ? Channel.Call : Channel.Email), (decision.Level!.Number, decision.Level.Tone, decision.Level.Channel));
    }

    [Fact]
    public void Several_invoices_reach_the_threshold_together() =>
        Assert.Equal(NextStep.Call, Given.Customer(Given.Late(8, id: 1, open: 3000), Given.Late(9, id: 2, open: 2000)).Decide(plan: Calling).Step);

    [Theory]
    [InlineData(1, 4, NextStep.Call, ReasonCode.LevelDue)]
    [InlineData(3, 40, NextStep.Post, ReasonCode.LevelDue)]
    [InlineData(4, 70, NextStep.Post, ReasonCode.LevelDue)]
    public void Calls_letters_and_the_hand_over_stay_what_they_are(int done, int late, NextStep step, ReasonCode reason)
    {
        var customer = Given.Customer(Given.Late(late, open: 9000, done: done, doneDaysAgo: 35));

        var decision = customer.Decide(plan: Given.Mixed with { CallAbove = 5000 });

        Assert.Equal((step, reason, done + 1), (decision.Step, decision.Reason.Code, decision.Level!.Number));
        Assert.Equal(Given.Mixed.Level(done + 1).Channel, decision.Level.Channel);
    }

    [Fact]
    public void A_call_about_a_large_amount_needs_neither_an_address_nor_the_interval()
    {
        var customer = Given.Customer(Given.Late(8, open: 9000)) with { Reachability = Reachability.NoAddress, LastWritten = Given.Today };

        Assert.Equal(NextStep.Call, customer.Decide(plan: Calling).Step);
    }

    [Fact]
    public void A_call_that_stands_for_an_email_advances_the_level_and_not_the_interval()
    {
        var customer = Given.Customer(Given.Late(8, open: 9000));

        var after = Forecast.AsDone(customer, customer.Decide(plan: Calling), Given.Today);

        Assert.Equal((1, Given.Today, null), (after.Instalments[0].LevelDone, after.Instalments[0].LevelDoneOn, after.LastWritten));
    }

    [Theory]
    [InlineData(0, 3, false)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    [InlineData(400, null, false)]
    [InlineData(null, 3, false)]
    public void Payments_known_are_stale_after_the_days_that_the_company_allows(int? knownDaysAgo, int? allowed, bool stale)
    {
        var rules = Given.Rules() with { PaymentsKnownOn = knownDaysAgo is { } days ? Given.Today.AddDays(-days) : null, StaleAfterDays = allowed };

        var decision = ReminderDecision.For(Given.Customer(Given.Late(8)), rules, Given.Today);

        Assert.Equal(stale, rules.AreStale(Given.Today));
        Assert.Equal(stale ? NextStep.Check : NextStep.Write, decision.Step);
        if (stale) Assert.Equal((new Reason(ReasonCode.DataStale, rules.PaymentsKnownOn), null, 0m), (decision.Reason, decision.NextOn, decision.Claimed));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 40)]
    public void Stale_data_stop_calls_and_letters_too(int done, int late)
    {
        var customer = Given.Customer(Given.Late(late, done: done, doneDaysAgo: 35));

        Assert.Equal(ReasonCode.DataStale, ReminderDecision.For(customer, Stale(Given.Mixed), Given.Today).Reason.Code);
    }

    [Fact]
    public void A_hold_credits_and_the_minimum_are_said_before_the_age_of_the_data()
    {
        var customer = Given.Customer(Given.Late(8));

        var held = ReminderDecision.For(customer with { Holds = [Given.Pause(0, 3)] }, Stale(Calling), Given.Today);
        var credit = ReminderDecision.For(customer with { Credits = 100 }, Stale(Calling), Given.Today);
        var small = ReminderDecision.For(customer, Stale(Calling) with { MinimumAmount = 500 }, Given.Today);
        var quiet = ReminderDecision.For(Given.Customer(Given.Late(1)), Stale(Calling), Given.Today);

        Assert.Equal([ReasonCode.Paused, ReasonCode.CreditsToMatch, ReasonCode.BelowMinimum, ReasonCode.LevelLater], new[] { held, credit, small, quiet }.Select(decision => decision.Reason.Code));
    }

    private static ReminderRules Stale(ReminderPlan plan) => Given.Rules(plan) with { PaymentsKnownOn = Given.Today.AddDays(-9), StaleAfterDays = 3 };
}
