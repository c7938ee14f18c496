using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Control;

internal static class ClockControl
{
    private const double MostDays = 36500;

    public static async Task<IResult> Move(HttpContext http, MailStore store)
    {
        var request = await ControlCall.Body<ClockRequest>(http);
        var step = request switch
        {
            { AdvanceDays: { } days, AdvanceHours: null, To: null } when Math.Abs(days) <= MostDays => TimeSpan.FromDays(days),
            { AdvanceDays: null, AdvanceHours: { } hours, To: null } when Math.Abs(hours) <= MostDays * 24 => TimeSpan.FromHours(hours),
            { AdvanceDays: null, AdvanceHours: null, To: { } instant } => instant - store.Clock.Now,
            _ => throw ControlFailure.BadRequest("Give exactly one of advanceDays, advanceHours or to."),
        };
        return store.Clock.TryMove(step)
            ? Results.Json(new { now = store.Clock.Now.UtcDateTime })
            : throw ControlFailure.BadRequest("Demonstration time never goes back: mail that has been sent would lie in the future.");
    }
}
