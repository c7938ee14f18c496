using System.Collections.Concurrent;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Protocol;

/// <summary>At most so many requests in flight for one mailbox and one application; the next one is told to come back later.</summary>
internal sealed class ConcurrencyGate(RequestDelegate next, LocalMailboxOptions options, Profiles profiles)
{
    private readonly ConcurrentDictionary<string, int> inFlight = new(StringComparer.Ordinal);

    public async Task Invoke(HttpContext http)
    {
        // A batch holds no place itself: each of its requests does.
        if (http.Features.Get<Caller>() is not { } caller || http.Request.Path == "/v1.0/$batch")
        {
            await next(http);
            return;
        }

        var user = $"{caller.Application}/{MailboxAccess.Named(profiles, http.Request, caller)}";
        try
        {
            if (inFlight.AddOrUpdate(user, 1, (_, count) => count + 1) > options.ConcurrencyPerMailbox)
            {
                throw new GraphFailure(StatusCodes.Status429TooManyRequests, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.") { RetryAfter = options.OmitRetryAfter ? null : "1" };
            }

            await Task.Delay(options.LatencyMilliseconds, http.RequestAborted);
            await next(http);
        }
        finally
        {
            inFlight.AddOrUpdate(user, 0, (_, count) => count - 1);
        }
    }
}
