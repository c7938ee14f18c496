using System.Collections.Concurrent;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>Opens mailboxes through the Graph SDK, each with its own gate of four requests, whoever asks.</summary>
internal sealed class GraphMailboxes(Setup setup, GraphTokens tokens) : IMailboxes, IDisposable
{
    /// <summary>Mail answers never redirect; one that does comes from something in between, and is not followed with a token in hand.</summary>
    private readonly SocketsHttpHandler connections = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxConnectionsPerServer = 64, AllowAutoRedirect = false };
    private readonly ConcurrentDictionary<string, HttpClient> clients = new(StringComparer.Ordinal);

    public IMailbox Of(MailboxAccess access)
    {
        var http = clients.GetOrAdd(access.Name, _ => GraphHttp.Create(connections));
        var authentication = new BaseBearerTokenAuthenticationProvider(new OnBehalfOf(tokens, access, setup.GraphBaseUrl.Host));
        var graph = new GraphServiceClient(http, authentication, setup.GraphBaseUrl.ToString().TrimEnd('/'));
        return new GraphMailbox(graph.Users[access.SharedAddress ?? GraphHttp.Me], new GraphSubscriptions(graph, access.SharedAddress), http);
    }

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
        connections.Dispose();
    }

    /// <summary>The SDK asks for a token per request; only the configured Graph host ever gets one.</summary>
    private sealed class OnBehalfOf(GraphTokens tokens, MailboxAccess access, string host) : IAccessTokenProvider
    {
        public AllowedHostsValidator AllowedHostsValidator { get; } = new([host]);

        public Task<string> GetAuthorizationTokenAsync(Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
            AllowedHostsValidator.IsUrlHostValid(uri) ? tokens.OnBehalfOfAsync(access, cancellationToken) : Task.FromResult("");
    }
}
