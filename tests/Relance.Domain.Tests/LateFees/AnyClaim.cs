using FsCheck;
using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;

namespace Relance.Domain.Tests.LateFees;

/// <summary>Generates claims of every kind within the half-years whose rates are known.</summary>
internal static class AnyClaim
{
    public static readonly DateOnly LastStop = RateTables.EcbMainRefinancing.Rows[^1].HalfYear.Next.FirstDay;
    private static readonly DateOnly FirstDue = RateTables.EcbMainRefinancing.Rows[0].FirstDay;

    // A public buyer's rate is that of the day after.
    private static readonly DateOnly LastDue = LastStop.AddDays(-2);

    public static Gen<LateFeeCase> Claims =>
        from segment in Gen.Elements(Segment.Business, Segment.Business, Segment.Public, Segment.Consumer)
        from amount in Cents(1, 5_000_000)
        from due in Gen.Choose(0, LastDue.DayNumber - FirstDue.DayNumber).Select(FirstDue.AddDays)
        from length in Gen.Choose(-20, 1500)
        from agreed in Sometimes(Cents(0, 2500))
        from opened in Seldom(Gen.Choose(-40, 1500).Select(days => due.AddDays(days)))
        from notice in Sometimes(Gen.Choose(-10, 400).Select(days => due.AddDays(days)))
        from count in Gen.Choose(0, 5)
        from reductions in Gen.ArrayOf(Reductions(due, Math.Max(1, length), (int)amount), count)
        select new LateFeeCase(segment, amount, due, Earlier(due.AddDays(length), LastStop))
        {
            Reductions = reductions,
            ContractRatePercent = agreed,
            InsolvencyOpenedOn = opened,
            FormalNoticeOn = notice,
        };

    private static Gen<Reduction> Reductions(DateOnly due, int length, int amount) =>
        from day in Gen.Choose(-30, length + 30)
        from paid in Gen.Frequency((6, Cents(1, 40 * amount + 100)), (1, Cents(-10_000, 0)))
        select new Reduction(due.AddDays(day), paid);

    private static Gen<decimal> Cents(int from, int to) => Gen.Choose(from, to).Select(cents => cents / 100m);

    private static Gen<T?> Sometimes<T>(Gen<T> values) where T : struct => Gen.OneOf(Gen.Constant<T?>(null), values.Select(value => (T?)value));

    private static Gen<T?> Seldom<T>(Gen<T> values) where T : struct => Gen.Frequency((5, Gen.Constant<T?>(null)), (1, values.Select(value => (T?)value)));

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
