using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// Copies everything from SQLite to an empty database of PostgreSQL, in one transaction there: after a failure it is as empty as before, and
/// the move is begun again. Nobody writes to the source meanwhile. Keys stay what they are; the history is verified before anything is kept.
/// </summary>
internal static class DatabaseMove
{
    /// <returns>The tables with the rows that each has now.</returns>
    public static async Task<List<(string Table, long Rows)>> RunAsync(SqliteRelanceDbContext from, string connectionString, FileStore files, CancellationToken cancellationToken)
    {
        if ((await from.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) throw new MoveRefusedException(MoveRefusal.SourceNotUpToDate, "");
        using var gate = new WriterGate();
        await using var to = new PostgresRelanceDbContext(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql(connectionString).AddInterceptors(new PostgresText()).Options, gate);
        to.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await to.Database.MigrateAsync(cancellationToken);

        await using var reading = await from.Database.BeginTransactionAsync(cancellationToken);
        return await to.WriteAsync(() => CopyAsync(from, to, files, cancellationToken), cancellationToken);
    }

    private static async Task<List<(string Table, long Rows)>> CopyAsync(SqliteRelanceDbContext from, PostgresRelanceDbContext to, FileStore files, CancellationToken cancellationToken)
    {
        var tables = InOrder(to.Model);
        foreach (var table in tables)
        {
            if (await CountAsync(to, table.ClrType, cancellationToken) > 0) throw new MoveRefusedException(MoveRefusal.TargetNotEmpty, table.GetTableName()!);
        }

        // The history comes as it is, with its ends: it is not written anew.
        await TriggersAsync("DISABLE");
        var copied = new List<(string, long)>();
        foreach (var table in tables)
        {
            await PostgresBulkInsert.CopyAsync((NpgsqlConnection)to.Database.GetDbConnection(), table, RowsOf(from, table.ClrType), cancellationToken);
            if (table.FindPrimaryKey()!.Properties is [{ ClrType: var type } key] && type == typeof(long)) await PostgresKeys.GoOnAfterAsync(to, table, key, cancellationToken);
            var rows = await CountAsync(from, table.ClrType, cancellationToken);
            if (rows != await CountAsync(to, table.ClrType, cancellationToken)) throw new MoveRefusedException(MoveRefusal.CountsDiffer, table.GetTableName()!);
            copied.Add((table.GetTableName()!, rows));
        }

        await TriggersAsync("ENABLE");
        await CompareHistoriesAsync(new ChainVerification(from, files), new ChainVerification(to, files), from, cancellationToken);
        return copied;

        async Task TriggersAsync(string act)
        {
            foreach (var name in (string[])["Exchanges", "ChainHeads", "Erasures"])
#pragma warning disable EF1002 // Names of ours, and a word of ours.
                await to.Database.ExecuteSqlRawAsync($"ALTER TABLE \"{name}\" {act} TRIGGER USER", cancellationToken);
#pragma warning restore EF1002
        }
    }

    /// <summary>Entry by entry: every hash is computed from what PostgreSQL gives back. What was wrong before is wrong in the same way.</summary>
    private static async Task CompareHistoriesAsync(ChainVerification before, ChainVerification after, SqliteRelanceDbContext from, CancellationToken cancellationToken)
    {
        var companies = await from.ChainHeads.Select(row => row.CompanyId).Union(from.Exchanges.Select(row => row.CompanyId)).ToListAsync(cancellationToken);
        foreach (var company in companies.Order())
        {
            var there = after.RunAsync(company, null, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using var _ = there;
            await foreach (var chain in before.RunAsync(company, null, cancellationToken))
            {
                var isSame = await there.MoveNextAsync() && there.Current is { } other
                    && (other.CustomerId, other.Entries, other.Hash) == (chain.CustomerId, chain.Entries, chain.Hash) && other.Faults.SequenceEqual(chain.Faults);
                if (!isSame) throw new MoveRefusedException(MoveRefusal.HistoriesDiffer, $"{company}/{chain.CustomerId}");
            }
        }
    }

    /// <summary>Owners before what they own.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var left = model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal).ToList();
        var ordered = new List<IEntityType>();
        while (left.Count > 0)
        {
            var next = left.First(type => type.GetForeignKeys().All(key => key.PrincipalEntityType == type || ordered.Contains(key.PrincipalEntityType)));
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static IEnumerable<object> RowsOf(SqliteRelanceDbContext from, Type row) => (IEnumerable<object>)Generic(nameof(Rows), row).Invoke(null, [from])!;

    private static IEnumerable<T> Rows<T>(RelanceDbContext from) where T : class => from.Set<T>().AsNoTracking().AsEnumerable();

    private static Task<long> CountAsync(RelanceDbContext db, Type row, CancellationToken cancellationToken) => (Task<long>)Generic(nameof(Count), row).Invoke(null, [db, cancellationToken])!;

    private static Task<long> Count<T>(RelanceDbContext db, CancellationToken cancellationToken) where T : class => db.Set<T>().LongCountAsync(cancellationToken);

    private static MethodInfo Generic(string name, Type row) => typeof(DatabaseMove).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(row);
}

internal enum MoveRefusal { SourceNotUpToDate, TargetNotEmpty, CountsDiffer, HistoriesDiffer }

/// <summary>Nothing was copied, or nothing of it was kept.</summary>
internal sealed class MoveRefusedException(MoveRefusal reason, string detail) : Exception($"{reason} {detail}")
{
    public MoveRefusal Reason => reason;

    public string Detail => detail;
}
