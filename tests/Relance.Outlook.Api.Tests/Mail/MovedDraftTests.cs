using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>A draft stays the user's: wherever she keeps it, it waits until it leaves or is thrown away.</summary>
public sealed class MovedDraftTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_draft_kept_in_another_folder_still_waits()
    {
        var (company, draft) = await Drafted();
        await host.Control.Move(draft.ItemId!, "archive");

        var sync = await company.Who.Sync();

        Assert.Equal((0, ReminderState.Drafted), (sync.Withdrawn, Assert.Single(await company.Reminders()).State));
        Assert.Empty(await company.CustomersToWriteTo());
    }

    [Fact]
    public async Task Sent_from_there_it_counts()
    {
        var (company, draft) = await Drafted();
        await host.Control.Move(draft.ItemId!, "archive");
        await company.Who.Sync();
        await host.Control.Send(draft.ItemId!);

        var sync = await company.Who.Sync();

        Assert.Equal((1, ReminderState.Sent), (sync.Sent, Assert.Single(await company.Reminders()).State));
    }

    [Fact]
    public async Task Deleted_from_there_it_is_withdrawn_at_the_next_reading()
    {
        var (company, draft) = await Drafted();
        await host.Control.Move(draft.ItemId!, "archive");
        await company.Who.Sync();
        await host.Control.Delete(draft.ItemId!);

        var sync = await company.Who.Sync();

        Assert.Equal((1, ReminderState.Withdrawn), (sync.Withdrawn, Assert.Single(await company.Reminders()).State));
    }

    [Fact]
    public async Task A_draft_made_and_deleted_between_two_readings_is_withdrawn()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.Who.Sync();
        await company.PrepareAll();
        await host.Control.Delete(Assert.Single(await company.Reminders()).ItemId!);

        var sync = await company.Who.Sync();

        Assert.Equal((1, ReminderState.Withdrawn), (sync.Withdrawn, Assert.Single(await company.Reminders()).State));
        Assert.Single(await company.CustomersToWriteTo());
    }

    private async Task<(Company Company, ReminderDto Draft)> Drafted()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.PrepareAll();
        return (company, Assert.Single(await company.Reminders()));
    }
}
