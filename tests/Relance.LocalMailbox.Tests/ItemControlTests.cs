using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class ItemControlTests
{
    [Theory]
    [InlineData("owa", true)]
    [InlineData("classic", false)]
    public async Task A_moved_message_keeps_its_immutable_id_except_in_classic_outlook(string client, bool kept)
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        await mailbox.Graph.Me.MailFolders.PostAsync(new MailFolder { DisplayName = "Litiges" });

        var moved = await mailbox.Control($"messages/{draft.Id}/move", new { folder = "litiges", client });

        Assert.Equal(kept, moved.GetProperty("id").GetString() == draft.Id);
        Assert.Equal(draft.InternetMessageId, moved.GetProperty("internetMessageId").GetString());
    }

    [Fact]
    public async Task A_duplicate_lies_beside_the_original()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);

        await mailbox.Control($"messages/{draft.Id}/duplicate", new { });
        var drafts = await mailbox.GraphWithImmutableIds.Me.MailFolders["drafts"].Messages.GetAsync();

        Assert.Equal(2, drafts!.Value!.Select(one => one.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Single(drafts.Value!.Select(one => one.InternetMessageId).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_forwarded_message_is_sent_with_the_original_quoted_and_attached()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft("Relance", immutableIds: true);
        await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Attachments.PostAsync(new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "f.pdf", ContentBytes = [1, 2] });
        var sent = await mailbox.Send(draft);

        var forwarded = await mailbox.Control($"messages/{sent}/forward", new { to = "avocat@conseil.example", body = "Pour information" });

        Assert.Equal(("TR: Relance", false, true), (forwarded.GetProperty("subject").GetString(), forwarded.GetProperty("isDraft").GetBoolean(), forwarded.GetProperty("hasAttachments").GetBoolean()));
        Assert.Contains("votre facture est échue", forwarded.GetProperty("body").GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_files_what_arrives_by_sender_or_subject()
    {
        await using var mailbox = await RunningMailbox.Start();
        var folder = await mailbox.Graph.Me.MailFolders.PostAsync(new MailFolder { DisplayName = "Clients" });
        await mailbox.Control("rules", new { user = mailbox.User, rules = new[] { new { from = (string?)"@client.example", subject = (string?)null, moveTo = "Clients" }, new { from = (string?)null, subject = (string?)"facture", moveTo = "archive" } } });

        foreach (var (from, subject) in new[] { ("a@client.example", "Facture"), ("b@autre.example", "Votre FACTURE"), ("b@autre.example", "Bonjour") })
        {
            await mailbox.Control("incoming", new { user = mailbox.User, from, subject, body = "x" });
        }

        var counts = new List<int?>();
        foreach (var name in (string[])[folder!.Id!, "archive", "inbox"])
        {
            counts.Add((await mailbox.Graph.Me.MailFolders[name].GetAsync())!.TotalItemCount);
        }

        Assert.Equal([1, 1, 1], counts);
    }

    [Fact]
    public async Task A_rule_whose_folder_has_gone_files_nothing()
    {
        await using var mailbox = await RunningMailbox.Start();
        var folder = await mailbox.Graph.Me.MailFolders.PostAsync(new MailFolder { DisplayName = "Clients" });
        await mailbox.Control("rules", new { user = mailbox.User, rules = new[] { new { subject = "facture", moveTo = folder!.Id } } });
        await mailbox.Graph.Me.MailFolders[folder.Id].DeleteAsync();

        await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject = "Facture", body = "x" });

        Assert.Equal(1, (await mailbox.Graph.Me.MailFolders["inbox"].GetAsync())!.TotalItemCount);
    }
}
