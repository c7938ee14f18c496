using System.Globalization;
using System.Text.Json.Nodes;

namespace Relance.LocalMailbox.Identity;

/// <summary>A refusal of the token endpoint, in Entra's shape.</summary>
internal sealed record EntraError(string Error, int Code, string Text, string? SubError = null)
{
    public static EntraError Missing(string parameter) => new("invalid_request", 900144, $"The request body must contain the following parameter: '{parameter}'.");

    public IResult Answer()
    {
        var (trace, correlation) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        var now = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var body = new JsonObject
        {
            ["error"] = Error,
            ["error_description"] = $"AADSTS{Code}: {Text} Trace ID: {trace} Correlation ID: {correlation} Timestamp: {now}",
            ["error_codes"] = new JsonArray(Code),
            ["timestamp"] = now,
            ["trace_id"] = trace,
            ["correlation_id"] = correlation,
        };
        if (SubError is not null)
        {
            body["suberror"] = SubError;
        }

        return Results.Json(body, statusCode: Error == "invalid_client" ? StatusCodes.Status401Unauthorized : StatusCodes.Status400BadRequest);
    }
}
