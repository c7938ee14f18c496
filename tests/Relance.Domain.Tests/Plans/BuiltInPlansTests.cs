using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Plans;

public sealed class BuiltInPlansTests
{
    [Fact]
    public void Levels_are_numbered_in_order_with_rising_offsets_and_never_a_softer_tone()
    {
        foreach (var plan in BuiltInPlans.All)
        {
            var levels = plan.Levels;

            Assert.Equal(Enumerable.Range(1, levels.Count), levels.Select(level => level.Number));
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.First.OffsetDays < pair.Second.OffsetDays && pair.First.Tone <= pair.Second.Tone));
            Assert.True(plan.MinimumIntervalDays >= 1);
        }
    }

    [Fact]
    public void A_plan_is_found_by_its_code_and_only_by_it()
    {
        var codes = BuiltInPlans.All.Select(plan => plan.Code).ToList();

        var found = codes.ConvertAll(code => BuiltInPlans.Find(code)!);

        Assert.Equal(BuiltInPlans.All, found);
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.Null(BuiltInPlans.Find("DOUX"));
    }

    [Fact]
    public void The_gentle_plan_writes_on_days_7_21_and_51() =>
        Assert.Equal([7, 21, 51], BuiltInPlans.Gentle.Levels.Select(level => level.OffsetDays));

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-1)]
    public void A_level_that_the_plan_does_not_have_is_refused(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => BuiltInPlans.Gentle.Level(number));
}
