using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

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

    public static async Task<Results<Ok<ExplanationDto>, ProblemHttpResult>> Explanation(
        long companyId, long invoiceId, RelanceDbContext db, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == invoiceId, cancellationToken);
        if (item is null) return Problems.NotFound(Say.Current("Facture", "Invoice"));

        var format = new Typography(Say.Language);
        if (item.ClosedOn is { } closedOn)
        {
            var text = format.Say($"Réglée : absente des postes ouverts importés le {format.LongDate(closedOn)}.", $"Settled: no longer among the open items imported on {format.LongDate(closedOn)}.");
            return TypedResults.Ok(new ExplanationDto(item.Id, item.Number, false, [new ReasonDto("settled", text, closedOn, null, null)], null));
        }

        var ledger = await ledgers.ReadAsync(companyId, [item.CustomerId], clock.Today, cancellationToken);
        foreach (var (_, decision) in ledger.Decide(clock.Today))
        {
            foreach (var instalment in decision.Instalments)
            {
                if (instalment.InvoiceId == item.Id) return TypedResults.Ok(Explain(item.Id, item.Number, decision, instalment, format));
            }
        }

        return TypedResults.Ok(new ExplanationDto(item.Id, item.Number, false, [new ReasonDto("credit", format.Say(
            "Avoir ou règlement : il vient en déduction des factures du client.", "Credit note or payment: it is deducted from the customer's invoices."), null, null, null)], null));
    }

    internal static Dictionary<long, InstalmentDecision> Decisions(Ledger ledger, DateOnly today) =>
        ledger.Decide(today).SelectMany(entry => entry.Decision.Instalments).ToDictionary(item => item.InvoiceId);

    /// <summary>The invoice's own reason, and the customer's when that is what holds it back.</summary>
    private static ExplanationDto Explain(long id, string number, CustomerDecision decision, InstalmentDecision item, Typography format)
    {
        var reasons = new List<ReasonDto> { ReasonDto.Of(item.Reason, decision.Currency, Say.Language) };
        var customerHolds = item.Reason.Code == ReasonCode.LevelDue && !item.IsClaimed;
        if (customerHolds && decision.Reason.Code != item.Reason.Code) reasons.Add(ReasonDto.Of(decision.Reason, decision.Currency, Say.Language));
        var next = item is { Next: { } level, LevelOn: { } on } ? new ExplanationNextDto(level.Number, LevelName.Of(level, format), on) : null;
        return new ExplanationDto(id, number, item.IsClaimed, reasons, next);
    }
}

public sealed record ExplanationDto(long InvoiceId, string Number, bool Chased, IReadOnlyList<ReasonDto> Reasons, ExplanationNextDto? Next);

public sealed record ExplanationNextDto(int Level, string LevelName, DateOnly Date);
