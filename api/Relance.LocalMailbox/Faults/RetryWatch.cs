using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Relance.LocalMailbox.Protocol;

namespace Relance.LocalMailbox.Faults;

/// <summary>Counts requests that come back (same method, path, query and bytes) before their Retry-After has elapsed.</summary>
internal sealed class RetryWatch
{
    private readonly ConcurrentDictionary<string, long> notBefore = new(StringComparer.Ordinal);
    private int tooEarly;

    public int TooEarly => tooEarly;

    public void Clear()
    {
        notBefore.Clear();
        tooEarly = 0;
    }

    public async Task Watch(HttpContext http, RequestDelegate next)
    {
        // Bodies are read twice only while some request has been asked to wait.
        var fingerprint = notBefore.IsEmpty ? null : await Fingerprint(http);
        if (fingerprint is not null && notBefore.TryRemove(fingerprint, out var instant) && Environment.TickCount64 < instant)
        {
            Interlocked.Increment(ref tooEarly);
        }

        if (fingerprint is null)
        {
            http.Request.EnableBuffering(JsonBody.Limit);
        }

        await next(http);
        if (int.TryParse(http.Response.Headers.RetryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            notBefore[fingerprint ?? await Fingerprint(http)] = Environment.TickCount64 + (seconds * 1000L);
        }
    }

    private static async Task<string> Fingerprint(HttpContext http)
    {
        http.Request.EnableBuffering(JsonBody.Limit);
        http.Request.Body.Position = 0;
        var hash = await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted);
        http.Request.Body.Position = 0;
        return $"{http.Request.Headers.Authorization} {http.Request.Method} {http.Request.Path}{http.Request.QueryString} {Convert.ToHexString(hash)}";
    }
}

internal sealed class RetryWatchMiddleware(RequestDelegate next, RetryWatch watch)
{
    public Task Invoke(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/v1.0", StringComparison.Ordinal) ? watch.Watch(http, next) : next(http);
}
