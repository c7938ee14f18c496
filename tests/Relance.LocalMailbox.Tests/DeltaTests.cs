using Microsoft.Graph.Me.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Me.Messages.Item.Move;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class DeltaTests
{
    [Fact]
    public async Task A_first_round_gives_every_page_once_and_the_next_one_nothing()
    {
        await using var mailbox = await RunningMailbox.Start();
        for (var n = 1; n <= 23; n++)
        {
            await mailbox.Draft($"Relance {n}");
        }

        var (pages, items, link) = await Round(mailbox, "drafts");
        var (_, nothing, _) = await Follow(mailbox, link);

        Assert.Equal(3, pages);
        Assert.Equal(23, items.Select(item => item.Subject).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(nothing);
    }

    [Fact]
    public async Task A_round_tells_what_was_added_changed_and_removed()
    {
        await using var mailbox = await RunningMailbox.Start();
        var (kept, changed, deleted) = (await Draft(mailbox, "gardé"), await Draft(mailbox, "changé"), await Draft(mailbox, "supprimé"));
        var (_, _, link) = await Round(mailbox, "drafts");

        await mailbox.GraphWithImmutableIds.Me.Messages[changed.Id].PatchAsync(new Message { Importance = Importance.High });
        await mailbox.Control($"messages/{deleted.Id}/delete", new { });
        var added = await Draft(mailbox, "ajouté");
        var (_, items, _) = await Follow(mailbox, link);

        Assert.Equal([changed.Id, deleted.Id, added.Id], items.Select(item => item.Id));
        Assert.Contains("@removed", items[1].AdditionalData.Keys);
        Assert.DoesNotContain(items, item => item.Id == kept.Id);
    }

    [Fact]
    public async Task A_sent_draft_leaves_drafts_and_enters_sent_items()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await Draft(mailbox, "Relance");
        var (_, _, drafts) = await Round(mailbox, "drafts");
        var (_, _, sentItems) = await Round(mailbox, "sentitems");

        await mailbox.Send(draft);
        var (_, left, _) = await Follow(mailbox, drafts);
        var (_, entered, _) = await Follow(mailbox, sentItems);

        Assert.Contains("@removed", Assert.Single(left).AdditionalData.Keys);
        Assert.Equal((draft.Id, false), (Assert.Single(entered).Id, entered[0].IsDraft!.Value));
    }

    [Fact]
    public async Task What_left_and_came_back_did_not_leave_for_a_reader_of_immutable_ids()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await Draft(mailbox, "Relance");
        var (_, _, link) = await Round(mailbox, "drafts");

        foreach (var folder in (string[])["archive", "drafts"])
        {
            await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Move.PostAsync(new MovePostRequestBody { DestinationId = folder });
        }

        var (_, items, _) = await Follow(mailbox, link);

        Assert.DoesNotContain("@removed", Assert.Single(items).AdditionalData.Keys);
    }

    [Fact]
    public async Task Extended_properties_come_along_on_every_page()
    {
        await using var mailbox = await RunningMailbox.Start();
        var sent = await mailbox.Send(await Draft(mailbox, "Relance"));
        for (var n = 0; n < 3; n++)
        {
            await mailbox.Control($"messages/{sent}/answer", new { kind = "bounce" });
        }

        var items = new List<Message>();
        var page = await mailbox.Graph.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(request =>
        {
            request.QueryParameters.Expand = ["singleValueExtendedProperties($filter=id eq 'String 0x001A')"];
            request.QueryParameters.Select = ["subject"];
            request.Headers.Add("Prefer", "odata.maxpagesize=2");
        });
        items.AddRange(page!.Value!);
        var next = await mailbox.Graph.Me.MailFolders["inbox"].Messages.Delta.WithUrl(page.OdataNextLink!).GetAsDeltaGetResponseAsync(request => request.Headers.Add("Prefer", "odata.maxpagesize=2"));
        items.AddRange(next!.Value!);

        Assert.Equal((2, 3), (page.Value!.Count, items.Count));
        Assert.All(items, item => Assert.Equal("REPORT.IPM.Note.NDR", item.SingleValueExtendedProperties![0].Value));
    }

    [Fact]
    public async Task Only_what_was_received_since_is_told_when_the_filter_says_so()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { Clock = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero) });
        await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject = "avant", body = "" });
        await mailbox.Control("clock", new { advanceDays = 10 });
        await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject = "après", body = "" });

        var page = await mailbox.Graph.Me.MailFolders["inbox"].Messages.Delta.GetAsDeltaGetResponseAsync(request => request.QueryParameters.Filter = "receivedDateTime ge 2026-03-05T00:00:00Z");

        Assert.Equal("après", Assert.Single(page!.Value!).Subject);
    }

    [Fact]
    public async Task An_expired_or_unknown_token_is_gone()
    {
        await using var mailbox = await RunningMailbox.Start();
        var (_, _, link) = await Round(mailbox, "inbox");
        await mailbox.Control("delta/expire", new { user = mailbox.User });

        var expired = await GraphErrors.Refusal(() => Follow(mailbox, link));
        var unknown = await GraphErrors.Refusal(() => Follow(mailbox, link[..(link.IndexOf('=', StringComparison.Ordinal) + 1)] + "bm90LWEtdG9rZW4"));

        Assert.Equal((410, "SyncStateNotFound"), (expired.Status, expired.Code));
        Assert.Equal((410, "SyncStateNotFound"), (unknown.Status, unknown.Code));
    }

    private static Task<Message> Draft(RunningMailbox mailbox, string subject) => mailbox.Draft(subject, immutableIds: true);

    private static async Task<(int Pages, List<Message> Items, string Link)> Round(RunningMailbox mailbox, string folder) =>
        await Rest(mailbox, await mailbox.GraphWithImmutableIds.Me.MailFolders[folder].Messages.Delta.GetAsDeltaGetResponseAsync());

    private static async Task<(int Pages, List<Message> Items, string Link)> Follow(RunningMailbox mailbox, string link) =>
        await Rest(mailbox, await At(mailbox, link));

    private static async Task<(int Pages, List<Message> Items, string Link)> Rest(RunningMailbox mailbox, DeltaGetResponse? page)
    {
        var (pages, items) = (1, new List<Message>(page!.Value!));
        while (page!.OdataNextLink is { } next)
        {
            page = await At(mailbox, next);
            items.AddRange(page!.Value!);
            pages++;
        }

        return (pages, items, page.OdataDeltaLink!);
    }

    private static Task<DeltaGetResponse?> At(RunningMailbox mailbox, string link) =>
        mailbox.GraphWithImmutableIds.Me.MailFolders["any"].Messages.Delta.WithUrl(link).GetAsDeltaGetResponseAsync();
}
