using Relance.Domain.Decisions;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Story;

public sealed class SampleAtStartTests(SampleHost host) : IClassFixture<SampleHost>
{
    [Fact]
    public async Task The_sample_company_is_claires_and_not_marcs()
    {
        var (claire, marc) = (await host.SignIn("claire"), await host.SignIn("marc"));

        var hers = await claire.Api.Get<MeDto>("/api/me");
        var his = await marc.Api.Get<MeDto>("/api/me");

        Assert.Equal(("Atelier Morin", Role.Manager), (Assert.Single(hers.Companies).Name, hers.Companies[0].Role));
        Assert.Equal((RelanceHost.Today, "local", host.MailboxUrl), (hers.Today, hers.Mode, hers.LocalMailboxUrl));
        Assert.Empty(his.Companies);
    }

    [Fact]
    public async Task It_looks_alive_every_kind_of_situation_is_on_the_worklist()
    {
        var company = await Sample();

        var rows = (await company.Worklist()).Rows;

        Assert.True(rows.Count(row => row.Action == NextStep.Write) >= 10);
        Assert.Contains(rows, row => row.Checks.Any(check => check.Code == "addressMissing"));
        Assert.Contains(rows, row => row.Checks.Any(check => check.Code == "creditsToMatch"));
        Assert.Contains(rows, row => row.Action == NextStep.Wait);
    }

    [Fact]
    public async Task Its_drafts_carry_the_copies_of_their_invoices()
    {
        var company = await Sample();
        var first = (await company.CustomersToWriteTo())[0];

        var drafted = Assert.Single((await company.Prepare([first])).Items);

        var reminder = (await company.Reminders()).Single(reminder => reminder.Id == drafted.ReminderId);
        var attachments = await company.Who.Mailbox.Attachments(reminder.ItemId!);
        Assert.Equal(reminder.Invoices.Select(invoice => $"{invoice.Number}.pdf").Order(), attachments.Select(file => file.Name!).Order());
    }

    private async Task<Company> Sample()
    {
        var claire = await host.SignIn("claire");
        return claire.In((await claire.Api.Get<MeDto>("/api/me")).Companies.Single().Id);
    }
}
