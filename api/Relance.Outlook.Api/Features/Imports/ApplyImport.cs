using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>Carries out an import plan inside the caller's transaction and remembers what was before, for the undo.</summary>
internal sealed class ApplyImport(RelanceDbContext db, FileStore files, RelanceClock clock)
{
    private readonly List<(string Entity, Func<long> Id, string? Before)> changes = [];
    private readonly HashSet<object> remembered = new(ReferenceEqualityComparer.Instance);
    private readonly List<CustomerRow> newCustomers = [];
    private readonly List<ContactRow> newContacts = [];
    private readonly List<ItemRow> newItems = [];
    private readonly List<SettlementRow> settlements = [];

    public async Task<long> RunAsync(ImportRequest request, ImportReading read, ImportPlans plans, CancellationToken cancellationToken)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var company = await db.Companies.SingleAsync(row => row.Id == request.CompanyId, cancellationToken);
        var run = NewRun(request, read, plans, company);
        db.Imports.Add(run);

        var customers = new Dictionary<string, CustomerRow>(plans.Customers, StringComparer.Ordinal);
        Customers(request.CompanyId, plans.Contacts, customers);
        Contacts(request.CompanyId, plans.Contacts, customers);
        Items(request.CompanyId, plans.Items, customers, UnpaidUntil(company));
        await AttachAsync(plans, cancellationToken);

        if (read.DataDate is { } known) company.PaymentsKnownOn = known;
        else if (read.IsComplete) company.PaymentsKnownOn = clock.Today;
        if (request.Mapping is not null) company.ColumnMapping = JsonSerializer.Serialize(request.Mapping);

        db.ChangeTracker.DetectChanges();
        await db.SaveChangesAsync(cancellationToken);
        await InsertAsync(cancellationToken);
        foreach (var settlement in settlements) settlement.ImportId = run.Id;
        await db.BulkInsertAsync(settlements, cancellationToken);
        await db.BulkInsertAsync(
            read.Months.Select(month => new MonthRow { CompanyId = request.CompanyId, ImportId = run.Id, Month = month.Month, Invoiced = month.Invoiced, Collected = month.Collected, Receivables = month.Receivables }),
            cancellationToken);

        // Only the last import that changed something can be undone: what the one before changed need not be kept.
        if (changes.Count == 0) return run.Id;
        await db.ImportChanges.Where(row => row.CompanyId == request.CompanyId).ExecuteDeleteAsync(cancellationToken);
        await db.BulkInsertAsync(
            changes.Select(change => new ImportChangeRow { ImportId = run.Id, CompanyId = request.CompanyId, Entity = change.Entity, EntityId = change.Id(), Before = change.Before }),
            cancellationToken);
        return run.Id;
    }

    /// <summary>New rows come by the ten thousand and do not pass through the change tracker. Owners first: their keys are needed.</summary>
    private async Task InsertAsync(CancellationToken cancellationToken)
    {
        await db.BulkInsertAsync(newCustomers, cancellationToken);
        foreach (var contact in newContacts) contact.CustomerId = contact.Customer!.Id;
        await db.BulkInsertAsync(newContacts, cancellationToken);
        foreach (var item in newItems) item.CustomerId = item.Customer!.Id;
        await db.BulkInsertAsync(newItems, cancellationToken);
    }

    private ImportRow NewRun(ImportRequest request, ImportReading read, ImportPlans plans, CompanyRow company) => new()
    {
        CompanyId = request.CompanyId,
        At = clock.Now,
        By = request.By,
        Kind = read.Kind,
        Files = JsonSerializer.Serialize(request.Files.Select(file => file.Name)),
        Created = plans.Items.Create.Count,
        Updated = plans.Items.Update.Count,
        Unchanged = plans.Items.Unchanged,
        Closed = plans.Items.Close.Count,
        Rejected = read.Rejected.Count + plans.Pdfs.Rejected.Count,
        PreviousPaymentsKnownOn = company.PaymentsKnownOn,
    };

    private void Customers(long companyId, ContactPlan plan, Dictionary<string, CustomerRow> customers)
    {
        foreach (var contact in plan.CreateCustomers)
        {
            var row = new CustomerRow
            {
                CompanyId = companyId,
                Code = contact.CustomerCode,
                Name = contact.CustomerName ?? contact.CustomerCode,
                Language = contact.Language ?? "fr",
                TermsDays = contact.TermsDays,
                Address = contact.Address,
                Segment = contact.Segment,
            };
            newCustomers.Add(row);
            customers[row.Code] = row;
            remembered.Add(row);
            changes.Add((ImportUndo.Customer, () => row.Id, null));
        }

        foreach (var (row, contact) in plan.UpdateCustomers)
        {
            Remember(row);
            if (contact.CustomerName is { Length: > 0 } name) row.Name = name;
            row.Language = contact.Language ?? row.Language;
            row.TermsDays = contact.TermsDays ?? row.TermsDays;
            row.Address = contact.Address ?? row.Address;
            row.Segment = contact.Segment ?? row.Segment;
        }
    }

    private void Contacts(long companyId, ContactPlan plan, Dictionary<string, CustomerRow> customers)
    {
        foreach (var contact in plan.CreateContacts)
        {
            var row = new ContactRow
            {
                CompanyId = companyId,
                Customer = customers[contact.CustomerCode],
                Name = contact.PersonName,
                Email = contact.Email?.ToLowerInvariant(),
                Phone = contact.Phone,
            };
            newContacts.Add(row);
            changes.Add((ImportUndo.Contact, () => row.Id, null));
        }

        foreach (var (row, contact) in plan.UpdateContacts)
        {
            changes.Add((ImportUndo.Contact, () => row.Id, JsonSerializer.Serialize(ContactBefore.Of(row))));
            row.Name = contact.PersonName ?? row.Name;
            row.Email = contact.Email?.ToLowerInvariant() ?? row.Email;
            row.Phone = contact.Phone ?? row.Phone;
        }
    }

    private void Items(long companyId, ImportPlan plan, Dictionary<string, CustomerRow> customers, DateOnly settledOn)
    {
        foreach (var item in plan.Create)
        {
            if (!customers.TryGetValue(item.CustomerCode, out var customer))
            {
                var created = customer = new CustomerRow { CompanyId = companyId, Code = item.CustomerCode, Name = item.CustomerName.Length > 0 ? item.CustomerName : item.CustomerCode };
                newCustomers.Add(created);
                customers[item.CustomerCode] = created;
                remembered.Add(created);
                changes.Add((ImportUndo.Customer, () => created.Id, null));
            }

            var row = new ItemRow { CompanyId = companyId, Customer = customer, Kind = item.Kind, Number = item.Number, Currency = item.Currency };
            Fill(row, item);
            newItems.Add(row);
            remembered.Add(row);
            changes.Add((ImportUndo.Item, () => row.Id, null));
        }

        foreach (var (row, item) in plan.Update)
        {
            Remember(row);
            if (row.Kind == SourceItemKind.Invoice && row.ClosedOn is null && item.Open < row.Open)
                settlements.Add(new SettlementRow { CompanyId = companyId, ItemId = row.Id, On = settledOn, Amount = row.Open - item.Open });
            Fill(row, item);
            if (item.CustomerName.Length == 0 || item.CustomerName == row.Customer!.Name) continue;
            Remember(row.Customer);
            row.Customer.Name = item.CustomerName;
        }

        foreach (var (row, _) in plan.Close)
        {
            Remember(row);
            row.ClosedOn = clock.Today;
            row.Open = 0;
        }
    }

    /// <summary>The earliest day on which what this import shows as paid can have been paid: interest is never counted for longer than is known.</summary>
    private DateOnly UnpaidUntil(CompanyRow company) =>
        company.PaymentsKnownOn is { } known && known < clock.Today ? known.AddDays(1) : clock.Today;

    /// <summary>What was before the import, once: a second change of the same row must not pass for what was before.</summary>
    private void Remember(ItemRow row)
    {
        if (!remembered.Add(row)) return;
        changes.Add((ImportUndo.Item, () => row.Id, JsonSerializer.Serialize(ItemBefore.Of(row))));
        // Read without tracking, because most stay as they are: from here on its changes are followed.
        db.Items.Attach(row);
    }

    private void Remember(CustomerRow row)
    {
        if (remembered.Add(row)) changes.Add((ImportUndo.Customer, () => row.Id, JsonSerializer.Serialize(CustomerBefore.Of(row))));
    }

    private static void Fill(ItemRow row, SourceItem item)
    {
        row.IssueDate = item.IssueDate;
        row.DueDate = item.DueDate;
        row.DueDateComputed = item.DueDateComputed;
        row.Currency = item.Currency;
        row.Original = item.Original;
        row.Open = item.Open;
        row.ClosedOn = null;
    }

    private async Task AttachAsync(ImportPlans plans, CancellationToken cancellationToken)
    {
        if (plans.Pdfs.Attach.Count == 0) return;
        var rows = plans.Existing.Concat(newItems).Where(row => row.Kind == SourceItemKind.Invoice).ToLookup(row => (row.Number, row.Customer!.Code));
        foreach (var (number, code, file) in plans.Pdfs.Attach)
        {
            using var content = new MemoryStream();
            await file.Content.CopyToAsync(content, cancellationToken);
            var hash = await files.PutAsync(content.ToArray(), cancellationToken);
            foreach (var row in rows[(number, code)].Where(row => row.Pdf != hash || row.PdfName != file.Name))
            {
                Remember(row);
                row.Pdf = hash;
                row.PdfName = file.Name;
            }
        }
    }
}
