using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>What is to be done over the coming days. Today is Monday 5 October 2026.</summary>
public sealed class ForecastTests
{
    [Fact]
    public void It_gives_each_step_with_its_day_level_amount_and_invoices()
    {
        var customer = Given.Customer(Given.Late(7, id: 1, open: 100), Given.Late(0, id: 2, open: 50)) with { Credits = 10 };

        var steps = Of(customer, days: 60);

        Assert.Equal(
            [("2026-10-05", NextStep.Write, 1, 90m, "1:1"), ("2026-10-12", NextStep.Write, 1, 40m, "2:1"), ("2026-10-19", NextStep.Write, 2, 90m, "1:2"), ("2026-10-26", NextStep.Write, 2, 40m, "2:2"), ("2026-11-18", NextStep.Write, 3, 90m, "1:3"), ("2026-11-25", NextStep.Write, 3, 40m, "2:3")],
            steps.Select(step => (step.On.ToString("yyyy-MM-dd", null), step.Step, step.Level.Number, step.Amount, string.Join(' ', step.Invoices.Select(invoice => $"{invoice.InvoiceId}:{invoice.Level}")))));
        Assert.All(steps, step => Assert.Equal((42L, "EUR"), (step.CustomerId, step.Currency)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(21, 1)]
    [InlineData(22, 2)]
    public void It_ends_after_so_many_days_today_included(int days, int expected) =>
        Assert.Equal(expected, Of(Given.Customer(Given.Late(0)), days).Count);

    [Fact]
    public void What_falls_on_a_weekend_comes_on_Monday_and_only_once()
    {
        var steps = Of(Given.Customer(Given.Late(2)), days: 14);

        Assert.Equal([Given.Today.AddDays(7)], steps.Select(step => step.On));
    }

    [Fact]
    public void Seen_from_a_weekend_what_was_missed_is_done_at_once_and_nothing_twice()
    {
        var saturday = Given.Today.AddDays(5);

        var steps = Forecast.Of(Given.Customer(Given.Late(3)), Given.Rules(), saturday, 16).ToList();

        Assert.Equal([saturday], steps.Select(step => step.On));
    }

    [Fact]
    public void Within_the_interval_nothing_is_written()
    {
        var customer = Given.Customer(Given.Late(8)) with { LastWritten = Given.Today };

        Assert.Equal([Given.Today.AddDays(7)], Of(customer, days: 14).Select(step => step.On));
    }

    [Fact]
    public void A_call_comes_within_the_interval()
    {
        var customer = Given.Customer(Given.Late(8, id: 1, done: 2, doneDaysAgo: 6), Given.Late(1, id: 2) with { Plan = Calling }) with { LastWritten = Given.Today.AddDays(-1) };

        var steps = Of(customer, days: 5, Given.Mixed);

        Assert.Equal([(Given.Today.AddDays(2), NextStep.Call)], steps.Select(step => (step.On, step.Step)));
    }

    [Fact]
    public void It_stops_at_a_hold_without_end_and_goes_on_after_one_that_ends()
    {
        var customer = Given.Customer(Given.Late(8));

        var stopped = Of(customer with { Holds = [Given.Pause(0, null)] }, days: 90);
        var paused = Of(customer with { Holds = [Given.Pause(0, 9)] }, days: 20);

        Assert.Empty(stopped);
        Assert.Equal([Given.Today.AddDays(10)], paused.Select(step => step.On));
    }

    [Fact]
    public void A_hold_to_come_is_waited_for()
    {
        var customer = Given.Customer(Given.Late(0)) with { Holds = [Given.Pause(5, 15)] };

        Assert.Equal([Given.Today.AddDays(16)], Of(customer, days: 20).Select(step => step.On));
    }

    [Fact]
    public void A_draft_that_waits_is_not_assumed_to_leave() =>
        Assert.Empty(Of(Given.Customer(Given.Late(8)) with { DraftWaiting = new HashSet<long> { 1 } }, days: 90));

    [Fact]
    public void Payments_are_assumed_to_stay_known()
    {
        var stale = Given.Rules() with { PaymentsKnownOn = Given.Today.AddDays(-30), StaleAfterDays = 3 };

        Assert.Equal(NextStep.Write, Forecast.Of(Given.Customer(Given.Late(8)), stale, Given.Today, 1).Single().Step);
    }

    [Fact]
    public void A_missing_address_does_not_hide_the_call_that_follows()
    {
        var customer = Given.Customer(Given.Late(-3)) with { Reachability = Reachability.NoAddress };

        var steps = Of(customer, days: 10, Given.Mixed);

        Assert.Equal([(Given.Today.AddDays(7), NextStep.Call)], steps.Select(step => (step.On, step.Step)));
    }

    [Fact]
    public void A_payment_plan_that_nobody_pays_is_claimed_part_by_part()
    {
        var plan = new PaymentPlan(Given.Today, PaymentPlan.Split(300, 3, Given.Today), 300, new HashSet<long> { 1, 2 });
        var customer = Given.Customer(Given.Late(60, id: 1, open: 100), Given.Late(60, id: 2, open: 200)) with { PaymentPlans = [plan] };

        var steps = Of(customer, days: 60);

        Assert.Equal([("2026-10-08", 100m), ("2026-10-22", 100m), ("2026-11-10", 100m), ("2026-11-23", 100m), ("2026-11-30", 100m)], steps.Select(step => (step.On.ToString("yyyy-MM-dd", null), step.Amount)));
    }

    [Fact]
    public void It_is_the_rule_lived_day_by_day_and_its_jumps_lose_nothing() => Properties.Hold(AnyFacts.Cases, any =>
    {
        const int Days = 100;

        var steps = Forecast.Of(any.Facts, any.Rules, Given.Today, Days).ToList();

        Assert.Equal(DayByDay(any, Days).Select(Said), steps.Select(Said));
    }, times: 1500);

    [Fact]
    public void It_never_harasses() => Properties.Hold(AnyFacts.Cases, any =>
    {
        var steps = Forecast.Of(any.Facts, any.Rules, Given.Today, 120).ToList();

        var written = steps.Where(step => step.Step != NextStep.Call).Select(step => step.On.DayNumber).ToList();
        Assert.All(written.Zip(written.Skip(1)), pair => Assert.True(pair.Second - pair.First >= any.Rules.ContactIntervalDays));
        foreach (var invoice in steps.SelectMany(step => step.Invoices.Select(item => (step.On, item.InvoiceId, item.Level, step.Level.Tone))).GroupBy(item => item.InvoiceId))
        {
            var plan = any.PlanOf(invoice.Key);
            Assert.All(invoice.Zip(invoice.Skip(1)), pair => Assert.True(pair.Second.Level > pair.First.Level && pair.Second.Tone >= pair.First.Tone));
            Assert.All(invoice.Zip(invoice.Skip(1)), pair => Assert.True(pair.Second.On.DayNumber - pair.First.On.DayNumber >= plan.MinimumIntervalDays));
        }
    });

    private static readonly ReminderPlan Calling = new("appel", 7, [new(1, 3, Channel.Call, Tone.Formal)]);

    private static List<ForecastStep> Of(CustomerFacts facts, int days, ReminderPlan? plan = null) =>
        [.. Forecast.Of(facts, Given.Rules(plan), Given.Today, days)];

    private static IEnumerable<ForecastStep> DayByDay(AnyCase any, int days)
    {
        var (facts, rules) = (any.Facts, any.Rules with { StaleAfterDays = null });
        for (var day = Given.Today; day < Given.Today.AddDays(days); day = day.AddDays(1))
        {
            var decision = ReminderDecision.For(facts, rules, day);
            if (!decision.ClaimedIds().Any()) continue;
            yield return new ForecastStep(
                day, 42, "EUR", decision.Step, decision.Level!, decision.Claimed,
                [.. decision.Instalments.Where(item => item.IsClaimed).Select(item => (item.InvoiceId, item.Level!.Value))]);
            facts = Forecast.AsDone(facts, decision, day);
        }
    }

    private static string Said(ForecastStep step) =>
        $"{step.On:yyyy-MM-dd} {step.CustomerId} {step.Currency} {step.Step} {step.Level} {step.Amount} {string.Join(' ', step.Invoices)}";
}
