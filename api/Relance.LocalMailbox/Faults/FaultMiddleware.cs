using System.Globalization;
using System.Text;
using Relance.LocalMailbox.Protocol;

namespace Relance.LocalMailbox.Faults;

/// <summary>Carries the plan out. What happens "after" has happened: the mailbox has acted, only the answer is lost.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultPlan plan)
{
    public async Task Invoke(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/_control", StringComparison.Ordinal) || plan.Take(http.Request) is not { } rule)
        {
            await next(http);
            return;
        }

        if (rule.OnlyDelays)
        {
            await (rule.When == "after" ? AnswerLate(http, rule) : ActLate(http, rule));
            return;
        }

        if (rule.Truncate)
        {
            await AnswerHalf(http, rule);
            return;
        }

        if (rule.When == "after")
        {
            await ActUnheard(http);
        }

        await Task.Delay(rule.DelayMs, http.RequestAborted);
        if (rule.Reset)
        {
            http.Abort();
            return;
        }

        await Answer(http, rule);
    }

    private async Task ActLate(HttpContext http, FaultRule rule)
    {
        await Task.Delay(rule.DelayMs, http.RequestAborted);
        await next(http);
    }

    private async Task AnswerLate(HttpContext http, FaultRule rule)
    {
        var real = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = real;
            await Task.Delay(rule.DelayMs, http.RequestAborted);
        }

        held.Position = 0;
        await held.CopyToAsync(real, http.RequestAborted);
    }

    private async Task AnswerHalf(HttpContext http, FaultRule rule)
    {
        var real = http.Response.Body;
        using var whole = new MemoryStream();
        http.Response.Body = whole;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = real;
        }

        await Task.Delay(rule.DelayMs, http.RequestAborted);
        var half = whole.GetBuffer().AsMemory(0, (int)whole.Length / 2);
        http.Response.ContentLength = rule.Reset ? whole.Length : half.Length;
        await http.Response.Body.WriteAsync(half, http.RequestAborted);
        if (rule.Reset)
        {
            await http.Response.Body.FlushAsync(http.RequestAborted);
            http.Abort();
        }
    }

    /// <summary>The answer goes nowhere; what is left on the response is undone, the request ids excepted.</summary>
    private async Task ActUnheard(HttpContext http)
    {
        var real = http.Response.Body;
        http.Response.Body = new MemoryStream();
        var ids = http.Response.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);
        try
        {
            await next(http);
        }
        catch (GraphFailure)
        {
            // The plan's answer takes its place, too.
        }
        finally
        {
            http.Response.Body = real;
        }

        http.Response.Clear();
        foreach (var (name, value) in ids)
        {
            http.Response.Headers[name] = value;
        }
    }

    private static Task Answer(HttpContext http, FaultRule rule)
    {
        var retryAfter = rule.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in rule.Headers ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            http.Response.Headers[name] = value;
        }

        if (rule.Body is null && rule.Status >= 400)
        {
            var (code, message) = Usual(rule.Status.Value);
            return GraphAnswers.Error(http, new GraphFailure(rule.Status.Value, code, message) { RetryAfter = retryAfter });
        }

        http.Response.Headers.RetryAfter = retryAfter;
        return GraphAnswers.Bytes(http, rule.Status!.Value, rule.ContentType ?? "application/json", Encoding.UTF8.GetBytes(rule.Body ?? ""));
    }

    private static (string Code, string Message) Usual(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => ("InvalidAuthenticationToken", "Access token validation failure."),
        StatusCodes.Status403Forbidden => ("ErrorAccessDenied", "Access is denied. Check credentials and try again."),
        StatusCodes.Status404NotFound => ("ErrorItemNotFound", "The specified object was not found in the store."),
        StatusCodes.Status410Gone => ("SyncStateNotFound", "The sync state generation is not found."),
        StatusCodes.Status429TooManyRequests => ("ApplicationThrottled", "Application is over its MailboxConcurrency limit."),
        StatusCodes.Status500InternalServerError => ("ErrorInternalServerError", "An internal server error occurred. The operation failed."),
        StatusCodes.Status503ServiceUnavailable => ("ServiceUnavailable", "The service is temporarily unavailable."),
        StatusCodes.Status507InsufficientStorage => ("ErrorQuotaExceeded", GraphFailure.Full().Message),
        _ => ("UnknownError", ""),
    };
}
