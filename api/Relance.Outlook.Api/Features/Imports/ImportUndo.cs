using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>Takes back the last import. What has been reminded in between is kept: an invoice with a reminder is closed, not deleted.</summary>
internal static class ImportUndo
{
    public const string Item = "item";
    public const string Customer = "customer";
    public const string Contact = "contact";

    public static async Task<Results<Ok<ImportRunDto>, ProblemHttpResult>> Undo(
        long companyId, long importId, RelanceDbContext db, RelanceClock clock, CancellationToken cancellationToken)
    {
        var run = await db.Imports.SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == importId, cancellationToken);
        if (run is null) return Problems.NotFound("Import");
        if (await ListImports.UndoableAsync(companyId, db, cancellationToken) != importId)
        {
            return Problems.Problem(409, "import.notLast", Say.Current("Annulation impossible", "Cannot be undone"), Say.Current(
                "Seul le dernier import qui a changé quelque chose peut être annulé.", "Only the last import that changed something can be undone."));
        }

        await db.WriteAsync(
            async () =>
            {
                await RestoreAsync(db, importId, cancellationToken);
                var company = await db.Companies.SingleAsync(row => row.Id == companyId, cancellationToken);
                company.PaymentsKnownOn = run.PreviousPaymentsKnownOn;
                run.UndoneAt = clock.Now;
                return 0;
            },
            cancellationToken);
        return TypedResults.Ok(ListImports.Of(run, canUndo: false));
    }

    private static async Task RestoreAsync(RelanceDbContext db, long importId, CancellationToken cancellationToken)
    {
        var changes = await db.ImportChanges.Where(change => change.ImportId == importId).ToListAsync(cancellationToken);
        await ItemsAsync(db, changes.FindAll(change => change.Entity == Item), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await ContactsAsync(db, changes.FindAll(change => change.Entity == Contact), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await CustomersAsync(db, changes.FindAll(change => change.Entity == Customer), cancellationToken);
        db.ImportChanges.RemoveRange(changes);
        await db.Settlements.Where(row => row.ImportId == importId).ExecuteDeleteAsync(cancellationToken);
    }

    private static async Task ItemsAsync(RelanceDbContext db, List<ImportChangeRow> changes, CancellationToken cancellationToken)
    {
        foreach (var chunk in changes.Chunk(500))
        {
            var ids = chunk.Select(change => change.EntityId).ToList();
            var rows = await db.Items.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
            var reminded = await db.ReminderItems.Where(item => ids.Contains(item.ItemId)).Select(item => item.ItemId).Distinct().ToListAsync(cancellationToken);
            foreach (var change in chunk)
            {
                if (!rows.TryGetValue(change.EntityId, out var row)) continue;
                if (change.Before is not null) JsonSerializer.Deserialize<ItemBefore>(change.Before)!.Restore(row);
                else if (reminded.Contains(row.Id)) (row.ClosedOn, row.Open) = (row.ClosedOn ?? row.IssueDate, 0);
                else db.Items.Remove(row);
            }
        }
    }

    private static async Task ContactsAsync(RelanceDbContext db, List<ImportChangeRow> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            var row = await db.Contacts.FindAsync([change.EntityId], cancellationToken);
            if (row is null) continue;
            if (change.Before is null) db.Contacts.Remove(row);
            else JsonSerializer.Deserialize<ContactBefore>(change.Before)!.Restore(row);
        }
    }

    /// <summary>A customer that the import created goes, unless something else has come to depend on it.</summary>
    private static async Task CustomersAsync(RelanceDbContext db, List<ImportChangeRow> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            var row = await db.Customers.Include(customer => customer.Contacts).SingleOrDefaultAsync(customer => customer.Id == change.EntityId, cancellationToken);
            if (row is null) continue;
            if (change.Before is not null) JsonSerializer.Deserialize<CustomerBefore>(change.Before)!.Restore(row);
            else if (!await IsNeededAsync(db, row, cancellationToken)) db.Customers.Remove(row);
        }
    }

    private static async Task<bool> IsNeededAsync(RelanceDbContext db, CustomerRow row, CancellationToken cancellationToken) =>
        row.Contacts.Count > 0
        || await db.Items.AnyAsync(item => item.CustomerId == row.Id, cancellationToken)
        || await db.Reminders.AnyAsync(reminder => reminder.CustomerId == row.Id, cancellationToken)
        || await db.Holds.AnyAsync(hold => hold.CustomerId == row.Id, cancellationToken)
        || await db.Exchanges.AnyAsync(exchange => exchange.CustomerId == row.Id, cancellationToken);
}

internal sealed record ItemBefore(DateOnly IssueDate, DateOnly? DueDate, bool DueDateComputed, string Currency, decimal Original, decimal Open, DateOnly? ClosedOn, string? Pdf, string? PdfName)
{
    public static ItemBefore Of(ItemRow row) => new(row.IssueDate, row.DueDate, row.DueDateComputed, row.Currency, row.Original, row.Open, row.ClosedOn, row.Pdf, row.PdfName);

    public void Restore(ItemRow row)
    {
        (row.IssueDate, row.DueDate, row.DueDateComputed) = (IssueDate, DueDate, DueDateComputed);
        (row.Currency, row.Original, row.Open, row.ClosedOn) = (Currency, Original, Open, ClosedOn);
        (row.Pdf, row.PdfName) = (Pdf, PdfName);
    }
}

internal sealed record CustomerBefore(string Name, string Language, int? TermsDays, string? Address, Segment? Segment)
{
    public static CustomerBefore Of(CustomerRow row) => new(row.Name, row.Language, row.TermsDays, row.Address, row.Segment);

    public void Restore(CustomerRow row) => (row.Name, row.Language, row.TermsDays, row.Address, row.Segment) = (Name, Language, TermsDays, Address, Segment);
}

internal sealed record ContactBefore(string? Name, string? Email, string? Phone)
{
    public static ContactBefore Of(ContactRow row) => new(row.Name, row.Email, row.Phone);

    public void Restore(ContactRow row) => (row.Name, row.Email, row.Phone) = (Name, Email, Phone);
}
