using System.Diagnostics;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class RestartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("relance-mailbox-").FullName;

    [Fact]
    public async Task Mail_ids_attachments_and_delta_links_outlive_a_restart()
    {
        var options = new LocalMailboxOptions { DataDirectory = directory };
        Message before;
        string link;
        await using (var first = await RunningMailbox.Start(options, "restart1"))
        {
            before = (await first.GraphWithImmutableIds.Me.Messages.PostAsync(WithPdf()))!;
            await first.Send(before, "classic");
            await first.Draft("Restée brouillon");
            link = (await first.Graph.Me.MailFolders["drafts"].Messages.Delta.GetAsDeltaGetResponseAsync())!.OdataDeltaLink!;
        }

        await using var second = await RunningMailbox.Start(options, "restart1");
        var sent = (await second.GraphWithImmutableIds.Me.MailFolders["sentitems"].Messages.GetAsync(request => request.QueryParameters.Expand = ["attachments"]))!.Value!;
        await second.Draft("Nouvelle");
        var delta = await second.Graph.Me.MailFolders["drafts"].Messages.Delta.WithUrl(new UriBuilder(link) { Port = second.Raw.BaseAddress!.Port }.ToString()).GetAsDeltaGetResponseAsync();

        Assert.Equal([7, 7, 7], ((FileAttachment)Assert.Single(Assert.Single(sent).Attachments!)).ContentBytes!);
        Assert.NotEqual(before.Id, sent[0].Id);
        Assert.Equal("Nouvelle", Assert.Single(delta!.Value!).Subject);
    }

    [Fact]
    public async Task A_line_torn_by_a_kill_is_forgotten_and_the_rest_kept()
    {
        var options = new LocalMailboxOptions { DataDirectory = directory };
        await using (var first = await RunningMailbox.Start(options, "restart2"))
        {
            await first.Draft("Entière");
        }

        await File.AppendAllTextAsync(Path.Combine(directory, "journal.jsonl"), "{\"put\":{\"user\":\"rest");

        await using (var second = await RunningMailbox.Start(options, "restart2"))
        {
            await second.Draft("Suivante");
        }

        await using var third = await RunningMailbox.Start(options, "restart2");
        var subjects = (await third.Graph.Me.Messages.GetAsync())!.Value!.Select(message => message.Subject);
        Assert.Equal(["Entière", "Suivante"], subjects.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Demonstration_time_goes_on_after_a_restart_unless_another_start_is_configured()
    {
        var start = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        var options = new LocalMailboxOptions { DataDirectory = directory, Clock = start };
        await using (var first = await RunningMailbox.Start(options, "restart3"))
        {
            await first.Control("clock", new { advanceDays = 40 });
        }

        DateTimeOffset same, another;
        await using (var second = await RunningMailbox.Start(options, "restart3"))
        {
            same = (await second.Draft()).CreatedDateTime!.Value;
        }

        await using (var third = await RunningMailbox.Start(options with { Clock = start.AddYears(1) }, "restart3"))
        {
            another = (await third.Draft()).CreatedDateTime!.Value;
        }

        Assert.InRange(same, start.AddDays(40), start.AddDays(40).AddMinutes(2));
        Assert.InRange(another, start.AddYears(1), start.AddYears(1).AddMinutes(2));
    }

    [Fact]
    public async Task A_reset_empties_everything_and_no_id_comes_back()
    {
        var options = new LocalMailboxOptions { DataDirectory = directory };
        await using var mailbox = await RunningMailbox.Start(options, "restart4");
        var before = await mailbox.Graph.Me.Messages.PostAsync(WithPdf());

        await mailbox.Control("reset", new { });
        var left = await mailbox.Graph.Me.Messages.GetAsync();
        var after = await mailbox.Draft();

        Assert.Empty(left!.Value!);
        Assert.NotEqual(before!.Id, after.Id);
        Assert.False(Directory.Exists(Path.Combine(directory, "attachments")));
    }

    [Fact]
    public async Task Two_mailboxes_do_not_share_a_directory()
    {
        var options = new LocalMailboxOptions { DataDirectory = directory, Url = "http://127.0.0.1:0" };
        await using var first = LocalMailboxHost.Build(options);

        var refused = Assert.Throws<InvalidOperationException>(() => LocalMailboxHost.Build(options));

        Assert.Contains("another one running", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_long_and_very_many_lines_are_all_read_again()
    {
        var options = new LocalMailboxOptions { DataDirectory = directory };
        string user;
        await using (var first = await RunningMailbox.Start(options))
        {
            user = first.User;
            foreach (var length in (int[])[3_000_000, 10, 1_048_000, 20])
            {
                await first.Control("incoming/mime", new { user, mime = $"Subject: {length}\r\n\r\n{new string('x', length)}" });
                await first.Control("bulk", new { user, folder = "archive", count = 500 });
            }
        }

        await using var second = await RunningMailbox.Start(options, user);
        var inbox = await second.Graph.Me.MailFolders["inbox"].Messages.GetAsync(request => (request.QueryParameters.Select, request.QueryParameters.Orderby) = (["subject"], ["createdDateTime"]));
        var archive = await second.Graph.Me.MailFolders["archive"].GetAsync();

        Assert.Equal(["10", "1048000", "20", "3000000"], inbox!.Value!.Select(message => message.Subject).Order(StringComparer.Ordinal));
        Assert.Equal(2000, archive!.TotalItemCount);
    }

    [Fact]
    public async Task Ten_thousand_messages_are_there_at_once()
    {
        var options = new LocalMailboxOptions { DataDirectory = directory };
        await using (var first = await RunningMailbox.Start(options, "restart5"))
        {
            await first.Draft(new string('x', 200));
        }

        MultiplyLastLine(10_000);
        var clock = Stopwatch.StartNew();
        await using var second = await RunningMailbox.Start(options, "restart5");
        TestContext.Current.TestOutputHelper?.WriteLine($"Replayed and answering after {clock.ElapsedMilliseconds} ms.");

        var drafts = await second.Graph.Me.MailFolders["drafts"].GetAsync();
        Assert.Equal(10_001, drafts!.TotalItemCount);
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    /// <summary>Writes copies of the last item under other numbers and ids, as ten thousand posts would have.</summary>
    private void MultiplyLastLine(int copies)
    {
        var path = Path.Combine(directory, "journal.jsonl");
        var line = File.ReadLines(path).Last();
        File.AppendAllLines(path, Enumerable.Range(2, copies).Select(n => line
            .Replace("\"number\":1,", $"\"number\":{n},", StringComparison.Ordinal)
            .Replace("\"plainId\":\"AAMk", $"\"plainId\":\"AAMk{n}", StringComparison.Ordinal)
            .Replace("\"immutableId\":\"AAkA", $"\"immutableId\":\"AAkA{n}", StringComparison.Ordinal)));
    }

    private static Message WithPdf() => new()
    {
        Subject = "Relance",
        ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = "compta@client.example" } }],
        Attachments = [new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "f.pdf", ContentType = "application/pdf", ContentBytes = [7, 7, 7] }],
    };
}
