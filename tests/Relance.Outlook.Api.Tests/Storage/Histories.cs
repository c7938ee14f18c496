using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>Histories written by the product, and by others.</summary>
internal static class Histories
{
    /// <summary>An entry as the product writes it.</summary>
    public static Task Append(this TestDatabase database, CustomerRow customer, string text) => database.InScopeAsync(services =>
    {
        var (db, log) = (services.GetRequiredService<RelanceDbContext>(), services.GetRequiredService<ExchangeLog>());
        return db.WriteAsync(
            async () =>
            {
                await log.AppendAsync(Entry(customer, text), CancellationToken.None);
                return 0;
            },
            CancellationToken.None);
    });

    public static ExchangeRow Entry(CustomerRow customer, string text) => new()
    {
        CompanyId = customer.CompanyId,
        CustomerId = customer.Id,
        // To the last digit that the clock has.
        At = new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero).AddTicks(1_234_567),
        Kind = ExchangeKind.ReminderSent,
        Subject = "Relance",
        Text = text,
        From = "claire@atelier-morin.example",
        To = """["compta@client.example"]""",
        Level = 1,
        Invoices = """["F-1"]""",
        Amount = 1234.5m,
        Currency = "EUR",
        ReminderId = 7,
        MessageId = "AAMk",
        InternetMessageId = "<1@atelier-morin.example>",
        WebLink = "https://outlook.example/1",
        Original = new string('a', 64),
        PreviousHash = "",
        Hash = "",
    };

    public static Task<int> Run(this TestDatabase database, string sql) => database.InContextAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    /// <summary>What somebody does who has the database in hand and switches off what is in the way.</summary>
    public static Task Tamper(this TestDatabase database, params string[] statements) => database.InContextAsync(async db =>
    {
        var (off, on) = database.OnPostgres
            ? ("""ALTER TABLE "Exchanges" DISABLE TRIGGER USER; ALTER TABLE "ChainHeads" DISABLE TRIGGER USER""", """ALTER TABLE "Exchanges" ENABLE TRIGGER USER; ALTER TABLE "ChainHeads" ENABLE TRIGGER USER""")
            : ("""
               DROP TRIGGER "Exchanges_Appended_Only"; DROP TRIGGER "Exchanges_Head"; DROP TRIGGER "Exchanges_Not_Updated"; DROP TRIGGER "Exchanges_Not_Deleted";
               DROP TRIGGER "ChainHeads_Follow"; DROP TRIGGER "ChainHeads_Move_On"; DROP TRIGGER "ChainHeads_Not_Deleted"
               """, "SELECT 1");
        foreach (var sql in (string[])[off, .. statements, on]) await db.Database.ExecuteSqlRawAsync(sql);
        return 0;
    });

    /// <summary>Every chain of every company.</summary>
    public static Task<List<VerifiedChain>> Verify(this TestDatabase database) => database.InScopeAsync(async services =>
    {
        var (db, verification) = (services.GetRequiredService<RelanceDbContext>(), services.GetRequiredService<ChainVerification>());
        var chains = new List<VerifiedChain>();
        var companies = await db.Exchanges.Select(row => row.CompanyId).Union(db.ChainHeads.Select(row => row.CompanyId)).ToListAsync();
        foreach (var company in companies)
        {
            await foreach (var chain in verification.RunAsync(company, null, CancellationToken.None)) chains.Add(chain);
        }

        return chains;
    });
}
