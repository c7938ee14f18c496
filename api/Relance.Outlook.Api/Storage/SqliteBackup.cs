using Microsoft.Data.Sqlite;

namespace Relance.Outlook.Api.Storage;

/// <summary>SQLite's online backup: one consistent state, while others write. Checked before it takes the place of the last one.</summary>
internal static class SqliteBackup
{
    public static async Task RunAsync(string connectionString, string target, CancellationToken cancellationToken)
    {
        var partial = $"{target}.partial";
        File.Delete(partial);
        await using (var from = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString()))
        await using (var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = partial, Pooling = false }.ToString()))
        {
            await from.OpenAsync(cancellationToken);
            await to.OpenAsync(cancellationToken);
            from.BackupDatabase(to);
            // One file, without a journal beside it.
            await RunAsync(to, "PRAGMA journal_mode = DELETE", cancellationToken);
            if (await RunAsync(to, "PRAGMA integrity_check", cancellationToken) is not "ok") throw new IOException($"{partial}: integrity_check");
        }

        File.Move(partial, target, overwrite: true);
    }

    private static async Task<object?> RunAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
