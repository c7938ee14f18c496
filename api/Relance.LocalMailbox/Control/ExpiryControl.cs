using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Control;

/// <summary>What ends before its time: tokens and uploads.</summary>
internal static class ExpiryControl
{
    public static async Task<IResult> Tokens(HttpContext http, TokenExpiry expiry)
    {
        var request = await ControlCall.Body<ExpireTokensRequest>(http);
        if (request.AfterRequests < 0)
        {
            throw ControlFailure.BadRequest("afterRequests must not be negative.");
        }

        expiry.Expire(ControlCall.Owner(request.User).User, request.AfterRequests, request.Claims);
        return Results.NoContent();
    }

    public static IResult Uploads(UploadSessions uploads)
    {
        uploads.Clear();
        return Results.NoContent();
    }
}
