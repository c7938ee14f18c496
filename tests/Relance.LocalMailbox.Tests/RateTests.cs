using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Graph.Me.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class RateTests
{
    [Fact]
    public async Task Requests_above_the_window_wait_until_it_has_moved_on()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { RequestsPerWindow = 3, RequestWindowSeconds = 2 });

        for (var n = 0; n < 3; n++)
        {
            Assert.Equal(HttpStatusCode.OK, await Status(mailbox));
        }

        using var throttled = await mailbox.Raw.GetAsync("/v1.0/me/messages");
        var wait = throttled.Headers.RetryAfter!.Delta!.Value;
        await Task.Delay(wait + TimeSpan.FromMilliseconds(200));

        Assert.Equal((HttpStatusCode.TooManyRequests, "ApplicationThrottled", "Application is over its RequestCount limit."), await throttled.Refusal());
        Assert.InRange(wait.TotalSeconds, 1, 2);
        Assert.Equal(HttpStatusCode.OK, await Status(mailbox));
    }

    [Fact]
    public async Task Each_mailbox_has_a_window_of_its_own()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { RequestsPerWindow = 2 });
        await mailbox.Control("delegates", new { user = "compta", delegates = new[] { mailbox.User } });

        HttpStatusCode[] own = [await Status(mailbox), await Status(mailbox), await Status(mailbox)];
        using var shared = await mailbox.Raw.GetAsync("/v1.0/users/compta@atelier-morin.example/messages");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], own);
        Assert.Equal(HttpStatusCode.OK, shared.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_written_are_counted_slices_of_uploads_included()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { UploadBytesPerWindow = 5 * 1024 * 1024 });
        var draft = await mailbox.Draft();
        var session = await mailbox.Graph.Me.Messages[draft.Id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "releve.pdf", Size = 8 * 1024 * 1024 },
        });

        using var first = await Slice(mailbox, session!.UploadUrl!, 0);
        using var second = await Slice(mailbox, session.UploadUrl!, 4 * 1024 * 1024);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal((HttpStatusCode.TooManyRequests, "ApplicationThrottled", "Application is over its IncomingBytes limit."), await second.Refusal());
        Assert.InRange(second.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 200, 300);
    }

    [Fact]
    public async Task Retry_after_can_be_left_out()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { RequestsPerWindow = 1, OmitRetryAfter = true });

        await Status(mailbox);
        using var throttled = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");

        Assert.Equal((HttpStatusCode.TooManyRequests, null), (throttled.StatusCode, throttled.Headers.RetryAfter));
    }

    [Fact]
    public async Task Requests_of_a_batch_count_one_by_one_and_say_how_long_to_wait()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { RequestsPerWindow = 2 });

        using var response = await mailbox.Raw.PostAsJsonAsync("/v1.0/$batch", new
        {
            requests = Enumerable.Range(1, 3).Select(n => new { id = $"{n}", method = "GET", url = "/me/mailFolders/inbox" }),
        });
        var answers = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("responses").EnumerateArray().ToList();

        var throttled = Assert.Single(answers, answer => answer.GetProperty("status").GetInt32() == 429);
        Assert.Equal("ApplicationThrottled", throttled.GetProperty("body").GetProperty("error").GetProperty("code").GetString());
        Assert.True(throttled.GetProperty("headers").TryGetProperty("Retry-After", out _));
    }

    private static async Task<HttpStatusCode> Status(RunningMailbox mailbox)
    {
        using var response = await mailbox.Raw.GetAsync("/v1.0/me/messages");
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> Slice(RunningMailbox mailbox, string url, int from)
    {
        using var content = new ByteArrayContent(new byte[4 * 1024 * 1024]);
        content.Headers.ContentRange = new System.Net.Http.Headers.ContentRangeHeaderValue(from, from + (4 * 1024 * 1024) - 1, 8 * 1024 * 1024);
        return await mailbox.Http.PutAsync(url, content);
    }
}
