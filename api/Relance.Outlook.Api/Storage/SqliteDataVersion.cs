using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Relance.Outlook.Api.Storage;

/// <summary>SQLite tells each connection of the commits of all others, and this one never writes.</summary>
internal sealed class SqliteDataVersion(string connectionString) : DataVersion, IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;

    public override ValueTask<string> CurrentAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            using var command = Connection().CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return ValueTask.FromResult(((long)command.ExecuteScalar()!).ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Dispose() => connection?.Dispose();

    /// <summary>Always the same one, never from the pool: versions of two connections do not compare.</summary>
    private SqliteConnection Connection()
    {
        if (connection is not null) return connection;
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        opened.Open();
        return connection = opened;
    }
}
