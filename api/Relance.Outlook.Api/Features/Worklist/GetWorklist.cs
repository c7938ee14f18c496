using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Worklist;

/// <summary>What is to be done today, customer by customer, and why.</summary>
internal static class GetWorklist
{
    public static async Task<Results<Ok<WorklistDto>, ProblemHttpResult>> Worklist(
        long companyId, DateOnly? on, bool? confirmStale, string? portfolio, LedgerReader ledgers, CompanyAccess access, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (Problems.UnlessPlausible(on) is { } refusal) return refusal;
        if (await Portfolio.ReadAsync(portfolio, companyId, access, cancellationToken) is not { } chosen) return Portfolio.Unknown();
        var day = on ?? clock.Today;
        var ledger = await ledgers.ReadAsync(companyId, null, day, cancellationToken, confirmStale ?? false);
        return TypedResults.Ok(Of(ledger, day, Say.Language, chosen));
    }

    internal static WorklistDto Of(Ledger ledger, DateOnly day, string language, Portfolio portfolio)
    {
        var rows = new List<WorklistRowDto>();
        var claimed = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var upcoming = new SortedDictionary<DateOnly, int>();
        var toWrite = 0;
        var row = new WorklistRows(language, ledger.Company, day);
        foreach (var (customer, decision) in ledger.Decide(day))
        {
            if (!portfolio.Holds(customer.CollectorId)) continue;
            if (decision.NextOn is { } next && next > day) upcoming[next] = upcoming.GetValueOrDefault(next) + 1;
            if (decision.Step == NextStep.None) continue;
            if (decision.Step == NextStep.Write)
            {
                toWrite++;
                claimed[decision.Currency] = claimed.GetValueOrDefault(decision.Currency) + decision.Claimed;
            }

            rows.Add(row.Of(customer, decision));
        }

        rows.Sort(static (a, b) => (Order(a.Action), b.SortAmount, a.CustomerId).CompareTo((Order(b.Action), a.SortAmount, b.CustomerId)));
        return new WorklistDto(
            day,
            new ToWriteDto(toWrite, [.. claimed.Select(sum => MoneyDto.Of(sum.Value, sum.Key))]),
            ledger.Company.PaymentsKnownOn,
            upcoming.Count == 0 ? null : new WorklistNextDto(upcoming.First().Key, upcoming.First().Value),
            ledger.Company.StaleAfterDays is { } days && ledger.Company.PaymentsKnownOn is { } known && day.DayNumber - known.DayNumber > days,
            rows,
            MandateStateDto.Of(ledger.Mandates, day));
    }

    private static int Order(NextStep step) => step switch { NextStep.Check => 0, NextStep.Call => 1, NextStep.Write => 2, NextStep.Post => 3, _ => 4 };
}

/// <param name="ToWrite">How many customers to write to, and for how much.</param>
/// <param name="PaymentsKnownOn">The last day that the imported payments cover.</param>
/// <param name="IsStale">Whether those payments are too old to claim anything without the user's word.</param>
/// <param name="NextAction">When something is next to be done, and for how many customers.</param>
/// <param name="Mandate">How the company stands with its mandates; null where none is needed. Without a valid one nothing is proposed.</param>
public sealed record WorklistDto(DateOnly On, ToWriteDto ToWrite, DateOnly? PaymentsKnownOn, WorklistNextDto? NextAction, bool IsStale, IReadOnlyList<WorklistRowDto> Rows, MandateStateDto? Mandate);

public sealed record ToWriteDto(int Customers, IReadOnlyList<MoneyDto> Totals);

public sealed record WorklistNextDto(DateOnly Date, int Customers);

/// <param name="Action">write, call, post, check or wait.</param>
/// <param name="Amount">What would be claimed, credits deducted; what is late when nothing is claimed.</param>
/// <param name="DaysLate">Of the oldest invoice concerned.</param>
/// <param name="Reason">Why this step, in one sentence.</param>
public sealed record WorklistRowDto(
    long CustomerId, string CustomerName, NextStep Action, int? Level, string? LevelName, Tone? Tone, Channel? Channel, MoneyDto Amount, int DaysLate,
    WorklistContactDto? Contact, string Reason, IReadOnlyList<WorklistInvoiceDto> Invoices, IReadOnlyList<HoldDto> Holds, IReadOnlyList<CheckDto> Checks,
    WorklistReminderDto? Reminder, DateOnly? NextDate)
{
    internal decimal SortAmount { get; init; }
}

public sealed record WorklistContactDto(string? Name, string? Email, string? Phone);

/// <param name="Claimed">Whether today's message claims it.</param>
public sealed record WorklistInvoiceDto(long Id, string Number, DateOnly IssueDate, DateOnly DueDate, MoneyDto Open, int DaysLate, int? Level, bool Claimed);

public sealed record WorklistReminderDto(long Id, ReminderState State, string? WebLink);
