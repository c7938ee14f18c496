using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Faults;

/// <summary>Disk full, database locked, gone, read-only: a clear answer, the process lives, and when it is over nothing is lost.</summary>
public sealed class StorageFaultTests
{
    private const string Quiet = "Logging:Console:LogLevel:Default=None";

    [Fact]
    public async Task A_full_disk_is_said_so_and_the_rest_is_drafted_when_there_is_room_again()
    {
        using var folder = new TemporaryFolder();
        await using var host = await RelanceHost.Start(Quiet, "Database:Provider=Sqlite", $"Database:ConnectionString=Data Source={folder.Path}/relance.db");
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(200));
        using var disk = new FullDisk(host);

        disk.Fill();
        var import = await company.RefusedImport(Books.WithCustomers(3000).Csv());
        var alive = await company.Who.Api.Get<HealthDto>("/health/live");
        var operation = await BeginAnyhow(company);
        disk.Free();
        var again = await company.Import(Books.WithCustomers(300).Csv());
        var prepared = operation is null ? await company.PrepareAll() : await Resumed(company, operation.Value);

        Assert.Equal((507, "storage.full", "live"), (import.Status, import.Code, alive.Status));
        Assert.Contains("place", import.Detail, StringComparison.Ordinal);
        Assert.Equal(100, again.Created);
        var drafts = await company.Who.Mailbox.Drafts();
        Assert.Equal(drafts.Count, drafts.Select(draft => draft.Key()).Distinct().Count());
        Assert.Equal(drafts.Count, (await company.Reminders()).Count(reminder => reminder.State == ReminderState.Drafted));
        Assert.All(prepared.Items, item => Assert.Contains(item.Outcome, new[] { Outcome.Drafted, Outcome.AlreadyDrafted }));
    }

    [Fact]
    public async Task A_locked_database_is_said_so_with_a_time_to_come_back()
    {
        using var folder = new TemporaryFolder();
        await using var host = await RelanceHost.Start(Quiet, "Database:Provider=Sqlite", $"Database:ConnectionString=Data Source={folder.Path}/relance.db;Default Timeout=1");
        var claire = await host.Newcomer();
        await using var other = new SqliteConnection($"Data Source={folder.Path}/relance.db;Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        Run(other, "BEGIN IMMEDIATE");

        using var answer = await claire.Api.Send(HttpMethod.Post, "/api/companies", System.Net.Http.Json.JsonContent.Create(new { name = "Atelier" }));
        var refused = await Problem.Of(answer);
        var ready = await claire.Api.Get<HealthDto>("/health/ready");
        Run(other, "ROLLBACK");
        await claire.Opens();

        Assert.Equal((503, "storage.busy", 5), (refused.Status, refused.Code, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal("ready", ready.Status);
    }

    [Fact]
    public async Task A_database_that_can_only_be_read_is_read_and_not_ready()
    {
        using var folder = new TemporaryFolder();
        var file = $"Database:ConnectionString=Data Source={folder.Path}/relance.db";
        await using (var before = await RelanceHost.Start("Database:Provider=Sqlite", file)) await (await before.SignIn("claire")).Opens("Atelier Morin");
        await using var host = await RelanceHost.Start(Quiet, "Database:Provider=Sqlite", $"{file};Mode=ReadOnly");
        var claire = await host.SignIn("claire");

        var refused = await claire.Api.RefusedPost("/api/companies", new { name = "Atelier" });
        var ready = await claire.Api.RefusedGet("/health/ready");

        Assert.Equal((503, "storage.readOnly"), (refused.Status, refused.Code));
        Assert.Equal((503, "notReady", "storage.readOnly"), (ready.Status, ready.Code, await Reason(host)));
        Assert.Single(await claire.Api.Get<List<Relance.Outlook.Api.Features.Companies.CompanySummary>>("/api/companies"));
    }

    [Fact]
    public async Task A_PostgreSQL_that_has_become_a_standby_is_said_so_and_nothing_is_lost_when_it_is_back()
    {
        var database = new OwnDatabase();
        await using var host = await RelanceHost.Start([Quiet, .. database.Settings]);
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(3));

        database.Run($"ALTER DATABASE {database.Name} SET default_transaction_read_only = on");
        database.EndConnections();
        var refused = await Eventually(() => company.RefusedImport(Books.WithCustomers(5).Csv()), problem => problem.Code == "storage.readOnly");
        var reason = await Reason(host);
        database.Run($"ALTER DATABASE {database.Name} SET default_transaction_read_only = off");
        database.EndConnections();
        await Eventually(() => host.NobodyGets("/health/ready"), code => code == HttpStatusCode.OK);
        var operation = await company.PrepareAll();

        Assert.Equal((503, "storage.readOnly"), (refused.Status, reason));
        Assert.Equal(3, operation.Items.Count(item => item.Outcome == Outcome.Drafted));
    }

    [Fact]
    public async Task A_PostgreSQL_that_goes_away_in_the_middle_of_a_run_costs_time_and_nothing_else()
    {
        var database = new OwnDatabase();
        await using var host = await RelanceHost.Start([Quiet, .. database.Settings]);
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(30));
        await host.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 150, times = 1000 });
        var operation = await company.Begin(await company.CustomersToWriteTo());
        await Task.Delay(600, TestContext.Current.CancellationToken);

        database.Run($"ALTER DATABASE {database.Name} ALLOW_CONNECTIONS false");
        database.EndConnections();
        using var answer = await Eventually(() => company.Who.Api.Send(HttpMethod.Get, $"{company.Path}/worklist"), sent => (int)sent.StatusCode >= 500);
        var refused = await Problem.Of(answer);
        var alive = await host.NobodyGets("/health/live");
        var reason = await Reason(host);
        database.Run($"ALTER DATABASE {database.Name} ALLOW_CONNECTIONS true");
        await host.Control.Faults();
        await Eventually(() => host.NobodyGets("/health/ready"), code => code == HttpStatusCode.OK);
        var ended = await Resumed(company, operation.Id);

        Assert.Equal((503, "storage.unavailable", 10), (refused.Status, refused.Code, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Equal((HttpStatusCode.OK, "storage.unavailable"), (alive, reason));
        Assert.Equal((30, 30), (ended.Items.Count(item => item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted), (await company.Who.Mailbox.Drafts()).DistinctBy(draft => draft.Recipient()).Count()));
    }

    [Fact]
    public async Task Too_little_room_is_told_before_it_hurts()
    {
        await using var host = await RelanceHost.Start(Quiet, $"Relance:MinimumFreeMegabytes={int.MaxValue}");

        Assert.Equal("storage.full", await Reason(host));
        Assert.Equal(HttpStatusCode.OK, await host.NobodyGets("/health/live"));
    }

    [Theory]
    [InlineData(28, StorageFaultKind.Full)]
    [InlineData(122, StorageFaultKind.Full)]
    [InlineData(27, StorageFaultKind.Full)]
    [InlineData(30, StorageFaultKind.ReadOnly)]
    [InlineData(5, null)]
    public void The_systems_own_numbers_are_understood(int number, StorageFaultKind? kind) =>
        Assert.Equal(kind, StorageFault.Of(new InvalidOperationException("wrapped", new IOException("of a file", number))));

    [Theory]
    [InlineData("53100", StorageFaultKind.Full)]
    [InlineData("25006", StorageFaultKind.ReadOnly)]
    [InlineData("40P01", StorageFaultKind.Busy)]
    [InlineData("57P03", StorageFaultKind.Unavailable)]
    [InlineData("53300", StorageFaultKind.Unavailable)]
    [InlineData("23505", null)]
    public void PostgreSQLs_states_are_understood(string state, StorageFaultKind? kind) =>
        Assert.Equal(kind, StorageFault.Of(new PostgresException("", "ERROR", "ERROR", state)));

    /// <summary>Null when the disk was too full even to begin.</summary>
    private static async Task<Guid?> BeginAnyhow(Company company)
    {
        using var answer = await company.Who.Api.Send(HttpMethod.Post, $"{company.Path}/reminders", System.Net.Http.Json.JsonContent.Create(new { customerIds = await company.CustomersToWriteTo() }));
        return answer.IsSuccessStatusCode ? (await answer.Read<OperationDto>()).Id : null;
    }

    private static async Task<OperationDto> Resumed(Company company, Guid id)
    {
        var now = await Eventually(() => company.Who.Api.Get<OperationDto>($"/api/operations/{id}"), operation => operation.State != OperationState.Running);
        using var answer = await company.Who.Api.Send(HttpMethod.Post, $"/api/operations/{id}/resume");
        return answer.IsSuccessStatusCode ? await Eventually(() => company.Who.Api.Get<OperationDto>($"/api/operations/{id}"), operation => operation.State != OperationState.Running) : now;
    }

    private static async Task<string> Reason(RelanceHost host)
    {
        using var nobody = new ApiClient(host.Url);
        using var answer = await nobody.Send(HttpMethod.Get, "/health/ready");
        return (await answer.Read<System.Text.Json.JsonElement>()).GetProperty("reason").GetString()!;
    }

    private static async Task<T> Eventually<T>(Func<Task<T>> ask, Func<T, bool> isSo)
    {
        for (var attempt = 0; attempt < 150; attempt++)
        {
            var answer = await ask();
            if (isSo(answer)) return answer;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        return await ask();
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>No page more for the database: what SQLite answers then is what it answers when the disk is full.</summary>
    private sealed class FullDisk(RelanceHost host) : IDisposable
    {
        private readonly Setup setup = host.Services.GetRequiredService<Setup>();

        public void Fill() => Limit(1);

        public void Free() => Limit(1_000_000_000);

        public void Dispose() => Free();

        /// <summary>
        /// The limit belongs to a connection: every one that the pool will hand out gets it, and one that is at work just now does not come back to the
        /// pool. One that the product opens while all are held here has none, and is handed out first: the next round finds it. It never goes below
        /// what there is.
        /// </summary>
        private void Limit(int pages)
        {
            TestStore.LetGo(setup);
            for (var round = 1; round <= 3; round++)
            {
                var all = Enumerable.Range(0, 40 * round).Select(_ => new SqliteConnection(StorageSetup.SqliteConnectionString(setup))).ToList();
                foreach (var one in all)
                {
                    one.Open();
                    Run(one, $"PRAGMA max_page_count = {pages}");
                }

                foreach (var one in all) one.Dispose();
            }
        }
    }

    /// <summary>A database of the test's own, whose connections it may end.</summary>
    private sealed class OwnDatabase
    {
        private readonly string connection = PostgresCluster.Running.Create();

        public string Name => new NpgsqlConnectionStringBuilder(connection).Database!;

        public IEnumerable<string> Settings => TestStore.Postgres(connection).Select(setting => $"{setting.Key}={setting.Value}");

        public void EndConnections() => Run($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Name}'");

        public void Run(string sql)
        {
            using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }.ToString());
            server.Open();
            using var command = new NpgsqlCommand(sql, server);
            command.ExecuteNonQuery();
        }
    }
}

file static class Asking
{
    public static async Task<HttpStatusCode> NobodyGets(this RelanceHost host, string path)
    {
        using var nobody = new ApiClient(host.Url);
        using var answer = await nobody.Send(HttpMethod.Get, path);
        return answer.StatusCode;
    }
}
