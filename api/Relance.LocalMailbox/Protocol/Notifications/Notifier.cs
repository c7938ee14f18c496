using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Relance.LocalMailbox.Engine;
using Relance.LocalMailbox.Faults;

namespace Relance.LocalMailbox.Protocol.Notifications;

/// <summary>
/// Posts notifications, per address in order, and again (later and later, for four hours) until the client answers 2xx within three seconds.
/// Rules of the fault plan with the method NOTIFY say which are lost, late or delivered twice.
/// </summary>
internal sealed class Notifier : IDisposable
{
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(4);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly ConcurrentDictionary<Uri, Channel<JsonObject>> queues = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Subscriptions subscriptions;
    private readonly FaultPlan plan;
    private readonly LocalMailboxOptions options;
    private int delivered, lost;

    public Notifier(MailStore store, Subscriptions subscriptions, FaultPlan plan, LocalMailboxOptions options)
    {
        (this.subscriptions, this.plan, this.options) = (subscriptions, plan, options);
        store.Changed += Tell;
    }

    public int Delivered => delivered;

    public int Lost => lost;

    /// <summary>The handshake: the token comes back as plain text within ten seconds.</summary>
    public async Task<bool> Validate(Uri url, CancellationToken cancellation)
    {
        var token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
        var separator = url.Query.Length > 0 ? '&' : '?';
        using var content = new StringContent("") { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") { CharSet = "utf-8" } } };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stop.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var answer = await http.PostAsync(new Uri($"{url}{separator}validationToken={Uri.EscapeDataString(token)}"), content, limit.Token);
            return (int)answer.StatusCode == StatusCodes.Status200OK
                && answer.Content.Headers.ContentType?.MediaType == "text/plain"
                && await answer.Content.ReadAsStringAsync(limit.Token) == token;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    public void TellLifecycle(Subscription subscription, string lifecycleEvent) =>
        Queue(subscription.LifecycleUrl!, NotificationJson.Lifecycle(subscription, lifecycleEvent, options.TenantId));

    public void Dispose()
    {
        stop.Cancel();
        http.Dispose();
    }

    private void Tell(MailChange change)
    {
        foreach (var subscription in subscriptions.Live.Where(one => one.Creator == change.Owner))
        {
            foreach (var (type, message) in subscription.Concerned(change))
            {
                Queue(subscription.NotificationUrl, NotificationJson.Change(subscription, type, message, options.TenantId));
            }
        }
    }

    private void Queue(Uri url, JsonObject notification) => queues.GetOrAdd(url, Open).Writer.TryWrite(notification);

    private Channel<JsonObject> Open(Uri url)
    {
        var queue = Channel.CreateUnbounded<JsonObject>();
        _ = Task.Run(async () =>
        {
            await foreach (var notification in queue.Reader.ReadAllAsync(stop.Token))
            {
                await Deliver(url, notification);
            }
        });
        return queue;
    }

    private async Task Deliver(Uri url, JsonObject notification)
    {
        var rule = plan.TakeNotification(url);
        if (rule is { OnlyDelays: true })
        {
            // Late, and overtaken by what comes after it.
            _ = Task.Delay(rule.DelayMs, stop.Token).ContinueWith(_ => Persist(url, notification, null), stop.Token, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
            return;
        }

        if (rule is { When: "before", Reset: true })
        {
            Interlocked.Increment(ref lost);
            return;
        }

        await Persist(url, notification, rule);
    }

    private async Task Persist(Uri url, JsonObject notification, FaultRule? rule)
    {
        var (wait, waited) = (TimeSpan.FromMilliseconds(options.NotificationRetryMilliseconds), TimeSpan.Zero);
        var body = new JsonObject { ["value"] = new JsonArray(notification) }.ToJsonString();
        while (waited < GiveUpAfter && !stop.IsCancellationRequested)
        {
            var accepted = rule is not { When: "before" } && await Post(url, body);
            if (accepted && rule is null)
            {
                Interlocked.Increment(ref delivered);
                return;
            }

            rule = null;
            await Task.Delay(wait, stop.Token);
            (wait, waited) = (wait * 2, waited + wait);
        }

        Interlocked.Increment(ref lost);
    }

    private async Task<bool> Post(Uri url, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        limit.CancelAfter(TimeSpan.FromSeconds(3));
        try
        {
            using var answer = await http.PostAsync(url, content, limit.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
