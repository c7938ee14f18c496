using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Surface;

public sealed class HealthTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task It_says_that_it_is_well(string path, string status)
    {
        using var nobody = new ApiClient(host.Url);

        var health = await nobody.Get<HealthDto>(path);

        Assert.Equal(status, health.Status);
    }

    [Fact]
    public async Task Without_its_SQLite_file_it_lives_and_is_not_ready()
    {
        using var folder = new TemporaryFolder();
        await using var broken = await RelanceHost.Start("Database:Provider=Sqlite", $"Database:ConnectionString=Data Source={folder.Path}/relance.db");
        using var nobody = new ApiClient(broken.Url);
        foreach (var file in Directory.GetFiles(folder.Path, "relance.db*")) File.Delete(file);
        TestStore.LetGo(broken.Services.GetRequiredService<Setup>());

        var problem = await nobody.RefusedGet("/health/ready");

        Assert.Equal((503, "notReady"), (problem.Status, problem.Code));
        Assert.Equal("live", (await nobody.Get<HealthDto>("/health/live")).Status);
    }

    [Fact]
    public async Task Without_its_PostgreSQL_database_it_lives_and_is_not_ready()
    {
        var connectionString = PostgresCluster.Running.Create();
        await using var broken = await RelanceHost.Start([.. TestStore.Postgres(connectionString).Select(setting => $"{setting.Key}={setting.Value}"), "Logging:LogLevel:Default=None"]);
        using var nobody = new ApiClient(broken.Url);
        PostgresCluster.Running.Drop(connectionString);

        var problem = await nobody.RefusedGet("/health/ready");

        Assert.Equal((503, "notReady"), (problem.Status, problem.Code));
        Assert.Equal("live", (await nobody.Get<HealthDto>("/health/live")).Status);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/api/client-settings", HttpStatusCode.OK)]
    [InlineData("/api/me", HttpStatusCode.Unauthorized)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    public async Task Every_answer_carries_the_headers_that_keep_a_browser_safe(string path, HttpStatusCode status)
    {
        using var nobody = new ApiClient(host.Url);

        using var answer = await nobody.Send(HttpMethod.Get, path);

        Assert.Equal(status, answer.StatusCode);
        SafeHeaders(answer);
    }

    [Fact]
    public async Task A_failure_carries_them_too()
    {
        var claire = await host.Newcomer();
        await host.Control.Faults(new { path = "/v1.0", reset = true, times = 100 });

        using var answer = await claire.Api.Send(HttpMethod.Post, "/api/sync");
        await host.Control.Faults();

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        SafeHeaders(answer);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
    }

    private static void SafeHeaders(HttpResponseMessage answer)
    {
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
    }
}
