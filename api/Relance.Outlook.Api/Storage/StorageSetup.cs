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

    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Database.MigrateAsync(cancellationToken);
    }

    private static void AddSqlite(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<DataVersion>(_ => new SqliteDataVersion(connectionString));
        services.AddSingleton<Locks, NoOtherProcess>();
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

    private static string SqliteConnectionString(Setup setup) => setup.Database.ConnectionString ?? new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(setup.DataDirectory, "relance.db"),
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();
}
