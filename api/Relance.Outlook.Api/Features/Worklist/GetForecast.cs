using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Worklist;

/// <summary>The same rule run over the coming days, as if nobody paid and everything were done on its day.</summary>
internal static class GetForecast
{
    private const int UsualDays = 30;
    private const int MostDays = 180;

    public static async Task<Results<Ok<ForecastDto>, ProblemHttpResult>> ForecastDays(
        long companyId, int? days, long? customerId, string? cursor, int? limit, LedgerReader ledgers, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (days is < 1 or > MostDays) return Problems.Invalid("days", Say.Current($"Choisissez de 1 à {MostDays} jours.", $"Choose 1 to {MostDays} days."));
        var (today, count) = (clock.Today, days ?? UsualDays);
        var ledger = await ledgers.ReadAsync(companyId, customerId is { } one ? [one] : null, today, cancellationToken);
        if (customerId is not null && ledger.Customers.Count == 0) return Problems.NotFound(Say.Current("Client", "Customer"));

        var steps = new List<(CustomerLedger Customer, ForecastStep Step)>();
        foreach (var customer in ledger.Customers)
        {
            foreach (var facts in customer.Facts) steps.AddRange(Forecast.Of(facts, customer.Rules, today, count).Select(step => (customer, step)));
        }

        steps.Sort(static (a, b) => (a.Step.On, b.Step.Amount, a.Customer.Id).CompareTo((b.Step.On, a.Step.Amount, b.Customer.Id)));
        var paging = Paging.From(cursor, limit);
        var page = paging.Of(steps.Skip(paging.Offset).Take(paging.Limit + 1).Select(entry => Row(entry.Customer, entry.Step)).ToList());
        return TypedResults.Ok(new ForecastDto(today, today.AddDays(count - 1), ByDay(steps), page.Items, page.NextCursor));
    }

    private static List<ForecastDayDto> ByDay(List<(CustomerLedger Customer, ForecastStep Step)> steps) =>
        [.. steps.GroupBy(entry => entry.Step.On).Select(day => new ForecastDayDto(
            day.Key,
            day.Count(entry => entry.Step.Step == NextStep.Write),
            day.Count(entry => entry.Step.Step == NextStep.Call),
            day.Count(entry => entry.Step.Step == NextStep.Post),
            [.. day.GroupBy(entry => entry.Step.Currency, StringComparer.Ordinal).Select(sum => MoneyDto.Of(sum.Sum(entry => entry.Step.Amount), sum.Key))]))];

    private static ForecastStepDto Row(CustomerLedger customer, ForecastStep step)
    {
        var numbers = customer.Items.ToDictionary(item => item.Id, item => item.Number);
        return new ForecastStepDto(
            step.On, customer.Id, customer.Name, step.Step, step.Level.Number, LevelName.Of(step.Level, new Typography(Say.Language)), step.Level.Channel, step.Level.Tone,
            MoneyDto.Of(step.Amount, step.Currency), [.. step.Invoices.Select(invoice => new ForecastInvoiceDto(invoice.InvoiceId, numbers[invoice.InvoiceId], invoice.Level))]);
    }
}

/// <param name="From">Today.</param>
/// <param name="To">The last day looked at.</param>
/// <param name="Days">The days on which there is something to do.</param>
/// <param name="Steps">One page of what is to be done, day by day.</param>
public sealed record ForecastDto(DateOnly From, DateOnly To, IReadOnlyList<ForecastDayDto> Days, IReadOnlyList<ForecastStepDto> Steps, string? NextCursor);

public sealed record ForecastDayDto(DateOnly On, int Write, int Call, int Post, IReadOnlyList<MoneyDto> Amounts);

public sealed record ForecastStepDto(
    DateOnly On, long CustomerId, string CustomerName, NextStep Action, int Level, string LevelName, Channel Channel, Tone Tone, MoneyDto Amount, IReadOnlyList<ForecastInvoiceDto> Invoices);

public sealed record ForecastInvoiceDto(long Id, string Number, int Level);
