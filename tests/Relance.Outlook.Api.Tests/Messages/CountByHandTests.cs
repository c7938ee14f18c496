using Microsoft.Graph.Models;
using Relance.Outlook.Api.Features.Messages;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Messages;

/// <summary>"Compter comme relance" on a mail being written: it counts when it has left, once, and not before.</summary>
public sealed class CountByHandTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task It_counts_once_it_has_left_and_nobody_is_asked()
    {
        var (company, lupin, draft) = await Writing();

        await Count(lupin, draft);
        var before = Assert.Single(await lupin.Invoices()).LevelDone;
        await host.Control.Send(draft);
        var sync = await company.Who.Sync();
        await company.Who.Sync();

        var found = Assert.Single(await company.FoundMails());
        Assert.Equal((0, 1, 0), (before, Assert.Single(await lupin.Invoices()).LevelDone, sync.Found));
        Assert.Equal(FoundMailState.Counted, found.State);
        Assert.Equal([ExchangeKind.ReminderByHand], (await lupin.History()).Select(entry => entry.Kind));
        await host.AssertWhole(lupin);
    }

    [Fact]
    public async Task Taken_back_it_is_asked_about_as_any_mail_by_hand()
    {
        var (company, lupin, draft) = await Writing();
        await Count(lupin, draft);

        var taken = await lupin.Api.Delete<CountedMailDto>($"{lupin.Path}/by-hand?itemId={Uri.EscapeDataString(draft)}");
        await host.Control.Send(draft);
        await company.Who.Sync();

        Assert.False(taken.Counted);
        Assert.Equal(FoundMailState.ToReview, Assert.Single(await company.FoundMails()).State);
        Assert.Equal(0, Assert.Single(await lupin.Invoices()).LevelDone);
    }

    [Fact]
    public async Task A_reminder_of_ours_and_a_mail_about_nothing_late_are_refused()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Vidal", late: -20));
        await company.PrepareAll();
        var reminder = Assert.Single(await company.Reminders());
        var (lupin, vidal) = (await company.File("Lupin"), await company.File("Vidal"));

        var ours = await lupin.Api.RefusedPost($"{lupin.Path}/by-hand", new { itemId = reminder.ItemId });
        var nothing = await lupin.Api.RefusedPost($"{vidal.Path}/by-hand", new { itemId = "brouillon" });
        var unsaved = await lupin.Api.RefusedPost($"{lupin.Path}/by-hand", new { });

        Assert.Equal([(409, "mail.isReminder"), (409, "mail.nothingLate"), (400, "invalid")], new[] { ours, nothing, unsaved }.Select(refusal => (refusal.Status, refusal.Code)));
    }

    private static async Task Count(CustomerFile customer, string draft) =>
        Assert.True((await customer.Api.Post<CountedMailDto>($"{customer.Path}/by-hand", new { itemId = draft })).Counted);

    private async Task<(Company Company, CustomerFile Lupin, string Draft)> Writing()
    {
        var books = new Books().Owing("Lupin");
        var company = await (await host.Newcomer()).Keeps(books);
        var draft = await company.Who.Mailbox.Client.Me.Messages.PostAsync(
            new Message
            {
                Subject = "Votre compte",
                Body = new ItemBody { ContentType = BodyType.Text, Content = "Bonjour, un mot au sujet de votre compte." },
                ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = books.AddressOf("Lupin") } }],
            },
            request => request.Headers.Add("Prefer", "IdType=\"ImmutableId\""));
        return (company, await company.File("Lupin"), draft!.Id!);
    }
}
