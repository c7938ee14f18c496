using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Storage;

internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services, Setup setup)
    {
        Directory.CreateDirectory(setup.DataDirectory);
        services.AddSingleton<WriterGate>();
        services.AddSingleton(new FileStore(Path.Combine(setup.DataDirectory, "files")));
        if (setup.Database.Provider == DatabaseProvider.Postgres) services.AddPostgres(setup.Database.ConnectionString!);
        else services.AddSqlite(SqliteConnectionString(setup));
        services.AddScoped<LedgerReader>();
        services.AddScoped<LateFeeReader>();
        services.AddScoped<ExchangeLog>();
        services.AddScoped<ChainVerification>();
        services.AddScoped<ReminderBook>();
    }

    /// <summary>The caller holds the name <c>start</c>: no other instance migrates. What is up to date is not written to.</summary>
    public static async Task<SchemaStand> MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
        var stand = await SchemaVersion.OfAsync(db, cancellationToken);
        if (stand != SchemaStand.Behind) return stand;
        await db.ForgetAbandonedMigrationAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        return SchemaStand.Current;
    }

    private static void AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<DataVersion>(_ => new SqliteDataVersion(connectionString));
        services.AddSingleton<Locks>(_ => new SqliteLocks(new SqliteConnectionStringBuilder(connectionString).DataSource));
        services.AddDbContext<SqliteRelanceDbContext>(options => options.UseSqlite(connectionString).AddInterceptors(new SqliteTuning()));
        services.AddScoped<RelanceDbContext>(provider => provider.GetRequiredService<SqliteRelanceDbContext>());
    }

    private static void AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(PostgresConnectionString(connectionString)));
        services.AddSingleton<DataVersion, PostgresDataVersion>();
        services.AddSingleton<Locks>(_ => new PostgresLocks(PostgresConnectionString(connectionString)));
        services.AddDbContext<PostgresRelanceDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(new PostgresText())
            // Whoever called is told by the exception. Asking an empty database for its migrations fails too, and is no error.
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug))));
        services.AddScoped<RelanceDbContext>(provider => provider.GetRequiredService<PostgresRelanceDbContext>());
    }

    /// <summary>Named in the server's own lists of connections, unless the administrator has named it otherwise.</summary>
    private static string PostgresConnectionString(string given)
    {
        var settings = new NpgsqlConnectionStringBuilder(given);
        settings.ApplicationName ??= "Relance";
        return settings.ToString();
    }

    internal static string SqliteConnectionString(Setup setup) => setup.Database.ConnectionString ?? new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(setup.DataDirectory, "relance.db"),
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();
}
