using System.Globalization;
using Relance.Domain.Decisions;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

public sealed class LevelScheduleTests
{
    [Fact]
    public void Fifty_days_late_and_never_chased_starts_at_level_1_today()
    {
        var invoice = Given.Late(50);

        var next = LevelSchedule.Next(invoice, BuiltInPlans.Gentle, Given.Today);

        Assert.Equal(1, next!.Value.Level.Number);
        Assert.True(next.Value.On <= Given.Today);
    }

    // Gentle: levels on days 7, 21 and 51, at least 7 days apart.
    [Theory]
    [InlineData("2026-06-01", 0, null, 1, "2026-06-08")]
    [InlineData("2026-06-01", 1, "2026-06-08", 2, "2026-06-22")]
    [InlineData("2026-06-01", 1, "2026-06-18", 2, "2026-07-02")]
    [InlineData("2026-06-01", 1, "2026-09-25", 2, "2026-10-09")]
    [InlineData("2026-06-01", 2, "2026-06-22", 3, "2026-07-22")]
    [InlineData("2026-06-01", 2, "2026-07-02", 3, "2026-08-03")]
    [InlineData("2026-04-06", 0, null, 1, "2026-04-13")]
    [InlineData("2026-05-07", 0, null, 1, "2026-05-15")]
    [InlineData("2026-04-24", 0, null, 1, "2026-05-04")]
    public void A_level_comes_after_its_offset_and_after_the_level_that_really_left(string due, int done, string? doneOn, int level, string expected)
    {
        var invoice = new Instalment(1, Day(due), 100, done, doneOn is null ? null : Day(doneOn));

        var next = LevelSchedule.Next(invoice, BuiltInPlans.Gentle, Given.Today);

        Assert.Equal((level, Day(expected)), (next!.Value.Level.Number, next.Value.On));
    }

    [Theory]
    [InlineData(5, "2026-06-22")]
    [InlineData(14, "2026-06-22")]
    [InlineData(20, "2026-06-29")]
    public void The_longer_of_interval_and_offset_difference_counts(int interval, string expected)
    {
        var plan = BuiltInPlans.Gentle with { MinimumIntervalDays = interval };
        var invoice = new Instalment(1, Day("2026-06-01"), 100, 1, Day("2026-06-08"));

        var next = LevelSchedule.Next(invoice, plan, Given.Today);

        Assert.Equal(Day(expected), next!.Value.On);
    }

    [Fact]
    public void A_level_whose_day_is_not_known_counts_from_the_due_date()
    {
        var invoice = new Instalment(1, Day("2026-06-01"), 100, 1, null);

        var next = LevelSchedule.Next(invoice, BuiltInPlans.Gentle, Given.Today);

        Assert.Equal((2, Day("2026-06-22")), (next!.Value.Level.Number, next.Value.On));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void After_the_last_level_nothing_comes_even_when_the_plan_was_longer_once(int done) =>
        Assert.Null(LevelSchedule.Next(Given.Late(90, done: done, doneDaysAgo: 10), BuiltInPlans.Gentle, Given.Today));

    [Theory]
    [InlineData(-10, 1)]
    [InlineData(-2, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(40, 2)]
    public void A_level_before_the_due_date_lapses_once_it_has_passed(int daysLate, int level)
    {
        var invoice = Given.Late(daysLate);

        var next = LevelSchedule.Next(invoice, Given.Mixed, Given.Today);

        Assert.Equal(level, next!.Value.Level.Number);
    }

    [Fact]
    public void A_level_before_the_due_date_that_a_weekend_moves_behind_it_lapses_at_once()
    {
        var plan = new ReminderPlan("eve", 7, [new(1, -1, Channel.Email, Tone.Friendly), new(2, 10, Channel.Email, Tone.Firm)]);
        var dueOnSunday = new Instalment(1, Day("2026-10-11"), 100, 0, null);

        var next = LevelSchedule.Next(dueOnSunday, plan, Given.Today);

        Assert.Equal((2, Day("2026-10-21")), (next!.Value.Level.Number, next.Value.On));
    }

    [Fact]
    public void After_a_reminder_before_the_due_date_the_next_level_keeps_its_distance()
    {
        var invoice = new Instalment(1, Given.Today, 100, 1, Given.Today);

        var next = LevelSchedule.Next(invoice, Given.Mixed, Given.Today);

        Assert.Equal((2, Given.Today.AddDays(8)), (next!.Value.Level.Number, next.Value.On));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
