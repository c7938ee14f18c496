using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Control;

/// <summary>The hand of the demonstration: what Graph has no word for.</summary>
internal static class ControlRoutes
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var control = routes.MapGroup("/_control");
        control.MapGet("/token", (string? user, string? roles, string? groups, Tokens tokens) => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["access_token"] = tokens.ForDesk(ControlCall.Owner(user), Listed(roles), Listed(groups)),
            ["token_type"] = "Bearer",
            ["expires_in"] = Tokens.Lifetime,
        }));
        control.MapGet("/users", AccessControl.Users);
        control.MapPost("/delegates", AccessControl.Delegates);
        control.MapPost("/mailbox", MailboxControl.State);
        control.MapPost("/mailbox/move", MailboxControl.Move);
        control.MapPost("/consent", AccessControl.Consent);
        control.MapGet("/clock", (MailStore store) => Results.Json(new { now = store.Clock.Now.UtcDateTime }));
        control.MapPost("/clock", ClockControl.Move);
        control.MapPost("/messages/{id}/send", SendControl.Send);
        control.MapPost("/messages/{id}/answer", MailControl.Answer);
        control.MapPost("/messages/{id}/delete", MailControl.Delete);
        control.MapPost("/messages/{id}/move", ItemControl.Move);
        control.MapPost("/messages/{id}/duplicate", ItemControl.Duplicate);
        control.MapPost("/messages/{id}/forward", ItemControl.Forward);
        control.MapGet("/rules", ItemControl.Rules);
        control.MapPost("/rules", ItemControl.SetRules);
        control.MapPost("/incoming", MailControl.Incoming);
        control.MapPost("/incoming/mime", MailControl.IncomingMime);
        control.MapPost("/bulk", BulkControl.File);
        control.MapPost("/delta/expire", DeltaControl.Expire);
        control.MapPost("/delta/replay", DeltaControl.Replay);
        control.MapPost("/delta/removed", DeltaControl.Removed);
        control.MapPost("/token/expire", ExpiryControl.Tokens);
        control.MapPost("/uploads/expire", ExpiryControl.Uploads);
        control.MapGet("/subscriptions", SubscriptionControl.List);
        control.MapPost("/subscriptions/{id}/lifecycle", SubscriptionControl.Lifecycle);
        control.MapGet("/faults", FaultControl.Report);
        control.MapPut("/faults", FaultControl.Plan);
        control.MapDelete("/faults", FaultControl.Clear);
        control.MapPost("/reset", MailControl.Reset);
        control.Map("/{**path}", (HttpContext http) =>
            throw new ControlFailure(StatusCodes.Status404NotFound, $"There is no {http.Request.Method} {http.Request.Path} here."));
    }

    private static string[] Listed(string? values) => values?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
