using System.ComponentModel;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>
/// A PostgreSQL server of this test run's own, on a Unix socket in a temporary folder, without regard for power failures. Databases are copies
/// of one with the migrations applied. <c>RELANCE_TEST_POSTGRES</c> names a server that is there already instead.
/// </summary>
internal sealed class PostgresCluster : IDisposable
{
    private const string Template = "relance_template";
    private static readonly Lazy<PostgresCluster> One = new(Start);

    private readonly string? directory;
    private readonly string server;
    private int databases;

    private PostgresCluster(string? directory, string server) => (this.directory, this.server) = (directory, server);

    public static PostgresCluster Running => One.Value;

    /// <summary>A database with the schema of now and nothing in it; the string to connect to it.</summary>
    public string Create() => Create(Template);

    /// <summary>A database with nothing in it at all.</summary>
    public string CreateEmpty() => Create("template0");

    public void Drop(string connectionString) => Run($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" WITH (FORCE)");

    public void Dispose()
    {
        if (directory is null) return;
        Tool("pg_ctl", "stop", "-m", "immediate", "-D", Path.Combine(directory, "data"));
        Directory.Delete(directory, recursive: true);
    }

    private static PostgresCluster Start()
    {
        var cluster = Environment.GetEnvironmentVariable("RELANCE_TEST_POSTGRES") is { Length: > 0 } given ? new PostgresCluster(null, given) : StartOwn();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.Dispose();
        var template = cluster.With(Template);
        cluster.Run($"DROP DATABASE IF EXISTS {Template} WITH (FORCE)");
        cluster.Run($"CREATE DATABASE {Template}");
        using var gate = new WriterGate();
        using var db = new PostgresRelanceDbContext(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql(template).Options, gate);
        db.Database.Migrate();
        return cluster;
    }

    private static PostgresCluster StartOwn()
    {
        var folder = Directory.CreateTempSubdirectory("relance-pg-").FullName;
        if (Environment.UserName == "root") Process.Start("chown", ["postgres", folder]).WaitForExit();
        var data = Path.Combine(folder, "data");
        Tool("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Tool(
            "pg_ctl", "start", "-w", "-D", data, "-l", Path.Combine(folder, "log"), "-o",
            $"-k {folder} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c max_connections=600 -c shared_buffers=256MB");
        return new PostgresCluster(folder, $"Host={folder};Username=postgres;Database=postgres");
    }

    /// <summary>PostgreSQL refuses to run as root: its own user does it then.</summary>
    private static void Tool(string name, params string[] arguments)
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetFiles("/usr/lib/postgresql", name, SearchOption.AllDirectories).Order().LastOrDefault() : null;
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", installed ?? name, .. arguments] : [installed ?? name, .. arguments];
        try
        {
            // Not to inherit the output: the server would keep the pipe of the test run open.
            using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. command]) { WorkingDirectory = "/" })!;
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{name} ended with {process.ExitCode}. The tests on PostgreSQL need it: apt-get install postgresql.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"The tests on PostgreSQL need {name}: apt-get install postgresql.", missing);
        }
    }

    private string Create(string template)
    {
        var name = $"relance_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        Run($"CREATE DATABASE {name} TEMPLATE {template}");
        return With(name);
    }

    private string With(string database) => new NpgsqlConnectionStringBuilder(server) { Database = database, Pooling = database != Template, MaxPoolSize = 40, Timeout = 60, ConnectionIdleLifetime = 5, ConnectionPruningInterval = 2 }.ToString();

    private void Run(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
