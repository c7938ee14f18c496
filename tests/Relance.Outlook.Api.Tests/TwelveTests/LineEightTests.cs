using Microsoft.Graph.Me.Messages.Item.Move;
using Microsoft.Graph.Models;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Twelve;

/// <summary>Line 8 of the twelve: draft edited, moved, subject changed, sent from classic Outlook, deleted; still resolved.</summary>
public sealed class LineEightTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("edited", "owa", "extendedProperty")]
    [InlineData("edited", "classic", "extendedProperty")]
    [InlineData("subject", "owa", "extendedProperty")]
    [InlineData("subject", "classic", "extendedProperty")]
    [InlineData("moved and brought back", "owa", "extendedProperty")]
    [InlineData("sent while moved away", "classic", "extendedProperty")]
    public async Task Line_8_a_draft_edited_moved_renamed_or_sent_from_classic_outlook_is_still_resolved(string how, string client, string rung)
    {
        var lupin = await Late(10);
        var draft = await Drafted(lupin);
        var messages = lupin.Company.Who.Mailbox.Client.Me.Messages;
        if (how == "edited") await messages[draft.ItemId].PatchAsync(new Message { Body = new ItemBody { ContentType = BodyType.Html, Content = "<p>Réécrit à la main.</p>" } });
        if (how == "subject") await messages[draft.ItemId].PatchAsync(new Message { Subject = "Petit rappel" });
        if (how is "moved and brought back" or "sent while moved away") await messages[draft.ItemId].Move.PostAsync(new MovePostRequestBody { DestinationId = "archive" });
        if (how == "moved and brought back") await lupin.Company.Who.Sync();
        if (how == "moved and brought back") await messages[draft.ItemId].Move.PostAsync(new MovePostRequestBody { DestinationId = "drafts" });
        await lupin.Company.Who.Sync();
        await host.Control.Send(draft.ItemId!, client);

        await lupin.Company.Who.Sync();

        var reminder = Assert.Single(await lupin.Company.Reminders());
        Assert.Equal((ReminderState.Sent, rung), (reminder.State, reminder.DetectedBy));
        Assert.Equal(1, Assert.Single(await lupin.Invoices()).LevelDone);
        var entry = (await lupin.History())[0];
        Assert.Equal(ExchangeKind.ReminderSent, entry.Kind);
        if (how == "edited") Assert.Contains("Réécrit à la main.", entry.Text, StringComparison.Ordinal);
        if (how == "subject") Assert.Equal("Petit rappel", entry.Subject);
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task Line_8_a_draft_deleted_is_withdrawn_and_counts_for_nothing()
    {
        var lupin = await Late(10);
        await host.Control.Delete((await Drafted(lupin)).ItemId!);

        await lupin.Company.Who.Sync();

        Assert.Equal((ReminderState.Withdrawn, 0), (Assert.Single(await lupin.Company.Reminders()).State, Assert.Single(await lupin.Invoices()).LevelDone));
        Assert.Equal((ExchangeKind.ReminderWithdrawn, NextStep.Write), (Assert.Single(await lupin.History()).Kind, (await lupin.Row())!.Action));
    }

    /// <summary>It is the user's draft, wherever she keeps it.</summary>
    [Fact]
    public async Task Line_8_a_draft_moved_out_of_drafts_still_waits()
    {
        var lupin = await Late(10);
        var draft = await Drafted(lupin);
        await lupin.Company.Who.Mailbox.Client.Me.Messages[draft.ItemId].Move.PostAsync(new MovePostRequestBody { DestinationId = "archive" });

        await lupin.Company.Who.Sync();

        Assert.Equal(ReminderState.Drafted, Assert.Single(await lupin.Company.Reminders()).State);
        Assert.Empty(await lupin.History());
    }

    private static async Task<ReminderDto> Drafted(CustomerFile customer)
    {
        await customer.Company.PrepareAll();
        await customer.Company.Who.Sync();
        return Assert.Single(await customer.Company.Reminders());
    }

    private async Task<CustomerFile> Late(int days)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1", late: days));
        return await company.File("Lupin");
    }
}
