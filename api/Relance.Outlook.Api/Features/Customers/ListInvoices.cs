using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>Open items across customers, and why each is chased or not.</summary>
internal static class ListInvoices
{
    public static async Task<Results<Ok<Page<InvoiceRowDto>>, ProblemHttpResult>> Invoices(
        long companyId, string? status, string? cursor, int? limit, string? sort, RelanceDbContext db, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (status is not (null or "open" or "overdue")) return Problems.Invalid("status", Say.Current("Le statut est « open » ou « overdue ».", "The status is open or overdue."));
        if (sort is not (null or "dueDate" or "amount")) return Problems.Invalid("sort", Say.Current("Le tri est « dueDate » ou « amount ».", "The sort is dueDate or amount."));

        var (today, paging) = (clock.Today, Paging.From(cursor, limit));
        var query = db.Items.AsNoTracking().Where(item => item.CompanyId == companyId && item.ClosedOn == null);
        if (status == "overdue") query = query.Where(item => item.Kind == SourceItemKind.Invoice && item.DueDate < today);
        query = sort == "amount" ? query.OrderByDescending(item => item.Open).ThenBy(item => item.Id) : query.OrderBy(item => item.DueDate == null).ThenBy(item => item.DueDate).ThenBy(item => item.Id);
        var page = await query.Skip(paging.Offset).Take(paging.Limit + 1).Select(item => new { item.Id, item.CustomerId }).ToListAsync(cancellationToken);

        // Only the customers on this page are decided: a page costs the same whatever the size of the ledger.
        var ledger = await ledgers.ReadAsync(companyId, page.Select(item => item.CustomerId).Distinct().ToList(), today, cancellationToken);
        var decisions = Decisions(ledger, today);
        var rows = ledger.Customers.SelectMany(customer => customer.Items.Select(item => (customer, item))).ToDictionary(pair => pair.item.Id);
        return TypedResults.Ok(paging.Of(page.ConvertAll(entry => InvoiceRows.Of(
            rows[entry.Id].customer, rows[entry.Id].item, decisions.TryGetValue(entry.Id, out var decision) ? decision : (InstalmentDecision?)null, Say.Language))));
    }

    internal static Dictionary<long, InstalmentDecision> Decisions(Ledger ledger, DateOnly today) =>
        ledger.Decide(today).SelectMany(entry => entry.Decision.Instalments).ToDictionary(item => item.InvoiceId);
}
