using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class ListTests
{
    [Fact]
    public async Task A_list_comes_ten_by_ten_and_the_sdk_follows_its_links()
    {
        await using var mailbox = await RunningMailbox.Start();
        for (var n = 1; n <= 25; n++)
        {
            await mailbox.Draft($"Relance {n}");
        }

        var first = await mailbox.Graph.Me.MailFolders["drafts"].Messages.GetAsync(request =>
        {
            request.QueryParameters.Select = ["subject"];
            request.QueryParameters.Count = true;
        });
        var subjects = new List<string>();
        await PageIterator<Message, MessageCollectionResponse>.CreatePageIterator(mailbox.Graph, first!, message =>
        {
            subjects.Add(message.Subject!);
            return true;
        }).IterateAsync();

        Assert.Equal(10, first!.Value!.Count);
        Assert.Equal(25, first.OdataCount);
        Assert.Equal(25, subjects.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("isDraft eq true and subject eq 'RELANCE deux'", "Relance deux")]
    [InlineData("startswith(subject,'Relance u')", "Relance un")]
    [InlineData("contains(subject,'L''autre')", "L'autre")]
    [InlineData("createdDateTime ge 2026-03-01T00:00:00Z and hasAttachments eq false and contains(subject,'deux')", "Relance deux")]
    public async Task A_filter_finds_what_it_names(string filter, string subject)
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { Clock = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero) });
        foreach (var one in (string[])["Relance un", "Relance deux", "L'autre"])
        {
            await mailbox.Draft(one);
        }

        var found = await mailbox.Graph.Me.Messages.GetAsync(request => request.QueryParameters.Filter = filter);

        Assert.Equal(subject, Assert.Single(found!.Value!).Subject);
    }

    [Fact]
    public async Task Messages_are_found_by_conversation_message_id_and_sender()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Graph.Me.Messages[await mailbox.Send(await mailbox.Draft())].GetAsync();
        await mailbox.Control($"messages/{sent!.Id}/answer", new { kind = "human" });

        var thread = await Find(mailbox, $"conversationId eq '{sent.ConversationId}'");
        var self = await Find(mailbox, $"internetMessageId eq '{sent.InternetMessageId}'");
        var fromCustomer = await Find(mailbox, "from/emailAddress/address eq 'compta@client.example' and isRead eq false");

        Assert.Equal((2, 1, 1), (thread.Count, self.Count, fromCustomer.Count));
    }

    [Fact]
    public async Task What_orders_must_also_filter_and_first()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Draft();

        var refused = await GraphErrors.Refusal(() => mailbox.GraphUnchecked.Me.Messages.GetAsync(request =>
        {
            request.QueryParameters.Filter = "isDraft eq true";
            request.QueryParameters.Orderby = ["receivedDateTime desc"];
        }));
        var ordered = await mailbox.Graph.Me.Messages.GetAsync(request =>
        {
            request.QueryParameters.Filter = "receivedDateTime ge 2020-01-01T00:00:00Z and isDraft eq true";
            request.QueryParameters.Orderby = ["receivedDateTime desc"];
        });

        Assert.Equal((400, "InefficientFilter"), (refused.Status, refused.Code));
        Assert.Single(ordered!.Value!);
    }

    private static async Task<List<Message>> Find(RunningMailbox mailbox, string filter) =>
        (await mailbox.Graph.Me.Messages.GetAsync(request => request.QueryParameters.Filter = filter))!.Value!;
}
