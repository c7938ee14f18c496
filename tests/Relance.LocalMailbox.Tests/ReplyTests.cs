using Microsoft.Graph.Me.Messages.Item.CreateReply;
using Microsoft.Graph.Me.Messages.Item.CreateReplyAll;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class ReplyTests
{
    [Fact]
    public async Task Replying_to_all_on_ones_own_reminder_writes_to_its_recipients_in_its_thread()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Graph.Me.Messages[await mailbox.Send(await mailbox.Draft("Relance"))].GetAsync();

        var reply = await mailbox.Graph.Me.Messages[sent!.Id].CreateReplyAll.PostAsync(new CreateReplyAllPostRequestBody { Comment = "Sauf erreur de notre part…" });

        Assert.Equal(("RE: Relance", sent.ConversationId, true), (reply!.Subject, reply.ConversationId, reply.IsDraft!.Value));
        Assert.Equal("compta@client.example", Assert.Single(reply.ToRecipients!).EmailAddress!.Address);
        Assert.Contains("votre facture est échue", reply.Body!.Content, StringComparison.Ordinal);
        Assert.StartsWith("Sauf erreur", reply.BodyPreview, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_goes_to_the_sender_and_takes_the_message_that_is_given()
    {
        await using var mailbox = await RunningMailbox.Start();
        var incoming = await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject = "Question", body = "?" });

        var reply = await mailbox.Graph.Me.Messages[incoming.GetProperty("id").GetString()].CreateReply.PostAsync(new CreateReplyPostRequestBody
        {
            Message = new Message { Categories = ["Relance"], Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Réponse</p>" } },
        });

        Assert.Equal("a@client.example", Assert.Single(reply!.ToRecipients!).EmailAddress!.Address);
        Assert.Equal(("Réponse", "Relance"), (reply.BodyPreview, reply.Categories![0]));
    }

    [Fact]
    public async Task Comment_and_body_exclude_each_other_and_a_draft_has_no_reply()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();
        var sent = await mailbox.Send(await mailbox.Draft());

        var both = await GraphErrors.Refusal(() => mailbox.GraphUnchecked.Me.Messages[sent].CreateReply.PostAsync(new CreateReplyPostRequestBody
        {
            Comment = "a",
            Message = new Message { Body = new ItemBody { ContentType = BodyType.Text, Content = "b" } },
        }));
        var ofDraft = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].CreateReply.PostAsync(new CreateReplyPostRequestBody()));

        Assert.Equal((400, 400), (both.Status, ofDraft.Status));
    }
}
