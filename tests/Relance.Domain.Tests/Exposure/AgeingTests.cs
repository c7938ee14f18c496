using FsCheck.Fluent;
using Relance.Domain.Exposure;

namespace Relance.Domain.Tests.Exposure;

public sealed class AgeingTests
{
    private static readonly DateOnly Today = new(2026, 10, 5);

    [Theory]
    [InlineData(-400, AgeBucket.NotDue)]
    [InlineData(-1, AgeBucket.NotDue)]
    [InlineData(0, AgeBucket.NotDue)]
    [InlineData(1, AgeBucket.D1To30)]
    [InlineData(30, AgeBucket.D1To30)]
    [InlineData(31, AgeBucket.D31To60)]
    [InlineData(60, AgeBucket.D31To60)]
    [InlineData(61, AgeBucket.D61To90)]
    [InlineData(90, AgeBucket.D61To90)]
    [InlineData(91, AgeBucket.Over90)]
    [InlineData(4000, AgeBucket.Over90)]
    public void A_day_late_falls_into_its_column(int daysLate, AgeBucket expected) =>
        Assert.Equal(expected, Ageing.Of(Today.AddDays(-daysLate), Today));

    [Fact]
    public void There_are_as_many_columns_as_said() => Assert.Equal(Ageing.Buckets, Enum.GetValues<AgeBucket>().Length);

    [Fact]
    public void The_columns_add_up_to_the_total_for_any_set()
    {
        var items = Gen.Choose(-500, 500).Zip(Gen.Choose(1, 10_000_000).Select(cents => cents / 100m)).ListOf();

        Properties.Hold(items, open =>
        {
            var columns = new decimal[Ageing.Buckets];
            foreach (var (late, amount) in open) columns[(int)Ageing.Of(Today.AddDays(-late), Today)] += amount;

            Assert.Equal(open.Sum(item => item.Item2), columns.Sum());
        });
    }

    [Fact]
    public void Nothing_grows_younger_by_waiting() =>
        Properties.Hold(Gen.Choose(-200, 200).Zip(Gen.Choose(0, 200)), pick =>
        {
            var (late, wait) = pick;
            var due = Today.AddDays(-late);

            Assert.True(Ageing.Of(due, Today) <= Ageing.Of(due, Today.AddDays(wait)));
        });
}
