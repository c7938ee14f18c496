using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Platform;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>A database of its own in a temporary folder, wired as the product wires it.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ServiceProvider services;
    private readonly Setup setup;

    private TestDatabase(bool onPostgres)
    {
        OnPostgres = onPostgres;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Relance:DataDirectory", folder.Path), .. onPostgres ? TestStore.Postgres(TestStore.ConnectionStringFor(folder.Path)) : []]).Build();
        var collection = new ServiceCollection();
        setup = Setup.Read(configuration, new StubEnvironment("Development"));
        collection.AddStorage(setup);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public bool OnPostgres { get; }

    public string Directory => folder.Path;

    /// <summary>On the database under test, or on that of a test about one of them.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider? on = null)
    {
        var database = new TestDatabase(on is null ? TestStore.IsPostgres : on == DatabaseProvider.Postgres);
        await database.MigrateAsync();
        return database;
    }

    public Task MigrateAsync() => services.MigrateAsync(CancellationToken.None);

    /// <summary>Does something in a context of its own.</summary>
    public async Task<T> InContextAsync<T>(Func<RelanceDbContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RelanceDbContext>());
    }

    /// <summary>Does something with what else the storage offers.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>A customer of a new company.</summary>
    public Task<CustomerRow> AddCustomerAsync() => InContextAsync(async db =>
    {
        var company = new CompanyRow { TenantId = "t", Name = "Atelier Morin", PaymentTermsDays = 0 };
        db.Companies.Add(company);
        await db.SaveChangesAsync();
        var customer = new CustomerRow { CompanyId = company.Id, Code = "C1", Name = "Client" };
        db.Customers.Add(customer);
        await db.SaveChangesAsync();
        return customer;
    });

    public static ItemRow Item(CustomerRow customer, string number, decimal open, string currency = "EUR") => new()
    {
        CompanyId = customer.CompanyId,
        CustomerId = customer.Id,
        Number = number,
        Currency = currency,
        Original = open,
        Open = open,
        IssueDate = new DateOnly(2026, 9, 1),
        DueDate = new DateOnly(2026, 10, 1),
    };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (!OnPostgres) TestStore.LetGo(setup);
        TestStore.Delete(folder.Path);
    }
}
