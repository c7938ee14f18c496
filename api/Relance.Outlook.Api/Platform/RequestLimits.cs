using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Relance.Outlook.Api.Platform;

/// <summary>
/// One user, one company or one address cannot take the server from the others: calls are counted per user, refused ones per address, and
/// what is heavy waits its turn per company. Who is over is told when to come back.
/// </summary>
internal static class RequestLimits
{
    /// <summary>The policy of what takes seconds or much memory: imports, drafting, documents.</summary>
    public const string Heavy = "heavy";

    private const int WaitingPerPlace = 4;

    public static void AddRequestLimits(this IServiceCollection services, LimitOptions limits) => services.AddRateLimiter(options =>
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            !context.Request.Path.StartsWithSegments("/api") ? RateLimitPartition.GetNoLimiter("pages")
            : context.User.FindFirst("oid")?.Value is { } user ? RateLimitPartition.GetTokenBucketLimiter($"user {user}", _ => OfUser(limits))
            : RateLimitPartition.GetTokenBucketLimiter($"address {context.Connection.RemoteIpAddress}", _ => Bucket(limits.RefusedPerMinute, limits.RefusedPerMinute)));
        options.AddPolicy(Heavy, context => RateLimitPartition.GetConcurrencyLimiter($"company {context.Request.RouteValues["companyId"]}", _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = limits.HeavyAtOnce,
            QueueLimit = limits.HeavyAtOnce * WaitingPerPlace,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));
        options.OnRejected = AnswerAsync;
    });

    private static TokenBucketRateLimiterOptions OfUser(LimitOptions limits) => Bucket(limits.RequestsPerMinute, Math.Max(1, limits.RequestsPerMinute / 4));

    private static TokenBucketRateLimiterOptions Bucket(int perMinute, int atOnce) => new()
    {
        TokenLimit = atOnce,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = true,
    };

    private static async ValueTask AnswerAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? (int)Math.Ceiling(Math.Max(1, said.TotalSeconds)) : 5;
        var response = context.HttpContext.Response;
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var problem = Problems.Details(429, "tooMany", Say.Current("Trop de demandes", "Too many requests"), Say.Current(
            $"Trop de demandes en même temps. Rien n’est perdu : réessayez dans {wait} s.", $"Too many requests at a time. Nothing is lost: try again in {wait} s."));
        await response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", cancellationToken);
    }
}
