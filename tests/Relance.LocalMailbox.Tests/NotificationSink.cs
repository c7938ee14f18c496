using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using WebApplication = Microsoft.AspNetCore.Builder.WebApplication;

namespace Relance.LocalMailbox.Tests;

/// <summary>A client's notification endpoint: answers the handshake and keeps what it is told.</summary>
internal sealed class NotificationSink : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<JsonElement> received = new();

    private NotificationSink(WebApplication app) => this.app = app;

    public string Url { get; private set; } = "";

    /// <summary>Answers the handshake as it should.</summary>
    public bool Validates { get; set; } = true;

    /// <summary>So many notifications are refused with 503 first.</summary>
    public int Refusals { get; set; }

    public static async Task<NotificationSink> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var sink = new NotificationSink(builder.Build());
        sink.app.Run(sink.Answer);
        await sink.app.StartAsync();
        sink.Url = sink.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/hook";
        return sink;
    }

    /// <summary>Waits until so many have come, then a little longer for one too many.</summary>
    public async Task<IReadOnlyList<JsonElement>> Received(int count)
    {
        for (var n = 0; n < 200 && received.Count < count; n++)
        {
            await Task.Delay(25);
        }

        await Task.Delay(150);
        return [.. received];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Answer(HttpContext http)
    {
        if (http.Request.Query["validationToken"] is [{ } token])
        {
            http.Response.ContentType = "text/plain";
            await http.Response.WriteAsync(Validates ? token : "?");
            return;
        }

        var body = await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
        if (Refusals-- > 0)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        foreach (var one in body.GetProperty("value").EnumerateArray())
        {
            received.Enqueue(one);
        }

        http.Response.StatusCode = StatusCodes.Status202Accepted;
    }
}
