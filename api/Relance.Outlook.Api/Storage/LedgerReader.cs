using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Invoices;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Reads a <see cref="Ledger"/> in a handful of queries, whatever the number of customers.</summary>
public sealed class LedgerReader(RelanceDbContext db)
{
    /// <param name="companyId">Whose ledger.</param>
    /// <param name="customerIds">Null for all of them.</param>
    /// <param name="today">The day for which it will be decided.</param>
    /// <param name="confirmStale">The user says that the known payments are all there are.</param>
    public async Task<Ledger> ReadAsync(
        long companyId, IReadOnlyCollection<long>? customerIds, DateOnly today, CancellationToken cancellationToken, bool confirmStale = false)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == companyId, cancellationToken);
        var plans = new PlanBook(company, await db.Plans.AsNoTracking().Where(row => row.CompanyId == companyId).ToListAsync(cancellationToken));

        var mandates = await db.MandatesOfAsync(company, cancellationToken);
        var items = await ItemsAsync(companyId, customerIds, cancellationToken);
        var customers = await CustomersAsync(companyId, customerIds, cancellationToken);
        var contacts = await ContactsAsync(companyId, customerIds, cancellationToken);
        var drafts = await DraftsAsync(companyId, customerIds, cancellationToken);
        var replies = await RepliesAsync(companyId, customerIds, cancellationToken);
        var talks = await TalksAsync(company, customerIds, today, cancellationToken);
        var agreements = await AgreementsAsync(companyId, customerIds, cancellationToken);
        var written = await LastWrittenAsync(company, today, cancellationToken);

        var ledgers = new List<CustomerLedger>(customers.Count);
        foreach (var customer in customers)
        {
            var own = items.GetValueOrDefault(customer.Id) ?? [];
            var people = contacts.GetValueOrDefault(customer.Id) ?? [];
            var draft = drafts.GetValueOrDefault(customer.Id);
            var agreed = agreements.GetValueOrDefault(customer.Id) ?? [];
            var facts = FactsOf(customer.Id, own, people, draft, LedgerHolds.Of(own, replies.TryGetValue(customer.Id, out var unread) ? unread : null, talks.GetValueOrDefault(customer.Id), agreed), written, plans);
            ledgers.Add(new CustomerLedger(customer.Id, customer.Code, customer.Name, customer.Language, Choose(people), own, facts, draft?.Waiting)
            {
                Rules = Rules(customer),
                Segment = customer.Segment ?? company.DefaultSegment,
                PlanCode = customer.PlanCode,
                IsLargeAccount = customer.IsLargeAccount,
                CollectorId = customer.CollectorId,
                Address = customer.Address,
                InsolvencyOn = agreed.Where(hold => hold.Reason == HoldReason.Insolvency).Min(hold => (DateOnly?)hold.Since),
            });
        }

        return new Ledger(company, plans, ledgers) { Mandates = mandates };

        ReminderRules Rules(CustomerRow customer) => new(plans.For(customer.PlanCode, customer.IsLargeAccount, customer.Segment), company.MinimumAmount, company.MinimumIntervalDays)
        {
            PaymentsKnownOn = company.PaymentsKnownOn,
            StaleAfterDays = confirmStale ? null : company.StaleAfterDays,
            Mandates = mandates,
        };
    }

    private async Task<Dictionary<long, List<LedgerItem>>> ItemsAsync(long companyId, IReadOnlyCollection<long>? customerIds, CancellationToken cancellationToken)
    {
        var query = db.Items.AsNoTracking().Where(item => item.CompanyId == companyId && item.ClosedOn == null);
        if (customerIds is not null) query = query.Where(item => customerIds.Contains(item.CustomerId));
        var rows = query.Select(item => new LedgerItem(
            item.Id, item.CustomerId, item.Kind, item.Number, item.IssueDate, item.DueDate, item.Currency,
            item.Original, item.Open, item.LevelDone, item.LevelDoneOn, item.DueDateComputed, item.Pdf, item.PdfName, item.PlanCode, item.Status, item.StatusOn, item.FirmestTone));

        var byCustomer = new Dictionary<long, List<LedgerItem>>();
        await foreach (var item in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!byCustomer.TryGetValue(item.CustomerId, out var list)) byCustomer[item.CustomerId] = list = [];
            list.Add(item);
        }

        // Databases give rows in an order of their own; the order in which they were entered is the same everywhere.
        foreach (var list in byCustomer.Values) list.Sort(static (one, other) => one.Id.CompareTo(other.Id));
        return byCustomer;
    }

    private async Task<List<CustomerRow>> CustomersAsync(long companyId, IReadOnlyCollection<long>? customerIds, CancellationToken cancellationToken)
    {
        var query = db.Customers.AsNoTracking().Where(customer => customer.CompanyId == companyId);
        if (customerIds is not null) query = query.Where(customer => customerIds.Contains(customer.Id));
        var rows = await query.ToListAsync(cancellationToken);
        rows.Sort(static (one, other) => one.Id.CompareTo(other.Id));
        return rows;
    }

    private async Task<Dictionary<long, List<ContactRow>>> ContactsAsync(long companyId, IReadOnlyCollection<long>? customerIds, CancellationToken cancellationToken)
    {
        var query = db.Contacts.AsNoTracking().Where(contact => contact.CompanyId == companyId && contact.RetiredOn == null);
        if (customerIds is not null) query = query.Where(contact => customerIds.Contains(contact.CustomerId));
        var rows = await query.ToListAsync(cancellationToken);
        return rows.GroupBy(contact => contact.CustomerId).ToDictionary(group => group.Key, group => group.OrderBy(contact => contact.Id).ToList());
    }

    private sealed record Draft(WaitingDraft Waiting, string Currency, HashSet<long> ItemIds);

    private async Task<Dictionary<long, Draft>> DraftsAsync(long companyId, IReadOnlyCollection<long>? customerIds, CancellationToken cancellationToken)
    {
        var query = db.Reminders.AsNoTracking().Where(reminder => reminder.CompanyId == companyId && reminder.State == ReminderState.Drafted);
        if (customerIds is not null) query = query.Where(reminder => customerIds.Contains(reminder.CustomerId));
        var rows = await query
            .Select(reminder => new { reminder.CustomerId, reminder.Id, reminder.State, reminder.WebLink, reminder.Currency, ItemIds = reminder.Items.Select(item => item.ItemId).ToList() })
            .ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Id).GroupBy(row => row.CustomerId).ToDictionary(
            group => group.Key,
            group => new Draft(
                new WaitingDraft(group.First().Id, group.First().State, group.First().WebLink),
                group.First().Currency,
                [.. group.SelectMany(row => row.ItemIds)]));
    }

    /// <summary>The day of the first reply of a person that nobody has read yet.</summary>
    private async Task<Dictionary<long, DateOnly>> RepliesAsync(long companyId, IReadOnlyCollection<long>? customerIds, CancellationToken cancellationToken)
    {
        var query = db.Replies.AsNoTracking().Where(reply => reply.CompanyId == companyId && reply.State == ReplyState.ToReview && reply.Kind == Mailbox.IncomingKind.Human);
        if (customerIds is not null) query = query.Where(reply => customerIds.Contains(reply.CustomerId));
        var rows = await query.Select(reply => new { reply.CustomerId, reply.ReceivedAt }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.CustomerId).ToDictionary(group => group.Key, group => group.Min(row => Platform.RelanceClock.DayOf(row.ReceivedAt)));
    }

    /// <summary>
    /// The last mail by hand that waits for the user's word. It holds for as long as a reminder would: longer would hide a customer whom
    /// nobody writes to.
    /// </summary>
    private async Task<Dictionary<long, Hold>> TalksAsync(CompanyRow company, IReadOnlyCollection<long>? customerIds, DateOnly today, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(today.AddDays(-company.MinimumIntervalDays - 1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var query = db.FoundMails.AsNoTracking().Where(mail => mail.CompanyId == company.Id && mail.State == FoundMailState.ToReview && mail.SentAt >= since);
        if (customerIds is not null) query = query.Where(mail => customerIds.Contains(mail.CustomerId));
        var rows = await query.Select(mail => new { mail.CustomerId, mail.SentAt, mail.Sentence }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.CustomerId).ToDictionary(group => group.Key, group =>
        {
            var last = group.MaxBy(row => row.SentAt)!;
            var day = Platform.RelanceClock.DayOf(last.SentAt);
            return new Hold(HoldReason.AlreadyTalking, day, day.AddDays(company.MinimumIntervalDays), null) { Quote = last.Sentence };
        });
    }

    private async Task<Dictionary<long, List<HoldRow>>> AgreementsAsync(long companyId, IReadOnlyCollection<long>? customerIds, CancellationToken cancellationToken)
    {
        var query = db.Holds.AsNoTracking().Include(hold => hold.Parts).Where(hold => hold.CompanyId == companyId && hold.EndedAt == null);
        if (customerIds is not null) query = query.Where(hold => customerIds.Contains(hold.CustomerId));
        var rows = await query.ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Id).GroupBy(row => row.CustomerId).ToDictionary(group => group.Key, group => group.ToList());
    }

    private sealed record Written(string Address, long CustomerId, DateOnly Day, bool HasLeft);

    /// <summary>
    /// Recent reminders by address, of every company of the tenant: no two of them write to one person in one week. A draft that waits for
    /// another customer of the same person counts like a reminder that leaves today, however long it has waited.
    /// </summary>
    private async Task<ILookup<string, Written>> LastWrittenAsync(CompanyRow company, DateOnly today, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(today.AddDays(-company.MinimumIntervalDays - 1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var rows = await (
            from reminder in db.Reminders.AsNoTracking()
            join owner in db.Companies on reminder.CompanyId equals owner.Id
            where owner.TenantId == company.TenantId && reminder.State != ReminderState.Bounced && reminder.State != ReminderState.Withdrawn
                && (reminder.SentAt >= since || reminder.State == ReminderState.Drafted)
            select new { reminder.To, reminder.CustomerId, reminder.SentAt }).ToListAsync(cancellationToken);

        return rows
            .SelectMany(row => JsonSerializer.Deserialize<string[]>(row.To)!.Select(address => new Written(
                address, row.CustomerId, row.SentAt is { } sent ? Platform.RelanceClock.DayOf(sent) : today, row.SentAt is not null)))
            .ToLookup(written => written.Address, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The first person who can be written to; else the first of all, for the telephone number.</summary>
    private static LedgerContact? Choose(List<ContactRow> people)
    {
        var chosen = people.Find(contact => contact.Email is not null && !contact.Bounced) ?? people.Find(contact => contact.Email is not null) ?? people.FirstOrDefault();
        return chosen is null ? null : new LedgerContact(chosen.Name, chosen.Email, chosen.Phone);
    }

    private static List<CustomerFacts> FactsOf(
        long customerId, List<LedgerItem> items, List<ContactRow> people, Draft? draft, LedgerHolds agreed, ILookup<string, Written> written, PlanBook plans)
    {
        if (items.Count == 0) return [];
        var withAddress = people.FindAll(contact => contact.Email is not null);
        var reachability =
            withAddress.Count == 0 ? Reachability.NoAddress
            : withAddress.TrueForAll(contact => contact.Bounced) ? Reachability.Bounced
            : Reachability.Reachable;
        var lastWritten = Choose(people)?.Email is { } email
            ? written[email].Where(row => row.HasLeft || row.CustomerId != customerId).Max(row => (DateOnly?)row.Day)
            : null;

        var facts = new List<CustomerFacts>(1);
        foreach (var currency in items.Select(item => item.Currency).Distinct(StringComparer.Ordinal))
        {
            var instalments = new List<Instalment>();
            decimal credits = 0;
            foreach (var item in items)
            {
                if (item.Currency != currency) continue;
                if (item.Kind == SourceItemKind.Invoice) instalments.Add(new Instalment(item.Id, item.DueDate ?? item.IssueDate, item.Open, item.LevelDone, item.LevelDoneOn) { Plan = plans.Find(item.PlanCode), FirmestTone = item.FirmestTone });
                else credits += item.Open;
            }

            var waiting = draft is not null && draft.Currency == currency ? draft.ItemIds : null;
            facts.Add(new CustomerFacts(customerId, currency, instalments, credits, reachability, lastWritten, waiting, agreed.Holds)
            {
                Promises = agreed.Promises,
                PaymentPlans = agreed.PaymentPlans,
            });
        }

        return facts;
    }
}
