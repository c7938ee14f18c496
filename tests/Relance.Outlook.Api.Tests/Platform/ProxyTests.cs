using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Platform;

/// <summary>Who calls, as a proxy says it: believed of known proxies, and of nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, "203.0.113.7 https", "203.0.113.7")]
    [InlineData("127.0.0.1", "203.0.113.7 https", "203.0.113.7")]
    [InlineData("127.0.0.0/8", "203.0.113.7 https", "203.0.113.7")]
    [InlineData("10.0.0.7", "127.0.0.1 http", "203.0.113.7")]
    // What the caller has written himself stands before what the proxy adds, and is not believed.
    [InlineData(null, "203.0.113.7 https", "198.51.100.1, 203.0.113.7")]
    public async Task A_known_proxy_says_who_calls(string? known, string seen, string forwarded)
    {
        using var data = new TemporaryFolder();
        var url = Ports.FreeUrl().Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
        string[] named = known is null ? [] : [$"--Proxy:Addresses:0={known}"];
        await using var app = RelanceApp.Build([.. RelanceHost.Arguments(url, Ports.FreeUrl(), data.Path), .. named]);
        app.MapGet("/who", (HttpContext http) => $"{http.Connection.RemoteIpAddress} {http.Request.Scheme} {http.Request.Host.Host}");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        var answer = await http.GetStringAsync(new Uri("/who", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal($"{seen} 127.0.0.1", answer);
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("0.0.0.0")]
    public void A_proxy_that_is_nobody_or_everybody_stops_the_start(string address)
    {
        using var data = new TemporaryFolder();

        var fault = Assert.Throws<SetupException>(() => RelanceApp.Build(["--environment=Development", $"--Relance:DataDirectory={data.Path}", $"--Proxy:Addresses:0={address}"]));

        Assert.Contains($"Proxy:Addresses: {address} is neither", fault.Message, StringComparison.Ordinal);
    }
}
