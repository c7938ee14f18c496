using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// WAL lets readers go on while one writes; NORMAL is safe against a killed process; foreign keys are off in SQLite unless asked for.
/// </summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    private const string Journal = "PRAGMA journal_mode = WAL; ";
    private const string Pragmas = "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>EF looks whether the file is there by opening it to read: the journal of one that was restored is changed by the first who may write.</summary>
    private static string For(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? Pragmas : Journal + Pragmas;
}
