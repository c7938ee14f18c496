using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Me.Messages.Item.Attachments.CreateUploadSession;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class AttachmentTests
{
    [Fact]
    public async Task An_attachment_is_added_listed_read_and_taken_off()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        var attachments = mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Attachments;

        var added = await attachments.PostAsync(new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "relevé.pdf", ContentType = "application/pdf", ContentBytes = [1, 2, 3] });
        var listed = await attachments.GetAsync(request => request.QueryParameters.Select = ["id", "name", "size"]);
        var read = (FileAttachment)(await attachments[added!.Id].GetAsync())!;
        await attachments[added.Id].DeleteAsync();
        var left = await attachments.GetAsync();

        Assert.Equal(("relevé.pdf", 3), (Assert.Single(listed!.Value!).Name, listed.Value![0].Size!.Value));
        Assert.Equal([1, 2, 3], read.ContentBytes!);
        Assert.Empty(left!.Value!);
    }

    [Fact]
    public async Task A_large_attachment_comes_in_slices()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        var attachments = mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Attachments;
        var pdf = new byte[7 * 1024 * 1024];
        Random.Shared.NextBytes(pdf);

        var session = await attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "gros.pdf", ContentType = "application/pdf", Size = pdf.Length },
        });
        using var content = new MemoryStream(pdf);
        var upload = new LargeFileUploadTask<FileAttachment>(session!, content, 10 * 320 * 1024, mailbox.GraphWithImmutableIds.RequestAdapter);
        var done = await upload.UploadAsync();

        Assert.True(done.UploadSucceeded);
        Assert.Equal(pdf, ((FileAttachment)Assert.Single((await attachments.GetAsync())!.Value!)).ContentBytes);
    }

    [Fact]
    public async Task Slices_out_of_order_are_refused_and_a_session_can_be_cancelled()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();
        var session = await mailbox.Graph.Me.Messages[draft.Id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "gros.pdf", Size = 5_000_000 },
        });
        var url = new Uri(mailbox.Url + new Uri(session!.UploadUrl!).AbsolutePath);
        using var slice = new ByteArrayContent(new byte[10]) { Headers = { ContentRange = new ContentRangeHeaderValue(10, 19, 5_000_000) } };

        using var outOfOrder = await mailbox.Http.PutAsync(url, slice);
        using var cancelled = await mailbox.Http.DeleteAsync(url);
        using var gone = await mailbox.Http.DeleteAsync(url);

        Assert.Equal([HttpStatusCode.RequestedRangeNotSatisfiable, HttpStatusCode.NoContent, HttpStatusCode.NotFound], new[] { outOfOrder.StatusCode, cancelled.StatusCode, gone.StatusCode });
    }

    [Fact]
    public async Task A_request_above_four_megabytes_is_too_large()
    {
        await using var mailbox = await RunningMailbox.Start();
        using var body = new StringContent($"{{\"subject\":\"{new string('x', 4 * 1024 * 1024)}\"}}", Encoding.UTF8, "application/json");

        using var response = await mailbox.RawUnchecked.PostAsync("/v1.0/me/messages", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
