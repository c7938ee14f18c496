using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>Change notifications (graph-outlook A9). With delegated permission they exist for one's own mailbox only.</summary>
internal sealed class GraphSubscriptions(GraphServiceClient graph, string? sharedAddress)
{
    public async Task<MailSubscription> CreateAsync(string folder, Uri notificationUrl, string clientState, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (sharedAddress is not null) throw new MailboxException("mailbox.refused", "A shared mailbox cannot be subscribed to on behalf of a user.");
        try
        {
            var created = await graph.Subscriptions.PostAsync(
                new Subscription
                {
                    ChangeType = "created,updated,deleted",
                    Resource = $"me/mailFolders('{folder}')/messages",
                    NotificationUrl = notificationUrl.ToString(),
                    LifecycleNotificationUrl = notificationUrl.ToString(),
                    ClientState = clientState,
                    ExpirationDateTime = until,
                },
                cancellationToken: cancellationToken);
            return Of(created!);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw GraphFaults.Translate(exception, writes: false);
        }
    }

    public async Task<MailSubscription?> RenewAsync(string id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            return Of((await graph.Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = until }, cancellationToken: cancellationToken))!);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var fault = GraphFaults.Translate(exception, writes: false);
            return fault.Code is "mailbox.notFound" or "mailbox.gone" ? null : throw fault;
        }
    }

    private static MailSubscription Of(Subscription subscription) => new(subscription.Id!, subscription.ExpirationDateTime!.Value);
}
