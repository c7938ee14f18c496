using System.Text.Json;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Identity;

namespace Relance.LocalMailbox.Protocol.Notifications;

/// <summary>Subscriptions of the calling application and user.</summary>
internal static class SubscriptionEndpoints
{
    public static async Task Create(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var subscription = SubscriptionReader.Read(call, await JsonBody.Object(http), Caller.Of(http).Application);
        if (All(http).Live.Count(one => one.Creator == call.Owner) >= Subscriptions.MostPerMailbox)
        {
            throw new GraphFailure(StatusCodes.Status403Forbidden, "ExtensionError", $"The mailbox has reached its limit of {Subscriptions.MostPerMailbox} subscriptions.");
        }

        foreach (var url in ((Uri?[])[subscription.NotificationUrl, subscription.LifecycleUrl]).OfType<Uri>().Distinct())
        {
            await Validated(http, url);
        }

        All(http).Put(subscription);
        await Answer(call, StatusCodes.Status201Created, subscription);
    }

    public static Task List(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var own = All(http).Live.Where(one => IsOwn(http, one)).ToList();
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("@odata.context", $"{call.Origin}/v1.0/$metadata#subscriptions");
            json.WriteStartArray("value");
            own.ForEach(one => Write(json, one));
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        return Answer(call, StatusCodes.Status200OK, Find(call));
    }

    public static async Task Renew(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var subscription = Find(call);
        foreach (var member in JsonBody.Members(await JsonBody.Object(http), "subscription"))
        {
            subscription = member.Name switch
            {
                "expirationDateTime" => subscription with { Expires = SubscriptionReader.Expiry(JsonBody.Text(member.Value, member.Name) ?? "", call.Store.Clock.Now) },
                "notificationUrl" => throw GraphFailure.NotImplemented("changing the notificationUrl of a subscription"),
                _ => throw SubscriptionReader.Invalid($"'{member.Name}' of a subscription cannot be changed."),
            };
        }

        All(http).Put(subscription);
        await Answer(call, StatusCodes.Status200OK, subscription);
    }

    public static Task Delete(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        All(http).Remove(Find(call).Id);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    public static Task Reauthorize(HttpContext http)
    {
        _ = Find(GraphCall.Read(http));
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static async Task Validated(HttpContext http, Uri url)
    {
        if (!await http.RequestServices.GetRequiredService<Notifier>().Validate(url, http.RequestAborted))
        {
            throw SubscriptionReader.Invalid("Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
        }
    }

    private static Subscription Find(GraphCall call) =>
        All(call.Http).Find(call.RouteValue("subscription")) is { } found && IsOwn(call.Http, found)
            ? found
            : throw new GraphFailure(StatusCodes.Status404NotFound, "ResourceNotFound", "The object was not found.");

    private static bool IsOwn(HttpContext http, Subscription one) => one.Creator == Caller.Of(http).Owner && one.Application == Caller.Of(http).Application;

    private static Subscriptions All(HttpContext http) => http.RequestServices.GetRequiredService<Subscriptions>();

    private static Task Answer(GraphCall call, int status, Subscription subscription) =>
        GraphAnswers.Json(call.Http, status, json => Write(json, subscription, $"{call.Origin}/v1.0/$metadata#subscriptions/$entity"));

    private static void Write(Utf8JsonWriter json, Subscription subscription, string? context = null)
    {
        json.WriteStartObject();
        if (context is not null)
        {
            json.WriteString("@odata.context", context);
        }

        json.WriteString("id", subscription.Id);
        json.WriteString("resource", subscription.Resource);
        json.WriteString("applicationId", subscription.Application);
        json.WriteString("changeType", string.Join(',', subscription.ChangeTypes));
        json.WriteString("clientState", subscription.ClientState);
        json.WriteString("notificationUrl", subscription.NotificationUrl.OriginalString);
        json.WriteString("lifecycleNotificationUrl", subscription.LifecycleUrl?.OriginalString);
        json.WriteString("expirationDateTime", Instant.Text(subscription.Expires));
        json.WriteString("creatorId", subscription.Creator.Id.ToString());
        json.WriteString("latestSupportedTlsVersion", "v1_2");
        json.WriteEndObject();
    }
}
