using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Access;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>
/// Two people chase for one company. When the answer to the first one's draft was lost, only her mailbox knows whether it is there, and the
/// second cannot look into it: he waits until it has been read.
/// </summary>
public sealed class ColleagueTests : IAsyncLifetime
{
    private const string Messages = "/v1.0/me/messages$";

    private RelanceHost host = null!;
    private Company hers = null!;
    private Company his = null!;
    private List<long> lupin = null!;

    public async ValueTask InitializeAsync()
    {
        host = await RelanceHost.Start();
        hers = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        lupin = await hers.CustomersToWriteTo();
        var colleague = await host.Newcomer();
        await hers.Invites(colleague.User, Role.Collector);
        his = new Company(colleague, hers.Id);
        await hers.Who.Sync();
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task While_a_draft_may_lie_in_her_mailbox_he_drafts_none_and_is_told_whose_it_is()
    {
        await HersIsLost(when: "after");

        var held = Assert.Single((await his.Prepare(lupin)).Items);

        Assert.Equal((Outcome.Held, "draft.unknownElsewhere"), (held.Outcome, held.Code));
        Assert.Contains($"{hers.Who.User}@atelier-morin.example", held.Message!, StringComparison.Ordinal);
        Assert.Empty(await his.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task A_draft_found_in_her_mailbox_is_the_one()
    {
        await HersIsLost(when: "after");
        await host.Control.AdvanceHours(1);
        await hers.Who.Sync();

        var known = Assert.Single((await his.Prepare(lupin)).Items);

        Assert.Equal(Outcome.AlreadyDrafted, known.Outcome);
        Assert.Equal((ReminderState.Drafted, Assert.Single(await hers.Who.Mailbox.Drafts()).Id), Assert.Single((await host.Rows(hers)).ConvertAll(row => (row.State, row.MessageId))));
    }

    [Fact]
    public async Task A_draft_that_she_has_sent_from_her_phone_counts_once_her_mailbox_is_read()
    {
        await HersIsLost(when: "after");
        await host.Control.Send(Assert.Single(await hers.Who.Mailbox.Drafts()).Id!, "mobile");
        await host.Control.AdvanceHours(1);
        await hers.Who.Sync();

        var known = Assert.Single((await his.Prepare(lupin)).Items);

        Assert.Equal(Outcome.Held, known.Outcome);
        Assert.Equal(ReminderState.Sent, Assert.Single(await host.Rows(hers)).State);
        Assert.Empty(await his.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task When_her_mailbox_holds_none_he_drafts()
    {
        await HersIsLost(when: "before");
        await host.Control.AdvanceHours(1);
        await hers.Who.Sync();

        await his.Prepare(lupin);

        Assert.Equal(Assert.Single(await his.Who.Mailbox.Drafts()).Id, Assert.Single(await host.Rows(hers), row => row.State == ReminderState.Drafted).MessageId);
        Assert.Empty(await hers.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task What_her_mailbox_has_refused_need_not_be_waited_for()
    {
        await host.Control.Faults(new { method = "POST", path = Messages, when = "before", status = 400 });
        await hers.Prepare(lupin);
        await host.Control.Faults();

        await his.Prepare(lupin);

        Assert.Single(await his.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task A_customer_is_not_forgotten_because_her_mailbox_is_never_read_again()
    {
        await HersIsLost(when: "before");
        await host.Control.AdvanceDays(8);

        await his.Prepare(lupin);

        Assert.Single(await his.Who.Mailbox.Drafts());
    }

    /// <summary>Her draft's answer is lost, and the search for it is refused.</summary>
    private async Task HersIsLost(string when)
    {
        await host.Control.Faults(
            new { method = "POST", path = Messages, when, reset = true },
            new { method = "GET", path = Messages, status = 403 });
        await hers.Prepare(lupin);
        await host.Control.Faults();
        Assert.Equal(ReminderState.Proposed, Assert.Single(await host.Rows(hers)).State);
    }
}
