using Microsoft.Graph.Models;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Mailbox.Graph;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>Only what really left counts, whatever sent it, and once.</summary>
public sealed class SentTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Trait(TableE.Row, "office-js#5566")]
    [Trait(TableE.Row, "microsoft-graph-docs#11969")]
    [Trait(TableE.Row, "microsoft-graph-docs#18761")]
    [Theory]
    [InlineData("owa")]
    [InlineData("new")]
    [InlineData("classic")]
    [InlineData("mobile")]
    public async Task What_any_outlook_sends_is_found(string client)
    {
        var (company, draft) = await Drafted();
        await host.Control.Send(draft.ItemId!, client);

        var sync = await company.Who.Sync();

        var sent = Assert.Single(await company.Reminders());
        Assert.Equal((1, ReminderState.Sent), (sync.Sent, sent.State));
        Assert.Equal(("extendedProperty", "certain"), (sent.DetectedBy, sent.Confidence));
        Assert.Equal(RelanceHost.Today, RelanceClock.DayOf(sent.SentAt!.Value));
        Assert.Equal(1, Assert.Single(await company.Invoices()).LevelDone);
    }

    [Theory]
    [InlineData("owa")]
    [InlineData("classic")]
    public async Task A_reminder_whose_subject_was_edited_is_found(string client)
    {
        var (company, draft) = await Drafted();
        await host.Control.Send(draft.ItemId!, client, subject: "Petit rappel");

        await company.Who.Sync();

        Assert.Equal(ReminderState.Sent, Assert.Single(await company.Reminders()).State);
        Assert.Equal("Petit rappel", Assert.Single(await company.History("Lupin")).Subject);
    }

    [Fact]
    public async Task A_copy_that_kept_only_the_header_is_found_by_it()
    {
        var (company, draft) = await Drafted();
        var key = Assert.Single(await company.Who.Mailbox.Drafts()).Key();
        var copy = await company.Who.Mailbox.Client.Me.Messages.PostAsync(new Message
        {
            Subject = draft.Subject,
            ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = draft.To[0] } }],
            InternetMessageHeaders = [new InternetMessageHeader { Name = GraphKeys.Header, Value = key }],
        });
        await host.Control.Send(copy!.Id!);

        await company.Who.Sync();

        Assert.Equal((ReminderState.Sent, "header"), (Assert.Single(await company.Reminders()).State, (await company.Reminders())[0].DetectedBy));
    }

    [Fact]
    public async Task What_was_found_once_is_not_counted_again()
    {
        var (company, draft) = await Drafted();
        await host.Control.Send(draft.ItemId!);
        await company.Who.Sync();

        var again = await company.Who.Sync();

        Assert.Equal((0, 0, 0), (again.Sent, again.Replies, again.Withdrawn));
        Assert.Equal(1, Assert.Single(await company.Invoices()).LevelDone);
        Assert.Single(await company.History("Lupin"));
    }

    [Fact]
    public async Task Two_readings_at_once_count_once()
    {
        var (company, draft) = await Drafted();
        await host.Control.Send(draft.ItemId!);

        var both = await Task.WhenAll(company.Who.Sync(), company.Who.Sync());

        Assert.Equal(1, both.Sum(sync => sync.Sent));
        Assert.Single(await company.History("Lupin"));
    }

    [Trait(TableE.Row, "microsoft-graph-docs#2350")]
    [Fact]
    public async Task A_forgotten_cursor_resynchronises_without_doubling_anything()
    {
        var (company, draft) = await Drafted();
        await host.Control.Send(draft.ItemId!);
        await host.Control.Answer(draft.ItemId!);
        await company.Who.Sync();
        await host.Control.ForgetDeltaTokens(company.Who.User);

        var again = await company.Who.Sync();

        Assert.Equal((0, 0, 0), (again.Sent, again.Replies, again.Withdrawn));
        Assert.Equal(2, (await company.History("Lupin")).Count);
        Assert.Single(await company.Replies());
    }

    [Fact]
    public async Task What_happened_while_the_cursor_was_forgotten_is_caught_up()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(3));
        await company.PrepareAll();
        await company.Who.Sync();
        var drafts = await company.Reminders();
        await host.Control.ForgetDeltaTokens(company.Who.User);
        await host.Control.Send(drafts[0].ItemId!);
        await host.Control.Delete(drafts[1].ItemId!);

        var sync = await company.Who.Sync();

        Assert.Equal((1, 1), (sync.Sent, sync.Withdrawn));
        Assert.Equal([ReminderState.Sent, ReminderState.Withdrawn, ReminderState.Drafted], (await company.Reminders()).Select(reminder => reminder.State));
    }

    [Fact]
    public async Task The_next_level_comes_only_after_its_interval()
    {
        await using var ownClock = await RelanceHost.Start();
        var company = await (await ownClock.Newcomer()).Keeps(Books.With("Lupin", late: 30));
        await company.PrepareAll();
        await ownClock.Control.Send(Assert.Single(await company.Reminders()).ItemId!);
        await company.Who.Sync();

        await ownClock.Control.AdvanceDays(13);
        var early = await company.Row("Lupin");
        await ownClock.Control.AdvanceDays(1);
        var due = (await company.Worklist(confirmStale: true)).Rows.Single();

        Assert.Equal((NextStep.Wait, RelanceHost.Today.AddDays(14)), (early!.Action, early.NextDate!.Value));
        Assert.Equal((NextStep.Write, 2), (due!.Action, due.Level!.Value));
    }

    private async Task<(Company Company, ReminderDto Draft)> Drafted()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.PrepareAll();
        return (company, Assert.Single(await company.Reminders()));
    }
}
