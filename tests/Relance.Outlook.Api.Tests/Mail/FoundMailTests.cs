using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>What the user wrote without us is noticed: it holds, and she says whether it was a reminder.</summary>
public sealed class FoundMailTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Number = "F-LUPIN-1";

    [Fact]
    public async Task A_reminder_written_by_hand_holds_the_customer_with_its_sentence()
    {
        var (company, books) = await Opened();
        await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), "Votre facture", $"Bonjour Monsieur,\n\nJe reviens vers vous pour la facture {Number}. Merci d’avance.");

        var sync = await company.Who.Sync();

        var found = Assert.Single(await company.FoundMails());
        var row = await company.Row("Lupin");
        Assert.Equal((1, FoundMailState.ToReview, $"Je reviens vers vous pour la facture {Number}."), (sync.Found, found.State, found.Sentence));
        Assert.Equal((NextStep.Wait, "alreadyTalking"), (row!.Action, Assert.Single(row.Holds).Code));
        Assert.Contains(found.Sentence!, row.Holds[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counted_it_advances_the_level_once_and_answers_to_it_are_linked()
    {
        var (company, books) = await Opened();
        var sent = await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), "Votre facture", $"Merci de régler la facture {Number}.");
        await company.Who.Sync();
        var found = Assert.Single(await company.FoundMails());

        await company.Who.Api.Post<FoundMailDto>($"/api/found-mails/{found.Id}/decision", new { decision = "counted" });
        await company.Who.Api.Post<FoundMailDto>($"/api/found-mails/{found.Id}/decision", new { decision = "counted" });
        await host.Control.Answer(sent);
        await company.Who.Sync();

        Assert.Equal(1, Assert.Single(await company.Invoices()).LevelDone);
        Assert.Equal([ExchangeKind.ReplyReceived, ExchangeKind.ReminderByHand], (await company.History("Lupin")).Select(entry => entry.Kind));
        Assert.Equal("references", Assert.Single(await company.Replies()).LinkedBy);
    }

    [Fact]
    public async Task Ignored_it_holds_no_longer_and_counts_for_nothing()
    {
        var (company, books) = await Opened();
        await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), "Salon de mars", "Bonjour, serez-vous au salon cette année ?");
        await company.Who.Sync();
        var found = Assert.Single(await company.FoundMails());

        await company.Who.Api.Post<FoundMailDto>($"/api/found-mails/{found.Id}/decision", new { decision = "ignored" });
        await company.Who.Sync();

        Assert.Single(await company.CustomersToWriteTo());
        Assert.Equal(0, Assert.Single(await company.Invoices()).LevelDone);
        Assert.Equal(FoundMailState.Ignored, Assert.Single(await company.FoundMails()).State);
    }

    [Fact]
    public async Task What_was_decided_stays_decided()
    {
        var (company, books) = await Opened();
        await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), "Votre facture", "Merci de régler.");
        await company.Who.Sync();
        var found = Assert.Single(await company.FoundMails());
        await company.Who.Api.Post<FoundMailDto>($"/api/found-mails/{found.Id}/decision", new { decision = "ignored" });

        var refusal = await company.Who.Api.RefusedPost($"/api/found-mails/{found.Id}/decision", new { decision = "counted" });

        Assert.Equal((409, "foundMail.decided"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task A_reminder_that_lost_every_mark_is_asked_about_and_confirmed_counts_as_what_it_was()
    {
        var (company, books) = await Opened();
        await company.PrepareAll();
        var draft = Assert.Single(await company.Reminders());
        await company.Who.Sync();
        await host.Control.Delete(draft.ItemId!);
        await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), draft.Subject, "Bonjour, un petit rappel.");
        await company.Who.Sync();

        var found = Assert.Single(await company.FoundMails());
        await company.Who.Api.Post<FoundMailDto>($"/api/found-mails/{found.Id}/decision", new { decision = "counted" });

        var reminder = Assert.Single(await company.Reminders());
        Assert.Equal(draft.Id, found.ReminderId);
        Assert.Equal((ReminderState.Sent, "confirmed"), (reminder.State, reminder.Confidence));
        Assert.Equal(1, Assert.Single(await company.Invoices()).LevelDone);
    }

    [Fact]
    public async Task Mail_to_somebody_who_owes_nothing_late_is_left_alone()
    {
        var books = new Books().Owing("Lupin", late: -20);
        var company = await (await host.Newcomer()).Keeps(books);
        await company.Who.Mailbox.Sends(host.Control, books.AddressOf("Lupin"), "Devis", "Voici notre devis.");

        var sync = await company.Who.Sync();

        Assert.Equal(0, sync.Found);
        Assert.Empty(await company.FoundMails());
    }

    private async Task<(Company Company, Books Books)> Opened()
    {
        var books = new Books().Owing("Lupin", Number);
        return (await (await host.Newcomer()).Keeps(books), books);
    }
}
