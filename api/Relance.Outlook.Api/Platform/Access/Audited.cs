using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Platform.Access;

/// <summary>Notes every call of a person: who, when, which operation, about what, and what came of it.</summary>
internal static class Audited
{
    private static readonly object Company = new();

    public static async Task NoteAsync(HttpContext http, RequestDelegate next)
    {
        // An exception takes the endpoint away.
        var endpoint = http.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<AccessRule>() is not { Level: not AccessLevel.Anonymous })
        {
            await next(http);
            return;
        }

        var ids = IdsOf(http.Request.RouteValues);
        try
        {
            await next(http);
        }
        finally
        {
            if (http.User.Identity?.IsAuthenticated == true) http.RequestServices.GetRequiredService<AuditTrail>().Add(RowOf(http, endpoint, ids));
        }
    }

    /// <summary>The company that the call turned out to be about.</summary>
    public static void CompanyOf(HttpContext http, long companyId) => http.Items[Company] = companyId;

    private static AuditRow RowOf(HttpContext http, Endpoint endpoint, string ids) => new()
    {
        Id = Guid.CreateVersion7(),
        At = TimeProvider.System.GetUtcNow(),
        TenantId = http.User.FindFirst("tid")?.Value ?? "",
        UserId = http.User.FindFirst("oid")?.Value ?? "",
        UserName = (http.User.FindFirst("preferred_username")?.Value ?? "").ToLowerInvariant(),
        CompanyId = http.Items[Company] as long?,
        Operation = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "",
        Ids = ids,
        Status = http.Response.StatusCode,
    };

    /// <summary>Ids only: of what a query or a body says, nothing is kept.</summary>
    private static string IdsOf(RouteValueDictionary values) => string.Join(' ', values.Select(value => $"{value.Key}={value.Value}"));
}
