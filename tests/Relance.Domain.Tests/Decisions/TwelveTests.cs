using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>
/// The half that the decision owes of the twelve ways in which other systems are known to fail (section 4 of the study of peers), each named
/// after its line. The other half needs a mailbox.
/// </summary>
public sealed class TwelveTests
{
    public static TheoryData<string> Plans => [.. BuiltInPlans.All.Select(plan => plan.Code)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Line_3_a_run_missed_for_ten_days_gives_one_reminder_at_the_right_level_and_no_burst(string code)
    {
        var plan = BuiltInPlans.Find(code)!;
        var last = plan.Levels[^2];
        var invoice = Given.Late(plan.Levels[^1].OffsetDays + 10, done: last.Number - 1, doneDaysAgo: 90);

        var done = DoneOver(Given.Customer(invoice), plan, days: plan.MinimumIntervalDays);

        Assert.Equal([(0, last.Number)], done);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Line_4_fifty_days_late_never_reminded_is_level_1_and_level_2_only_after_the_interval(string code)
    {
        var plan = BuiltInPlans.Find(code)!;
        var (first, second) = plan.Levels[0].IsBeforeDue ? (plan.Level(2), plan.Level(3)) : (plan.Level(1), plan.Level(2));

        var done = DoneOver(Given.Customer(Given.Late(50)), plan, days: 60);

        var apart = Math.Max(plan.MinimumIntervalDays, second.OffsetDays - first.OffsetDays);
        var expected = WorkingDays.OnOrAfter(Given.Today.AddDays(apart)).DayNumber - Given.Today.DayNumber;
        Assert.Equal([(0, first.Number), (expected, second.Number)], done.Take(2));
    }

    [Theory]
    [InlineData(250, 250)]
    [InlineData(250, 900)]
    [InlineData(0.01, 250)]
    public void Line_5_net_credit_is_not_reminded(double open, double credits)
    {
        var customer = Given.Customer(Given.Late(90, open: (decimal)open)) with { Credits = (decimal)credits };

        var decision = customer.Decide();

        Assert.Equal((NextStep.Check, ReasonCode.CreditsToMatch, 0m), (decision.Step, decision.Reason.Code, decision.Claimed));
        Assert.Empty(DoneOver(customer, BuiltInPlans.Gentle, days: 120));
    }

    [Fact]
    public void Line_6_three_invoices_at_three_ages_are_one_message_in_the_tone_of_the_oldest()
    {
        var customer = Given.Customer(
            Given.Late(8, id: 1, open: 100),
            Given.Late(25, id: 2, open: 20, done: 1, doneDaysAgo: 14),
            Given.Late(60, id: 3, open: 3, done: 2, doneDaysAgo: 30));

        var decision = customer.Decide();
        var after = Forecast.AsDone(customer, decision, Given.Today);

        Assert.Equal((NextStep.Write, Tone.Formal, 3, 123m, 60), (decision.Step, decision.Level!.Tone, decision.Level.Number, decision.Claimed, decision.DaysLate));
        Assert.Equal([(1, 1), (2, 2), (3, 3)], after.Instalments.Select(item => (item.InvoiceId, item.LevelDone)));
        Assert.Equal(NextStep.Check, after.Decide().Step);
    }

    [Fact]
    public void Line_11_a_promise_broken_resumes_and_says_so()
    {
        var promise = new Promise(Given.Today.AddDays(-10), Given.Today, 100, 100, null);
        var customer = Given.Customer(Given.Late(30)) with { Promises = [promise] };

        var held = Enumerable.Range(0, 3).Select(day => customer.Decide(on: Given.Today.AddDays(day)).Reason.Code);
        var broken = customer.Decide(on: Given.Today.AddDays(3));
        var next = Forecast.AsDone(customer, broken, Given.Today.AddDays(3)).Decide(on: Given.Today.AddDays(17));

        Assert.All(held, code => Assert.Equal(ReasonCode.Promised, code));
        Assert.Equal((NextStep.Write, promise), (broken.Step, broken.BrokenPromise));
        Assert.Equal((NextStep.Write, null), (next.Step, next.BrokenPromise));
    }

    [Fact]
    public void Line_12_on_stale_payment_data_nothing_is_done_without_a_confirmation()
    {
        var customer = Given.Customer(Given.Late(30));
        var rules = Given.Rules() with { PaymentsKnownOn = Given.Today.AddDays(-4), StaleAfterDays = 3 };

        var decision = ReminderDecision.For(customer, rules, Given.Today);
        var confirmed = ReminderDecision.For(customer, rules with { StaleAfterDays = null }, Given.Today);

        Assert.Equal((NextStep.Check, new Reason(ReasonCode.DataStale, Given.Today.AddDays(-4))), (decision.Step, decision.Reason));
        Assert.Equal((0m, null, 100m), (decision.Claimed, decision.Level, decision.Overdue));
        Assert.Equal((NextStep.Write, 100m), (confirmed.Step, confirmed.Claimed));
    }

    /// <summary>Whatever is proposed is done at once: on which day, at which level.</summary>
    private static List<(int Day, int Level)> DoneOver(CustomerFacts facts, ReminderPlan plan, int days)
    {
        var done = new List<(int, int)>();
        for (var day = 0; day < days; day++)
        {
            var decision = facts.Decide(plan: plan, on: Given.Today.AddDays(day));
            if (decision.Level is not { } level) continue;
            done.Add((day, level.Number));
            facts = Forecast.AsDone(facts, decision, Given.Today.AddDays(day));
        }

        return done;
    }
}
