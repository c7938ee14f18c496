using FsCheck;
using FsCheck.Fluent;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;

namespace Relance.Domain.Tests.Decisions;

/// <summary>A case for the properties: any customer under any rules.</summary>
public sealed record AnyCase(CustomerFacts Facts, ReminderRules Rules)
{
    public CustomerDecision Decide(DateOnly? on = null) => ReminderDecision.For(Facts, Rules, on ?? Given.Today);

    public ReminderPlan PlanOf(long invoiceId) => Facts.Instalments.Single(item => item.InvoiceId == invoiceId).Plan ?? Rules.Plan;
}

/// <summary>Generates customers of every kind around <see cref="Given.Today"/>.</summary>
internal static class AnyFacts
{
    private static readonly Gen<decimal> Amounts = Gen.Choose(1, 500_000).Select(cents => cents / 100m);

    public static readonly Gen<ReminderPlan> Plans =
        from plan in Gen.Elements([.. BuiltInPlans.All, Given.Mixed])
        from callAbove in Gen.Elements<decimal?>(null, null, 2000m)
        select plan with { CallAbove = callAbove };

    public static Gen<Instalment[]> Instalments =>
        from count in Gen.Choose(0, 7)
        from items in Gen.ArrayOf(Instalment, count)
        select items.Select((item, i) => item with { InvoiceId = i + 1 }).ToArray();

    public static Gen<Hold[]> Holds =>
        from count in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 4)))
        from holds in Gen.ArrayOf(Hold, count)
        select holds;

    public static Gen<AnyCase> Cases =>
        from instalments in Instalments
        from credits in Gen.Frequency((3, Gen.Constant(0m)), (1, Amounts))
        from reachability in Gen.Frequency((5, Gen.Constant(Reachability.Reachable)), (1, Gen.Elements(Reachability.NoAddress, Reachability.Bounced)))
        from written in Sometimes(Gen.Choose(0, 20).Select(days => Given.Today.AddDays(-days)))
        from draft in Gen.Frequency((9, Gen.Constant<IReadOnlySet<long>?>(null)), (1, Gen.Constant<IReadOnlySet<long>?>(new HashSet<long> { 1, 2 })))
        from holds in Holds
        from agreements in Agreements(instalments)
        from rules in Rules
        select new AnyCase(
            new CustomerFacts(42, "EUR", instalments, credits, reachability, written, draft, holds) { Promises = agreements.Promises, PaymentPlans = agreements.Plans },
            rules);

    public static Gen<(Promise[] Promises, PaymentPlan[] Plans)> Agreements(Instalment[] instalments) =>
        from promises in Gen.Frequency((2, Gen.Constant<Promise[]>([])), (1, Gen.ArrayOf(Promise, 1)), (1, Gen.ArrayOf(Promise, 2)))
        from some in PaymentPlan(instalments, [1, 2])
        from other in PaymentPlan(instalments, [3, 4])
        from both in Gen.Choose(0, 5)
        select (promises, both switch { 0 => new[] { some, other }, 1 => [some], 2 => [other], _ => [] });

    private static Gen<ReminderRules> Rules =>
        from plan in Plans
        from minimum in Gen.Elements(0m, 15m, 1000m)
        from interval in Gen.Elements(7, 7, 1, 15)
        from known in Gen.Elements<int?>(null, 0, 2, 9)
        from allowed in Gen.Elements<int?>(null, null, null, 3)
        select new ReminderRules(plan, minimum, interval) { PaymentsKnownOn = known is { } days ? Given.Today.AddDays(-days) : null, StaleAfterDays = allowed };

    private static Gen<Instalment> Instalment =>
        from late in Gen.Choose(-30, 120)
        from open in Amounts
        from done in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 5)))
        from ago in Gen.Choose(0, 40)
        from own in Gen.Frequency((5, Gen.Constant<ReminderPlan?>(null)), (1, Plans.Select(plan => (ReminderPlan?)plan)))
        from heard in Gen.Elements<Tone?>(null, null, Tone.Friendly, Tone.Firm, Tone.Formal)
        select Given.Late(late, open: open, done: done, doneDaysAgo: done == 0 ? null : ago) with { Plan = own, FirmestTone = done == 0 ? null : heard };

    private static Gen<Hold> Hold =>
        from reason in Gen.Elements(Enum.GetValues<HoldReason>())
        from since in Gen.Choose(-20, 10)
        from length in Gen.Choose(0, 30)
        from open in Gen.Elements(true, false, false)
        from invoice in Gen.Elements<long?>(null, 1, 2, 3, 4, 5)
        select new Hold(reason, Given.Today.AddDays(since), open ? null : Given.Today.AddDays(since + length), invoice);

    private static Gen<Promise> Promise =>
        from said in Gen.Choose(-40, 0)
        from promised in Gen.Choose(-20, 15)
        from amount in Gen.OneOf(Gen.Constant<decimal?>(null), Amounts.Select(some => (decimal?)some))
        from more in Amounts
        from invoices in Gen.Elements<long[]?>(null, [1], [2, 3])
        select new Promise(Given.Today.AddDays(said), Given.Today.AddDays(promised), amount, (amount ?? 0) + more, invoices is null ? null : new HashSet<long>(invoices));

    private static Gen<PaymentPlan> PaymentPlan(Instalment[] instalments, long[] invoices) =>
        from paid in Gen.Frequency((2, Gen.Constant(0m)), (1, Amounts))
        from first in Gen.Choose(-120, 20)
        from count in Gen.Choose(2, 6)
        let total = Math.Max(1, paid + instalments.Where(item => invoices.Contains(item.InvoiceId)).Sum(item => item.Open))
        select new PaymentPlan(Given.Today.AddDays(first - 20), Domain.Customers.PaymentPlan.Split(total, count, Given.Today.AddDays(first)), total, new HashSet<long>(invoices));

    private static Gen<DateOnly?> Sometimes(Gen<DateOnly> days) => Gen.OneOf(Gen.Constant<DateOnly?>(null), days.Select(day => (DateOnly?)day));
}
