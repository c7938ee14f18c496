using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>Four months lived day by day: whatever is proposed on a day when the accountant looks is done that day.</summary>
public sealed class FourMonthsTests
{
    private const int Days = 120;

    [Fact]
    public void An_invoice_looked_at_every_day_is_chased_on_the_days_of_the_plan()
    {
        var customer = Given.Customer(Given.Late(0));

        var done = Live(customer, BuiltInPlans.Gentle, _ => true);

        Assert.Equal([(1, 7), (2, 21), (3, 51)], done.Select(contact => (contact.Level, contact.Day)));
    }

    [Fact]
    public void Ten_missed_days_give_one_reminder_and_not_a_burst()
    {
        var customer = Given.Customer(Given.Late(0));

        var done = Live(customer, BuiltInPlans.Gentle, day => day is < 5 or > 14);

        Assert.Equal([(1, 15), (2, 29), (3, 59)], done.Select(contact => (contact.Level, contact.Day)));
    }

    [Fact]
    public void A_whole_summer_missed_starts_gently()
    {
        var customer = Given.Customer(Given.Late(0));

        var done = Live(customer, BuiltInPlans.Gentle, day => day > 70);

        Assert.Equal([(1, 71), (2, 85), (3, 115)], done.Select(contact => (contact.Level, contact.Day)));
    }

    [Fact]
    public void Whatever_the_invoices_the_holds_and_the_days_missed_nobody_is_harassed() => Properties.Hold(
        from instalments in AnyFacts.Instalments
        from holds in AnyFacts.Holds
        from plan in AnyFacts.Plans
        from missed in Gen.Choose(1, 12)
        select (facts: Given.Customer([.. instalments.Select(item => item with { LevelDone = 0, LevelDoneOn = null })]) with { Holds = holds }, plan, missed), pick =>
    {
        var (facts, plan, missed) = pick;

        var done = Live(facts, plan, day => day % missed == 0);

        AssertWrittenApart(done, plan);
        foreach (var invoice in done.GroupBy(contact => contact.InvoiceId)) AssertChasedInOrder([.. invoice], facts, plan);
    }, times: 150);

    private static void AssertWrittenApart(List<Contact> done, ReminderPlan plan)
    {
        var written = done.Where(contact => contact.Step != NextStep.Call).Select(contact => contact.Day).Distinct().ToList();

        Assert.All(written.Zip(written.Skip(1)), pair => Assert.True(pair.Second - pair.First >= plan.MinimumIntervalDays));
    }

    private static void AssertChasedInOrder(List<Contact> contacts, CustomerFacts facts, ReminderPlan plan)
    {
        var invoice = facts.Instalments.Single(item => item.InvoiceId == contacts[0].InvoiceId);
        var due = invoice.DueDate.DayNumber - Given.Today.DayNumber;
        plan = invoice.Plan ?? plan;

        Assert.All(contacts, contact => Assert.True(contact.Day >= due + plan.Level(contact.Level).OffsetDays));
        Assert.All(contacts, contact => Assert.DoesNotContain(facts.Holds, hold =>
            (hold.InvoiceId is null || hold.InvoiceId == contact.InvoiceId) && hold.AppliesOn(Given.Today.AddDays(contact.Day))));
        foreach (var (first, second) in contacts.Zip(contacts.Skip(1)))
        {
            var apart = Math.Max(plan.MinimumIntervalDays, plan.Level(second.Level).OffsetDays - plan.Level(first.Level).OffsetDays);
            Assert.True(second.Level > first.Level);
            Assert.True(second.Day - first.Day >= apart);
        }
    }

    private static List<Contact> Live(CustomerFacts facts, ReminderPlan plan, Predicate<int> looks)
    {
        var done = new List<Contact>();
        for (var day = 0; day < Days; day++)
        {
            if (!looks(day)) continue;
            var today = Given.Today.AddDays(day);
            var decision = facts.Decide(plan: plan, on: today);
            var claimed = decision.Instalments.Where(item => item.IsClaimed).ToDictionary(item => item.InvoiceId, item => item.Level!.Value);
            if (claimed.Count == 0) continue;

            done.AddRange(claimed.Select(item => new Contact(day, item.Key, item.Value, decision.Step)));
            facts = facts with
            {
                LastWritten = decision.Step == NextStep.Call ? facts.LastWritten : today,
                Instalments = [.. facts.Instalments.Select(item => claimed.TryGetValue(item.InvoiceId, out var level) ? item with { LevelDone = level, LevelDoneOn = today } : item)],
            };
        }

        return done;
    }

    private sealed record Contact(int Day, long InvoiceId, int Level, NextStep Step);
}
