using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>The history as evidence: nothing missing, nothing altered.</summary>
internal static class Chain
{
    /// <summary>Numbered without a gap, each hash over the entry and the hash before it.</summary>
    public static async Task AssertWhole(this RelanceHost host, CustomerFile customer)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var rows = await db.Exchanges.AsNoTracking().Where(row => row.CustomerId == customer.Id).OrderBy(row => row.Sequence).ToListAsync();
        Assert.NotEmpty(rows);
        var previous = ExchangeChain.Start;
        foreach (var (index, row) in rows.Index())
        {
            Assert.Equal((index + 1, previous, ExchangeLog.HashOf(row)), (row.Sequence, row.PreviousHash, row.Hash));
            previous = row.Hash;
        }
    }
}
