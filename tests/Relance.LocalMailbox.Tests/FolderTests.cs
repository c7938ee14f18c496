using Microsoft.Graph.Me.MailFolders.Item.Messages.Delta;
using Microsoft.Graph.Models;
using CopyBody = Microsoft.Graph.Me.Messages.Item.Copy.CopyPostRequestBody;
using MoveBody = Microsoft.Graph.Me.Messages.Item.Move.MovePostRequestBody;
using MoveFolderBody = Microsoft.Graph.Me.MailFolders.Item.Move.MovePostRequestBody;

namespace Relance.LocalMailbox.Tests;

public sealed class FolderTests
{
    [Fact]
    public async Task A_folder_is_made_found_renamed_and_counted_by_its_parent()
    {
        await using var mailbox = await RunningMailbox.Start();
        var made = await Make(mailbox, "Clients");
        var child = await mailbox.Graph.Me.MailFolders[made.Id].ChildFolders.PostAsync(new MailFolder { DisplayName = "Dupont" });

        await mailbox.Graph.Me.MailFolders[made.Id].PatchAsync(new MailFolder { DisplayName = "Clients 2026" });
        var listed = await mailbox.Graph.Me.MailFolders.GetAsync(request => request.QueryParameters.Filter = "displayName eq 'clients 2026'");
        var children = await mailbox.Graph.Me.MailFolders[made.Id].ChildFolders.GetAsync();
        var read = await mailbox.Graph.Me.MailFolders[made.Id].ChildFolders[child!.Id].GetAsync();

        Assert.Equal((made.Id, 1), (Assert.Single(listed!.Value!).Id, listed.Value![0].ChildFolderCount!.Value));
        Assert.Equal((child.Id, made.Id), (Assert.Single(children!.Value!).Id, read!.ParentFolderId));
    }

    [Fact]
    public async Task Folders_come_in_pages_of_ten()
    {
        await using var mailbox = await RunningMailbox.Start();
        for (var n = 1; n <= 5; n++)
        {
            await Make(mailbox, $"Client {n}");
        }

        var first = await mailbox.Graph.Me.MailFolders.GetAsync();
        var second = await mailbox.Graph.Me.MailFolders.WithUrl(first!.OdataNextLink!).GetAsync();

        Assert.Equal((10, 2), (first.Value!.Count, second!.Value!.Count));
        Assert.Null(second.OdataNextLink);
    }

    [Fact]
    public async Task A_name_is_taken_once_in_each_place()
    {
        await using var mailbox = await RunningMailbox.Start();
        var made = await Make(mailbox, "Clients");

        var twice = await GraphErrors.Refusal(() => Make(mailbox, "CLIENTS"));
        var below = await mailbox.Graph.Me.MailFolders[made.Id].ChildFolders.PostAsync(new MailFolder { DisplayName = "Clients" });

        Assert.Equal((409, "ErrorFolderExists"), (twice.Status, twice.Code));
        Assert.NotEqual(made.Id, below!.Id);
    }

    [Fact]
    public async Task A_moved_message_says_where_it_lies_and_each_delta_tells_its_part()
    {
        await using var mailbox = await RunningMailbox.Start();
        var folder = await Make(mailbox, "Litiges");
        var draft = await mailbox.Draft(immutableIds: true);
        var (drafts, own) = (await Round(mailbox, "drafts"), await Round(mailbox, folder.Id!));

        var moved = await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Move.PostAsync(new MoveBody { DestinationId = folder.Id });
        var left = await Follow(mailbox, drafts.OdataDeltaLink!);
        var entered = await Follow(mailbox, own.OdataDeltaLink!);
        var listed = await mailbox.Graph.Me.MailFolders[folder.Id].Messages.GetAsync();

        Assert.Equal((draft.Id, folder.Id), (moved!.Id, moved.ParentFolderId));
        Assert.Contains("@removed", Assert.Single(left.Value!).AdditionalData.Keys);
        Assert.Equal(draft.Id, Assert.Single(entered.Value!).Id);
        Assert.Equal(folder.Id, Assert.Single(listed!.Value!).ParentFolderId);
    }

    [Fact]
    public async Task A_copy_is_another_item_with_the_same_message_id_and_attachments()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);
        await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Attachments.PostAsync(new FileAttachment { OdataType = "#microsoft.graph.fileAttachment", Name = "f.pdf", ContentBytes = [1, 2] });

        var copy = await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Copy.PostAsync(new CopyBody { DestinationId = "archive" });
        await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].DeleteAsync();
        var attachments = await mailbox.GraphWithImmutableIds.Me.Messages[copy!.Id].Attachments.GetAsync();

        Assert.NotEqual(draft.Id, copy.Id);
        Assert.Equal((draft.InternetMessageId, draft.ConversationId), (copy.InternetMessageId, copy.ConversationId));
        Assert.Equal([1, 2], ((FileAttachment)Assert.Single(attachments!.Value!)).ContentBytes!);
    }

    [Fact]
    public async Task A_deleted_folder_takes_its_mail_along_and_its_delta_is_not_found()
    {
        await using var mailbox = await RunningMailbox.Start();
        var folder = await Make(mailbox, "Litiges");
        var below = await mailbox.Graph.Me.MailFolders[folder.Id].ChildFolders.PostAsync(new MailFolder { DisplayName = "2025" });
        var draft = await mailbox.Draft(immutableIds: true);
        await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Move.PostAsync(new MoveBody { DestinationId = below!.Id });
        var link = (await Round(mailbox, below.Id!)).OdataDeltaLink!;

        await mailbox.Graph.Me.MailFolders[folder.Id].DeleteAsync();
        var delta = await GraphErrors.Refusal(() => Follow(mailbox, link));
        var message = await GraphErrors.Refusal(() => mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].GetAsync());
        var again = await Make(mailbox, "Litiges");

        Assert.Equal((404, "ErrorItemNotFound"), (delta.Status, delta.Code));
        Assert.Equal((404, "ErrorItemNotFound"), (message.Status, message.Code));
        Assert.NotEqual(folder.Id, again.Id);
    }

    [Fact]
    public async Task A_folder_moves_with_its_id_but_not_into_itself_nor_if_it_is_a_standard_one()
    {
        await using var mailbox = await RunningMailbox.Start();
        var folder = await Make(mailbox, "Litiges");
        var below = await mailbox.Graph.Me.MailFolders[folder.Id].ChildFolders.PostAsync(new MailFolder { DisplayName = "2025" });

        var moved = await mailbox.Graph.Me.MailFolders[folder.Id].Move.PostAsync(new MoveFolderBody { DestinationId = "deleteditems" });
        var itself = await GraphErrors.Refusal(() => mailbox.Graph.Me.MailFolders[folder.Id].Move.PostAsync(new MoveFolderBody { DestinationId = below!.Id }));
        var inbox = await GraphErrors.Refusal(() => mailbox.Graph.Me.MailFolders["inbox"].DeleteAsync());

        Assert.Equal((folder.Id, (await mailbox.Graph.Me.MailFolders["deleteditems"].GetAsync())!.Id), (moved!.Id, moved.ParentFolderId));
        Assert.Equal((400, "ErrorMoveCopyFailed"), (itself.Status, itself.Code));
        Assert.Equal((400, "ErrorDeleteDistinguishedFolder"), (inbox.Status, inbox.Code));
    }

    [Fact]
    public async Task A_message_does_not_move_where_there_is_no_folder()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();
        var folder = await Make(mailbox, "Litiges");
        await mailbox.Graph.Me.MailFolders[folder.Id].DeleteAsync();

        var refused = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].Move.PostAsync(new MoveBody { DestinationId = folder.Id }));

        Assert.Equal((404, "ErrorItemNotFound"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task A_well_known_folder_that_this_mailbox_does_not_have_is_not_done()
    {
        await using var mailbox = await RunningMailbox.Start();

        var refused = await GraphErrors.Refusal(() => mailbox.GraphUnchecked.Me.MailFolders["recoverableitemsdeletions"].GetAsync());

        Assert.Equal((501, "NotImplementedByLocalMailbox"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Own_folders_outlive_a_restart_and_deleted_ones_do_not()
    {
        var directory = Directory.CreateTempSubdirectory("relance-folders-");
        var options = new LocalMailboxOptions { DataDirectory = directory.FullName };
        MailFolder kept;
        await using (var first = await RunningMailbox.Start(options, "folders1"))
        {
            kept = await Make(first, "Gardé");
            var draft = await first.Draft(immutableIds: true);
            await first.GraphWithImmutableIds.Me.Messages[draft.Id].Move.PostAsync(new MoveBody { DestinationId = kept.Id });
            await first.Graph.Me.MailFolders[(await Make(first, "Supprimé")).Id].DeleteAsync();
        }

        await using (var second = await RunningMailbox.Start(options, "folders1"))
        {
            var names = (await second.Graph.Me.MailFolders.GetAsync())!.Value!.Skip(7).Select(folder => folder.DisplayName);
            Assert.Equal(["Gardé"], names);
            Assert.Equal(1, (await second.Graph.Me.MailFolders[kept.Id].GetAsync())!.TotalItemCount);
        }

        directory.Delete(recursive: true);
    }

    private static async Task<MailFolder> Make(RunningMailbox mailbox, string name) =>
        (await mailbox.Graph.Me.MailFolders.PostAsync(new MailFolder { DisplayName = name }))!;

    private static async Task<DeltaGetResponse> Round(RunningMailbox mailbox, string folder) =>
        (await mailbox.GraphWithImmutableIds.Me.MailFolders[folder].Messages.Delta.GetAsDeltaGetResponseAsync())!;

    private static async Task<DeltaGetResponse> Follow(RunningMailbox mailbox, string link) =>
        (await mailbox.GraphWithImmutableIds.Me.MailFolders["any"].Messages.Delta.WithUrl(link).GetAsDeltaGetResponseAsync())!;
}
