namespace Relance.Outlook.Api.Platform;

/// <summary>
/// What a browser is told about every answer. Outlook shows the pane in a frame of its own: who may frame is said in <c>frame-ancestors</c>,
/// and no other page may read an answer, since no origin is let in by CORS.
/// </summary>
internal static class SecurityHeaders
{
    private const string OfData = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private const string OfSwagger = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    private const string OutlookFrames = "https://outlook.office.com https://outlook.office365.com https://outlook.cloud.microsoft https://outlook.live.com https://*.officeapps.live.com";

    public static Func<HttpContext, RequestDelegate, Task> Of(Setup setup)
    {
        var ofPages = OfPages(setup);
        return (context, next) =>
        {
            // At the last moment: the exception handler empties the answer that it replaces.
            context.Response.OnStarting(() =>
            {
                Write(context, ofPages);
                return Task.CompletedTask;
            });
            return next(context);
        };
    }

    private static void Write(HttpContext context, string ofPages)
    {
        var (headers, path) = (context.Response.Headers, context.Request.Path);
        var isData = path.StartsWithSegments("/api") || path.StartsWithSegments("/health") || path.StartsWithSegments("/openapi");
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.ContentSecurityPolicy = isData ? OfData : path.StartsWithSegments("/swagger") ? OfSwagger : ofPages;
        if (isData) headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (path.StartsWithSegments("/api")) headers.CacheControl = "no-store";
        // Not of a machine of one's own: its other ports would be closed to http for a year.
        if (context.Request.IsHttps && !new Uri($"https://{context.Request.Host}").IsLoopback) headers.StrictTransportSecurity = "max-age=31536000";
    }

    private static string OfPages(Setup setup)
    {
        var identity = setup.IsLocal ? "" : $" {setup.Entra.Instance.GetLeftPart(UriPartial.Authority)}";
        var mailbox = setup.IsLocal ? $" {setup.LocalMailbox.Url.ToString().TrimEnd('/')}" : "";
        return "default-src 'self'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
            + $"connect-src 'self'{mailbox}{identity}; frame-src 'self'{identity} data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + $"frame-ancestors 'self' {OutlookFrames}";
    }
}
