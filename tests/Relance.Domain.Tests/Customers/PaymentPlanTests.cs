using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Domain.Tests.Decisions;

namespace Relance.Domain.Tests.Customers;

public sealed class PaymentPlanTests
{
    [Fact]
    public void A_sum_is_split_to_the_cent_and_the_first_parts_carry_the_rest()
    {
        var parts = PaymentPlan.Split(1000, 3, Day.Of("2026-10-05"));

        Assert.Equal([333.34m, 333.33m, 333.33m], parts.Select(part => part.Amount));
        Assert.Equal(["2026-10-05", "2026-11-05", "2026-12-07"], parts.Select(part => part.DueOn.ToString("yyyy-MM-dd", null)));
    }

    // The 31st stays the 31st where a month has one; a day off moves to the next working day, Easter Monday and 1 May included.
    [Theory]
    [InlineData("2027-12-31", "2027-12-31 2028-01-31 2028-02-29 2028-03-31 2028-05-02")]
    [InlineData("2026-01-30", "2026-01-30 2026-03-02 2026-03-30 2026-04-30 2026-06-01")]
    [InlineData("2026-01-31", "2026-02-02 2026-03-02 2026-03-31 2026-04-30 2026-06-01")]
    [InlineData("2026-03-06", "2026-03-06 2026-04-07 2026-05-06 2026-06-08 2026-07-06")]
    public void Parts_fall_a_month_apart_and_never_on_a_day_off(string first, string expected)
    {
        var parts = PaymentPlan.Split(500, 5, Day.Of(first));

        Assert.Equal(expected.Split(' ').Select(Day.Of), parts.Select(part => part.DueOn));
    }

    [Fact]
    public void Parts_add_up_differ_by_a_cent_at_most_and_come_in_order() => Properties.Hold(
        from count in Gen.Choose(2, 36)
        from cents in Gen.Choose(count, 9_999_999)
        from day in Gen.Choose(0, 1500)
        select (total: cents / 100m, count, first: Given.Today.AddDays(day)), pick =>
    {
        var parts = PaymentPlan.Split(pick.total, pick.count, pick.first);

        Assert.Equal((pick.count, pick.total), (parts.Count, parts.Sum(part => part.Amount)));
        Assert.InRange(parts[0].Amount - parts[^1].Amount, 0, 0.01m);
        Assert.All(parts, part => Assert.True(part.Amount >= 0.01m && part.Amount == decimal.Round(part.Amount, 2) && WorkingDays.IsWorkingDay(part.DueOn)));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.True(pair.First.DueOn < pair.Second.DueOn && pair.First.Amount >= pair.Second.Amount));
    });

    [Theory]
    [InlineData(100, 1)]
    [InlineData(100, 0)]
    [InlineData(100, -2)]
    [InlineData(100, 37)]
    [InlineData(0.02, 3)]
    [InlineData(0, 2)]
    [InlineData(-5, 2)]
    public void A_split_that_makes_no_sense_is_refused(double total, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PaymentPlan.Split((decimal)total, count, Given.Today));

    [Fact]
    public void A_cent_for_each_of_the_most_parts_is_just_enough() =>
        Assert.All(PaymentPlan.Split(0.36m, 36, Given.Today), part => Assert.Equal(0.01m, part.Amount));

    [Theory]
    [InlineData(300, 0)]
    [InlineData(250, 0)]
    [InlineData(200, 1)]
    [InlineData(199.99, 1)]
    [InlineData(100.01, 1)]
    [InlineData(100, 2)]
    [InlineData(0.01, 2)]
    public void The_next_part_is_the_first_not_wholly_paid(double openNow, int expected) =>
        Assert.Same(Thirds.Parts[expected], Thirds.NextPart((decimal)openNow));

    [Fact]
    public void Once_all_is_paid_there_is_no_next_part() => Assert.Null(Thirds.NextPart(0));

    // Parts of 100 on Monday 5 October, Thursday 5 November and Monday 7 December 2026.
    [Theory]
    [InlineData("2026-10-05", 300, 0)]
    [InlineData("2026-10-07", 300, 0)]
    [InlineData("2026-10-08", 300, 100)]
    [InlineData("2026-10-08", 270, 70)]
    [InlineData("2026-10-08", 200, 0)]
    [InlineData("2026-10-08", 150, 0)]
    [InlineData("2026-11-09", 300, 100)]
    [InlineData("2026-11-10", 300, 200)]
    [InlineData("2026-11-10", 200, 100)]
    [InlineData("2026-11-10", 100, 0)]
    [InlineData("2026-12-09", 100, 0)]
    [InlineData("2026-12-10", 100, 100)]
    [InlineData("2027-06-01", 0, 0)]
    [InlineData("2026-10-08", 400, 200)]
    [InlineData("2027-06-01", 400, 400)]
    public void What_is_missed_is_what_should_have_come_in_two_working_days_ago(string today, double openNow, double expected) =>
        Assert.Equal((decimal)expected, Thirds.MissedOn(Day.Of(today), (decimal)openNow));

    [Fact]
    public void Parts_that_ask_for_more_than_was_open_never_miss_more_than_is_open()
    {
        var greedy = Thirds with { Parts = [new(Day.Of("2026-10-05"), 320)] };

        Assert.Equal(300, greedy.MissedOn(Day.Of("2026-10-08"), openNow: 300));
    }

    [Theory]
    [InlineData("2026-09-01", "2026-10-07")]
    [InlineData("2026-10-07", "2026-10-07")]
    [InlineData("2026-10-08", "2026-11-09")]
    [InlineData("2026-12-09", "2026-12-09")]
    [InlineData("2026-12-10", null)]
    public void Grace_ends_next_for_the_first_part_whose_time_is_not_over(string today, string? expected) =>
        Assert.Equal(expected is null ? null : Day.Of(expected), Thirds.NextGraceEndsOn(Day.Of(today)));

    private static PaymentPlan Thirds { get; } =
        new(Day.Of("2026-09-21"), PaymentPlan.Split(300, 3, Day.Of("2026-10-05")), 300, new HashSet<long> { 1 });
}
