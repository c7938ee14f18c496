using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Protocol.Notifications;

namespace Relance.LocalMailbox.Control;

/// <summary>What befalls subscriptions without the client's doing.</summary>
internal static class SubscriptionControl
{
    public static IResult List(Subscriptions subscriptions, Notifier notifier) => Results.Json(new
    {
        subscriptions = subscriptions.Live.Select(one => new { id = one.Id, user = one.Creator.User, resource = one.Resource, expires = one.Expires.UtcDateTime, notificationUrl = one.NotificationUrl }),
        delivered = notifier.Delivered,
        lost = notifier.Lost,
    });

    public static async Task<IResult> Lifecycle(HttpContext http, string id, Subscriptions subscriptions, Notifier notifier)
    {
        var lifecycleEvent = (await ControlCall.Body<LifecycleRequest>(http)).Event;
        if (lifecycleEvent is not ("reauthorizationRequired" or "subscriptionRemoved" or "missed"))
        {
            throw ControlFailure.BadRequest("event is reauthorizationRequired, subscriptionRemoved or missed.");
        }

        var subscription = subscriptions.Find(id) ?? throw new ControlFailure(StatusCodes.Status404NotFound, "There is no such subscription, or it has expired.");
        if (lifecycleEvent == "subscriptionRemoved")
        {
            subscriptions.Remove(id);
        }

        if (subscription.LifecycleUrl is null)
        {
            return Results.Json(new { told = false });
        }

        notifier.TellLifecycle(subscription, lifecycleEvent);
        return Results.Json(new { told = true });
    }
}
