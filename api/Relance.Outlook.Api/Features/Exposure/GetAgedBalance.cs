using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Exposure;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Features.Exposure;

/// <summary>The aged balance by due date; the database adds up, so that a million rows cost one pass.</summary>
internal static class GetAgedBalance
{
    private const int TopCustomers = 200;

    public static async Task<Results<Ok<AgedBalanceDto>, ProblemHttpResult>> AgedBalance(
        long companyId, DateOnly? on, RelanceDbContext db, RelanceClock clock, CancellationToken cancellationToken)
    {
        if (Problems.UnlessPlausible(on) is { } refusal) return refusal;
        var day = on ?? clock.Today;
        var currency = await db.Companies.Where(row => row.Id == companyId).Select(row => row.Currency).SingleAsync(cancellationToken);
        var (d30, d60, d90) = (day.AddDays(-30), day.AddDays(-60), day.AddDays(-90));
        var open = db.Items.AsNoTracking().Where(item => item.CompanyId == companyId && item.ClosedOn == null);
        var sums = await open
            .GroupBy(item => new
            {
                item.CustomerId,
                item.Currency,
                IsInvoice = item.Kind == SourceItemKind.Invoice,
                Bucket = item.DueDate >= day ? 0 : item.DueDate >= d30 ? 1 : item.DueDate >= d60 ? 2 : item.DueDate >= d90 ? 3 : 4,
            })
            .Select(group => new Sum(group.Key.CustomerId, group.Key.Currency, group.Key.IsInvoice, group.Key.Bucket, group.Sum(item => item.Open), group.Count()))
            .ToListAsync(cancellationToken);

        var invoices = sums.FindAll(sum => sum.IsInvoice && sum.Currency == currency);
        var byCustomer = invoices.GroupBy(sum => sum.CustomerId)
            .Select(group => (Id: group.Key, Sums: group.ToList(), Total: group.Sum(sum => sum.Open)))
            .OrderByDescending(entry => entry.Total).Take(TopCustomers).ToList();
        var ids = byCustomer.ConvertAll(entry => entry.Id);
        var names = await db.Customers.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);

        return TypedResults.Ok(new AgedBalanceDto(
            day,
            currency,
            MoneyDto.Of(invoices.Sum(sum => sum.Open), currency),
            Buckets(invoices, currency),
            MoneyDto.Of(sums.Where(sum => !sum.IsInvoice && sum.Currency == currency).Sum(sum => sum.Open), currency),
            byCustomer.ConvertAll(entry => new AgedCustomerDto(entry.Id, names[entry.Id], MoneyDto.Of(entry.Total, currency), Buckets(entry.Sums, currency))),
            [.. sums.Where(sum => sum.IsInvoice && sum.Currency != currency).GroupBy(sum => sum.Currency, StringComparer.Ordinal)
                .Select(group => MoneyDto.Of(group.Sum(sum => sum.Open), group.Key))]));
    }

    private static List<BucketDto> Buckets(List<Sum> sums, string currency)
    {
        var buckets = new List<BucketDto>(Ageing.Buckets);
        foreach (var bucket in Enum.GetValues<AgeBucket>())
        {
            var own = sums.FindAll(sum => sum.Bucket == (int)bucket);
            buckets.Add(new BucketDto(bucket, MoneyDto.Of(own.Sum(sum => sum.Open), currency), own.Sum(sum => sum.Count)));
        }

        return buckets;
    }


    private sealed record Sum(long CustomerId, string Currency, bool IsInvoice, int Bucket, decimal Open, int Count);
}

public sealed record AgedBalanceDto(
    DateOnly On, string Currency, MoneyDto Total, IReadOnlyList<BucketDto> Buckets, MoneyDto Credits,
    IReadOnlyList<AgedCustomerDto> Customers, IReadOnlyList<MoneyDto> OtherCurrencies);

public sealed record AgedCustomerDto(long CustomerId, string CustomerName, MoneyDto Total, IReadOnlyList<BucketDto> Buckets);
