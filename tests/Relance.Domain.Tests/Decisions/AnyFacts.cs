using FsCheck;
using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>A case for the properties: any customer, plan and minimum.</summary>
public sealed record AnyCase(CustomerFacts Facts, ReminderPlan Plan, decimal Minimum);

/// <summary>Generates customers of every kind around <see cref="Given.Today"/>.</summary>
internal static class AnyFacts
{
    private static readonly Gen<decimal> Amounts = Gen.Choose(1, 500_000).Select(cents => cents / 100m);

    public static readonly Gen<AnyCase> Cases =
        from instalments in Instalments
        from credits in Gen.Frequency((3, Gen.Constant(0m)), (1, Amounts))
        from reachability in Gen.Frequency((5, Gen.Constant(Reachability.Reachable)), (1, Gen.Elements(Reachability.NoAddress, Reachability.Bounced)))
        from written in Sometimes(Gen.Choose(0, 20).Select(days => Given.Today.AddDays(-days)))
        from draft in Gen.Frequency((6, Gen.Constant<IReadOnlySet<long>?>(null)), (1, Gen.Constant<IReadOnlySet<long>?>(new HashSet<long> { 1, 2 })))
        from holds in Holds
        from plan in Gen.Elements(BuiltInPlans.Gentle, Given.Mixed)
        from minimum in Gen.Elements(0m, 15m, 1000m)
        select new AnyCase(new CustomerFacts(42, "EUR", instalments, credits, reachability, written, draft, holds), plan, minimum);

    public static Gen<Instalment[]> Instalments =>
        from count in Gen.Choose(0, 7)
        from items in Gen.ArrayOf(Instalment, count)
        select items.Select((item, i) => item with { InvoiceId = i + 1 }).ToArray();

    private static Gen<Instalment> Instalment =>
        from late in Gen.Choose(-30, 120)
        from open in Amounts
        from done in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 5)))
        from ago in Gen.Choose(0, 40)
        select Given.Late(late, open: open, done: done, doneDaysAgo: done == 0 ? null : ago);

    public static Gen<Hold[]> Holds =>
        from count in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 4)))
        from holds in Gen.ArrayOf(Hold, count)
        select holds;

    private static Gen<Hold> Hold =>
        from reason in Gen.Elements(HoldReason.ReplyToReview, HoldReason.Pause)
        from since in Gen.Choose(-20, 10)
        from length in Gen.Choose(0, 30)
        from open in Gen.Elements(true, false, false)
        from invoice in Gen.Elements<long?>(null, 1, 2, 3, 4, 5)
        select new Hold(reason, Given.Today.AddDays(since), open ? null : Given.Today.AddDays(since + length), invoice);

    private static Gen<DateOnly?> Sometimes(Gen<DateOnly> days) => Gen.OneOf(Gen.Constant<DateOnly?>(null), days.Select(day => (DateOnly?)day));
}
