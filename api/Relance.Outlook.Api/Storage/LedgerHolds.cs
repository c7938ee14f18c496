using System.Text.Json;
using Relance.Domain.Customers;
using Relance.Domain.Invoices;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>What speaks against chasing a customer now, as the decision reads it.</summary>
internal sealed record LedgerHolds(IReadOnlyList<Hold> Holds, IReadOnlyList<Promise> Promises, IReadOnlyList<PaymentPlan> PaymentPlans)
{
    private static readonly LedgerHolds None = new([], [], []);

    /// <param name="items">The open items: those with an e-invoicing status that holds.</param>
    /// <param name="unreadSince">The day of the first reply that nobody has read.</param>
    /// <param name="talk">What the user wrote to the customer by hand, when nobody has said yet whether it was a reminder.</param>
    /// <param name="agreed">What is in force or to come.</param>
    public static LedgerHolds Of(List<LedgerItem> items, DateOnly? unreadSince, Hold? talk, List<HoldRow> agreed)
    {
        List<Hold>? holds = null;
        if (unreadSince is { } day) (holds ??= []).Add(new Hold(HoldReason.ReplyToReview, day, null, null));
        if (talk is not null) (holds ??= []).Add(talk);
        foreach (var item in items)
        {
            if (item.Status is { } status && ElectronicStatus.HoldOf(status) is { } reason) (holds ??= []).Add(new Hold(reason, item.StatusOn ?? item.IssueDate, null, item.Id));
        }

        if (agreed.Count == 0) return holds is null ? None : new LedgerHolds(holds, [], []);
        holds ??= [];
        holds.AddRange(agreed.Where(row => row.Reason is not (HoldReason.Promise or HoldReason.PaymentPlan)).SelectMany(HoldsOf));
        return new LedgerHolds(
            holds,
            [.. agreed.Where(row => row.Reason == HoldReason.Promise).Select(PromiseOf)],
            [.. agreed.Where(row => row.Reason == HoldReason.PaymentPlan).Select(PaymentPlanOf)]);
    }

    public static IReadOnlySet<long>? Items(HoldRow row) => row.ItemIds is null ? null : JsonSerializer.Deserialize<HashSet<long>>(row.ItemIds);

    public static Promise PromiseOf(HoldRow row) => new(row.Since, row.PromisedFor!.Value, row.Amount, row.OpenThen, Items(row)) { By = row.By, Via = row.Via };

    public static PaymentPlan PaymentPlanOf(HoldRow row) =>
        new(row.Since, [.. row.Parts.OrderBy(part => part.DueOn).Select(part => new PaymentPlanPart(part.DueOn, part.Amount))], row.OpenThen, Items(row)!) { By = row.By };

    private static IEnumerable<Hold> HoldsOf(HoldRow row) =>
        Items(row) is { } items
            ? items.Select(id => new Hold(row.Reason, row.Since, row.Until, id) { By = row.By })
            : [new Hold(row.Reason, row.Since, row.Until, null) { By = row.By }];
}
