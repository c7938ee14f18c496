using Relance.Outlook.Api.Features.Messages;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Messages;

/// <summary>Whatever message is in front of her, the pane knows what it is, over all her companies and no other.</summary>
public sealed class MessageContextTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_draft_of_ours_and_what_left_of_it_are_the_reminder()
    {
        var (company, _) = await Opened();
        await company.PrepareAll();
        var draft = Assert.Single(await company.Reminders());

        var asDraft = await Context(company, $"itemId={Uri.EscapeDataString(draft.ItemId!)}");
        await host.Control.Send(draft.ItemId!, "classic");
        await company.Who.Sync();
        var sent = Assert.Single(await company.Reminders());
        var asSent = await Context(company, $"itemId={Uri.EscapeDataString(sent.ItemId!)}");

        Assert.Equal((MessageKind.Reminder, draft.Id, "Lupin", company.Id), (asDraft.Kind, asDraft.Reminder!.Id, asDraft.CustomerName, asDraft.CompanyId));
        Assert.Equal((MessageKind.Reminder, draft.Id), (asSent.Kind, asSent.Reminder!.Id));
        Assert.NotEmpty(asSent.Reminder.Html!);
    }

    [Fact]
    public async Task An_answer_is_the_reply_with_the_reminder_that_it_answers()
    {
        var (company, _) = await Opened();
        await company.PrepareAll();
        var sent = Assert.Single(await company.SendAll());
        await host.Control.Answer(sent.ItemId!, body: "Le virement partira vendredi.");
        await company.Who.Sync();
        var reply = Assert.Single(await company.Replies());

        var context = await Context(company, $"itemId={Uri.EscapeDataString(reply.ItemId)}");

        Assert.Equal((MessageKind.Reply, reply.Id, sent.Id), (context.Kind, context.Reply!.Id, context.Reminder!.Id));
        Assert.Empty(context.Candidates);
    }

    [Fact]
    public async Task A_mail_of_her_own_to_a_late_customer_is_the_found_mail()
    {
        var (company, books) = await Opened();
        var id = await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), "Votre facture", "Merci de régler.");
        await company.Who.Sync();
        var found = Assert.Single(await company.FoundMails());

        var context = await Context(company, $"itemId={Uri.EscapeDataString(found.ItemId)}");

        Assert.Equal((MessageKind.Found, found.Id), (context.Kind, context.Found!.Id));
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task An_author_whom_one_customer_has_is_that_customer()
    {
        var (company, books) = await Opened();

        var context = await Context(company, $"itemId=unread&address={books.AddressOf("Lupin").ToUpperInvariant()}");

        Assert.Equal((MessageKind.Customer, "Lupin"), (context.Kind, context.CustomerName));
        Assert.Null(context.Reminder);
    }

    [Fact]
    public async Task An_author_whom_several_customers_have_is_asked_about()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", email: "compta@groupe.example").Owing("Vidal", email: "compta@groupe.example"));

        var context = await Context(company, "address=compta@groupe.example");

        Assert.Equal((MessageKind.Ambiguous, (long?)null), (context.Kind, context.CustomerId));
        Assert.Equal(["Lupin", "Vidal"], context.Candidates.Select(one => one.CustomerName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_stranger_in_the_thread_of_a_reminder_writes_for_its_customer()
    {
        var (company, _) = await Opened();
        await company.PrepareAll();
        var sent = Assert.Single(await company.SendAll());
        await company.Who.Sync();
        var message = Assert.Single(await company.Who.Mailbox.Sent());
        var full = await company.Who.Mailbox.Client.Me.Messages[message.Id].GetAsync();

        var context = await Context(company, $"address=inconnu@ailleurs.example&conversationId={Uri.EscapeDataString(full!.ConversationId!)}");

        Assert.Equal((MessageKind.Customer, "Lupin", sent.Id), (context.Kind, context.CustomerName, context.Reminder!.Id));
    }

    [Fact]
    public async Task What_is_a_colleagues_or_nobodys_is_unknown()
    {
        var (company, books) = await Opened();
        await company.PrepareAll();
        var hers = Assert.Single(await company.Reminders());
        var marc = await (await host.Newcomer()).Opens();

        var item = await Context(marc, $"itemId={Uri.EscapeDataString(hers.ItemId!)}");
        var address = await Context(marc, $"address={books.AddressOf("Lupin")}");
        var refusal = await marc.Who.Api.RefusedGet("/api/mailbox/item");

        Assert.Equal((MessageKind.Unknown, MessageKind.Unknown), (item.Kind, address.Kind));
        Assert.Equal((400, "invalid"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task A_reminder_that_has_no_id_yet_is_not_what_a_call_without_ids_finds()
    {
        await using var own = await RelanceHost.Start();
        var company = await (await own.Newcomer()).Keeps(Books.With("Lupin"));
        await own.Control.Faults(new { method = "POST", path = "/messages$", when = "before", status = 503, retryAfter = 0, times = 100 });
        await company.PrepareAll();

        var context = await Context(company, "internetMessageId=%3Cnothing@nowhere.example%3E");

        Assert.Equal((ReminderState.Proposed, (string?)null), (Assert.Single(await company.Reminders()).State, (await company.Reminders())[0].ItemId));
        Assert.Equal(MessageKind.Unknown, context.Kind);
    }

    private static Task<MessageContextDto> Context(Company company, string query) => company.Who.Api.Get<MessageContextDto>($"/api/mailbox/item?{query}");

    private async Task<(Company Company, Books Books)> Opened()
    {
        var books = new Books().Owing("Lupin");
        return (await (await host.Newcomer()).Keeps(books), books);
    }
}
