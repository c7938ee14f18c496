using System.Net;
using System.Text;
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
    public async Task A_request_above_four_megabytes_is_too_large()
    {
        await using var mailbox = await RunningMailbox.Start();
        using var body = new StringContent($"{{\"subject\":\"{new string('x', 4 * 1024 * 1024)}\"}}", Encoding.UTF8, "application/json");

        using var response = await mailbox.Raw.PostAsync("/v1.0/me/messages", body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }
}
