using System.Net;
using Microsoft.Graph.Me.Messages.Item.Move;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

/// <summary>What becomes of a mailbox in the life of its tenant.</summary>
public sealed class MailboxLifeTests
{
    [Theory]
    [InlineData("gone", 404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.")]
    [InlineData("noLicence", 404, "MailboxNotEnabledForRESTAPI", "REST API is not yet supported for this mailbox.")]
    [InlineData("closed", 403, "ErrorAccessDenied", "Access to OData is disabled.")]
    public async Task A_mailbox_that_is_no_more_says_why_though_its_user_is_known(string state, int status, string code, string message)
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("mailbox", new { user = mailbox.User, state });

        var refused = await GraphErrors.Refusal(() => mailbox.Graph.Me.MailFolders["inbox"].GetAsync());
        var user = await mailbox.Graph.Me.GetAsync();
        await mailbox.Control("mailbox", new { user = mailbox.User, state = "ok" });
        var inbox = await mailbox.Graph.Me.MailFolders["inbox"].GetAsync();

        Assert.Equal((status, code, message), refused);
        Assert.Equal($"{mailbox.User}@atelier-morin.example", user!.Mail);
        Assert.Equal("Boîte de réception", inbox!.DisplayName);
    }

    [Fact]
    public async Task One_that_is_read_only_is_read()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();
        await mailbox.Control("mailbox", new { user = mailbox.User, state = "readOnly" });

        var read = await mailbox.Graph.Me.Messages[draft.Id].GetAsync();
        var created = await GraphErrors.Refusal(() => mailbox.Draft());
        var changed = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].PatchAsync(new Message { Subject = "x" }));
        var deleted = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].DeleteAsync());

        Assert.Equal(draft.Id, read!.Id);
        Assert.All([created, changed, deleted], refusal => Assert.Equal((403, "ErrorAccessDenied"), (refusal.Status, refusal.Code)));
    }

    [Fact]
    public async Task One_that_is_full_takes_nothing_more_and_can_be_tidied_up()
    {
        await using var mailbox = await RunningMailbox.Start();
        var (kept, gone) = (await mailbox.Draft(), await mailbox.Draft());
        await mailbox.Control("mailbox", new { user = mailbox.User, state = "full" });

        var created = await GraphErrors.Refusal(() => mailbox.Draft());
        await mailbox.Graph.Me.Messages[gone.Id].DeleteAsync();
        var moved = await mailbox.Graph.Me.Messages[kept.Id].Move.PostAsync(new MovePostRequestBody { DestinationId = "archive" });

        Assert.Equal((507, "ErrorQuotaExceeded"), (created.Status, created.Code));
        Assert.NotNull(moved!.Id);
    }

    [Fact]
    public async Task One_that_moves_to_another_server_has_other_ids_and_knows_no_delta_link()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        var link = (await mailbox.Graph.Me.MailFolders["drafts"].Messages.Delta.GetAsDeltaGetResponseAsync())!.OdataDeltaLink!;

        await mailbox.Control("mailbox/move", new { user = mailbox.User });
        var old = await GraphErrors.Refusal(() => mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync());
        var gone = await GraphErrors.Refusal(() => mailbox.Graph.Me.MailFolders["drafts"].Messages.Delta.WithUrl(link).GetAsDeltaGetResponseAsync());
        var there = await mailbox.Graph.Me.MailFolders["drafts"].Messages.GetAsync();

        Assert.Equal((404, "ErrorItemNotFound"), (old.Status, old.Code));
        Assert.Equal((410, "SyncStateNotFound"), (gone.Status, gone.Code));
        Assert.Equal(draft.InternetMessageId, Assert.Single(there!.Value!).InternetMessageId);
    }

    [Fact]
    public async Task Default_folders_that_no_client_has_made_are_not_found_by_their_name()
    {
        await using var mailbox = await RunningMailbox.Start();

        using var missing = await mailbox.Raw.GetAsync("/v1.0/me/mailFolders/conversationhistory");
        var archive = await mailbox.Graph.Me.MailFolders["archive"].GetAsync();

        Assert.Equal((HttpStatusCode.NotFound, "ErrorFolderNotFound", "Default folder conversationhistory not found."), await missing.Refusal());
        Assert.Equal("Archive", archive!.DisplayName);
    }

    [Fact]
    public async Task What_is_deleted_for_good_lies_nowhere()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        await mailbox.Graph.Me.Messages[draft.Id].PermanentDelete.PostAsync();
        var all = await mailbox.Graph.Me.Messages.GetAsync();

        Assert.Empty(all!.Value!);
    }

    [Fact]
    public async Task Messages_are_counted_as_plain_text_also_by_filter()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Draft();
        await mailbox.Control("incoming", new { user = mailbox.User, from = "a@client.example", subject = "x", body = "" });

        var all = await mailbox.Raw.GetStringAsync("/v1.0/me/messages/$count");
        var drafts = await mailbox.Graph.Me.MailFolders["drafts"].Messages.Count.GetAsync(request => request.QueryParameters.Filter = "isDraft eq true");

        Assert.Equal(("2", 1), (all, drafts));
    }

    [Fact]
    public async Task Bulk_files_many_messages_spread_over_the_days()
    {
        await using var mailbox = await RunningMailbox.Start();

        await mailbox.Control("bulk", new { user = mailbox.User, folder = "sentitems", count = 3000, days = 300, from = "a@client.example" });
        var folder = await mailbox.Graph.Me.MailFolders["sentitems"].GetAsync();
        var page = await mailbox.Graph.Me.MailFolders["sentitems"].Messages.GetAsync(request => request.QueryParameters.Top = 1000);

        Assert.Equal(3000, folder!.TotalItemCount);
        Assert.InRange((page!.Value![0].SentDateTime - page.Value[^1].SentDateTime)!.Value.TotalDays, 95, 105);
        Assert.Equal(page.Value.Count, page.Value.Select(message => message.InternetMessageId).Distinct(StringComparer.Ordinal).Count());
    }
}
