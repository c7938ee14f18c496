using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Customers;
using Relance.Domain.Exposure;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Exposure;

/// <summary>How collecting goes: days sales outstanding, promises kept, what has moved in the week.</summary>
internal sealed class GetIndicators(RelanceDbContext db)
{
    private const int MonthsShown = 12;
    private const int DaysOfPromises = 365;

    public static async Task<Results<Ok<IndicatorsDto>, ProblemHttpResult>> Indicators(
        long companyId, DateOnly? on, GetIndicators indicators, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (Problems.UnlessPlausible(on) is { } refusal) return refusal;
        return TypedResults.Ok(await indicators.RunAsync(companyId, on ?? clock.Today, cancellationToken));
    }

    private async Task<IndicatorsDto> RunAsync(long companyId, DateOnly on, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == companyId, cancellationToken);
        var currency = company.Currency;
        var items = db.Items.AsNoTracking().Where(item => item.CompanyId == companyId && item.Currency == currency);
        var open = await items.Where(item => item.ClosedOn == null)
            .GroupBy(item => new { IsInvoice = item.Kind == SourceItemKind.Invoice, item.DueDate })
            .Select(group => new OpenSum(group.Key.IsInvoice, group.Key.DueDate, group.Sum(item => item.Open))).ToListAsync(cancellationToken);
        var invoices = open.FindAll(sum => sum.IsInvoice);
        var late = invoices.FindAll(sum => sum.DueDate < on);
        var (owed, overdue) = (invoices.Sum(sum => sum.Open), late.Sum(sum => sum.Open));
        var credits = open.Where(sum => !sum.IsInvoice).Sum(sum => sum.Open);

        var months = await MonthsAsync(companyId, cancellationToken);
        var invoiced = months.ToDictionary(month => month.Month, month => month.Invoiced);
        var known = company.PaymentsKnownOn is { } day && day < on ? day : on;
        return new IndicatorsDto(
            on, MoneyDto.Of(owed, currency), MoneyDto.Of(overdue, currency),
            DaysSalesOutstanding.CountBack(owed - credits, known, invoiced),
            DaysSalesOutstanding.CountBack(owed - overdue, known, invoiced),
            overdue == 0 ? null : Math.Round(late.Sum(sum => sum.Open * (on.DayNumber - sum.DueDate!.Value.DayNumber)) / overdue, 1, MidpointRounding.AwayFromZero),
            await PromisesAsync(companyId, on, cancellationToken),
            await WeekAsync(companyId, items, overdue, on, currency, cancellationToken),
            [.. MonthsUpTo(on).Select(month => MonthOf(month, known, months, invoiced, currency))]);
    }

    /// <summary>Each month as the newest import that was not undone tells it.</summary>
    private async Task<List<MonthRow>> MonthsAsync(long companyId, CancellationToken cancellationToken)
    {
        var rows = await (from month in db.Months.AsNoTracking()
                          join import in db.Imports on month.ImportId equals import.Id
                          where month.CompanyId == companyId && import.UndoneAt == null
                          select month).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Month).Select(group => group.MaxBy(row => row.ImportId)!)];
    }

    private static IEnumerable<DateOnly> MonthsUpTo(DateOnly on) =>
        Enumerable.Range(1 - MonthsShown, MonthsShown).Select(back => new DateOnly(on.Year, on.Month, 1).AddMonths(back));

    private static MonthDto MonthOf(DateOnly first, DateOnly known, List<MonthRow> months, Dictionary<DateOnly, decimal> invoiced, string currency)
    {
        if (months.Find(row => row.Month == first) is not { } month) return new MonthDto(first, null, null);
        var last = first.AddMonths(1).AddDays(-1);
        return new MonthDto(first, MoneyDto.Of(month.Invoiced, currency), DaysSalesOutstanding.CountBack(month.Receivables, last < known ? last : known, invoiced));
    }

    /// <summary>Those of a year. One that was taken back before its day is neither kept nor broken.</summary>
    private async Task<PromisesDto> PromisesAsync(long companyId, DateOnly on, CancellationToken cancellationToken)
    {
        var since = on.AddDays(-DaysOfPromises);
        var rows = await db.Holds.AsNoTracking().Where(row => row.CompanyId == companyId && row.Reason == HoldReason.Promise && row.Since >= since && row.Since <= on).ToListAsync(cancellationToken);
        var customers = rows.Select(row => row.CustomerId).Distinct().ToList();
        var items = (await db.Items.AsNoTracking().Where(item => customers.Contains(item.CustomerId) && item.ClosedOn == null && item.Kind == SourceItemKind.Invoice)
            .Select(item => new { item.CustomerId, item.Id, item.IssueDate, item.Open }).ToListAsync(cancellationToken)).ToLookup(item => item.CustomerId);
        var (kept, broken, waiting) = (0, 0, 0);
        foreach (var row in rows)
        {
            var promise = LedgerHolds.PromiseOf(row);
            var openNow = items[row.CustomerId].Where(item => promise.Covers(item.Id) && item.IssueDate <= promise.SaidOn).Sum(item => item.Open);
            if (promise.IsKept(openNow)) kept++;
            else if (promise.IsBroken(on, openNow)) broken++;
            else if (row.EndedAt is null) waiting++;
        }

        return new PromisesDto(kept, broken, waiting, kept + broken == 0 ? null : Math.Round((decimal)kept / (kept + broken), 3));
    }

    private async Task<WeekDto> WeekAsync(long companyId, IQueryable<ItemRow> items, decimal overdue, DateOnly on, string currency, CancellationToken cancellationToken)
    {
        // The Monday before: on a Monday the week that has just ended.
        var since = on.AddDays(-1);
        while (since.DayOfWeek != DayOfWeek.Monday) since = since.AddDays(-1);
        var monday = RelanceClock.StartOf(since);
        var fell = await items.Where(item => item.ClosedOn == null && item.Kind == SourceItemKind.Invoice && item.DueDate >= since && item.DueDate < on).SumAsync(item => item.Open, cancellationToken);
        var sent = await db.Reminders.CountAsync(row => row.CompanyId == companyId && row.SentAt >= monday, cancellationToken);
        var replies = await db.Replies.CountAsync(row => row.CompanyId == companyId && row.Kind == IncomingKind.Human && row.ReceivedAt >= monday, cancellationToken);

        // What was open before the first import is not known.
        var isKnown = await db.Imports.AnyAsync(row => row.CompanyId == companyId && row.UndoneAt == null && row.At < monday, cancellationToken);
        if (!isKnown) return new WeekDto(since, null, null, MoneyDto.Of(fell, currency), sent, replies);

        // A part paid counts in the week in which an import showed it: the day kept with it is only the earliest possible.
        var shown = from part in db.Settlements.AsNoTracking()
                    where part.CompanyId == companyId
                    select new { part.ItemId, part.Amount, IsNew = part.ImportId == null ? part.On >= since : db.Imports.Any(import => import.Id == part.ImportId && import.At >= monday) };
        var paid = from item in items.Where(item => item.Kind == SourceItemKind.Invoice)
                   where item.ClosedOn >= since || shown.Any(part => part.ItemId == item.Id && part.IsNew)
                   let before = shown.Where(part => part.ItemId == item.Id && !part.IsNew).Sum(part => part.Amount)
                   let after = shown.Where(part => part.ItemId == item.Id && part.IsNew).Sum(part => part.Amount)
                   select new { WasDue = item.DueDate < since, Amount = item.ClosedOn == null ? after : item.Original - before };
        var collected = await paid.ToListAsync(cancellationToken);
        var overdueThen = overdue - fell + collected.Where(row => row.WasDue).Sum(row => row.Amount);
        return new WeekDto(since, MoneyDto.Of(overdue - overdueThen, currency), MoneyDto.Of(collected.Sum(row => row.Amount), currency), MoneyDto.Of(fell, currency), sent, replies);
    }

    private sealed record OpenSum(bool IsInvoice, DateOnly? DueDate, decimal Open);
}

/// <param name="Dso">Days sales outstanding by counting back; null when the sales are not known: only a FEC tells them.</param>
/// <param name="BestPossibleDso">The same of what is not yet due.</param>
/// <param name="AverageDaysLate">Of what is late, weighted by amount; null when nothing is.</param>
/// <param name="Months">Twelve, oldest first.</param>
public sealed record IndicatorsDto(
    DateOnly On, MoneyDto Open, MoneyDto Overdue, decimal? Dso, decimal? BestPossibleDso, decimal? AverageDaysLate, PromisesDto Promises, WeekDto Week,
    IReadOnlyList<MonthDto> Months);

/// <summary>Promises of the last 365 days.</summary>
/// <param name="KeptShare">Of those whose time is over, between 0 and 1; null when there are none.</param>
public sealed record PromisesDto(int Kept, int Broken, int Open, decimal? KeptShare);

/// <summary>What has moved in the week.</summary>
/// <param name="Since">The last Monday before today.</param>
/// <param name="OverdueChange">Of what is late; null when the week before is not known.</param>
/// <param name="Collected">As the imports show it; null when the week before is not known.</param>
/// <param name="NewlyOverdue">What fell due in it and is still open.</param>
public sealed record WeekDto(DateOnly Since, MoneyDto? OverdueChange, MoneyDto? Collected, MoneyDto NewlyOverdue, int RemindersSent, int RepliesReceived);

/// <param name="Month">Its first day.</param>
/// <param name="Invoiced">Taxes included; null when not known.</param>
/// <param name="Dso">At its end.</param>
public sealed record MonthDto(DateOnly Month, MoneyDto? Invoiced, decimal? Dso);
