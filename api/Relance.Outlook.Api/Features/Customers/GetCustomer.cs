using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Domain.Exposure;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>The file of one customer.</summary>
internal static class GetCustomer
{
    public static async Task<Results<Ok<CustomerDto>, ProblemHttpResult>> Customer(
        long companyId, long customerId, RelanceDbContext db, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken) =>
        await ReadAsync(companyId, customerId, db, ledgers, clock, cancellationToken) is { } customer
            ? TypedResults.Ok(customer)
            : Problems.NotFound(Say.Current("Client", "Customer"));

    internal static async Task<CustomerDto?> ReadAsync(
        long companyId, long customerId, RelanceDbContext db, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        var row = await db.Customers.AsNoTracking().Include(customer => customer.Contacts)
            .SingleOrDefaultAsync(customer => customer.CompanyId == companyId && customer.Id == customerId, cancellationToken);
        if (row is null) return null;

        var today = clock.Today;
        var ledger = await ledgers.ReadAsync(companyId, [customerId], today, cancellationToken);
        var customer = ledger.Customers.Single();
        var main = ledger.Decide(today).Select(entry => entry.Decision).OrderByDescending(decision => decision.Overdue).FirstOrDefault();
        var currency = main?.Currency ?? ledger.Company.Currency;
        var credits = customer.Items.Where(item => item.Kind != SourceItemKind.Invoice && item.Currency == currency).Sum(item => item.Open);
        return new CustomerDto(
            row.Id, row.Code, row.Name, row.Language, row.TermsDays,
            [.. row.Contacts.Where(contact => contact.RetiredOn is null).OrderBy(contact => contact.Id).Select(contact => new ContactDto(contact.Id, contact.Name, contact.Email, contact.Phone, contact.Bounced))],
            MoneyDto.Of(main?.Balance ?? -credits, currency), MoneyDto.Of(main?.Overdue ?? 0, currency), MoneyDto.Of(credits, currency),
            Buckets(customer, currency, today),
            main is null ? null : Next(main),
            main is not null && ReasonDto.HoldOf(main.Reason, currency, Say.Language) is { } hold ? [hold] : [],
            [.. InvoiceRows.Of(customer, ListInvoices.Decisions(ledger, today), Say.Language)],
            row.Segment, row.IsLargeAccount, row.PlanCode, customer.Rules.Plan.Code, row.Address, row.CollectorId);
    }

    private static CustomerNextDto Next(CustomerDecision decision)
    {
        var format = new Typography(Say.Language);
        var text = decision.Level is { } level
            ? format.Say($"{LevelName.Of(level, format)} à faire aujourd’hui.", $"{LevelName.Of(level, format)} due today.")
            : ReasonText.Of(decision.Reason, decision.Currency, Say.Language);
        return new CustomerNextDto(text, decision.NextOn, decision.Level?.Number);
    }

    private static List<BucketDto> Buckets(CustomerLedger customer, string currency, DateOnly today)
    {
        var invoices = customer.Items.Where(item => item.Kind == SourceItemKind.Invoice && item.Currency == currency).ToLookup(item => Ageing.Of(item.DueDate ?? item.IssueDate, today));
        return [.. Enum.GetValues<AgeBucket>().Select(bucket => new BucketDto(bucket, MoneyDto.Of(invoices[bucket].Sum(item => item.Open), currency), invoices[bucket].Count()))];
    }
}

/// <param name="Balance">Everything open minus credits; negative when the customer is in credit.</param>
/// <param name="PlanCode">A plan of its own; null for none.</param>
/// <param name="AppliedPlan">The plan that applies.</param>
/// <param name="CollectorId">The member in whose portfolio it is; null for nobody's.</param>
/// <param name="Next">What comes next; null when nothing is open.</param>
public sealed record CustomerDto(
    long Id, string Code, string Name, string Language, int? TermsDays, IReadOnlyList<ContactDto> Contacts, MoneyDto Balance, MoneyDto Overdue, MoneyDto Credits,
    IReadOnlyList<BucketDto> Buckets, CustomerNextDto? Next, IReadOnlyList<HoldDto> Holds, IReadOnlyList<InvoiceRowDto> Invoices,
    Relance.Domain.Customers.Segment? Segment, bool IsLargeAccount, string? PlanCode, string AppliedPlan, string? Address, long? CollectorId);

public sealed record ContactDto(long Id, string? Name, string? Email, string? Phone, bool Bounced);

public sealed record CustomerNextDto(string Text, DateOnly? Date, int? Level);
