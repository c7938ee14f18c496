using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Benchmarks;

/// <summary>Fills the database of a running product, beside it.</summary>
internal static class SeedDatabase
{
    private const int Chunk = 20_000;

    public static SqliteRelanceDbContext Open(string data) =>
        new(new DbContextOptionsBuilder<SqliteRelanceDbContext>().UseSqlite($"Data Source={Path.Combine(data, "relance.db")}").Options, new WriterGate());

    public static PostgresRelanceDbContext OpenPostgres(string connectionString) =>
        new(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql(connectionString).Options, new WriterGate());

    public static async Task LedgerAsync(string data, long companyId, int customers)
    {
        await using var db = Open(data);
        await LedgerAsync(db, companyId, customers);
    }

    public static async Task LedgerAsync(RelanceDbContext db, long companyId, int customers)
    {
        var today = RelanceClock.DayOf(DateTimeOffset.UtcNow);
        foreach (var chunk in LedgerSeed.Customers(customers).Chunk(Chunk))
        {
            await db.WriteAsync(
                async () =>
                {
                    var rows = Array.ConvertAll(chunk, customer => new CustomerRow { CompanyId = companyId, Code = $"C{customer.Number}", Name = customer.Name });
                    await db.BulkInsertAsync(rows, CancellationToken.None);
                    await db.BulkInsertAsync(
                        chunk.Zip(rows, (customer, row) => new ContactRow { CompanyId = companyId, CustomerId = row.Id, Name = "Service comptable", Email = $"c{companyId}.{customer.Email}" }), CancellationToken.None);
                    await db.BulkInsertAsync(chunk.Zip(rows).SelectMany(pair => pair.First.Invoices.Select(invoice => Item(invoice, pair.Second, today))), CancellationToken.None);
                    return 0;
                },
                CancellationToken.None);
        }
    }

    private static ItemRow Item(SeedInvoice invoice, CustomerRow customer, DateOnly today) => new()
    {
        CompanyId = customer.CompanyId,
        CustomerId = customer.Id,
        Kind = SourceItemKind.Invoice,
        Number = $"F2026-{invoice.Number}",
        Currency = "EUR",
        IssueDate = today.AddDays(-invoice.DaysLate - 30),
        DueDate = today.AddDays(-invoice.DaysLate),
        Original = invoice.Amount,
        Open = invoice.Amount,
        LevelDone = invoice.LevelDone,
        LevelDoneOn = invoice.LevelDone > 0 ? today.AddDays(-invoice.LevelDoneDaysAgo) : null,
    };
}
