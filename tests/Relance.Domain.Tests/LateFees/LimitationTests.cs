using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

public sealed class LimitationTests
{
    [Theory]
    [InlineData(Segment.Business, "2025-03-01", "2030-03-01")]
    [InlineData(Segment.Business, "2024-02-29", "2029-02-28")]
    [InlineData(Segment.Consumer, "2025-03-01", "2027-03-01")]
    [InlineData(Segment.Public, "2025-01-01", "2029-12-31")]
    [InlineData(Segment.Public, "2025-12-31", "2029-12-31")]
    public void The_earliest_date_is_that_of_the_segment(Segment segment, string due, string expected) =>
        Assert.Equal(Claim.Day(expected), Limitation.EarliestOn(segment, Claim.Day(due)));

    [Fact]
    public void A_public_buyer_is_never_shown_more_than_the_five_years_of_common_law() =>
        Properties.Hold(Gen.Choose(0, 4000).Select(new DateOnly(2015, 1, 1).AddDays), due =>
            Assert.True(Limitation.EarliestOn(Segment.Public, due) <= due.AddYears(5)));
}
