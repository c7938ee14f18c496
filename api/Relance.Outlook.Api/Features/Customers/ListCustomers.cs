using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>The customers of a company with what they owe.</summary>
internal static class ListCustomers
{
    public static async Task<Results<Ok<Page<CustomerSummaryDto>>, ProblemHttpResult>> Customers(
        long companyId, string? search, string? portfolio, string? cursor, int? limit, string? sort, RelanceDbContext db, CompanyAccess access, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (sort is not (null or "overdue" or "name")) return Problems.Invalid("sort", Say.Current("Le tri est « overdue » ou « name ».", "The sort is overdue or name."));

        if (await Portfolio.ReadAsync(portfolio, companyId, access, cancellationToken) is not { } chosen) return Portfolio.Unknown();

        var (today, paging) = (clock.Today, Paging.From(cursor, limit));
        var currency = await db.Companies.Where(row => row.Id == companyId).Select(row => row.Currency).SingleAsync(cancellationToken);
        var customers = chosen.Of(db.Customers.AsNoTracking().Where(row => row.CompanyId == companyId));
        if (!string.IsNullOrWhiteSpace(search))
        {
            // LIKE of SQLite takes A for a, as far as ASCII goes, and that of PostgreSQL does not: both compare what is lower already.
            var pattern = $"%{RelanceDbContext.Lower(search.Trim()).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            customers = customers.Where(row => EF.Functions.Like(RelanceDbContext.Lower(row.Name), pattern, "\\") || EF.Functions.Like(RelanceDbContext.Lower(row.Code), pattern, "\\")
                || db.Items.Any(item => item.CustomerId == row.Id && EF.Functions.Like(RelanceDbContext.Lower(item.Number), pattern, "\\")));
        }

        var sums = customers.Select(row => new
        {
            row.Id,
            row.Code,
            row.Name,
            row.CollectorId,
            Email = row.Contacts.Where(contact => contact.Email != null && contact.RetiredOn == null).OrderBy(contact => contact.Bounced).ThenBy(contact => contact.Id).Select(contact => contact.Email).FirstOrDefault(),
            Invoiced = db.Items.Where(item => item.CustomerId == row.Id && item.ClosedOn == null && item.Currency == currency && item.Kind == SourceItemKind.Invoice).Sum(item => item.Open),
            Credits = db.Items.Where(item => item.CustomerId == row.Id && item.ClosedOn == null && item.Currency == currency && item.Kind != SourceItemKind.Invoice).Sum(item => item.Open),
            Overdue = db.Items.Where(item => item.CustomerId == row.Id && item.ClosedOn == null && item.Currency == currency && item.Kind == SourceItemKind.Invoice && item.DueDate < today).Sum(item => item.Open),
            Oldest = db.Items.Where(item => item.CustomerId == row.Id && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice && item.DueDate < today).Min(item => item.DueDate),
            Count = db.Items.Count(item => item.CustomerId == row.Id && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice),
        });
        var ordered = sort == "name" ? sums.OrderBy(row => row.Name).ThenBy(row => row.Id) : sums.OrderByDescending(row => row.Overdue).ThenBy(row => row.Name).ThenBy(row => row.Id);
        var rows = await ordered.Skip(paging.Offset).Take(paging.Limit + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(paging.Of(rows.ConvertAll(row => new CustomerSummaryDto(
            row.Id, row.Code, row.Name, row.Email, MoneyDto.Of(row.Invoiced - row.Credits, currency), MoneyDto.Of(row.Overdue, currency),
            row.Oldest is { } oldest ? today.DayNumber - oldest.DayNumber : 0, row.Count, row.CollectorId))));
    }
}

/// <param name="Balance">Everything open minus credits, in the company's currency.</param>
/// <param name="Overdue">What is late, before credits.</param>
/// <param name="CollectorId">The member in whose portfolio it is; null for nobody's.</param>
public sealed record CustomerSummaryDto(long Id, string Code, string Name, string? Email, MoneyDto Balance, MoneyDto Overdue, int DaysLate, int OpenInvoices, long? CollectorId);
