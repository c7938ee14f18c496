using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>An update is several requests; cut off between any two of them it ends, after the next call, with one draft or none.</summary>
public sealed class UpdateCutOffTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("DELETE", "before", "update")]
    [InlineData("DELETE", "before", "prepare")]
    [InlineData("DELETE", "after", "update")]
    [InlineData("DELETE", "after", "prepare")]
    [InlineData("POST", "before", "update")]
    [InlineData("POST", "before", "prepare")]
    [InlineData("POST", "after", "update")]
    [InlineData("POST", "after", "prepare")]
    public async Task Cut_off_anywhere_the_next_call_ends_with_one_draft(string method, string when, string next)
    {
        var (company, reminder, books) = await Waiting.Draft(host);
        var customers = new[] { reminder.CustomerId };
        await company.Import(books.Reduced("F-1", 80m).Csv());
        await host.Control.Faults(
            new { method, path = method == "POST" ? "/messages$" : "/messages/", when, reset = true },
            new { method = "GET", path = "/messages", reset = true, times = 1000, skip = 1 });
        var cut = await company.Who.Api.RefusedPost($"/api/reminders/{reminder.Id}/update", new { discardEdits = true });
        Assert.Equal(502, cut.Status);
        await host.Control.Faults();

        if (next == "update") await company.Update(reminder);
        else await company.Prepare(customers);

        var draft = Assert.Single(await company.Who.Mailbox.Drafts());
        var waiting = Assert.Single(await host.Rows(company), row => row.State == ReminderState.Drafted);
        Assert.Equal(draft.Id, waiting.MessageId);
        if (next == "update") Assert.Equal(80m, waiting.Amount);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_withdrawal_cut_off_is_completed_by_the_next_call(string when)
    {
        var (company, reminder, books) = await Waiting.Draft(host);
        await company.Import(books.Settled("F-1").Csv());
        await host.Control.Faults(
            new { method = "DELETE", path = "/messages/", when, reset = true },
            new { method = "GET", path = "/messages", reset = true, times = 1000, skip = 1 });
        await company.Who.Api.RefusedPost($"/api/reminders/{reminder.Id}/update", new { discardEdits = true });
        await host.Control.Faults();

        var updated = await company.Update(reminder);

        Assert.Equal(UpdateOutcome.Withdrawn, updated.Outcome);
        Assert.Empty(await company.Who.Mailbox.Drafts());
        Assert.Single(await company.Deleted());
        Assert.Equal(ReminderState.Withdrawn, Assert.Single(await host.Rows(company)).State);
    }
}
