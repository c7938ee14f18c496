using Microsoft.Graph.Me.Messages.Item.Move;

namespace Relance.LocalMailbox.Tests;

public sealed class IdTests
{
    [Fact]
    public async Task A_plain_id_dies_when_its_message_moves()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft();

        var moved = await mailbox.Graph.Me.Messages[draft.Id].Move.PostAsync(new MovePostRequestBody { DestinationId = "archive" });
        var old = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft.Id].GetAsync());

        Assert.StartsWith("AAMk", moved!.Id, StringComparison.Ordinal);
        Assert.NotEqual(draft.Id, moved.Id);
        Assert.Equal((404, "ErrorItemNotFound"), (old.Status, old.Code));
    }

    [Fact]
    public async Task An_immutable_id_survives_move_and_send()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft(immutableIds: true);

        var moved = await mailbox.GraphWithImmutableIds.Me.Messages[draft.Id].Move.PostAsync(new MovePostRequestBody { DestinationId = "archive" });
        var sent = await mailbox.Send(moved!, "owa");

        Assert.StartsWith("AAkA", draft.Id, StringComparison.Ordinal);
        Assert.Equal(draft.Id, moved!.Id);
        Assert.Equal(draft.Id, sent);
    }

    [Fact]
    public async Task An_id_that_is_no_id_is_malformed_and_another_mailbox_s_is_not_found()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Control("incoming", new { user = "marc", from = "x@client.example", subject = "s", body = "b" });
        var marc = await mailbox.Control("incoming", new { user = "marc", from = "x@client.example", subject = "s", body = "b" });

        var malformed = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages["abc"].GetAsync());
        var foreign = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[marc.GetProperty("id").GetString()].GetAsync());

        Assert.Equal((400, "ErrorInvalidIdMalformed"), (malformed.Status, malformed.Code));
        Assert.Equal((404, "ErrorInvalidMailboxItemId"), (foreign.Status, foreign.Code));
    }

    [Fact]
    public async Task The_folders_of_a_french_mailbox_have_their_names_and_constant_ids()
    {
        await using var mailbox = await RunningMailbox.Start();

        var folders = await mailbox.Graph.Me.MailFolders.GetAsync();
        var sentItems = await mailbox.GraphWithImmutableIds.Me.MailFolders["sentitems"].GetAsync();

        Assert.Equal(7, folders!.Value!.Count);
        Assert.Equal("Éléments envoyés", sentItems!.DisplayName);
        Assert.Contains(folders.Value, folder => folder.Id == sentItems.Id);
    }
}
