using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Relance.LocalMailbox.Tests;

public sealed class KillTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("relance-mailbox-").FullName;
    private readonly int port = FreePort();

    [Fact]
    public async Task What_was_answered_survives_a_kill_of_the_process()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var answered = new List<string>();
        using (var process = await StartProcess(http))
        {
            var posts = Enumerable.Range(1, 40).Select(async n =>
            {
                using var response = await http.PostAsJsonAsync("/_control/incoming", new { user = "claire", from = "a@client.example", subject = $"Message {n}", body = "…" });
                lock (answered)
                {
                    answered.Add($"Message {n}");
                }
            }).ToList();
            await Task.WhenAll(posts.Take(30));
            process.Kill();
            await process.WaitForExitAsync();
            await Task.WhenAll(posts).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        await using var again = await RunningMailbox.Start(new LocalMailboxOptions { DataDirectory = directory }, "claire");
        var kept = (await again.Graph.Me.Messages.GetAsync(request => request.QueryParameters.Top = 100))!.Value!.Select(message => message.Subject!);

        Assert.True(answered.Count >= 30);
        Assert.Superset(answered.ToHashSet(StringComparer.Ordinal), kept.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_token_outlives_a_restart_on_the_same_address()
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        using (var first = await StartProcess(http))
        {
            var token = await http.GetFromJsonAsync<JsonElement>("/_control/token?user=claire");
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
            first.Kill();
            await first.WaitForExitAsync();
        }

        using var second = await StartProcess(http);
        using var me = await http.GetAsync("/v1.0/me");
        second.Kill();
        await second.WaitForExitAsync();

        Assert.Equal(HttpStatusCode.OK, me.StatusCode);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private async Task<Process> StartProcess(HttpClient http)
    {
        var program = typeof(LocalMailboxProgram).Assembly.Location;
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, $"--LocalMailbox:Url=http://127.0.0.1:{port}", $"--LocalMailbox:DataDirectory={directory}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        Assert.Contains("Local mailbox on", await process.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        Assert.NotEmpty(await http.GetStringAsync("/_control/users"));
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
