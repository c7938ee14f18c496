using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>Every answer is filed with whom it concerns or asked about; never with somebody else, never dropped.</summary>
public sealed class LinkTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_colleague_at_the_customers_own_domain_answers_for_it()
    {
        var (company, books, _) = await Sent(new Books().Owing("Lupin"));
        await host.Control.Incoming(company.Who.User, $"direction@{DomainOf(books.AddressOf("Lupin"))}", "Notre compte", "Nous regardons cela.");

        await company.Who.Sync();

        Assert.Equal(("Lupin", "sender"), await OnlyLink(company));
    }

    [Fact]
    public async Task A_stranger_who_names_an_open_invoice_is_filed_with_its_customer()
    {
        var (company, _, _) = await Sent(new Books().Owing("Lupin", "FAC-2026-0417"));
        await host.Control.Incoming(company.Who.User, "cabinet@comptable.example", "Facture FAC-2026-0417", "Notre client conteste cette facture.");

        await company.Who.Sync();

        Assert.Equal(("Lupin", "invoiceNumber"), await OnlyLink(company));
    }

    [Fact]
    public async Task Somebody_known_at_two_customers_who_names_an_invoice_means_that_one()
    {
        const string shared = "groupe@deux-clients.example";
        var (company, _, _) = await Sent(new Books().Owing("Salines", "SAL-20417", email: shared).Owing("Sillon", "SIL-20418", email: shared));
        await host.Control.Incoming(company.Who.User, shared, "Vos factures", "La facture SIL-20418 part demain.");

        await company.Who.Sync();

        Assert.Equal(("Sillon", "sender"), await OnlyLink(company));
    }

    [Trait(TableE.Row, "microsoft-graph-docs#869")]
    [Fact]
    public async Task An_answer_in_ones_thread_from_anothers_address_is_asked_about()
    {
        var (company, books, reminders) = await Sent(new Books().Owing("Salines", email: "a@salines.example").Owing("Sillon", email: "b@sillon.example"));
        var toSalines = reminders.Single(reminder => reminder.CustomerName == "Salines");
        await host.Control.Answer(toSalines.ItemId!, from: "b@sillon.example");

        await company.Who.Sync();

        Assert.Equal([("Salines", "ambiguous"), ("Sillon", "ambiguous")], (await company.Replies()).Select(reply => (reply.CustomerName, reply.LinkedBy)).Order());
    }

    [Trait(TableE.Row, "msgraph-sdk-java#1303")]
    [Fact]
    public async Task A_failure_reported_by_a_foreign_server_is_linked_by_the_address_it_names()
    {
        var (company, books, _) = await Sent(new Books().Owing("Lupin"));
        await host.Control.Incoming(
            company.Who.User, "MAILER-DAEMON@relais.example", "Undelivered Mail Returned to Sender",
            $"{books.AddressOf("Lupin")}: host mx.example said: 550 5.1.1 User unknown\nAction: failed\nStatus: 5.1.1",
            new Dictionary<string, string> { ["Content-Type"] = "multipart/report; report-type=delivery-status" });

        var sync = await company.Who.Sync();

        Assert.Equal((1, ReminderState.Bounced), (sync.Bounces, Assert.Single(await company.Reminders()).State));
        Assert.True(Assert.Single((await company.Customer("Lupin")).Contacts).Bounced);
    }

    [Fact]
    public async Task A_passing_failure_was_no_contact_but_leaves_the_address_good()
    {
        var (company, _, reminders) = await Sent(new Books().Owing("Lupin"));
        await host.Control.Answer(reminders[0].ItemId!, new { kind = "bounce", status = "4.4.7" });

        await company.Who.Sync();

        Assert.Equal((ReminderState.Bounced, 0), (Assert.Single(await company.Reminders()).State, Assert.Single(await company.Invoices()).LevelDone));
        Assert.False(Assert.Single((await company.Customer("Lupin")).Contacts).Bounced);
    }

    [Fact]
    public async Task An_answer_taken_for_junk_is_found_there_and_a_stranger_in_junk_is_not_believed()
    {
        var (company, books, _) = await Sent(new Books().Owing("Lupin", "FAC-2026-0999"));
        await host.Control.Rules(company.Who.User, new { from = "example", moveTo = "junkemail" });
        await host.Control.Incoming(company.Who.User, books.AddressOf("Lupin"), "Re: rappel", "C’est noté.");
        await host.Control.Incoming(company.Who.User, "loterie@autre.example", "FAC-2026-0999", "Vous avez gagné.");

        var sync = await company.Who.Sync();

        Assert.Equal((1, 1), (sync.Replies, sync.Unmatched));
        Assert.Equal(("Lupin", "sender"), await OnlyLink(company));
    }

    [Fact]
    public async Task An_answer_that_a_rule_files_in_a_chosen_folder_is_found_there()
    {
        var (company, books, _) = await Sent(new Books().Owing("Lupin"));
        var folder = await company.Who.Mailbox.Client.Me.MailFolders.PostAsync(new Microsoft.Graph.Models.MailFolder { DisplayName = "Clients" });
        await company.Who.Api.Put<List<Features.Sync.MailFolderDto>>("/api/mailbox/folders", new { folderIds = new[] { folder!.Id } });
        await host.Control.Rules(company.Who.User, new { from = books.AddressOf("Lupin"), moveTo = "Clients" });
        await host.Control.Incoming(company.Who.User, books.AddressOf("Lupin"), "Re: rappel", "C’est noté.");

        var sync = await company.Who.Sync();

        Assert.Equal(1, sync.Replies);
        Assert.Contains(sync.Mailboxes[0].Folders, read => read.Name == "Clients" && read.ReadAt is not null);
    }

    private static string DomainOf(string address) => address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..];

    private static async Task<(string Customer, string LinkedBy)> OnlyLink(Company company)
    {
        var reply = Assert.Single(await company.Replies());
        Assert.Equal(IncomingKind.Human, reply.Kind);
        return (reply.CustomerName, reply.LinkedBy);
    }

    private async Task<(Company Company, Books Books, List<ReminderDto> Reminders)> Sent(Books books)
    {
        var company = await (await host.Newcomer()).Keeps(books);
        return (company, books, await company.SendAll());
    }
}
