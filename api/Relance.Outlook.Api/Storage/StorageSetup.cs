using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Storage;

internal static class StorageSetup
{
    public static void AddStorage(this IServiceCollection services, Setup setup)
    {
        Directory.CreateDirectory(setup.DataDirectory);
        services.AddSingleton<WriterGate>();
        services.AddSingleton(_ => new DataVersion(ConnectionString(setup)));
        services.AddSingleton(new FileStore(Path.Combine(setup.DataDirectory, "files")));
        services.AddDbContext<SqliteRelanceDbContext>(options => options.UseSqlite(ConnectionString(setup)).AddInterceptors(new SqliteTuning()));
        services.AddScoped<RelanceDbContext>(provider => provider.GetRequiredService<SqliteRelanceDbContext>());
        services.AddScoped<LedgerReader>();
        services.AddScoped<LateFeeReader>();
        services.AddScoped<ExchangeLog>();
        services.AddScoped<ReminderBook>();
    }

    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Database.MigrateAsync(cancellationToken);
    }

    private static string ConnectionString(Setup setup) => setup.Database.ConnectionString ?? new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(setup.DataDirectory, "relance.db"),
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();
}
