using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

/// <summary>Sends that wait and items that are found late, in demonstration time.</summary>
public sealed class LaterTests
{
    [Fact]
    public async Task Classic_outlook_holds_a_message_in_its_outbox_and_then_files_it_under_other_ids()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);

        await mailbox.Control($"messages/{draft.Id}/send", new { client = "classic", delaySeconds = 120 });
        var waiting = await mailbox.GraphWithImmutableIds.Me.MailFolders["outbox"].Messages.GetAsync();
        var drafts = await mailbox.Graph.Me.MailFolders["drafts"].GetAsync();
        await mailbox.Control("clock", new { advanceHours = 0.05 });
        var sent = await mailbox.GraphWithImmutableIds.Me.MailFolders["sentitems"].Messages.GetAsync();
        var outbox = await mailbox.Graph.Me.MailFolders["outbox"].GetAsync();

        Assert.Equal((draft.Id, true), (Assert.Single(waiting!.Value!).Id, waiting.Value![0].IsDraft!.Value));
        Assert.Equal((0, 0), (drafts!.TotalItemCount!.Value, outbox!.TotalItemCount!.Value));
        Assert.NotEqual((draft.Id, draft.InternetMessageId), (Assert.Single(sent!.Value!).Id, sent.Value![0].InternetMessageId));
        Assert.False(sent.Value[0].IsDraft);
    }

    [Fact]
    public async Task The_other_clients_keep_a_scheduled_message_among_the_drafts_until_its_time()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);

        await mailbox.Control($"messages/{draft.Id}/send", new { client = "new", delaySeconds = 86400, edits = new { subject = "Plus tard" } });
        var before = await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync();
        var again = await mailbox.Control($"messages/{draft.Id}/send", new { });
        await mailbox.Control("clock", new { advanceDays = 2 });
        var after = await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync();

        Assert.Equal((true, "Plus tard"), (before!.IsDraft!.Value, before.Subject));
        Assert.Equal("This message waits to be sent already.", again.GetProperty("error").GetString());
        Assert.Equal((false, "Plus tard"), (after!.IsDraft!.Value, after.Subject));
        Assert.True(after.SentDateTime > before.CreatedDateTime!.Value.AddHours(23));
    }

    [Fact]
    public async Task Who_takes_a_message_out_of_the_outbox_does_not_send_it()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();
        var waiting = await mailbox.Control($"messages/{draft.Id}/send", new { client = "classic", delaySeconds = 60 });

        await mailbox.Control($"messages/{waiting.GetProperty("id").GetString()}/move", new { folder = "drafts" });
        await mailbox.Control("clock", new { advanceDays = 1 });
        var sent = await mailbox.Graph.Me.MailFolders["sentitems"].GetAsync();

        Assert.Equal(0, sent!.TotalItemCount);
    }

    [Fact]
    public async Task What_was_just_sent_can_be_hidden_from_every_reader_for_a_while()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        var link = (await mailbox.Graph.Me.MailFolders["sentitems"].Messages.Delta.GetAsDeltaGetResponseAsync())!.OdataDeltaLink!;

        await mailbox.Control($"messages/{draft.Id}/send", new { client = "owa", hiddenSeconds = 3600 });
        var missing = await GraphErrors.Refusal(() => mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync());
        var list = await mailbox.Graph.Me.MailFolders["sentitems"].Messages.GetAsync();
        var count = await mailbox.Raw.GetStringAsync("/v1.0/me/mailFolders/sentitems/messages/$count");
        var nothing = await mailbox.Graph.Me.MailFolders["sentitems"].Messages.Delta.WithUrl(link).GetAsDeltaGetResponseAsync();
        await mailbox.Control("clock", new { advanceHours = 2 });
        var found = await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync();
        var told = await mailbox.Graph.Me.MailFolders["sentitems"].Messages.Delta.WithUrl(nothing!.OdataDeltaLink!).GetAsDeltaGetResponseAsync();

        Assert.Equal((404, "ErrorItemNotFound"), (missing.Status, missing.Code));
        Assert.Empty(list!.Value!);
        Assert.Equal("0", count);
        Assert.Empty(nothing.Value!);
        Assert.False(found!.IsDraft);
        Assert.Single(told!.Value!);
    }

    [Fact]
    public async Task A_message_that_waits_outlives_a_restart()
    {
        var directory = Directory.CreateTempSubdirectory("relance-mailbox").FullName;
        var options = new LocalMailboxOptions { DataDirectory = directory };
        string user;
        await using (var first = await RunningMailbox.Start(options))
        {
            user = first.User;
            await first.Control($"messages/{(await first.Draft()).Id}/send", new { client = "classic", delaySeconds = 600 });
        }

        await using var second = await RunningMailbox.Start(options, user);
        await second.Control("clock", new { advanceHours = 1 });
        var sent = await second.Graph.Me.MailFolders["sentitems"].Messages.GetAsync();

        Assert.Single(sent!.Value!);
        Directory.Delete(directory, recursive: true);
    }

    [Theory]
    [InlineData("own", 1, 0)]
    [InlineData("shared", 0, 1)]
    [InlineData("both", 1, 1)]
    public async Task A_delegate_sends_from_a_shared_mailbox_and_the_copies_lie_where_the_administrator_wants(string copies, int own, int there)
    {
        await using var mailbox = await RunningMailbox.Start();
        var shared = $"partage.{mailbox.User}";
        await mailbox.Control("delegates", new { user = shared, delegates = new[] { mailbox.User } });
        var draft = await mailbox.Draft();

        var sent = await mailbox.Control($"messages/{draft.Id}/send", new { onBehalfOf = shared, copies });
        var mine = await mailbox.Graph.Me.MailFolders["sentitems"].Messages.GetAsync();
        var theirs = await mailbox.Graph.Users[$"{shared}@atelier-morin.example"].MailFolders["sentitems"].Messages.GetAsync();

        Assert.Equal((own, there), (mine!.Value!.Count, theirs!.Value!.Count));
        Assert.Equal($"{shared}@atelier-morin.example", Address(sent, "from"));
        Assert.Equal($"{mailbox.User}@atelier-morin.example", Address(sent, "sender"));
        Assert.All(mine.Value.Concat(theirs.Value), message => Assert.Equal(draft.InternetMessageId, message.InternetMessageId));
    }

    [Fact]
    public async Task A_draft_in_the_shared_mailbox_is_sent_by_a_delegate_as_that_mailbox()
    {
        await using var mailbox = await RunningMailbox.Start();
        var shared = $"partage.{mailbox.User}";
        await mailbox.Control("delegates", new { user = shared, delegates = new[] { mailbox.User } });
        var draft = await mailbox.Graph.Users[$"{shared}@atelier-morin.example"].Messages.PostAsync(new Message
        {
            Subject = "Relance",
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "a@client.example" } }],
        });

        var refused = await mailbox.Control($"messages/{draft!.Id}/send", new { @as = shared, by = "marc" });
        var sent = await mailbox.Control($"messages/{draft.Id}/send", new { @as = shared, by = mailbox.User });
        var mine = await mailbox.Graph.Me.MailFolders["sentitems"].Messages.GetAsync();

        Assert.Contains("marc is no delegate", refused.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal((Address(sent, "from"), $"{shared}@atelier-morin.example"), (Address(sent, "sender"), Address(sent, "from")));
        Assert.Single(mine!.Value!);
    }

    private static string? Address(System.Text.Json.JsonElement message, string role) => message.GetProperty(role).GetProperty("emailAddress").GetProperty("address").GetString();
}
