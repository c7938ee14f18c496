using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Operations;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>Old and new versions on one database; two that begin at once; one that was killed while it migrated.</summary>
[OwnDatabase]
public sealed class UpgradeTests
{
    /// <summary>Before this, nobody had anything to upgrade.</summary>
    private const string FirstRelease = "20261122145445";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task The_database_of_the_version_before_is_brought_up_to_date_and_served(DatabaseProvider provider)
    {
        using var folder = new TemporaryFolder();
        var settings = Settings(provider, folder.Path);
        await using (var db = Open(settings)) await db.GetService<IMigrator>().MigrateAsync(Before(db), TestContext.Current.CancellationToken);

        await using var host = await RelanceHost.Start([.. settings]);
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(2));

        Assert.Equal(2, (await company.Customers()).Count);
        await using var after = Open(settings);
        Assert.Empty(await after.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_migration_that_was_killed_blocks_nobody()
    {
        using var folder = new TemporaryFolder();
        var settings = Settings(DatabaseProvider.Sqlite, folder.Path);
        await using (var db = Open(settings))
        {
            await db.GetService<IMigrator>().MigrateAsync(Before(db), TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')", TestContext.Current.CancellationToken);
        }

        await using var host = await RelanceHost.Start([.. settings]).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        await (await host.Newcomer()).Opens();
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Two_that_begin_together_on_nothing_both_serve_and_one_has_made_the_tables(DatabaseProvider provider)
    {
        await using var stage = await OutsideMailbox.Open();
        string[] settings = [.. Settings(provider, stage.Directory), "Relance:LoadSample=true"];

        var both = await Task.WhenAll(stage.Start(settings), stage.Start(settings)).WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
        var seen = new List<int>();
        foreach (var process in both) seen.Add((await (await process.SignIn("claire")).Api.Get<List<CompanySummary>>("/api/companies")).Count);
        foreach (var process in both) await process.DisposeAsync();

        Assert.Equal([1, 1], seen);
    }

    [Theory]
    [InlineData("29990101000000_AddColumn", true)]
    [InlineData("29990101000000_Contract_DropColumn", false)]
    [InlineData("29990101000000_Contract_DropColumn_Needs20200101000000", true)]
    [InlineData("29990101000000_Contract_DropColumn_Needs29980101000000", false)]
    public async Task An_older_program_serves_a_newer_database_unless_that_says_otherwise(string migration, bool serves)
    {
        using var folder = new TemporaryFolder();
        var settings = Settings(DatabaseProvider.Sqlite, folder.Path);
        await using (var before = await RelanceHost.Start([.. settings])) await (await before.SignIn("claire")).Opens();
        await Apply(settings, migration);

        var fault = await Record.ExceptionAsync(async () =>
        {
            await using var host = await RelanceHost.Start([.. settings]);
            Assert.Equal("ready", (await (await host.SignIn("claire")).Api.Get<HealthDto>("/health/ready")).Status);
        });

        if (serves) Assert.Null(fault);
        else Assert.Contains("newer version of Relance", Assert.IsType<SetupException>(fault).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_instance_that_runs_on_is_taken_out_when_the_tables_are_no_longer_its_own()
    {
        using var folder = new TemporaryFolder();
        var settings = Settings(DatabaseProvider.Sqlite, folder.Path);
        await using var host = await RelanceHost.Start([.. settings]);
        using var nobody = new ApiClient(host.Url);

        await Apply(settings, "29990101000000_AddColumn");
        var expanded = await nobody.Get<HealthDto>("/health/ready");
        await Apply(settings, "29990201000000_Contract_DropColumn");
        var contracted = await nobody.RefusedGet("/health/ready");

        Assert.Equal(("ready", 503, "notReady"), (expanded.Status, contracted.Status, contracted.Code));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public void What_takes_something_away_is_named_so(DatabaseProvider provider)
    {
        using var folder = new TemporaryFolder();
        using var db = Open(Settings(provider, folder.Path));
        var assembly = db.GetService<IMigrationsAssembly>();

        var since = assembly.Migrations.Where(one => string.CompareOrdinal(one.Key, FirstRelease) > 0 && !one.Key.Contains("_Contract", StringComparison.Ordinal))
            .SelectMany(one => assembly.CreateMigration(one.Value, db.Database.ProviderName!).UpOperations.Where(Breaks).Select(operation => $"{one.Key}: {operation.GetType().Name}"));

        Assert.Empty(since);
    }

    [Fact]
    public void The_guard_barks()
    {
        Assert.True(Breaks(new DropColumnOperation()));
        Assert.True(Breaks(new RenameTableOperation()));
        Assert.True(Breaks(new AddColumnOperation { ClrType = typeof(string), IsNullable = false }));
        Assert.False(Breaks(new AddColumnOperation { ClrType = typeof(string), IsNullable = true }));
        Assert.False(Breaks(new AddColumnOperation { ClrType = typeof(int), IsNullable = false, DefaultValue = 0 }));
    }

    /// <summary>What an instance of the version before could not live with.</summary>
    private static bool Breaks(MigrationOperation operation) => operation is DropTableOperation or DropColumnOperation or RenameColumnOperation or RenameTableOperation
        or AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null };

    private static string Before(RelanceDbContext db) => db.Database.GetMigrations().ToList() is [.., var before, _] ? before : Migration.InitialDatabase;

    private static List<string> Settings(DatabaseProvider provider, string directory) => provider == DatabaseProvider.Postgres
        ? [.. TestStore.Postgres(PostgresCluster.Running.CreateEmpty()).Select(setting => $"{setting.Key}={setting.Value}")]
        : ["Database:Provider=Sqlite", $"Database:ConnectionString=Data Source={directory}/relance.db;Pooling=False"];

    private static RelanceDbContext Open(List<string> settings)
    {
        var connection = settings[1]["Database:ConnectionString=".Length..];
        return settings[0].EndsWith("Postgres", StringComparison.Ordinal)
            ? new PostgresRelanceDbContext(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString()).Options, new WriterGate())
            : new SqliteRelanceDbContext(new DbContextOptionsBuilder<SqliteRelanceDbContext>().UseSqlite(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString()).Options, new WriterGate());
    }

    private static async Task Apply(List<string> settings, string migration)
    {
        await using var db = Open(settings);
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ({migration}, '10')", TestContext.Current.CancellationToken);
    }
}
