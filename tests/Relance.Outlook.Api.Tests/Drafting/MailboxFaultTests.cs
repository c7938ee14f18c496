using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>Whatever the mailbox does to a request, one decision gives one draft, and the outcome says what happened.</summary>
public sealed class MailboxFaultTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Messages = "/v1.0/me/messages$";

    [Theory]
    [InlineData(429, "before", 1)]
    [InlineData(429, "before", null)]
    [InlineData(503, "before", null)]
    [InlineData(503, "before", 1)]
    [InlineData(500, "before", null)]
    [InlineData(503, "after", null)]
    [InlineData(504, "after", null)]
    public async Task A_failing_answer_costs_time_and_nothing_else(int status, string when, int? retryAfter)
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(3));
        await host.Control.Faults(new { method = "POST", path = Messages, when, status, retryAfter, times = 2 });

        var operation = await company.PrepareAll();

        Assert.Equal((2, 0), await host.Control.FaultsMet());
        Assert.All(operation.Items, item => Assert.Equal(Outcome.Drafted, item.Outcome));
        await OneDraftEach(company, 3);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_connection_that_breaks_leaves_one_draft(string when)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await host.Control.Faults(new { method = "POST", path = Messages, when, reset = true, times = 2 });

        var operation = await company.PrepareAll();

        Assert.Equal(Outcome.Drafted, Assert.Single(operation.Items).Outcome);
        await OneDraftEach(company, 1);
    }

    [Fact]
    public async Task A_lost_answer_that_cannot_be_looked_up_is_found_by_the_next_call()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var lupin = await company.CustomersToWriteTo();
        await host.Control.Faults(
            new { method = "POST", path = Messages, when = "after", reset = true },
            new { method = "GET", path = Messages, reset = true, times = 10 });
        var failed = Assert.Single((await company.Prepare(lupin)).Items);
        await host.Control.Faults();

        var again = Assert.Single((await company.Prepare(lupin)).Items);

        Assert.Equal((Outcome.Failed, "mailbox.unavailable"), (failed.Outcome, failed.Code));
        Assert.NotEmpty(failed.Message!);
        Assert.Equal(Outcome.AlreadyDrafted, again.Outcome);
        await OneDraftEach(company, 1);
    }

    [Fact]
    public async Task A_draft_whose_answer_was_lost_is_found_by_the_next_reading_of_the_mailbox()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await host.Control.Faults(
            new { method = "POST", path = Messages, when = "after", reset = true },
            new { method = "GET", path = Messages, reset = true, times = 10 });
        await company.PrepareAll();
        await host.Control.Faults();

        await company.Who.Sync();

        Assert.Equal(ReminderState.Drafted, Assert.Single(await company.Reminders()).State);
    }

    [Fact]
    public async Task A_mailbox_that_refuses_the_message_is_said_so_at_once()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await host.Control.Faults(new { method = "POST", path = Messages, status = 403 });

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, "mailbox.noAccess"), (failed.Outcome, failed.Code));
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task One_failure_does_not_stop_the_others()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(5));
        await host.Control.Faults(new { method = "POST", path = Messages, status = 403, skip = 2 });

        var operation = await company.PrepareAll();

        Assert.Equal((OperationState.Completed, 4, 1), (operation.State, Count(Outcome.Drafted), Count(Outcome.Failed)));
        Assert.Equal(4, (await company.Who.Mailbox.Drafts()).Count);

        int Count(Outcome outcome) => operation.Items.Count(item => item.Outcome == outcome);
    }

    [Fact]
    public async Task A_mailbox_that_is_down_is_said_so_and_the_same_call_completes_when_it_is_back()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(2));
        var customers = await company.CustomersToWriteTo();
        await host.Control.Faults(new { path = "/v1.0", reset = true, times = 1000 });
        var down = await company.Prepare(customers);
        var sync = await company.Who.Api.RefusedPost("/api/sync");
        await host.Control.Faults();

        var up = await company.Prepare(customers);

        Assert.All(down.Items, item => Assert.Equal((Outcome.Failed, "mailbox.unavailable"), (item.Outcome, item.Code)));
        Assert.Equal((502, "mailbox.unavailable"), (sync.Status, sync.Code));
        Assert.All(up.Items, item => Assert.Equal(Outcome.Drafted, item.Outcome));
        await OneDraftEach(company, 2);
    }

    [Fact]
    public async Task A_mailbox_nobody_listens_at_is_said_so()
    {
        await using var alone = await RelanceHost.Start($"Mailbox:GraphBaseUrl={Ports.FreeUrl()}/v1.0");
        var company = await (await alone.Newcomer()).Keeps(Books.With("Lupin"));

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, "mailbox.unavailable"), (failed.Outcome, failed.Code));
        Assert.Equal("write", (await company.Row("Lupin"))!.Action.ToString().ToLowerInvariant());
    }

    private static async Task OneDraftEach(Company company, int customers)
    {
        var drafts = await company.Who.Mailbox.Drafts();
        var reminders = (await company.Reminders()).Where(reminder => reminder.State == ReminderState.Drafted).ToList();
        Assert.Equal(customers, drafts.Count);
        Assert.Equal(drafts.Select(draft => draft.Id).Order(), reminders.Select(reminder => reminder.ItemId).Order());
        Assert.Equal(customers, drafts.Select(draft => draft.Key()).Distinct().Count());
    }
}
