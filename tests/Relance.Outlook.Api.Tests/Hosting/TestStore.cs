using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>Which database the product is tested on: SQLite, or PostgreSQL with <c>RELANCE_TEST_DATABASE=Postgres</c>. One database a directory of data.</summary>
internal static class TestStore
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Databases = new(StringComparer.Ordinal);

    private static readonly Lazy<byte[]> SqliteTemplate = new(Migrated);

    public static bool IsPostgres { get; } = string.Equals(Environment.GetEnvironmentVariable("RELANCE_TEST_DATABASE"), "Postgres", StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings that a host with this directory is started with.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> SettingsFor(string directory) => IsPostgres ? Postgres(ConnectionStringFor(directory)) : [];

    /// <summary>Spares a host its migrations: the database that it would make is there already. On PostgreSQL each is a copy of a template anyway.</summary>
    public static void LayMigrated(string directory)
    {
        if (!IsPostgres) File.WriteAllBytes(Path.Combine(directory, "relance.db"), SqliteTemplate.Value);
    }

    public static IEnumerable<KeyValuePair<string, string?>> Postgres(string connectionString) =>
        [new("Database:Provider", "Postgres"), new("Database:ConnectionString", connectionString)];

    public static string ConnectionStringFor(string directory) => Databases.GetOrAdd(directory, _ => new Lazy<string>(PostgresCluster.Running.Create)).Value;

    /// <summary>Ends the idle connections of one SQLite database. Not of all: what a test beside has made of its own is left to it.</summary>
    public static void LetGo(Setup setup)
    {
        using var any = new SqliteConnection(StorageSetup.SqliteConnectionString(setup));
        SqliteConnection.ClearPool(any);
    }

    /// <summary>The directory is done with.</summary>
    public static void Delete(string directory)
    {
        Directory.Delete(directory, recursive: true);
        if (Databases.TryRemove(directory, out var database)) PostgresCluster.Running.Drop(database.Value);
    }

    private static byte[] Migrated()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("relance-template-").FullName, "relance.db");
        using var gate = new WriterGate();
        using (var db = new SqliteRelanceDbContext(new DbContextOptionsBuilder<SqliteRelanceDbContext>().UseSqlite($"Data Source={file};Pooling=False").AddInterceptors(new SqliteTuning()).Options, gate)) db.Database.Migrate();
        var bytes = File.ReadAllBytes(file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return bytes;
    }
}
