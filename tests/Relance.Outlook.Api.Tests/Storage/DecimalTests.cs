using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Tests.Storage;

public sealed class DecimalTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Amounts_come_back_as_they_were_stored_and_are_compared_by_value()
    {
        await using var database = await TestDatabase.CreateAsync();
        var amounts = new[] { 0.01m, 0.1m, 9m, 10m, 1234.5678m, -0.0001m, 99_999_999_999.9999m };
        await StoreAsync(database, amounts);

        var rising = await database.InContextAsync(db => db.Items.OrderBy(item => item.Open).Select(item => item.Open).ToListAsync(Stop));
        var fromTen = await database.InContextAsync(db => db.Items.CountAsync(item => item.Open >= 10m, Stop));

        Assert.Equal(amounts.Order(), rising);
        Assert.Equal(3, fromTen);
    }

    [Fact]
    public async Task The_database_adds_to_the_cent()
    {
        await using var database = await TestDatabase.CreateAsync();
        var amounts = Enumerable.Range(1, 1000).Select(i => i % 7 == 0 ? -0.1m * i : 0.07m * i).ToArray();
        await StoreAsync(database, amounts);

        var sum = await database.InContextAsync(db => db.Items.SumAsync(item => item.Open, Stop));
        var grouped = await database.InContextAsync(db => db.Items.GroupBy(item => item.Currency).Select(group => group.Sum(item => item.Open)).SingleAsync(Stop));

        Assert.Equal((amounts.Sum(), amounts.Sum()), (sum, grouped));
    }

    [Fact]
    public async Task Currencies_never_come_together_in_one_decision()
    {
        await using var database = await TestDatabase.CreateAsync();
        var customer = await database.AddCustomerAsync();
        await database.InContextAsync(async db =>
        {
            db.Items.AddRange(TestDatabase.Item(customer, "1", 100), TestDatabase.Item(customer, "2", 7, "CHF"), TestDatabase.Item(customer, "3", 20));
            return await db.SaveChangesAsync(Stop);
        });

        var ledger = await database.InContextAsync(db => new LedgerReader(db).ReadAsync(customer.CompanyId, null, new DateOnly(2026, 10, 5), Stop));
        var decisions = ledger.Decide(new DateOnly(2026, 10, 5)).Select(entry => (entry.Decision.Currency, entry.Decision.Balance));

        Assert.Equal([("CHF", 7m), ("EUR", 120m)], decisions.OrderBy(decision => decision.Currency, StringComparer.Ordinal));
    }

    private static async Task StoreAsync(TestDatabase database, decimal[] amounts)
    {
        var customer = await database.AddCustomerAsync();
        await database.InContextAsync(async db =>
        {
            db.Items.AddRange(amounts.Select((amount, i) => TestDatabase.Item(customer, $"F-{i}", amount)));
            return await db.SaveChangesAsync(Stop);
        });
    }
}
