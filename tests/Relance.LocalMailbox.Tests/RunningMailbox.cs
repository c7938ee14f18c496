using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using WebApplication = Microsoft.AspNetCore.Builder.WebApplication;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Relance.LocalMailbox.Tests;

/// <summary>
/// A mailbox on real Kestrel, read by the real Graph SDK; through the checking proxy where there is one, and then a test in which a request or
/// an answer is not as Graph describes it fails.
/// </summary>
internal sealed class RunningMailbox : IAsyncDisposable
{
    private static int users;

    private static string? Proxy => ThroughProxy.Proxy?.Url;

    private readonly WebApplication app;

    private RunningMailbox(WebApplication app, string user, string token)
    {
        this.app = app;
        User = user;
        Token = token;
        Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient { BaseAddress = new Uri(Url) };
        Raw = new HttpClient { BaseAddress = new Uri(Proxy ?? Url), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        RawUnchecked = new HttpClient { BaseAddress = new Uri(Url), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        Graph = Client(token, immutableIds: false);
        GraphUnchecked = Client(token, immutableIds: false, past: Url);
        GraphWithImmutableIds = Client(token, immutableIds: true);
    }

    public string User { get; }

    public string Token { get; }

    public string Url { get; }

    /// <summary>Straight to the mailbox: control and identity.</summary>
    public HttpClient Http { get; }

    /// <summary>To Graph with a good token, for what the SDK would not write.</summary>
    public HttpClient Raw { get; }

    /// <summary>The same past the proxy: for requests that are wrong on purpose and answers that are faults.</summary>
    public HttpClient RawUnchecked { get; }

    public GraphServiceClient Graph { get; }

    public GraphServiceClient GraphUnchecked { get; }

    public GraphServiceClient GraphWithImmutableIds { get; }

    /// <summary>Each test has a user of its own, so that no two tests share an id.</summary>
    public static async Task<RunningMailbox> Start(LocalMailboxOptions? options = null, string? user = null)
    {
        var host = LocalMailboxHost.Build((options ?? new LocalMailboxOptions()) with
        {
            Url = ThroughProxy.MailboxUrl,
        });
        if (ThroughProxy.Proxy is { } proxy) await proxy.Plan();
        await host.StartAsync();
        user ??= $"user{Interlocked.Increment(ref users)}";
        var url = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        var token = await http.GetFromJsonAsync<JsonElement>($"/_control/token?user={user}");
        return new RunningMailbox(host, user, token.GetProperty("access_token").GetString()!);
    }

    public async Task<Message> Draft(string subject = "Relance facture F-2026-014", string to = "compta@client.example", bool immutableIds = false) =>
        (await (immutableIds ? GraphWithImmutableIds : Graph).Me.Messages.PostAsync(new Message
        {
            Subject = subject,
            Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Bonjour, votre facture est échue.</p>" },
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = to, Name = "Comptabilité" } }],
        }))!;

    /// <summary>The message as control shows it, or the error it gives.</summary>
    public async Task<JsonElement> Control(string path, object request)
    {
        using var response = await Http.PostAsJsonAsync($"/_control/{path}", request);
        var text = await response.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public async Task<string> Send(Message draft, string client = "owa") =>
        (await Control($"messages/{draft.Id}/send", new { client })).GetProperty("id").GetString()!;

    public GraphServiceClient Client(string token, bool immutableIds, string? past = null)
    {
        // The SDK's own handlers, except the one that repeats what failed: tests want to see it fail.
        var handlers = GraphClientFactory.CreateDefaultHandlers();
        handlers.Remove(handlers.First(handler => handler is RetryHandler));
        if (immutableIds)
        {
            handlers.Insert(0, new AskForImmutableIds());
        }

        var http = GraphClientFactory.Create(handlers, finalHandler: new SocketsHttpHandler());
        return new GraphServiceClient(http, new FixedToken(token), $"{past ?? Proxy ?? Url}/v1.0");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Raw.Dispose();
        RawUnchecked.Dispose();
        Graph.Dispose();
        GraphUnchecked.Dispose();
        GraphWithImmutableIds.Dispose();
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        if (ThroughProxy.Proxy is { } proxy) await proxy.AssertClean();
    }

    private sealed class AskForImmutableIds : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.TryAddWithoutValidation("Prefer", "IdType=\"ImmutableId\"");
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class FixedToken(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(Microsoft.Kiota.Abstractions.RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}
