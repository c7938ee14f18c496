using Microsoft.Graph.Me.Messages.Item.CreateForward;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class ForwardTests
{
    [Fact]
    public async Task A_forward_quotes_the_message_and_takes_its_attachments_along()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Graph.Me.Messages.PostAsync(new Message
        {
            Subject = "Facture",
            Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Original</p>" },
            ToRecipients = [To("client@client.example")],
            Attachments = [new FileAttachment { Name = "f.pdf", ContentType = "application/pdf", ContentBytes = [1, 2, 3] }],
        });
        var sent = await mailbox.Send(draft!);

        var forward = await mailbox.Graph.Me.Messages[sent].CreateForward.PostAsync(new CreateForwardPostRequestBody { Comment = "Pour avis", ToRecipients = [To("expert@cabinet.example")] });
        var attachments = await mailbox.Graph.Me.Messages[forward!.Id].Attachments.GetAsync();

        Assert.Equal(("TR: Facture", true, "expert@cabinet.example"), (forward.Subject, forward.IsDraft!.Value, Assert.Single(forward.ToRecipients!).EmailAddress!.Address));
        Assert.Contains("Pour avis", forward.Body!.Content, StringComparison.Ordinal);
        Assert.Contains("Original", forward.Body.Content, StringComparison.Ordinal);
        Assert.Equal("f.pdf", Assert.Single(attachments!.Value!).Name);
    }

    [Fact]
    public async Task Recipients_stand_in_one_place_and_a_comment_does_not_go_with_a_body()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await mailbox.Draft());
        var forward = mailbox.GraphUnchecked.Me.Messages[sent].CreateForward;

        var twice = await GraphErrors.Refusal(() => forward.PostAsync(new CreateForwardPostRequestBody { ToRecipients = [To("a@b.example")], Message = new Message { ToRecipients = [To("c@d.example")] } }));
        var both = await GraphErrors.Refusal(() => forward.PostAsync(new CreateForwardPostRequestBody { Comment = "x", Message = new Message { Body = new ItemBody { Content = "y" } } }));

        Assert.Equal((400, 400), (twice.Status, both.Status));
    }

    private static Recipient To(string address) => new() { EmailAddress = new EmailAddress { Address = address } };
}
