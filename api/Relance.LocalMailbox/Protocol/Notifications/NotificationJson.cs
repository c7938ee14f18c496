using System.Text.Json.Nodes;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol.Notifications;

/// <summary>What is posted to the client: one notification in its collection.</summary>
internal static class NotificationJson
{
    public static JsonObject Change(Subscription subscription, string type, Message message, string tenant)
    {
        var id = subscription.IdOf(message);
        var resource = $"Users/{subscription.Creator.Id}/Messages/{id}";
        var data = new JsonObject { ["@odata.type"] = "#Microsoft.Graph.Message", ["@odata.id"] = resource };
        if (type != "deleted")
        {
            data["@odata.etag"] = MessageJson.ETag(subscription.Creator, message);
        }

        data["id"] = id;
        var notification = Frame(subscription, resource, tenant);
        notification["id"] = Guid.NewGuid().ToString();
        notification["changeType"] = type;
        notification["resourceData"] = data;
        return notification;
    }

    public static JsonObject Lifecycle(Subscription subscription, string lifecycleEvent, string tenant)
    {
        var notification = Frame(subscription, subscription.Resource, tenant);
        notification["lifecycleEvent"] = lifecycleEvent;
        return notification;
    }

    private static JsonObject Frame(Subscription subscription, string resource, string tenant) => new()
    {
        ["subscriptionId"] = subscription.Id,
        ["subscriptionExpirationDateTime"] = Instant.Text(subscription.Expires),
        ["clientState"] = subscription.ClientState,
        ["resource"] = resource,
        ["tenantId"] = tenant,
    };
}
