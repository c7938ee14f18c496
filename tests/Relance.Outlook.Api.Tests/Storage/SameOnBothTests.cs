using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>Lists, searches and values are the same whichever database is behind them.</summary>
[OwnDatabase]
public sealed class SameOnBothTests
{
    private static readonly string[] Names = ["élan", "Élan", "Zèbre", "abricot", "Abricot", "a-b", "ab", "A b", "œuf", "_", "É", "Société d’Été", "10", "9", "société"];

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Texts_are_ordered_by_their_bytes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AddAsync(database);

        var ordered = await database.InContextAsync(db => db.Customers.OrderBy(row => row.Name).Select(row => row.Name).ToListAsync());

        Assert.Equal(Names.Order(StringComparer.Ordinal), ordered);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "AB")]
    [InlineData(DatabaseProvider.Postgres, "AB")]
    [InlineData(DatabaseProvider.Sqlite, "É")]
    [InlineData(DatabaseProvider.Postgres, "É")]
    public async Task A_search_takes_small_letters_for_capitals_as_far_as_ASCII_goes(DatabaseProvider provider, string search)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await AddAsync(database);
        var pattern = $"%{RelanceDbContext.Lower(search)}%";

        var found = await database.InContextAsync(db => db.Customers.Where(row => EF.Functions.Like(RelanceDbContext.Lower(row.Name), pattern, "\\")).Select(row => row.Name).ToListAsync());

        string[] expected = search == "AB" ? ["abricot", "Abricot", "ab"] : ["Élan", "É", "Société d’Été"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Rows_brought_in_by_the_thousand_are_those_that_were_given(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var customer = await database.AddCustomerAsync();
        var items = Enumerable.Range(0, 12_345).Select(i => TestDatabase.Item(customer, $"F-{i}", i / 7m)).ToList();
        items[3].DueDate = null;
        items[4].Number = "de\0à \ud800";

        await database.InContextAsync(db => db.WriteAsync(async () => { await db.BulkInsertAsync(items, CancellationToken.None); return 0; }, CancellationToken.None));

        var stored = await database.InContextAsync(db => db.Items.AsNoTracking().OrderBy(row => row.Id).ToListAsync());
        Assert.Equal(items.Select(row => row.Id), stored.Select(row => row.Id));
        Assert.Equal(items.Select(row => decimal.Round(row.Open, 4)), stored.Select(row => row.Open));
        Assert.Equal((null, new DateOnly(2026, 10, 1)), (stored[3].DueDate, stored[5].DueDate));
        Assert.Equal(12_346, (await database.InContextAsync(async db => { var one = db.Items.Add(TestDatabase.Item(customer, "après", 1)).Entity; await db.SaveChangesAsync(); return one; })).Id - items[0].Id + 1);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task The_version_of_the_data_changes_with_what_anybody_writes_and_with_nothing_else(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var customer = await database.AddCustomerAsync();

        var before = await VersionAsync(database);
        await database.InContextAsync(db => db.Customers.CountAsync());
        var unchanged = await VersionAsync(database);
        await database.InContextAsync(db => db.Customers.Where(row => row.Id == customer.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Name, "Autre")));
        var after = await VersionAsync(database);

        Assert.NotEqual(before, after);
        // Other databases of the server change it too: there it may only be said that it did change.
        if (provider == DatabaseProvider.Sqlite) Assert.Equal(before, unchanged);
    }

    private static Task<string> VersionAsync(TestDatabase database) =>
        database.InScopeAsync(async services => await ((DataVersion)services.GetService(typeof(DataVersion))!).CurrentAsync(CancellationToken.None));

    private static async Task AddAsync(TestDatabase database)
    {
        var company = (await database.AddCustomerAsync()).CompanyId;
        await database.InContextAsync(async db =>
        {
            await db.Customers.ExecuteDeleteAsync();
            db.Customers.AddRange(Names.Select((name, i) => new CustomerRow { CompanyId = company, Code = $"{i}", Name = name }));
            return await db.SaveChangesAsync();
        });
    }
}
