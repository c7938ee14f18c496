namespace Relance.LocalMailbox.Control;

/// <summary>
/// This host hands out tokens without a password, so only this machine may speak to it: loopback names only
/// (a foreign name may be rebound to loopback), loopback pages only, and no request that a foreign form could send.
/// </summary>
internal sealed class ControlGuard(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            Check(http.Request);
            await next(http);
        }
        catch (ControlFailure failure) when (!http.Response.HasStarted)
        {
            await Results.Json(new { error = failure.Message }, statusCode: failure.Status).ExecuteAsync(http);
        }
    }

    private static void Check(HttpRequest request)
    {
        if (!LocalMailboxOptions.IsLoopback(request.Host.Host))
        {
            throw ControlFailure.BadRequest($"The local mailbox answers loopback names only, not '{request.Host}'.");
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !IsLoopbackOrigin(origin))
        {
            throw new ControlFailure(StatusCodes.Status403Forbidden, $"Pages of {origin} may not use the local mailbox.");
        }

        var isControl = request.Path.StartsWithSegments("/_control", StringComparison.Ordinal);
        if (isControl && HttpMethods.IsPost(request.Method) && !request.HasJsonContentType())
        {
            throw new ControlFailure(StatusCodes.Status415UnsupportedMediaType, "Control requests are sent as application/json.");
        }
    }

    public static bool IsLoopbackOrigin(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && LocalMailboxOptions.IsLoopback(uri.Host);
}
