using Microsoft.Data.Sqlite;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// A number that changes with every commit to the database, whoever makes it: SQLite tells each connection of the commits of all others,
/// and this one never writes. What was computed after reading a version holds for as long as the version stands.
/// </summary>
internal sealed class DataVersion(string connectionString) : IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;

    public long Current()
    {
        lock (gate)
        {
            using var command = Connection().CreateCommand();
            command.CommandText = "PRAGMA data_version";
            return (long)command.ExecuteScalar()!;
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
