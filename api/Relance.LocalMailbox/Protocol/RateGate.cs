using System.Collections.Concurrent;
using System.Globalization;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Protocol;

/// <summary>
/// What one application may ask of one mailbox over some minutes of real time: so many requests, so many bytes written. Requests that
/// are turned away count as well, as the reference warns; their bytes do not.
/// </summary>
internal sealed class RateGate(RequestDelegate next, LocalMailboxOptions options, Profiles profiles, UploadSessions uploads)
{
    private readonly ConcurrentDictionary<string, RateWindow> requests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RateWindow> bytes = new(StringComparer.Ordinal);

    public Task Invoke(HttpContext http)
    {
        if (KeyOf(http) is not { } key)
        {
            return next(http);
        }

        var asked = requests.GetOrAdd(key, _ => new RateWindow(options.RequestWindowSeconds));
        if (asked.Add(1) > options.RequestsPerWindow)
        {
            throw Over("RequestCount", asked.SecondsUntil(options.RequestsPerWindow - 1));
        }

        var written = bytes.GetOrAdd(key, _ => new RateWindow(options.UploadWindowSeconds));
        var size = HttpMethods.IsGet(http.Request.Method) ? 0 : http.Request.ContentLength ?? 0;
        return size == 0 || written.TryAdd(size, options.UploadBytesPerWindow)
            ? next(http)
            : throw Over("IncomingBytes", written.SecondsUntil(Math.Max(0, options.UploadBytesPerWindow - size)));
    }

    private GraphFailure Over(string limit, int seconds) =>
        new(StatusCodes.Status429TooManyRequests, "ApplicationThrottled", $"Application is over its {limit} limit.")
        {
            RetryAfter = options.OmitRetryAfter ? null : seconds.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>A slice of an upload bears no token: its session says whose mailbox grows.</summary>
    private string? KeyOf(HttpContext http)
    {
        if (http.Features.Get<Caller>() is { } caller)
        {
            return http.Request.Path == "/v1.0/$batch" ? null : $"{caller.Application}/{MailboxAccess.Named(profiles, http.Request, caller)}";
        }

        return http.Request.Path.StartsWithSegments(UploadEndpoints.Path, StringComparison.Ordinal, out var rest) && uploads.Find(rest.Value!.Trim('/')) is { } session
            ? $"{session.Application}/{session.Owner.User}"
            : null;
    }
}
