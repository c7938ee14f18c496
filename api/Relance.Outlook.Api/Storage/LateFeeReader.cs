using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>What delay has cost on some invoices of a customer, from what is known of their payments.</summary>
public sealed class LateFeeReader(RelanceDbContext db)
{
    /// <summary>The law's rates are for claims in euros.</summary>
    private const string Euro = "EUR";

    /// <summary>
    /// By invoice; invoices in other currencies are left out. A customer of unknown kind is treated as a consumer: nothing is claimed that
    /// the law may not give. What was paid before the first import is not counted as ever unpaid.
    /// </summary>
    public async Task<Dictionary<long, LateFeeResult>> ReadAsync(
        Ledger ledger, CustomerLedger customer, IReadOnlyCollection<long> itemIds, DateOnly until, CancellationToken cancellationToken)
    {
        var items = customer.Items.Where(item => item.Kind == SourceItemKind.Invoice && item.Currency == Euro && itemIds.Contains(item.Id)).ToList();
        var ids = items.ConvertAll(item => item.Id);
        var settled = (await db.Settlements.AsNoTracking().Where(row => ids.Contains(row.ItemId)).ToListAsync(cancellationToken)).ToLookup(row => row.ItemId);
        var notices = await (
            from reminder in db.Reminders
            from item in reminder.Items
            where ids.Contains(item.ItemId) && reminder.Channel == Channel.RegisteredLetter && reminder.SentAt != null && reminder.State != ReminderState.Withdrawn
            select new { item.ItemId, reminder.SentAt }).ToListAsync(cancellationToken);

        return items.ToDictionary(item => item.Id, item => LateFeeCalculation.Of(new LateFeeCase(
            customer.Segment ?? Segment.Consumer,
            item.Open + settled[item.Id].Sum(row => row.Amount),
            item.DueDate ?? item.IssueDate,
            until)
        {
            Reductions = [.. settled[item.Id].Select(row => new Reduction(row.On, row.Amount))],
            ContractRatePercent = ledger.Company.PenaltyRatePercent,
            InsolvencyOpenedOn = customer.InsolvencyOn,
            FormalNoticeOn = notices.Where(notice => notice.ItemId == item.Id).Min(notice => (DateOnly?)Platform.RelanceClock.DayOf(notice.SentAt!.Value)),
        }));
    }
}
