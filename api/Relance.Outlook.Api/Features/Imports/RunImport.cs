using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>Gathers what the files say and what is known, decides what changes, and applies it as one transaction, or shows it (dry run).</summary>
public sealed partial class RunImport(RelanceDbContext db, FileStore files, RelanceClock clock)
{
    private const int ClosedItemsShown = 200;

    public async Task<ImportReport> RunAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == request.CompanyId, cancellationToken);
        var read = await ReadAsync(request, company, cancellationToken);
        if (request.DryRun)
        {
            var preview = await PlanAsync(request, company, read, cancellationToken);
            return Report(request, read, preview, null);
        }

        var (id, plans) = await db.WriteAsync(
            async () =>
            {
                var plan = await PlanAsync(request, company, read, cancellationToken);
                return (await new ApplyImport(db, files, clock).RunAsync(request, read, plan, cancellationToken), plan);
            },
            cancellationToken);
        return Report(request, read, plans, id);
    }

    private async Task<ImportReading> ReadAsync(ImportRequest request, CompanyRow company, CancellationToken cancellationToken)
    {
        var remembered = company.ColumnMapping is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(company.ColumnMapping);
        var terms = await db.Customers.Where(row => row.CompanyId == company.Id && row.TermsDays != null)
            .ToDictionaryAsync(row => row.Code, row => row.TermsDays!.Value, cancellationToken);

        var readings = new List<(ImportFile File, SourceReading Reading)>();
        var documents = new List<ImportDocument>();
        foreach (var file in request.Files)
        {
            if (await PdfDocuments.IsPdfAsync(file, cancellationToken))
            {
                documents.Add(new ImportDocument(file, await PdfDocuments.TextAsync(file, cancellationToken)));
                continue;
            }

            RequireSameCompany(file.Name, company);
            readings.Add((file, Read(file, request, Options(), cancellationToken)));
        }

        // Terms found in a contacts file count for the invoices of the same upload, whichever comes first.
        var found = readings.SelectMany(entry => entry.Reading.Contacts).Where(contact => contact.TermsDays is not null).ToList();
        foreach (var contact in found) terms[contact.CustomerCode] = contact.TermsDays!.Value;
        for (var i = 0; i < readings.Count && found.Count > 0; i++)
        {
            if (readings[i].Reading.Kind == "contacts") continue;
            readings[i].File.Content.Position = 0;
            readings[i] = (readings[i].File, Read(readings[i].File, request, Options(), cancellationToken));
        }

        return ImportReading.Of(readings.ConvertAll(entry => entry.Reading), documents, request.IsComplete);

        ReadOptions Options() => new(request.Mapping ?? remembered, company.PaymentTermsDays, terms, company.Currency);
    }

    /// <summary>
    /// A dry run of a CSV whose columns cannot all be found shows them instead of refusing the file, so that the user can say which is which.
    /// </summary>
    private static SourceReading Read(ImportFile file, ImportRequest request, ReadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return SourceReader.Read(new SourceFile(file.Name, file.Content), request.Kind, options, cancellationToken);
        }
        catch (SourceRefusedException refused) when (request.DryRun && refused.Columns.Count > 0)
        {
            return new SourceReading("csv", [], [], [refused.Issue], [], ListsAllOpenItems: false, DataDate: null, refused.Columns);
        }
    }

    /// <summary>The name of a FEC begins with the SIREN: the books of another company are never imported here by mistake.</summary>
    private static void RequireSameCompany(string fileName, CompanyRow company)
    {
        var siren = FecName().Match(fileName).Groups["siren"].Value;
        if (siren.Length == 9 && company.Siren is { Length: 9 } own && siren != own)
            throw new SourceRefusedException(new SourceIssue(fileName, null, null, ImportCodes.OtherCompany, siren));
    }

    private async Task<ImportPlans> PlanAsync(ImportRequest request, CompanyRow company, ImportReading read, CancellationToken cancellationToken)
    {
        var customers = await db.Customers.Include(row => row.Contacts).Where(row => row.CompanyId == request.CompanyId)
            .ToDictionaryAsync(row => row.Code, StringComparer.Ordinal, cancellationToken);
        var needsItems = read.Items.Count > 0 || read.IsComplete || read.Documents.Count > 0;
        var items = needsItems ? await ItemsAsync(request.CompanyId, customers.Values, cancellationToken) : [];
        var pdfs = read.Documents.Count == 0 ? PdfPlan.Nothing : PdfPlan.Of(read.Documents, items, read.Items, company.Name);
        return new ImportPlans(customers, items, ContactPlan.Of(customers, read.Contacts), ImportPlan.Of(items, read.Items, read.IsComplete), pdfs);
    }

    /// <summary>Not tracked: most of them stay as they are, and what changes is attached by <see cref="ApplyImport"/>.</summary>
    private async Task<List<ItemRow>> ItemsAsync(long companyId, IEnumerable<CustomerRow> customers, CancellationToken cancellationToken)
    {
        var owners = customers.ToDictionary(row => row.Id);
        var items = await db.Items.AsNoTracking().Where(row => row.CompanyId == companyId).ToListAsync(cancellationToken);
        foreach (var item in items) item.Customer = owners[item.CustomerId];
        return items;
    }

    private static ImportReport Report(ImportRequest request, ImportReading read, ImportPlans plans, long? id)
    {
        var invoices = read.Items.Where(item => item.Kind == SourceItemKind.Invoice).ToList();
        var names = plans.Customers.Values.ToDictionary(row => row.Id, row => row.Name);
        var contacts = plans.Contacts;
        var updatedContacts = contacts.UpdateContacts.Select(update => update.Contact).Concat(contacts.UpdateCustomers.Select(update => update.Contact)).Distinct().Count();
        return new ImportReport(
            id, read.Kind, request.DryRun, [.. request.Files.Select(file => file.Name)],
            plans.Items.Create.Count, plans.Items.Update.Count, plans.Items.Unchanged, plans.Items.Close.Count,
            new ContactCounts(contacts.CreateContacts.Count, updatedContacts, contacts.Unchanged),
            plans.Pdfs.Attach.Count,
            invoices.Count,
            invoices.Select(item => item.CustomerCode).Distinct(StringComparer.Ordinal).Count(),
            [.. invoices.GroupBy(item => item.Currency, StringComparer.Ordinal).Select(group => MoneyDto.Of(group.Sum(item => item.Open), group.Key))],
            read.DataDate,
            [.. read.Columns.Select(column => new ColumnDto(column.Header, column.Field, column.Samples))],
            read.Columns.Count == 0 ? [] : MappableFields.All(),
            [.. read.Rejected.Concat(plans.Pdfs.Rejected).Select(Issue)],
            [.. read.Warnings.Concat(plans.Pdfs.Warnings).Select(Issue)],
            [.. plans.Items.Close.Take(ClosedItemsShown).Select(close => new ClosedItemDto(
                close.Row.Number, names.GetValueOrDefault(close.Row.CustomerId) ?? "", MoneyDto.Of(close.Open, close.Row.Currency)))]);
    }

    private static ImportIssueDto Issue(SourceIssue issue) =>
        new(issue.File, issue.Line, issue.Column, issue.Code, ImportCodes.Text(issue) ?? SourceMessages.Text(issue, Say.Language));

    [GeneratedRegex(@"^(?<siren>\d{9})FEC\d{8}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FecName();
}

/// <summary>All that the files of one upload gave, together.</summary>
internal sealed record ImportReading(
    string Kind, IReadOnlyList<SourceItem> Items, IReadOnlyList<SourceContact> Contacts, IReadOnlyList<SourceIssue> Rejected, IReadOnlyList<SourceIssue> Warnings,
    bool IsComplete, DateOnly? DataDate, IReadOnlyList<SourceColumn> Columns, IReadOnlyList<ImportDocument> Documents, IReadOnlyList<SourceMonth> Months)
{
    public static ImportReading Of(List<SourceReading> readings, List<ImportDocument> documents, bool csvIsComplete)
    {
        var withItems = readings.FindAll(reading => reading.Kind != "contacts");
        return new ImportReading(
            withItems.FirstOrDefault()?.Kind ?? readings.FirstOrDefault()?.Kind ?? "documents",
            [.. readings.SelectMany(reading => reading.Items)],
            [.. readings.SelectMany(reading => reading.Contacts)],
            [.. readings.SelectMany(reading => reading.Rejected)],
            [.. readings.SelectMany(reading => reading.Warnings)],
            withItems.Count > 0 && withItems.TrueForAll(reading => reading.ListsAllOpenItems || (reading.Kind == "csv" && csvIsComplete && reading.Items.Count > 0)),
            readings.Max(reading => reading.DataDate),
            [.. withItems.Where(reading => reading.Kind == "csv").SelectMany(reading => reading.Columns)],
            documents,
            [.. readings.SelectMany(reading => reading.Months)]);
    }
}

internal sealed record ImportPlans(
    IReadOnlyDictionary<string, CustomerRow> Customers, IReadOnlyList<ItemRow> Existing, ContactPlan Contacts, ImportPlan Items, PdfPlan Pdfs);
