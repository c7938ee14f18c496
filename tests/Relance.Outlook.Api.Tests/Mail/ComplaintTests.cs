using Microsoft.Graph.Me.TranslateExchangeIds;
using Microsoft.Graph.Models;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Features.Sync;
using Relance.Outlook.Api.Mailbox.Graph;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>Rows of table E that no other test happens to show.</summary>
public sealed class ComplaintTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Trait(TableE.Row, "office-js#2789")]
    [Fact]
    public async Task A_draft_is_whole_from_its_first_moment_and_is_never_changed_afterwards()
    {
        await using var own = await RelanceHost.Start();
        var company = await (await own.Newcomer()).Keeps(Books.With("Lupin"));
        await own.Control.Faults(
            new { method = "PATCH", path = "/v1.0/me/messages", status = 409, times = 100 },
            new { method = "POST", path = "/v1.0/me/messages/.+", status = 409, times = 100 });

        await company.SendAll();

        Assert.Equal(0, (await own.Control.FaultsMet()).Hits);
        Assert.Equal(ReminderState.Sent, Assert.Single(await company.Reminders()).State);
    }

    [Trait(TableE.Row, "msgraph-sdk-dotnet#2208")]
    [Fact]
    public async Task A_draft_bears_one_header_of_its_own_and_never_an_empty_list()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));

        await company.PrepareAll();

        var draft = Assert.Single(await company.Who.Mailbox.Drafts());
        Assert.Equal(GraphKeys.Header, Assert.Single(draft.InternetMessageHeaders!, header => header.Name!.StartsWith("x-", StringComparison.OrdinalIgnoreCase)).Name);
    }

    [Trait(TableE.Row, "microsoft-graph-docs#3611")]
    [Fact]
    public async Task Rows_that_delta_repeats_double_nothing()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var sent = await company.SendAll();
        await host.Control.Answer(sent[0].ItemId!);
        await company.Who.Sync();
        await host.Control.Replay(company.Who.User);

        var again = await company.Who.Sync();

        Assert.Equal((0, 0, 0), (again.Sent, again.Replies, again.Withdrawn));
        Assert.Equal((1, 2), ((await company.Replies()).Count, (await company.History("Lupin")).Count));
    }

    [Trait(TableE.Row, "office-js#5326")]
    [Theory]
    [InlineData(ExchangeIdFormat.RestId)]
    [InlineData(ExchangeIdFormat.EwsId)]
    public async Task An_item_is_recognised_whatever_form_of_id_outlook_hands_over(ExchangeIdFormat form)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.PrepareAll();
        var reminder = Assert.Single(await company.Reminders());
        var body = new TranslateExchangeIdsPostRequestBody { InputIds = [reminder.ItemId!], SourceIdType = ExchangeIdFormat.RestImmutableEntryId, TargetIdType = form };
        var other = (await company.Who.Mailbox.Client.Me.TranslateExchangeIds.PostAsTranslateExchangeIdsPostResponseAsync(body))!.Value![0].TargetId!;

        var found = await company.Who.Api.Get<ReminderDto>($"/api/reminders/by-item?itemId={Uri.EscapeDataString(other)}");

        Assert.NotEqual(reminder.ItemId, other);
        Assert.Equal(reminder.Id, found.Id);
    }

    [Trait(TableE.Row, "MIW#1846")]
    [Fact]
    public async Task When_the_sign_in_has_expired_the_mailbox_says_to_reconnect()
    {
        await using var own = await RelanceHost.Start();
        var company = await (await own.Newcomer()).Keeps(Books.With("Lupin"));
        await company.Who.Sync();
        await own.Control.Faults(new { method = "GET", path = "/messages/delta", status = 401, times = 100 });

        var refusal = await company.Who.Api.RefusedPost("/api/sync", new { });
        var state = Assert.Single(await company.Who.Api.Get<List<MailboxStateDto>>("/api/sync"));

        Assert.Equal((401, "mailbox.reconnect", MailboxHealth.Reconnect), (refusal.Status, refusal.Code, state.State));
    }
}
