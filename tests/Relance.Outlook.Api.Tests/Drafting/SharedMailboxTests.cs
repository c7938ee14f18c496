using Microsoft.Graph.Models;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>A company whose reminders are drafted in a mailbox that several people share.</summary>
public sealed class SharedMailboxTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task Drafts_are_put_into_the_shared_mailbox_and_not_into_ones_own()
    {
        var (company, shared) = await Sharing("compta1", isDelegate: true);

        var operation = await company.PrepareAll();

        Assert.Equal(Outcome.Drafted, Assert.Single(operation.Items).Outcome);
        Assert.Equal("compta1@atelier-morin.example", Assert.Single(await host.Rows(company)).Mailbox);
        Assert.Equal(Assert.Single(await Drafts(company, shared)).Id, Assert.Single(await company.Reminders()).ItemId);
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public async Task An_answer_lost_there_is_looked_up_there()
    {
        var (company, shared) = await Sharing("compta2", isDelegate: true);
        await host.Control.Faults(new { method = "POST", path = "/messages$", when = "after", reset = true });

        await company.PrepareAll();

        Assert.Single(await Drafts(company, shared));
        Assert.Equal(ReminderState.Drafted, Assert.Single(await host.Rows(company)).State);
    }

    [Fact]
    public async Task Whoever_has_no_access_is_told_to_which_mailbox_and_what_to_do()
    {
        var (company, shared) = await Sharing("compta3", isDelegate: false);

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, "mailbox.noAccess"), (failed.Outcome, failed.Code));
        Assert.Contains(shared, failed.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_named()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.Set(settings => settings with { Mailbox = "compta@ailleurs.example" });

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, "mailbox.gone"), (failed.Outcome, failed.Code));
        Assert.Contains("compta@ailleurs.example", failed.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_below_three_megabytes_are_added_there_one_by_one()
    {
        var (company, shared) = await Sharing("compta4", isDelegate: true, "F-1", "F-2");
        await host.WithCopies(company, 2_500_000, 2_500_000);

        var operation = await company.PrepareAll();

        Assert.Equal(Outcome.Drafted, Assert.Single(operation.Items).Outcome);
        var draft = Assert.Single(await Drafts(company, shared));
        Assert.Equal(["F-1.pdf", "F-2.pdf"], (await company.Who.Mailbox.Client.Users[shared].Messages[draft.Id].Attachments.GetAsync())!.Value!.Select(file => file.Name).Order());
    }

    [Fact]
    public async Task A_larger_file_is_refused_before_anything_is_drafted_and_the_remedy_named()
    {
        var (company, shared) = await Sharing("compta5", isDelegate: true, "F-1");
        await host.WithCopies(company, 4_000_000);

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, "attachments.tooLarge"), (failed.Outcome, failed.Code));
        Assert.Contains("F-1.pdf", failed.Message!, StringComparison.Ordinal);
        Assert.Contains("votre propre boîte", failed.Message!, StringComparison.Ordinal);
        Assert.Empty(await Drafts(company, shared));
    }

    [Fact]
    public async Task The_right_to_shared_mailboxes_is_asked_for_only_where_one_is_opened()
    {
        await using var alone = await RelanceHost.Start();
        await alone.Control.Consent("Mail.ReadWrite", "User.Read");
        var own = await (await alone.Newcomer()).Keeps(Books.With("Lupin"));
        var shared = await own.Who.Keeps(Books.With("Brumaire"));
        await shared.Set(settings => settings with { Mailbox = "compta@atelier-morin.example" });

        var drafted = Assert.Single((await own.PrepareAll()).Items);
        var refused = Assert.Single((await shared.PrepareAll()).Items);

        Assert.Equal((Outcome.Drafted, "mailbox.consent"), (drafted.Outcome, refused.Code));
    }

    [Theory]
    [InlineData("compta")]
    [InlineData("compta@local")]
    public async Task What_is_no_address_is_refused(string mailbox)
    {
        var company = await (await host.Newcomer()).Opens();
        var settings = await company.Who.Api.Get<Features.Companies.CompanySettingsDto>($"{company.Path}/settings");

        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/settings", settings with { Mailbox = mailbox });

        Assert.Equal("mailbox", Assert.Single(refusal.Errors).Key);
    }

    private async Task<(Company Company, string Address)> Sharing(string mailbox, bool isDelegate, params string[] invoices)
    {
        await host.Control.Faults();
        var books = new Books();
        foreach (var number in invoices.DefaultIfEmpty("F-1")) books.Owing("Lupin", number);
        var company = await (await host.Newcomer()).Keeps(books);
        await host.Control.Share(mailbox, isDelegate ? [company.Who.User] : []);
        await company.Set(settings => settings with { Mailbox = $"{mailbox}@Atelier-Morin.example" });
        return (company, $"{mailbox}@atelier-morin.example");
    }

    private static async Task<List<Message>> Drafts(Company company, string shared) =>
        (await company.Who.Mailbox.Client.Users[shared].MailFolders["drafts"].Messages.GetAsync(request => request.Headers.Add("Prefer", "IdType=\"ImmutableId\"")))!.Value!;
}
