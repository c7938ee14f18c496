using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

/// <summary>What befalls those who follow a folder by delta.</summary>
internal static class DeltaControl
{
    public static async Task<IResult> Expire(HttpContext http, MailStore store)
    {
        store.ExpireDeltaTokens(ControlCall.Owner((await ControlCall.Body<ExpireRequest>(http)).User));
        return Results.NoContent();
    }

    public static async Task<IResult> Replay(HttpContext http, DeltaQuirks quirks)
    {
        var request = await ControlCall.Body<ReplayRequest>(http);
        if (request.Answers < 0 || request.Rows < 1)
        {
            throw ControlFailure.BadRequest("answers must not be negative, rows be at least 1.");
        }

        quirks.Repeat(ControlCall.Owner(request.User), request.Answers, request.Rows);
        return Results.NoContent();
    }

    public static async Task<IResult> Removed(HttpContext http, DeltaQuirks quirks)
    {
        var request = await ControlCall.Body<RemovedRequest>(http);
        if (request.Reason is not ("changed" or "deleted"))
        {
            throw ControlFailure.BadRequest("reason is changed or deleted.");
        }

        quirks.Remove(ControlCall.Owner(request.User), request.Reason);
        return Results.NoContent();
    }
}
