using System.Text.Json;
using Microsoft.Graph.Models;
using MoveBody = Microsoft.Graph.Me.Messages.Item.Move.MovePostRequestBody;

namespace Relance.LocalMailbox.Tests;

public sealed class SubscriptionTests
{
    private static readonly LocalMailboxOptions Quick = new() { NotificationRetryMilliseconds = 50 };

    [Fact]
    public async Task An_arrival_in_the_inbox_is_told_with_its_client_state()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        var subscription = await Subscribe(mailbox, sink);

        var arrived = await Arrive(mailbox);
        var told = Assert.Single(await sink.Received(1));

        Assert.Equal((subscription.Id, "secret", "created"), (Text(told, "subscriptionId"), Text(told, "clientState"), Text(told, "changeType")));
        Assert.Equal(arrived, told.GetProperty("resourceData").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_message_that_leaves_the_folder_is_deleted_there_and_what_was_not_asked_for_is_not_told()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        await Subscribe(mailbox, sink, "me/mailFolders/inbox/messages", "deleted");
        var id = await Arrive(mailbox);

        await mailbox.GraphWithImmutableIds.Me.Messages[id].PatchAsync(new Message { IsRead = true });
        await mailbox.GraphWithImmutableIds.Me.Messages[id].Move.PostAsync(new MoveBody { DestinationId = "archive" });
        var told = Assert.Single(await sink.Received(1));

        Assert.Equal(("deleted", id), (Text(told, "changeType"), told.GetProperty("resourceData").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_the_handshake_is_refused()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        sink.Validates = false;

        var refused = await GraphErrors.Refusal(() => Subscribe(mailbox, sink));

        Assert.Equal((400, "InvalidRequest"), (refused.Status, refused.Code));
        Assert.StartsWith("Subscription validation request failed.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_this_machine_is_called_and_nothing_but_mail_is_watched()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();

        var elsewhere = await GraphErrors.Refusal(() => mailbox.GraphUnchecked.Subscriptions.PostAsync(Form("https://relance.example/hook")));
        var calendar = await GraphErrors.Refusal(() => Subscribe(mailbox, sink, "me/events"));

        Assert.Equal((501, 501), (elsewhere.Status, calendar.Status));
    }

    [Fact]
    public async Task A_subscription_lives_seven_days_at_most_and_is_renewed_until_it_expires()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        var subscription = await Subscribe(mailbox, sink);
        var tooLong = Form(sink.Url);
        tooLong.ExpirationDateTime = DateTimeOffset.UtcNow.AddDays(8);

        var refused = await GraphErrors.Refusal(() => mailbox.GraphUnchecked.Subscriptions.PostAsync(tooLong));
        var renewed = await mailbox.Graph.Subscriptions[subscription.Id].PatchAsync(new Subscription { ExpirationDateTime = DateTimeOffset.UtcNow.AddDays(6) });
        await mailbox.Control("clock", new { advanceDays = 7 });
        await Arrive(mailbox);
        var expired = await GraphErrors.Refusal(() => mailbox.Graph.Subscriptions[subscription.Id].GetAsync());

        Assert.Equal((400, "ExtensionError"), (refused.Status, refused.Code));
        Assert.InRange(renewed!.ExpirationDateTime!.Value, DateTimeOffset.UtcNow.AddDays(5), DateTimeOffset.UtcNow.AddDays(7));
        Assert.Equal(404, expired.Status);
        Assert.Empty(await sink.Received(0));
    }

    [Fact]
    public async Task A_deleted_subscription_is_silent_and_listed_no_longer()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        var subscription = await Subscribe(mailbox, sink);
        var before = await mailbox.Graph.Subscriptions.GetAsync();

        await mailbox.Graph.Subscriptions[subscription.Id].DeleteAsync();
        await Arrive(mailbox);

        Assert.Equal(subscription.Id, Assert.Single(before!.Value!).Id);
        Assert.Empty((await mailbox.Graph.Subscriptions.GetAsync())!.Value!);
        Assert.Empty(await sink.Received(0));
    }

    [Fact]
    public async Task What_the_client_refuses_is_told_again()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        await Subscribe(mailbox, sink);
        sink.Refusals = 2;

        var arrived = await Arrive(mailbox);

        Assert.Equal(arrived, Assert.Single(await sink.Received(1)).GetProperty("resourceData").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Notifications_are_lost_doubled_and_overtaken_as_the_plan_says()
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        await Subscribe(mailbox, sink);
        await FaultTests.Plan(mailbox,
            new { method = "NOTIFY", reset = true },
            new { method = "NOTIFY", when = "after", status = 503 },
            new { method = "NOTIFY", delayMs = 500 });

        var ids = new List<string>();
        for (var n = 0; n < 4; n++)
        {
            ids.Add(await Arrive(mailbox));
        }

        var told = (await sink.Received(4)).Select(one => one.GetProperty("resourceData").GetProperty("id").GetString());
        Assert.Equal([ids[1], ids[1], ids[3], ids[2]], told);
    }

    [Theory]
    [InlineData("reauthorizationRequired", 1)]
    [InlineData("missed", 1)]
    [InlineData("subscriptionRemoved", 0)]
    public async Task Lifecycle_events_are_told_on_demand(string lifecycleEvent, int left)
    {
        await using var mailbox = await RunningMailbox.Start(Quick);
        await using var sink = await NotificationSink.Start();
        var subscription = await Subscribe(mailbox, sink);

        await mailbox.Control($"subscriptions/{subscription.Id}/lifecycle", new { @event = lifecycleEvent });
        var told = Assert.Single(await sink.Received(1));

        Assert.Equal((lifecycleEvent, "secret"), (Text(told, "lifecycleEvent"), Text(told, "clientState")));
        Assert.Equal(left, (await mailbox.Graph.Subscriptions.GetAsync())!.Value!.Count);
    }

    private static async Task<Subscription> Subscribe(RunningMailbox mailbox, NotificationSink sink, string resource = "me/mailFolders('inbox')/messages", string changeType = "created,updated,deleted") =>
        (await mailbox.GraphWithImmutableIds.Subscriptions.PostAsync(Form(sink.Url, resource, changeType)))!;

    private static Subscription Form(string url, string resource = "me/messages", string changeType = "created") => new()
    {
        ChangeType = changeType,
        NotificationUrl = url,
        LifecycleNotificationUrl = url,
        Resource = resource,
        ClientState = "secret",
        ExpirationDateTime = DateTimeOffset.UtcNow.AddDays(2),
    };

    private static async Task<string> Arrive(RunningMailbox mailbox) =>
        (await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject = "Bonjour", body = "x" })).GetProperty("id").GetString()!;

    private static string? Text(JsonElement told, string name) => told.GetProperty(name).GetString();
}
