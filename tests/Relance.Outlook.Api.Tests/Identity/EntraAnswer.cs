using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>What Entra's token endpoint refuses with.</summary>
internal sealed record EntraAnswer(int Status, string Error, int Code, string Text)
{
    public string? SubError { get; init; }

    /// <summary>What the next sign-in has to bring, as JSON.</summary>
    public string? Claims { get; init; }

    public int? RetryAfter { get; init; }

    /// <summary>In the place of Entra's own answer: what stands in between says something.</summary>
    public string? Html { get; init; }

    public static EntraAnswer Page(int status, string html) => new(status, "", 0, "") { Html = html };

    public IResult Of(HttpContext http)
    {
        if (RetryAfter is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (Html is not null) return Results.Text(Html, "text/html", statusCode: Status);
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var trace = Guid.NewGuid().ToString();
        var body = new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = $"AADSTS{Code}: {Text} Trace ID: {trace} Correlation ID: {trace} Timestamp: {now}",
            ["error_codes"] = new JsonArray(Code),
            ["timestamp"] = now,
            ["trace_id"] = trace,
            ["correlation_id"] = trace,
            ["error_uri"] = $"https://login.microsoftonline.com/error?code={Code}",
        };
        if (SubError is not null) body["suberror"] = SubError;
        if (Claims is not null) body["claims"] = Claims;
        return Results.Json(body, statusCode: Status);
    }
}
