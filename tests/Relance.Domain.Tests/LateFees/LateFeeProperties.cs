using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

/// <summary>What holds for any claim whatever.</summary>
public sealed class LateFeeProperties
{
    [Fact]
    public void Every_day_on_which_something_was_owed_is_in_one_line_and_no_other_day_in_any() => Properties.Hold(AnyClaim.Claims, claim =>
    {
        var lines = claim.Fee().Lines;

        var days = lines.SelectMany(line => Days(line.From, line.To).Select(day => (Day: day, line.Base))).ToList();

        Assert.Equal(OwedDays(claim).Select(day => (day, claim.UnpaidOn(day))), days);
        Assert.All(lines, line => Assert.Equal(line.To.DayNumber - line.From.DayNumber + 1, line.Days));
    });

    [Fact]
    public void Without_money_going_back_the_lines_follow_each_other_day_by_day() => Properties.Hold(AnyClaim.Claims, any =>
    {
        var claim = any with { Reductions = [.. any.Reductions.Where(reduction => reduction.Amount >= 0)] };

        var lines = claim.Fee().Lines;

        Assert.All(lines.Zip(lines.Skip(1)), pair => Assert.Equal(pair.First.To.AddDays(1), pair.Second.From));
        if (lines.Count > 0) Assert.Equal((claim.FirstDay, OwedDays(claim).Count()), (lines[0].From, lines.Sum(line => line.Days)));
    });

    [Fact]
    public void Without_a_payment_there_are_as_many_days_as_nights_from_the_due_date_to_the_stop_day() => Properties.Hold(AnyClaim.Claims, any =>
    {
        var claim = any with { Segment = Segment.Business, Reductions = [], InsolvencyOpenedOn = null };

        var days = claim.Fee().Lines.Sum(line => line.Days);

        Assert.Equal(Math.Max(0, claim.Until.DayNumber - claim.DueDate.DayNumber), days);
    });

    [Fact]
    public void A_full_payment_stops_the_interest_as_a_stop_on_its_day_does() => Properties.Hold(WithDay, pick =>
    {
        var (any, day) = pick;
        var claim = any with { Reductions = [.. any.Reductions.Where(reduction => reduction.On < day)] };
        var owed = claim.UnpaidOn(day);

        var paid = owed > 0 ? claim.Less(owed, day) : claim;

        Assert.Equal((claim with { Until = day < claim.Until ? day : claim.Until }).Fee().Lines, paid.Fee().Lines);
    });

    [Fact]
    public void Rounded_lines_are_within_half_a_cent_each_of_the_sum_day_by_day() => Properties.Hold(AnyClaim.Claims, claim =>
    {
        var fee = claim.Fee();

        var exact = OwedDays(claim).Sum(day => claim.UnpaidOn(day) * Rate(claim, day) / 36_500);

        Assert.InRange(fee.Interest - exact, -0.0051m * fee.Lines.Count, 0.0051m * fee.Lines.Count);
        Assert.All(fee.Lines, line => Assert.Equal(line.Interest, Math.Round(line.Interest, 2)));
    });

    [Fact]
    public void The_total_is_the_lines_and_the_indemnity() => Properties.Hold(AnyClaim.Claims, claim =>
    {
        var fee = claim.Fee();

        Assert.Equal(fee.Lines.Sum(line => line.Interest) + fee.Indemnity, fee.Total);
        Assert.True(fee.Indemnity == 0 || (fee.Indemnity == 40 && claim.Segment != Segment.Consumer && claim.Until > claim.DueDate));
        Assert.All(fee.Lines, line => Assert.True(line.Interest >= 0 && line.Base > 0));
    });

    [Fact]
    public void A_payment_of_nothing_changes_nothing() => Properties.Hold(WithDay, pick =>
    {
        var (claim, day) = pick;

        var more = claim.Less(0m, day).Fee();

        AssertSame(claim.Fee(), more);
    });

    // A payment may cut one line in two, and two lines may round up where one rounded down: one cent, never more.
    [Fact]
    public void A_payment_more_never_raises_the_interest_beyond_the_rounding_of_its_cut() => Properties.Hold(
        from pick in WithDay from cents in Gen.Choose(1, 1_000_000) select (pick.Claim, pick.Day, Paid: cents / 100m), pick =>
    {
        var before = pick.Claim.Fee();

        var after = pick.Claim.Less(pick.Paid, pick.Day).Fee();

        Assert.True(after.Interest <= before.Interest + 0.01m);
        Assert.True(after.Indemnity <= before.Indemnity);
        if (pick.Day <= pick.Claim.DueDate) Assert.True(after.Interest <= before.Interest);
    });

    [Fact]
    public void Waiting_longer_never_lowers_the_interest() => Properties.Hold(
        from claim in AnyClaim.Claims from days in Gen.Choose(0, 200) select (claim, days), pick =>
    {
        var (claim, days) = pick;
        var until = claim.Until.AddDays(days);

        var longer = claim with { Until = until < AnyClaim.LastStop ? until : AnyClaim.LastStop };

        Assert.True(longer.Fee().Interest >= claim.Fee().Interest);
    });

    [Fact]
    public void The_order_of_payments_does_not_matter() => Properties.Hold(
        from claim in AnyClaim.Claims from shuffled in Gen.Shuffle(claim.Reductions.ToArray()) select (claim, shuffled), pick =>
            AssertSame(pick.claim.Fee(), (pick.claim with { Reductions = pick.shuffled }).Fee()));

    private static FsCheck.Gen<(LateFeeCase Claim, DateOnly Day)> WithDay =>
        from claim in AnyClaim.Claims from offset in Gen.Choose(-30, 1500) select (claim, claim.DueDate.AddDays(offset));

    private static IEnumerable<DateOnly> OwedDays(LateFeeCase claim)
    {
        var first = claim.Segment == Segment.Consumer && claim.FormalNoticeOn > claim.DueDate ? claim.FormalNoticeOn.Value : claim.DueDate;
        if (claim.Segment == Segment.Consumer && claim.FormalNoticeOn is null) return [];

        return Days(first, claim.Until.AddDays(-1))
            .Where(day => claim.InsolvencyOpenedOn is null || day < claim.InsolvencyOpenedOn)
            .Where(day => claim.UnpaidOn(day) > 0);
    }

    private static decimal Rate(LateFeeCase claim, DateOnly day)
    {
        var legal = RateTables.LegalForOthers.Find(HalfYear.Of(day))!.Percent;
        return claim.Segment switch
        {
            Segment.Consumer => legal,
            Segment.Public => RateTables.EcbMainRefinancing.Find(HalfYear.Of(claim.DueDate.AddDays(1)))!.Percent + 8,
            _ when claim.ContractRatePercent is { } agreed => Math.Max(agreed, 3 * legal),
            _ => RateTables.EcbMainRefinancing.Find(HalfYear.Of(day))!.Percent + 10,
        };
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) yield return day;
    }

    private static void AssertSame(LateFee one, LateFee two)
    {
        Assert.Equal(one.Lines, two.Lines);
        Assert.Equal(one with { Lines = [] }, two with { Lines = [] });
    }
}
