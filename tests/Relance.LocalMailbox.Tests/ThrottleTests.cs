using System.Net;
using System.Text.Json;

namespace Relance.LocalMailbox.Tests;

public sealed class ThrottleTests
{
    [Fact]
    public async Task The_fifth_request_in_flight_is_told_to_wait()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { LatencyMilliseconds = 400 });

        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => mailbox.Raw.GetAsync("/v1.0/me/messages")));

        var throttled = Assert.Single(responses, response => response.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal((HttpStatusCode.TooManyRequests, "ApplicationThrottled", "Application is over its MailboxConcurrency limit."), await throttled.Refusal());
        Assert.NotNull(throttled.Headers.RetryAfter);
    }

    [Fact]
    public async Task Four_in_flight_are_borne()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { LatencyMilliseconds = 200 });

        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => mailbox.Raw.GetAsync("/v1.0/me/messages")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Who_comes_back_too_early_is_counted()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { method = "GET", path = "/messages", status = 429, retryAfter = 30 });

        using var first = await mailbox.Raw.GetAsync("/v1.0/me/messages");
        using var other = await mailbox.Raw.GetAsync("/v1.0/me/mailFolders");
        using var again = await mailbox.Raw.GetAsync("/v1.0/me/messages");
        var report = JsonSerializer.Deserialize<JsonElement>(await mailbox.Http.GetStringAsync("/_control/faults"));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (first.StatusCode, again.StatusCode));
        Assert.Equal(1, report.GetProperty("tooEarlyRetries").GetInt32());
    }
}
