using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// The transport below the SDK. A client given its own HttpClient loses the SDK's handlers, so they are chosen here on purpose:
/// the SDK's retry handler repeats POST too, which would double drafts (graph-outlook §0.4) — reading is retried, creating never is.
/// </summary>
internal static class GraphHttp
{
    /// <summary>Four at a time per mailbox is what Exchange Online allows (graph-outlook A11).</summary>
    public const int RequestsInFlight = 4;

    /// <summary>The user id that stands for the signed-in user: <c>/users/{this}</c> goes out as <c>/me</c>.</summary>
    public const string Me = "me-token-to-replace";

    private const int MaxRetries = 5;

    public static HttpClient Create(HttpMessageHandler connections)
    {
        var gate = new Gate(new SemaphoreSlim(RequestsInFlight)) { InnerHandler = new Shared(connections) };
        // The SDK itself builds /users/me-token-to-replace and counts on this handler, as its own factory would have put it in.
        var me = new UriReplacementHandler<UriReplacementHandlerOption>(new UriReplacementHandlerOption(
            isEnabled: true, [new KeyValuePair<string, string>($"/users/{Me}", "/me")]))
        { InnerHandler = gate };
        var retry = new RetryHandler(new RetryHandlerOption { MaxRetry = MaxRetries, Delay = 1 }) { InnerHandler = me };
        var once = new WritesOnce { InnerHandler = retry };
        return new HttpClient(new ImmutableIds { InnerHandler = once }) { Timeout = TimeSpan.FromSeconds(100) };
    }

    /// <summary>With immutable ids a draft keeps its id when it is moved and, in most clients, when it is sent (graph-outlook A2).</summary>
    private sealed class ImmutableIds : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>What is not a read goes out once; whoever asked for it looks before asking again.</summary>
    private sealed class WritesOnce : DelegatingHandler
    {
        private static readonly HttpRequestOptionsKey<IRequestOption> Key = new(typeof(RetryHandlerOption).FullName!);
        private static readonly RetryHandlerOption Never = new() { MaxRetry = 0 };

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Get) request.Options.Set(Key, Never);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Gate(SemaphoreSlim places) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                // The place is held until the body has been read: Exchange counts the request as open until then.
                await response.Content.LoadIntoBufferAsync(cancellationToken);
                return response;
            }
            finally
            {
                places.Release();
            }
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing) places.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>Connections are shared by all mailboxes and outlive each of them.</summary>
    private sealed class Shared(HttpMessageHandler connections) : HttpMessageHandler
    {
        private readonly HttpMessageInvoker invoker = new(connections, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            invoker.SendAsync(request, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing) invoker.Dispose();
            base.Dispose(disposing);
        }
    }
}
