using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.LateFees;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <summary>Why an invoice is chased or not, what comes next, and how each cent of interest came about.</summary>
internal sealed class ExplainInvoice(RelanceDbContext db, LedgerReader ledgers, LateFeeReader lateFees, RelanceClock clock)
{
    public static Task<Results<Ok<ExplanationDto>, ProblemHttpResult>> Explanation(long companyId, long invoiceId, ExplainInvoice explain, CancellationToken cancellationToken) =>
        explain.RunAsync(companyId, invoiceId, cancellationToken);

    public async Task<Results<Ok<ExplanationDto>, ProblemHttpResult>> RunAsync(long companyId, long invoiceId, CancellationToken cancellationToken)
    {
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(row => row.CompanyId == companyId && row.Id == invoiceId, cancellationToken);
        if (item is null) return Problems.NotFound(Say.Current("Facture", "Invoice"));

        var format = new Typography(Say.Language);
        if (item.ClosedOn is { } closedOn)
        {
            var text = format.Say($"Réglée : absente des postes ouverts ou encaissée, constaté le {format.LongDate(closedOn)}.", $"Settled: no longer open, as seen on {format.LongDate(closedOn)}.");
            return TypedResults.Ok(ExplanationDto.Without(item.Id, item.Number, new ReasonDto("settled", text, closedOn, null, null)));
        }

        var ledger = await ledgers.ReadAsync(companyId, [item.CustomerId], clock.Today, cancellationToken);
        foreach (var (customer, decision) in ledger.Decide(clock.Today))
        {
            foreach (var instalment in decision.Instalments)
            {
                if (instalment.InvoiceId != item.Id) continue;
                var fees = await lateFees.ReadAsync(ledger, customer, [item.Id], clock.Today, cancellationToken);
                return TypedResults.Ok(Explain(item.Number, ledger, customer, decision, instalment, fees.GetValueOrDefault(item.Id), format));
            }
        }

        return TypedResults.Ok(ExplanationDto.Without(item.Id, item.Number, new ReasonDto("credit", format.Say(
            "Avoir ou règlement : il vient en déduction des factures du client.", "Credit note or payment: it is deducted from the customer's invoices."), null, null, null)));
    }

    /// <summary>The invoice's own reason, and the customer's when that is what holds it back.</summary>
    private static ExplanationDto Explain(
        string number, Ledger ledger, CustomerLedger customer, CustomerDecision decision, InstalmentDecision item, LateFeeResult? fee, Typography format)
    {
        var reasons = new List<ReasonDto> { ReasonDto.Of(item.Reason, decision.Currency, Say.Language) };
        var isOnHold = item.Reason.Code < ReasonCode.ReplyToReview && decision.Reason.Code >= ReasonCode.ReplyToReview
            && decision.Instalments.All(other => other.Reason.Code != decision.Reason.Code);
        var customerHolds = isOnHold || (item.Reason.Code == ReasonCode.LevelDue && !item.IsClaimed);
        if (customerHolds && decision.Reason.Code != item.Reason.Code) reasons.Add(ReasonDto.Of(decision.Reason, decision.Currency, Say.Language));
        if (decision.BrokenPromise is { } broken && reasons.TrueForAll(reason => reason.Code != ReasonDto.CodeOf(ReasonCode.PromiseBroken)))
            reasons.Add(ReasonDto.Of(new Reason(ReasonCode.PromiseBroken, broken.PromisedFor, broken.Amount), decision.Currency, Say.Language));

        var facts = customer.Facts.First(other => other.Currency == decision.Currency);
        var plan = facts.Instalments.First(other => other.InvoiceId == item.InvoiceId).Plan ?? customer.Rules.Plan;
        var isOpenEnded = isOnHold && decision.NextOn is null;
        var next = !isOpenEnded && item.Next is { } level && InvoiceRows.PossibleOn(item) is { } on
            ? new ExplanationNextDto(level.Number, LevelName.Of(level, format), Later(on, decision.NextOn), level.Channel)
            : null;
        return new ExplanationDto(
            item.InvoiceId, number, item.IsClaimed, reasons, next, plan.Code, PlanText.Name(plan.Code, format),
            fee is null ? null : LateFeeDto.Of(fee, ledger.Company.Currency, customer.Segment, format),
            Limitation.EarliestOn(customer.Segment ?? Segment.Consumer, item.DueDate));
    }

    private static DateOnly Later(DateOnly on, DateOnly? customers) => customers is { } day && day > on ? day : on;
}

/// <param name="Chased">Whether today's message claims it.</param>
/// <param name="Reasons">Why, or why not: its own reason first, then the customer's.</param>
/// <param name="Next">The next level and the day from which it is possible; null when only a person can bring it.</param>
/// <param name="PlanCode">The plan that applies to it.</param>
/// <param name="LateFees">Interest and fixed compensation to date, line by line; null in other currencies than the euro.</param>
/// <param name="LimitationOn">The earliest day on which the claim may be time-barred, as an assumption to be checked.</param>
public sealed record ExplanationDto(
    long InvoiceId, string Number, bool Chased, IReadOnlyList<ReasonDto> Reasons, ExplanationNextDto? Next, string? PlanCode, string? PlanName, LateFeeDto? LateFees, DateOnly? LimitationOn)
{
    internal static ExplanationDto Without(long id, string number, ReasonDto reason) => new(id, number, false, [reason], null, null, null, null, null);
}

public sealed record ExplanationNextDto(int Level, string LevelName, DateOnly Date, Relance.Domain.Plans.Channel Channel);
