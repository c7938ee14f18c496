using Relance.LocalMailbox.Control;

namespace Relance.LocalMailbox.Protocol;

/// <summary>What surrounds every Graph answer: request ids, and failures turned into Graph's error shape.</summary>
internal sealed class RequestFrame(RequestDelegate next, ILogger<RequestFrame> logger)
{
    public async Task Invoke(HttpContext http)
    {
        var id = Guid.NewGuid().ToString();
        http.Response.Headers["request-id"] = id;
        http.Response.Headers["client-request-id"] = http.Request.Headers["client-request-id"] is [{ Length: > 0 } own] ? own : id;
        try
        {
            await next(http);
        }
        catch (GraphFailure failure) when (!http.Response.HasStarted)
        {
            await GraphAnswers.Error(http, failure);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
        catch (Exception mistake) when (mistake is not ControlFailure && !http.Response.HasStarted)
        {
            logger.LogError(mistake, "The local mailbox failed at {Method} {Path}.", http.Request.Method, http.Request.Path);
            await GraphAnswers.Error(http, new GraphFailure(StatusCodes.Status500InternalServerError, "ErrorInternalServerError", $"The local mailbox failed: {mistake.Message}"));
        }
    }
}
