using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Graph.Me.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class ExpiryTests
{
    [Fact]
    public async Task A_token_ends_after_so_many_requests_and_a_new_one_goes_on()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("token/expire", new { user = mailbox.User, afterRequests = 2 });

        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 3; n++)
        {
            using var answer = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");
            statuses.Add(answer.StatusCode);
        }

        using var refused = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");
        var token = await mailbox.Http.GetFromJsonAsync<JsonElement>($"/_control/token?user={mailbox.User}");
        using var graph = mailbox.Client(token.GetProperty("access_token").GetString()!, immutableIds: false);
        var messages = await graph.Me.Messages.GetAsync();

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], statuses);
        Assert.Contains("invalid_token", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Empty(messages!.Value!);
    }

    [Fact]
    public async Task Entra_may_ask_for_claims_before_it_lets_anybody_go_on()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("token/expire", new { user = mailbox.User, claims = true });

        using var refused = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("insufficient_claims", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_that_has_expired_is_not_found()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();
        var session = await mailbox.Graph.Me.Messages[draft.Id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "gros.pdf", Size = 5_000_000 },
        });
        await mailbox.Control("uploads/expire", new { });
        using var slice = new ByteArrayContent(new byte[10]) { Headers = { ContentRange = new ContentRangeHeaderValue(0, 9, 5_000_000) } };

        using var answer = await mailbox.Http.PutAsync(new Uri(mailbox.Url + new Uri(session!.UploadUrl!).AbsolutePath), slice);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
