using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>What became of a draft whose answer was lost is for the mailbox to say, and it is asked before anything is tried again.</summary>
public sealed class LookFirstTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Messages = "/v1.0/me/messages$";

    [Fact]
    public async Task A_draft_that_the_user_has_deleted_meanwhile_is_withdrawn_and_a_new_one_made()
    {
        var (company, lupin, lost) = await Lost();
        await host.Control.Delete(lost);

        var again = Assert.Single((await company.Prepare(lupin)).Items);

        Assert.Equal(Outcome.Drafted, again.Outcome);
        Assert.Equal([ReminderState.Withdrawn, ReminderState.Drafted], (await host.Rows(company)).Select(row => row.State));
        Assert.Equal(ExchangeKind.ReminderWithdrawn, Assert.Single(await company.History("Lupin")).Kind);
        Assert.NotEqual(lost, Assert.Single(await company.Who.Mailbox.Drafts()).Id);
    }

    [Fact]
    public async Task A_draft_that_the_user_has_sent_meanwhile_is_not_made_again_and_counts_once_read()
    {
        var (company, lupin, lost) = await Lost();
        await host.Control.Send(lost);

        var again = Assert.Single((await company.Prepare(lupin)).Items);
        var sync = await company.Who.Sync();

        Assert.Equal((Outcome.AlreadyDrafted, 1), (again.Outcome, sync.Sent));
        Assert.Equal(ReminderState.Sent, Assert.Single(await host.Rows(company)).State);
        Assert.Empty(await company.Who.Mailbox.Drafts());
        Assert.Single(await company.Who.Mailbox.Sent());
    }

    [Fact]
    public async Task Of_a_draft_and_its_copy_the_one_that_was_sent_counts()
    {
        var (company, lupin, lost) = await Lost();
        await host.Control.Send(await host.Control.Duplicate(lost));

        await company.Prepare(lupin);

        Assert.Equal(Assert.Single(await company.Who.Mailbox.Sent()).Id, Assert.Single(await host.Rows(company)).MessageId);
    }

    [Fact]
    public async Task Of_a_draft_and_its_copy_the_one_that_was_not_deleted_counts()
    {
        var (company, lupin, lost) = await Lost();
        var copy = await host.Control.Duplicate(lost);
        await host.Control.Delete(lost);

        await company.Prepare(lupin);

        Assert.Equal((ReminderState.Drafted, copy), Assert.Single((await host.Rows(company)).ConvertAll(row => (row.State, row.MessageId))));
    }

    [Fact]
    public async Task A_draft_deleted_while_its_answer_was_waited_for_is_said_to_be_withdrawn()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await host.Control.Faults(new { method = "POST", path = Messages, when = "after", status = 504, retryAfter = 2 });

        var operation = await company.Begin(await company.CustomersToWriteTo());
        var drafts = await company.Who.Mailbox.Drafts();
        while (drafts.Count == 0) drafts = await company.Who.Mailbox.Drafts();
        await host.Control.Delete(drafts[0].Id!);
        var item = Assert.Single((await company.Finished(operation)).Items);

        Assert.Equal((Outcome.Held, "draft.deleted"), (item.Outcome, item.Code));
        Assert.NotEmpty(item.Message!);
        Assert.Equal(ReminderState.Withdrawn, Assert.Single(await host.Rows(company)).State);
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Theory]
    [InlineData("<html><body>Maintenance</body></html>", "text/html")]
    [InlineData("{\"id\":\"AAMk", "application/json")]
    [InlineData("{}", "application/json")]
    public async Task An_answer_that_makes_no_sense_is_looked_up(string body, string contentType)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await host.Control.Faults(new { method = "POST", path = Messages, when = "after", status = 200, body, contentType });

        var item = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal(Outcome.Drafted, item.Outcome);
        Assert.Equal(Assert.Single(await company.Who.Mailbox.Drafts()).Id, Assert.Single(await host.Rows(company)).MessageId);
    }

    [Fact]
    public async Task The_text_is_kept_as_the_mailbox_gives_it_back()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-1"));
        await host.Control.Faults(new { method = "GET", path = "/v1.0/me/messages/", delayMs = 1, times = 10 });

        await company.PrepareAll();

        var row = Assert.Single(await host.Rows(company));
        Assert.Contains("F-2026-1", row.DraftText!, StringComparison.Ordinal);
        Assert.DoesNotContain("<", row.DraftText!, StringComparison.Ordinal);
        Assert.Equal(0, (await host.Control.FaultsMet()).Hits);
    }

    /// <summary>A draft that is there, though its answer was lost and the search for it refused.</summary>
    private async Task<(Company Company, List<long> Customers, string DraftId)> Lost()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var customers = await company.CustomersToWriteTo();
        await host.Control.Faults(
            new { method = "POST", path = Messages, when = "after", reset = true },
            new { method = "GET", path = Messages, status = 403 });
        await company.Prepare(customers);
        await host.Control.Faults();
        return (company, customers, Assert.Single(await company.Who.Mailbox.Drafts()).Id!);
    }
}
