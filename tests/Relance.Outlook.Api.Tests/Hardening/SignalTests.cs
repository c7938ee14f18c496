using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Npgsql;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>What docs/signals.md says is worth watching really arrives at a collector, by OpenTelemetry's own protocol, and names nobody.</summary>
public sealed class SignalTests
{
    /// <summary>A process of its own: what several servers of one process measure under the same names is taken for the same.</summary>
    [Fact]
    public async Task A_collector_receives_every_signal_of_the_page_and_no_name()
    {
        var directory = Directory.CreateTempSubdirectory("relance-signals-").FullName;
        await using var collector = await Collector.Start();
        await using (var product = await RelanceProcess.Start(
            Ports.FreeUrl(), Ports.FreeUrl(), directory, $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Url}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_METRIC_EXPORT_INTERVAL=500", "OTEL_BSP_SCHEDULE_DELAY=500"))
        {
            var claire = await product.SignIn("claire");
            await SilentRun.Play(claire);
            await Check(claire);
            await BreakAnEntry(claire, directory);
            for (var i = 0; i < 60 && !Page().TrueForAll(collector.Received("/v1/metrics").Contains); i++) await Task.Delay(500);
        }

        TestStore.Delete(directory);
        var (metrics, traces) = (collector.Received("/v1/metrics"), collector.Received("/v1/traces"));
        Assert.All(Page(), signal => Assert.Contains(signal, metrics));
        Assert.Contains("/api/companies/{companyId", traces);
        Assert.DoesNotContain(SilentRun.Secrets, secret => (metrics + traces).Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_page_lists_ten() => Assert.Equal(10, Page().Count);

    /// <summary>The names in code at the head of each section.</summary>
    private static List<string> Page() =>
        [.. File.ReadLines(Path.Combine(Borders.ApiSources.Root, "docs", "signals.md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line.Split('`')[1])];

    private static async Task Check(Accountant claire)
    {
        var company = Assert.Single(await claire.Api.Get<List<CompanySummary>>("/api/companies"));
        var reminder = (await claire.In(company.Id).Reminders())[0];
        await claire.Api.Post<SendCheckDto>($"/api/reminders/{reminder.Id}/check");
    }

    /// <summary>Only somebody with the database in hands could: the triggers are put aside first.</summary>
    private static async Task BreakAnEntry(Accountant claire, string directory)
    {
        await using DbConnection connection = TestStore.IsPostgres
            ? new NpgsqlConnection(TestStore.ConnectionStringFor(directory))
            : new SqliteConnection($"Data Source={Path.Combine(directory, "relance.db")};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (TestStore.IsPostgres ? "ALTER TABLE \"Exchanges\" DISABLE TRIGGER USER" : "DROP TRIGGER \"Exchanges_Not_Updated\"") + "; UPDATE \"Exchanges\" SET \"Text\" = 'autre'";
        await command.ExecuteNonQueryAsync();
        var company = Assert.Single(await claire.Api.Get<List<CompanySummary>>("/api/companies"));
        Assert.False((await claire.Api.Get<HistoryVerificationDto>($"/api/companies/{company.Id}/history/verification")).IsWhole);
    }

    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> received = new();
        private readonly WebApplication app;

        private Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            app = builder.Build();
            app.Urls.Add(Url);
            app.MapPost("/{**path}", async (HttpRequest request) =>
            {
                using var body = new MemoryStream();
                await request.Body.CopyToAsync(body);
                received.Enqueue((request.Path, Encoding.UTF8.GetString(body.ToArray())));
            });
        }

        public string Url { get; } = Ports.FreeUrl();

        public static async Task<Collector> Start()
        {
            var collector = new Collector();
            await collector.app.StartAsync();
            return collector;
        }

        public string Received(string path) => string.Concat(received.Where(one => one.Path == path).Select(one => one.Body));

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
