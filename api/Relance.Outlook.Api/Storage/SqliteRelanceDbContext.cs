using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// SQLite has no decimal: amounts are kept as whole ten-thousandths so that the database can add and compare them exactly.
/// Dates are kept as day numbers: small, and quick to read by the hundred thousand.
/// </summary>
public sealed class SqliteRelanceDbContext(DbContextOptions<SqliteRelanceDbContext> options, WriterGate gate) : RelanceDbContext(options, gate)
{
    private readonly WriterGate gate = gate;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
    }

    public override async Task<long> NextExchangeIdAsync(CancellationToken cancellationToken) => await Exchanges.MaxAsync(row => (long?)row.Id, cancellationToken) + 1 ?? 1;

    public override Task BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken) => SqliteBulkInsert.RunAsync(this, rows, cancellationToken);

    /// <summary>A transaction of SQLite is begun to write: from then on nobody else does.</summary>
    protected override Task KeepOthersOutAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<int> SaveBesideOthersAsync(CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        return await SaveNowAsync(cancellationToken);
    }

    /// <summary>
    /// A transaction that means to write is begun and left: while others write, it is writable all the same. Where SQLite itself knows that it may
    /// only read, it begins one without a word.
    /// </summary>
    public override async Task<bool> IsWritableAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            if (SQLitePCL.raw.sqlite3_db_readonly(((SqliteConnection)Database.GetDbConnection()).Handle, "main") != 0) return false;
            await RunAsync("BEGIN IMMEDIATE");
            await RunAsync("ROLLBACK");
            return true;
        }
        catch (SqliteException fault) when (StorageFault.Of(fault) is StorageFaultKind.Busy or StorageFaultKind.ReadOnly)
        {
            return StorageFault.Of(fault) == StorageFaultKind.Busy;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }

        async Task RunAsync(string sql)
        {
            await using var command = Database.GetDbConnection().CreateCommand();
            (command.CommandText, command.CommandTimeout) = (sql, 1);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>EF waits for ever for a row that a process which was killed while it migrated has left (`__EFMigrationsLock`).</summary>
    public override async Task ForgetAbandonedMigrationAsync(CancellationToken cancellationToken)
    {
        var found = await Database.SqlQuery<long>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").SingleAsync(cancellationToken);
        if (found > 0) await Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
    }

    private sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(
        value => (long)decimal.Round(value * 10_000m, 0, MidpointRounding.ToEven), stored => stored / 10_000m);

    private sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(
        day => day.DayNumber, stored => DateOnly.FromDayNumber(stored));
}
