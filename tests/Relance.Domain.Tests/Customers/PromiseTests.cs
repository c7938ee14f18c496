using Relance.Domain.Customers;
using Relance.Domain.Tests.Decisions;

namespace Relance.Domain.Tests.Customers;

public sealed class PromiseTests
{
    // Two working days of grace: 8 May 2026 is a Friday after Thursday the 7th, 1 May a Friday, 25 December a Friday; 14 May is Ascension Day.
    [Theory]
    [InlineData("2026-10-05", "2026-10-07")]
    [InlineData("2026-10-07", "2026-10-09")]
    [InlineData("2026-10-08", "2026-10-12")]
    [InlineData("2026-10-09", "2026-10-13")]
    [InlineData("2026-10-10", "2026-10-14")]
    [InlineData("2026-10-11", "2026-10-14")]
    [InlineData("2026-04-29", "2026-05-04")]
    [InlineData("2026-04-30", "2026-05-05")]
    [InlineData("2026-05-01", "2026-05-06")]
    [InlineData("2026-05-06", "2026-05-11")]
    [InlineData("2026-05-07", "2026-05-12")]
    [InlineData("2026-05-13", "2026-05-18")]
    [InlineData("2026-12-23", "2026-12-28")]
    [InlineData("2026-12-24", "2026-12-29")]
    [InlineData("2026-12-25", "2026-12-30")]
    [InlineData("2026-12-31", "2027-01-05")]
    public void It_holds_two_working_days_longer_than_promised(string promisedFor, string expected)
    {
        var promise = For(promisedFor);

        Assert.Equal(Day.Of(expected), promise.HoldsUntil);
        Assert.False(promise.IsBroken(promise.HoldsUntil, openNow: 100));
    }

    [Theory]
    [InlineData("2026-10-05", "2026-10-08")]
    [InlineData("2026-10-07", "2026-10-12")]
    [InlineData("2026-05-05", "2026-05-11")]
    [InlineData("2026-12-22", "2026-12-28")]
    public void It_is_broken_from_the_first_working_day_after(string promisedFor, string expected)
    {
        var promise = For(promisedFor);

        var broken = Day.Of(expected);

        Assert.True(promise.IsBroken(broken, openNow: 100));
        Assert.False(promise.IsBroken(broken.AddDays(-1), openNow: 100));
    }

    [Theory]
    [InlineData(null, 0, true)]
    [InlineData(null, 0.01, false)]
    [InlineData(null, 60, false)]
    [InlineData(null, 100, false)]
    [InlineData(null, 130, false)]
    [InlineData(40.0, 60, true)]
    [InlineData(40.0, 60.01, false)]
    [InlineData(40.0, 0, true)]
    [InlineData(40.0, 100, false)]
    public void It_is_kept_once_what_was_promised_has_come_in_and_everything_when_no_amount_was_given(double? amount, double openNow, bool kept)
    {
        var promise = For("2026-10-05") with { Amount = (decimal?)amount };

        Assert.Equal(kept, promise.IsKept((decimal)openNow));
        Assert.Equal(!kept, promise.IsBroken(Day.Of("2026-12-01"), (decimal)openNow));
    }

    [Fact]
    public void It_covers_the_invoices_named_or_all_of_them()
    {
        var some = For("2026-10-05") with { InvoiceIds = new HashSet<long> { 1, 3 } };

        Assert.Equal([true, false, true], new long[] { 1, 2, 3 }.Select(some.Covers));
        Assert.True(For("2026-10-05").Covers(7));
    }

    private static Promise For(string day) => new(Day.Of(day).AddDays(-10), Day.Of(day), null, 100, null);
}
