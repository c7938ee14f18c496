using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>A second reminder is an answer in the thread of the first, made in one request that carries the key.</summary>
public sealed class FollowUpTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Reply = "/createReplyAll$";

    [Fact]
    public async Task The_next_level_answers_the_reminder_that_was_sent()
    {
        var (company, first) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.AdvanceDays(14);

        await company.PrepareAll();

        var draft = Assert.Single(await company.Who.Mailbox.Drafts());
        var full = await company.Who.Mailbox.Client.Me.Messages[draft.Id].GetAsync();
        var row = (await host.Rows(company))[^1];
        Assert.Equal((first.ConversationId, $"RE: {first.Subject}"), (full!.ConversationId, full.Subject));
        Assert.Equal((first.MessageId, draft.Id, draft.Key()), (row.AnswersMessageId, row.MessageId, row.Key));
        Assert.Equal("lupin@", draft.Recipient()[..6]);
        Assert.Empty(full.CcRecipients!);
        Assert.Matches("(?s)F-1.*a écrit.*<blockquote.*F-1", draft.Body!.Content!);
    }

    [Fact]
    public async Task What_the_preview_shows_is_what_the_answer_says()
    {
        var (company, _) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.AdvanceDays(14);
        var lupin = (await company.CustomersToWriteTo())[0];

        var preview = await company.Who.Api.Post<PreviewDto>($"{company.Path}/reminders/preview", new { customerId = lupin });
        await company.PrepareAll();

        var row = (await host.Rows(company))[^1];
        Assert.Equal((preview.Subject, preview.Html), (row.Subject, row.Html));
    }

    [Fact]
    public async Task About_other_invoices_too_it_bears_its_own_subject()
    {
        var books = new Books().Owing("Lupin", "F-1");
        var (company, first) = await Reminded(books);
        await company.Import(books.Owing("Lupin", "F-2", late: 8).Csv());
        await host.Control.AdvanceDays(14);

        await company.PrepareAll();

        var row = (await host.Rows(company))[^1];
        Assert.Equal(first.MessageId, row.AnswersMessageId);
        Assert.False(row.Subject.StartsWith("RE:", StringComparison.Ordinal), row.Subject);
    }

    [Fact]
    public async Task A_formal_notice_bears_its_own_subject()
    {
        var (company, _) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.AdvanceDays(14);
        await company.SendAll();
        await host.Control.AdvanceDays(35);

        await company.PrepareAll();

        var row = (await host.Rows(company))[^1];
        Assert.Equal((Tone.Formal, ReminderState.Drafted), (row.Tone, row.State));
        Assert.NotNull(row.AnswersMessageId);
        Assert.False(row.Subject.StartsWith("RE:", StringComparison.Ordinal), row.Subject);
    }

    [Fact]
    public async Task When_the_sent_message_is_gone_a_thread_begins()
    {
        var (company, first) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.Delete(first.MessageId!);
        await host.Control.Delete(first.MessageId!);
        await host.Control.AdvanceDays(14);

        await company.PrepareAll();

        var draft = Assert.Single(await company.Who.Mailbox.Drafts());
        var row = (await host.Rows(company))[^1];
        Assert.Null(row.AnswersMessageId);
        Assert.Equal((ReminderState.Drafted, draft.Id), (row.State, row.MessageId));
        Assert.False(draft.Subject!.StartsWith("RE:", StringComparison.Ordinal), draft.Subject);
        Assert.Equal(row.Key, draft.HeaderKey());
    }

    [Fact]
    public async Task After_half_a_year_a_thread_begins()
    {
        var (company, _) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.AdvanceDays(26 * 7);

        await company.PrepareAll();

        Assert.Null((await host.Rows(company))[^1].AnswersMessageId);
    }

    [Theory]
    [InlineData("before", 503)]
    [InlineData("after", 504)]
    public async Task An_answer_that_is_lost_is_looked_up(string when, int status)
    {
        var (company, _) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.AdvanceDays(14);
        await host.Control.Faults(new { method = "POST", path = Reply, when, status });

        var item = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Drafted, 1), (item.Outcome, (await host.Control.FaultsMet()).Hits));
        Assert.Single(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Its_files_are_added_afterwards_and_once()
    {
        var (company, _) = await Reminded(new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2"));
        var copies = await host.WithCopies(company, 50_000, 3_500_000);
        await host.Control.AdvanceDays(14);
        await host.Control.Faults(new { method = "POST", path = "/attachments$", when = "after", status = 504 });

        await company.PrepareAll();

        var files = await company.Who.Mailbox.Attachments(Assert.Single(await company.Who.Mailbox.Drafts()).Id!);
        Assert.Equal(1, (await host.Control.FaultsMet()).Hits);
        Assert.Equal(copies.Keys.Order(), files.Select(file => file.Name).Order());
        Assert.All(files, file => Assert.Equal(copies[file.Name!], file.ContentBytes));
    }

    [Fact]
    public async Task Sent_it_counts_like_any_other()
    {
        var (company, _) = await Reminded(new Books().Owing("Lupin", "F-1"));
        await host.Control.AdvanceDays(14);

        var reminders = await company.SendAll();

        Assert.Equal([ReminderState.Sent, ReminderState.Sent], reminders.Select(reminder => reminder.State));
        Assert.Equal(2, Assert.Single(await company.Invoices()).LevelDone);
    }

    /// <summary>A customer to whom the first reminder has been sent.</summary>
    private async Task<(Company Company, ReminderRow First)> Reminded(Books books)
    {
        await host.Control.Faults();
        var company = await (await host.Newcomer()).Keeps(books);
        await company.Set(settings => settings with { StaleAfterDays = null });
        await company.SendAll();
        return (company, Assert.Single(await host.Rows(company)));
    }
}
