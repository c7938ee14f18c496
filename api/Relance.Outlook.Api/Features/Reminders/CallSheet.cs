using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Checks;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>All that one wants before one's eyes on the telephone, and the check list of a customer.</summary>
internal sealed class CallSheet(RelanceDbContext db, LedgerReader ledgers, ReminderFactsReader reader, RelanceClock clock)
{
    private const int LastExchanges = 5;

    public static Task<Results<Ok<CallSheetDto>, ProblemHttpResult>> Get(long companyId, long customerId, CallSheet sheet, CancellationToken cancellationToken) =>
        sheet.RunAsync(companyId, customerId, cancellationToken);

    public static Task<Results<Ok<List<CheckDto>>, ProblemHttpResult>> Checks(long companyId, long customerId, CallSheet sheet, CancellationToken cancellationToken) =>
        sheet.ChecksAsync(companyId, customerId, cancellationToken);

    private async Task<Results<Ok<CallSheetDto>, ProblemHttpResult>> RunAsync(long companyId, long customerId, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, [customerId], clock.Today, cancellationToken, confirmStale: true);
        if (ledger.Customers.SingleOrDefault() is not { } customer) return Problems.NotFound(Say.Current("Client", "Customer"));
        if (ledger.Decide(clock.Today).Select(entry => entry.Decision).MaxBy(decision => decision.Overdue) is not { } decision)
            return Problems.Problem(409, "customer.nothingOpen", Say.Current("Rien à réclamer", "Nothing to claim"), Say.Current("Ce client n’a pas de facture ouverte.", "This customer has no open invoice."));

        // A call may be made whatever is due: it then speaks of everything late.
        var call = new ReminderLevel(decision.Level?.Number ?? 1, 0, Channel.Call, Tone.Friendly);
        var about = decision.Level is null
            ? decision with { Level = call, Instalments = [.. decision.Instalments.Select(item => item with { Claimed = item.DaysLate > 0 ? item.Open : 0 })], Claimed = decision.Overdue }
            : decision with { Level = decision.Level with { Channel = Channel.Call, ClaimsLateFees = false } };
        var facts = await reader.ReadAsync(ledger, customer, about, clock.Today, cancellationToken) with { Language = Say.Language };
        var script = facts.Invoices.Count == 0 ? null : CallScript.Of(facts);
        var history = await db.Exchanges.AsNoTracking().Where(row => row.CompanyId == companyId && row.CustomerId == customerId)
            .OrderByDescending(row => row.Sequence).Take(LastExchanges).Select(row => new CallHistoryDto(row.At, row.Kind, row.Subject, row.Text)).ToListAsync(cancellationToken);
        return TypedResults.Ok(new CallSheetDto(
            customer.Id, customer.Name, customer.Contact?.Name, customer.Contact?.Phone, customer.Contact?.Email,
            MoneyDto.Of(decision.Overdue, decision.Currency), MoneyDto.Of(decision.Balance, decision.Currency), decision.Step == NextStep.Call,
            [.. facts.Invoices.Select(invoice => new CallInvoiceDto(invoice.Number, invoice.DueDate, invoice.DaysLate, MoneyDto.Of(invoice.Open, decision.Currency), invoice.LastReminderOn))],
            script?.Opening, script?.Goals ?? [], [.. (script?.Objections ?? []).Select(objection => new CallObjectionDto(objection.Says, objection.Answer))], script?.Closing, history));
    }

    private async Task<Results<Ok<List<CheckDto>>, ProblemHttpResult>> ChecksAsync(long companyId, long customerId, CancellationToken cancellationToken)
    {
        var ledger = await ledgers.ReadAsync(companyId, [customerId], clock.Today, cancellationToken);
        if (ledger.Customers.SingleOrDefault() is not { } customer) return Problems.NotFound(Say.Current("Client", "Customer"));
        if (ledger.Decide(clock.Today).Select(entry => entry.Decision).MaxBy(decision => decision.Overdue) is not { } decision) return TypedResults.Ok(new List<CheckDto>());
        var shared = await SharedWithAsync(ledger.Company, customer, cancellationToken);
        return TypedResults.Ok(ReminderChecks.Of(customer.ChecksOf(decision, ledger.Company, clock.Today) with { SharedWith = shared }).Select(check => CheckDto.Of(check, Say.Language)).ToList());
    }

    /// <summary>Who else is written to at that address, in any company of the firm that the user may see.</summary>
    private async Task<List<string>> SharedWithAsync(CompanyRow company, CustomerLedger customer, CancellationToken cancellationToken) =>
        customer.Contact?.Email is not { } email ? [] : await (
            from contact in db.Contacts
            join other in db.Customers on contact.CustomerId equals other.Id
            join owner in db.Companies on other.CompanyId equals owner.Id
            where contact.Email == email && contact.CustomerId != customer.Id && owner.TenantId == company.TenantId
            select owner.Id == company.Id ? other.Name : Say.Current("un client d’un autre dossier", "a customer of another company")).Distinct().OrderBy(name => name).Take(5).ToListAsync(cancellationToken);
}

/// <param name="IsDue">Whether a call is what the plan asks for today.</param>
/// <param name="Opening">The first sentences; null when nothing is late.</param>
/// <param name="Goals">What the call must bring.</param>
/// <param name="Objections">What is usually answered, and what to say to it.</param>
public sealed record CallSheetDto(
    long CustomerId, string CustomerName, string? ContactName, string? Phone, string? Email, MoneyDto Overdue, MoneyDto Balance, bool IsDue, IReadOnlyList<CallInvoiceDto> Invoices,
    string? Opening, IReadOnlyList<string> Goals, IReadOnlyList<CallObjectionDto> Objections, string? Closing, IReadOnlyList<CallHistoryDto> History);

public sealed record CallInvoiceDto(string Number, DateOnly DueDate, int DaysLate, MoneyDto Open, DateOnly? LastReminderOn);

public sealed record CallObjectionDto(string Says, string Answer);

public sealed record CallHistoryDto(DateTimeOffset At, ExchangeKind Kind, string? Subject, string? Text);
