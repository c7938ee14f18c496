using System.Collections.Concurrent;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>Which database the product is tested on: SQLite, or PostgreSQL with <c>RELANCE_TEST_DATABASE=Postgres</c>. One database a directory of data.</summary>
internal static class TestStore
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Databases = new(StringComparer.Ordinal);

    public static bool IsPostgres { get; } = string.Equals(Environment.GetEnvironmentVariable("RELANCE_TEST_DATABASE"), "Postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings that a host with this directory is started with.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> SettingsFor(string directory) => IsPostgres ? Postgres(ConnectionStringFor(directory)) : [];

    public static IEnumerable<KeyValuePair<string, string?>> Postgres(string connectionString) =>
        [new("Database:Provider", "Postgres"), new("Database:ConnectionString", connectionString)];

    public static string ConnectionStringFor(string directory) => Databases.GetOrAdd(directory, _ => new Lazy<string>(PostgresCluster.Running.Create)).Value;

    /// <summary>The directory is done with.</summary>
    public static void Delete(string directory)
    {
        Directory.Delete(directory, recursive: true);
        if (Databases.TryRemove(directory, out var database)) PostgresCluster.Running.Drop(database.Value);
    }
}
