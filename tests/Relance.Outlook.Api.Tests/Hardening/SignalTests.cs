using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>What docs/signals.md says is worth watching really arrives at a collector, by OpenTelemetry's own protocol, and names nobody.</summary>
public sealed class SignalTests
{
    [Fact]
    public async Task A_collector_receives_every_signal_of_the_page_and_no_name()
    {
        await using var collector = await Collector.Start();
        await using (var host = await RelanceHost.Start(
            $"OTEL_EXPORTER_OTLP_ENDPOINT={collector.Url}", "OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "OTEL_METRIC_EXPORT_INTERVAL=500", "OTEL_BSP_SCHEDULE_DELAY=500"))
        {
            var claire = await host.SignIn("claire");
            await SilentRun.Play(claire);
            var company = (await claire.Api.Get<List<Features.Companies.CompanySummary>>("/api/companies"))[0];
            var reminder = (await claire.In(company.Id).Reminders())[0];
            await claire.Api.Post<Features.Reminders.SendCheckDto>($"/api/reminders/{reminder.Id}/check");
            await BreakAnEntry(host, claire, company.Id);
            for (var i = 0; i < 60 && !Page().TrueForAll(collector.Received("/v1/metrics").Contains); i++) await Task.Delay(500);
        }

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

    /// <summary>Only somebody with the database in hands could: the triggers are put aside first.</summary>
    private static async Task BreakAnEntry(RelanceHost host, Accountant claire, long companyId)
    {
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
            await db.Database.ExecuteSqlRawAsync(TestStore.IsPostgres ? "ALTER TABLE \"Exchanges\" DISABLE TRIGGER USER" : "DROP TRIGGER \"Exchanges_Not_Updated\"");
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Exchanges\" SET \"Text\" = 'autre'");
        }

        var verdict = await claire.Api.Get<Features.Customers.HistoryVerificationDto>($"/api/companies/{companyId}/history/verification");
        Assert.False(verdict.IsWhole);
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
