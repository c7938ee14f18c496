using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Relance.LocalMailbox.Protocol.Batch;

/// <summary>Everything a request passes through, so that one inside a batch is guarded, throttled and made to fail like any other.</summary>
internal sealed class InnerPipeline
{
    private RequestDelegate? pipeline;

    public async Task<BatchAnswer> Send(HttpContext outer, BatchRequest request)
    {
        await using var scope = outer.RequestServices.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        using var cut = CancellationTokenSource.CreateLinkedTokenSource(outer.RequestAborted);
        http.Features.Set<IHttpRequestLifetimeFeature>(new Lifetime(cut));
        Fill(http.Request, outer.Request, request);
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await pipeline!(http);

        // A connection that breaks inside a batch is the gateway's failure.
        return cut.IsCancellationRequested && !outer.RequestAborted.IsCancellationRequested
            ? BatchAnswer.Of(request.Id, new GraphFailure(StatusCodes.Status504GatewayTimeout, "UnknownError", ""))
            : new BatchAnswer(request.Id, http.Response.StatusCode, Headers(http.Response), answer.ToArray());
    }

    private static void Fill(HttpRequest inner, HttpRequest outer, BatchRequest request)
    {
        var url = new Uri($"http://localhost/v1.0{request.Url}");
        inner.Method = request.Method;
        inner.Scheme = outer.Scheme;
        inner.Host = outer.Host;
        inner.Path = PathString.FromUriComponent(url);
        inner.QueryString = QueryString.FromUriComponent(url);
        inner.Headers.Authorization = outer.Headers.Authorization;
        foreach (var (name, value) in request.Headers)
        {
            inner.Headers[name] = value;
        }

        if (request.Body is { } body)
        {
            var bytes = body.ValueKind == JsonValueKind.String && !inner.HasJsonContentType() ? body.GetBytesFromBase64() : JsonSerializer.SerializeToUtf8Bytes(body);
            inner.Body = new MemoryStream(bytes);
            inner.ContentLength = bytes.Length;
        }
    }

    private static Dictionary<string, string> Headers(HttpResponse response) =>
        response.Headers.Where(header => header.Key != "Content-Length").ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>Stands before everything that inner requests pass through as well.</summary>
    internal sealed class Middleware
    {
        private readonly RequestDelegate next;

        public Middleware(RequestDelegate next, InnerPipeline inner)
        {
            this.next = next;
            inner.pipeline = next;
        }

        public Task Invoke(HttpContext http) => next(http);
    }

    private sealed class Lifetime(CancellationTokenSource cut) : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; } = cut.Token;

        public void Abort() => cut.Cancel();
    }
}
