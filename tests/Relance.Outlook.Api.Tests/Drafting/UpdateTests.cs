using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph.Models;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>A draft is brought up to the facts by another one in its place, and the user's own changes are not lost unasked.</summary>
public sealed class UpdateTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task When_nothing_has_changed_the_draft_stays(int daysLater)
    {
        var (company, reminder, _) = await Drafted();
        if (daysLater > 0) await host.Control.AdvanceDays(daysLater);

        var updated = await Update(company, reminder);

        Assert.Equal((UpdateOutcome.Unchanged, reminder.Id), (updated.Outcome, updated.Reminder!.Id));
        Assert.Equal(reminder.ItemId, Assert.Single(await company.Who.Mailbox.Drafts()).Id);
    }

    [Fact]
    public async Task What_was_paid_in_part_is_claimed_no_more_and_the_old_draft_lies_among_the_deleted()
    {
        var (company, reminder, books) = await Drafted();
        await company.Import(books.Reduced("F-1", 80m).Csv());

        var updated = await Update(company, reminder);

        var draft = Assert.Single(await company.Who.Mailbox.Drafts());
        Assert.Equal((UpdateOutcome.Updated, "80.00", draft.Id), (updated.Outcome, updated.Reminder!.Amount.Amount, updated.Reminder.ItemId));
        Assert.NotEqual(reminder.ItemId, draft.Id);
        Assert.Contains("80,00", draft.Body!.Content!, StringComparison.Ordinal);
        Assert.Equal([ReminderState.Superseded, ReminderState.Drafted], (await host.Rows(company)).Select(row => row.State));
        Assert.Equal(reminder.Id, (await host.Rows(company))[1].ReplacesId);
        Assert.Equal(reminder.ItemId, Assert.Single(await company.Deleted()).Id);
    }

    [Fact]
    public async Task Another_bank_account_is_a_change()
    {
        var (company, reminder, _) = await Drafted();
        await company.Set(settings => settings with { Iban = "FR7630006000011234567890189" });

        var updated = await Update(company, reminder);

        Assert.Equal(UpdateOutcome.Updated, updated.Outcome);
        Assert.Contains("FR76", Assert.Single(await company.Who.Mailbox.Drafts()).Body!.Content!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_users_own_words_are_shown_before_they_are_replaced()
    {
        var (company, reminder, books) = await Drafted();
        var body = (await company.Who.Mailbox.Drafts())[0].Body!.Content!.Replace("</body>", "<p>Merci de rappeler Paul.</p></body>", StringComparison.Ordinal);
        await Edit(company, reminder, new Message { Body = new ItemBody { ContentType = BodyType.Html, Content = body } });
        await company.Import(books.Reduced("F-1", 80m).Csv());

        var (problem, removed, added) = await Refused(company, reminder);
        var kept = Assert.Single(await company.Who.Mailbox.Drafts()).Id;
        var updated = await Update(company, reminder, discardEdits: true);

        Assert.Equal((409, "draft.edited", reminder.ItemId), (problem.Status, problem.Code, kept));
        Assert.Equal((0, "Merci de rappeler Paul."), (removed.Length, Assert.Single(added)));
        Assert.Equal(UpdateOutcome.Updated, updated.Outcome);
        Assert.Single(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task Another_subject_recipient_or_file_is_an_edit_too()
    {
        var (company, reminder, books) = await Drafted();
        await Edit(company, reminder, new Message
        {
            Subject = "Petit rappel",
            ToRecipients = [Recipient(reminder.To[0]), Recipient("chef@ailleurs.example")],
        });
        await company.Who.Mailbox.Client.Me.Messages[reminder.ItemId].Attachments.PostAsync(new FileAttachment { Name = "bon.pdf", ContentBytes = [1, 2, 3] });
        await company.Import(books.Reduced("F-1", 80m).Csv());

        var (problem, removed, added) = await Refused(company, reminder);

        Assert.Equal("draft.edited", problem.Code);
        Assert.Equal([$"Objet\u00a0: {reminder.Subject.Replace('\u00a0', ' ')}"], removed);
        Assert.Equal(["Objet\u00a0: Petit rappel", "À\u00a0: chef@ailleurs.example", "Pièce jointe\u00a0: bon.pdf"], added);

        static Recipient Recipient(string address) => new() { EmailAddress = new EmailAddress { Address = address } };
    }

    [Fact]
    public async Task Spaces_and_line_ends_that_a_client_changes_are_no_edit()
    {
        var (company, reminder, books) = await Drafted();
        var body = (await company.Who.Mailbox.Drafts())[0].Body!.Content!.Replace("</p>", "</p>\r\n<p>&nbsp;</p>", StringComparison.Ordinal);
        await Edit(company, reminder, new Message { Body = new ItemBody { ContentType = BodyType.Html, Content = body } });
        await company.Import(books.Reduced("F-1", 80m).Csv());

        var updated = await Update(company, reminder);

        Assert.Equal(UpdateOutcome.Updated, updated.Outcome);
    }

    [Theory]
    [InlineData("paid")]
    [InlineData("promised")]
    public async Task When_nothing_is_to_be_claimed_any_more_the_draft_goes(string why)
    {
        var (company, reminder, books) = await Drafted();
        if (why == "paid") await company.Import(books.Settled("F-1").Csv());
        else await (await company.File("Lupin")).Agree("promises", new { promisedFor = RelanceHost.Today.AddDays(20) });

        var updated = await Update(company, reminder);

        Assert.Equal((UpdateOutcome.Withdrawn, why), (updated.Outcome, updated.Code));
        Assert.NotEmpty(updated.Message!);
        Assert.Empty(await company.Who.Mailbox.Drafts());
        Assert.Equal(ReminderState.Withdrawn, Assert.Single(await host.Rows(company)).State);
        Assert.Contains(await company.History("Lupin"), entry => entry.Kind == ExchangeKind.ReminderWithdrawn);
    }

    [Fact]
    public async Task A_draft_that_the_user_has_deleted_is_withdrawn()
    {
        var (company, reminder, _) = await Drafted();
        await host.Control.Delete(reminder.ItemId!);

        var updated = await Update(company, reminder);

        Assert.Equal((UpdateOutcome.Withdrawn, "draft.deleted"), (updated.Outcome, updated.Code));
    }

    [Fact]
    public async Task A_payment_plan_proposal_is_left_alone()
    {
        var (company, _, _) = await Drafted();
        var brumaire = await company.File("Brumaire");
        var agreed = await brumaire.Agree("payment-plans", new { count = 3, firstOn = "2026-04-01" });
        var proposal = await company.Who.Api.Post<ReminderDto>($"{brumaire.Path}/payment-plans/{agreed.Id}/draft");

        var refusal = await company.Who.Api.RefusedPost($"/api/reminders/{proposal.Id}/update", new { });

        Assert.Equal((409, "draft.proposal"), (refusal.Status, refusal.Code));
        Assert.Equal(2, (await company.Who.Mailbox.Drafts()).Count);
    }

    [Fact]
    public async Task A_draft_that_has_left_is_not_touched()
    {
        var (company, reminder, books) = await Drafted();
        await host.Control.Send(reminder.ItemId!);
        await company.Import(books.Reduced("F-1", 80m).Csv());

        var unread = await company.Who.Api.RefusedPost($"/api/reminders/{reminder.Id}/update", new { });
        await company.Who.Sync();
        var read = await company.Who.Api.RefusedPost($"/api/reminders/{reminder.Id}/update", new { });

        Assert.Equal(("draft.sent", "draft.sent"), (unread.Code, read.Code));
        Assert.Single(await company.Who.Mailbox.Sent());
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task A_colleagues_draft_is_left_to_the_colleague()
    {
        var (company, reminder, _) = await Drafted();
        var colleague = await host.Newcomer();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
            db.Members.Add(new MemberRow { CompanyId = company.Id, UserName = $"{colleague.User}@atelier-morin.example", Role = Role.Collector });
            await db.SaveChangesAsync();
        }

        var refusal = await colleague.Api.RefusedPost($"/api/reminders/{reminder.Id}/update", new { });

        Assert.Equal((409, "draft.elsewhere"), (refusal.Status, refusal.Code));
    }

    private Task<(Company Company, ReminderDto Reminder, Books Books)> Drafted() => Waiting.Draft(host);

    private static Task<UpdatedDto> Update(Company company, ReminderDto reminder, bool discardEdits = false) => company.Update(reminder, discardEdits);

    private static async Task<(Problem Problem, string[] Removed, string[] Added)> Refused(Company company, ReminderDto reminder)
    {
        using var answer = await company.Who.Api.Send(HttpMethod.Post, $"/api/reminders/{reminder.Id}/update", JsonContent.Create(new { }));
        var text = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return (await Problem.Of(answer), Lines("removed"), Lines("added"));

        string[] Lines(string name) => text.TryGetProperty(name, out var lines) ? lines.Deserialize<string[]>()! : [];
    }

    private static Task<Message?> Edit(Company company, ReminderDto reminder, Message edit) => company.Who.Mailbox.Client.Me.Messages[reminder.ItemId].PatchAsync(edit);
}
