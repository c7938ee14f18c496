using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Invoices;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>An invoice's own plan, and its status in the e-invoicing life cycle: 212 closes or reduces it, others hold it.</summary>
internal static class PutInvoice
{
    public static async Task<Results<Ok<ExplanationDto>, ProblemHttpResult>> Invoice(
        long companyId, long invoiceId, InvoiceEdit body, RelanceDbContext db, ExplainInvoice explain, ExchangeLog log, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken)
    {
        if (!await PutProfile.IsPlanAsync(db, companyId, body.PlanCode, cancellationToken)) return Problems.Invalid("planCode", Say.Current("Ce scénario n’existe pas.", "There is no such plan."));
        if (body.Status is { } status && !ElectronicStatus.IsPlausible(status)) return Problems.Invalid("status", Say.Current("Un statut va de 200 à 228, ou 501.", "A status goes from 200 to 228, or 501."));
        decimal? cashed = decimal.TryParse(body.Cashed?.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : null;
        if (body.Cashed is not null && (cashed is null || body.Status != ElectronicStatus.Cashed)) return Problems.Invalid("cashed", Say.Current("Un montant encaissé est positif et accompagne le statut 212.", "A cashed amount is positive and goes with status 212."));

        var refusal = await db.WriteAsync(
            async () =>
            {
                var item = await db.Items.SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == invoiceId && row.ClosedOn == null, cancellationToken);
                if (item is null) return Problems.NotFound(Say.Current("Facture", "Invoice"));
                item.PlanCode = body.PlanCode;
                if (body.Status == item.Status && cashed is null) return null;
                (item.Status, item.StatusOn) = (body.Status, body.StatusOn ?? clock.Today);
                if (body.Status == ElectronicStatus.Cashed) Cash(item, cashed ?? item.Open, body.StatusOn ?? clock.Today, db);
                await log.AppendAsync(Entry(item, cashed, user, clock), cancellationToken);
                return null;
            },
            cancellationToken);
        return refusal is not null ? refusal : await explain.RunAsync(companyId, invoiceId, cancellationToken);
    }

    private static void Cash(ItemRow item, decimal amount, DateOnly on, RelanceDbContext db)
    {
        amount = Math.Min(amount, item.Open);
        item.Open -= amount;
        if (item.Open == 0) item.ClosedOn = on;
        db.Settlements.Add(new SettlementRow { CompanyId = item.CompanyId, ItemId = item.Id, On = on, Amount = amount });
    }

    private static ExchangeRow Entry(ItemRow item, decimal? cashed, CurrentUser user, RelanceClock clock) => new()
    {
        CompanyId = item.CompanyId,
        CustomerId = item.CustomerId,
        At = clock.Now,
        Kind = ExchangeKind.StatusChanged,
        Subject = Typography.French(item.Status is { } status
            ? $"Statut {status.ToString(CultureInfo.InvariantCulture)} de la facture {item.Number}{(cashed is null ? "" : " (encaissement partiel)")}"
            : $"Statut retiré de la facture {item.Number}"),
        From = user.Name,
        To = "[]",
        Invoices = JsonSerializer.Serialize<string[]>([item.Number]),
        Amount = cashed,
        Currency = cashed is null ? null : item.Currency,
        PreviousHash = "",
        Hash = "",
    };
}

/// <param name="PlanCode">A plan of its own; nothing for the customer's.</param>
/// <param name="Status" example="207">Status in the e-invoicing life cycle; nothing for none.</param>
/// <param name="Cashed">With status 212: what came in, when it is not all.</param>
public sealed record InvoiceEdit(string? PlanCode, int? Status, DateOnly? StatusOn, MoneyDto? Cashed);
