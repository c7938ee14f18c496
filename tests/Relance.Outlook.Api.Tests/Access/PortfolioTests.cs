using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Members;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Access;

public sealed class PortfolioTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task Lists_show_ones_own_customers_nobodys_or_a_colleagues()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(3));
        var lea = await host.Newcomer();
        var member = await company.Invites(lea.User, Role.Collector);
        var customers = await company.Customers();

        var assigned = await company.Who.Api.Put<AssignedDto>($"{company.Path}/customers/collector", new Assignment([customers[0].Id, customers[1].Id], member.Id));

        Assert.Equal(2, assigned.Customers);
        Assert.Equal(2, (await Worklist(lea, company, "mine")).ToWrite.Customers);
        Assert.Single((await Worklist(lea, company, "none")).Rows);
        Assert.Equal(2, (await Worklist(company.Who, company, Firm.Text(member.Id))).Rows.Count);
        Assert.Empty((await Worklist(company.Who, company, "mine")).Rows);
        Assert.Equal(2, (await lea.Api.Get<WorklistsDto>("/api/worklist?portfolio=mine")).Companies.Sum(one => one.Worklist.Rows.Count));
        Assert.Equal(customers.Take(2).Select(one => one.Id), (await lea.Api.Get<Page<CustomerSummaryDto>>($"{company.Path}/customers?portfolio=mine&sort=name")).Items.Select(one => one.Id));
        Assert.Equal(2, (await company.Members()).Single(one => one.Id == member.Id).Customers);
    }

    [Fact]
    public async Task Replies_are_those_of_the_portfolio()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var own = Assert.Single(await company.Members());
        var reminder = Assert.Single(await company.SendAll());
        await host.Control.Answer(reminder.ItemId!);
        await company.Who.Sync();

        var before = await company.Who.Api.Get<Page<Features.Exchanges.ReplyDto>>($"{company.Path}/replies?portfolio=mine");
        await company.Who.Api.Put<AssignedDto>($"{company.Path}/customers/collector", new Assignment([reminder.CustomerId], own.Id));
        var after = await company.Who.Api.Get<Page<Features.Exchanges.ReplyDto>>($"{company.Path}/replies?portfolio=mine");

        Assert.Empty(before.Items);
        Assert.Single(after.Items);
    }

    [Fact]
    public async Task A_groups_portfolio_is_that_of_everybody_in_it_and_nobodys_when_the_group_goes()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var group = await company.InvitesGroup(Role.Collector);
        var customer = Assert.Single(await company.Customers());
        await company.Who.Api.Put<AssignedDto>($"{company.Path}/customers/collector", new Assignment([customer.Id], group.Id));
        var ines = await host.Person("ines", groups: Firm.Group);

        var mine = await Worklist(ines, company, "mine");
        await company.Who.Api.Delete<MemberDto>($"{company.Path}/members/{group.Id}");
        var nobodys = await Worklist(company.Who, company, "none");

        Assert.Single(mine.Rows);
        Assert.Single(nobodys.Rows);
    }

    [Fact]
    public async Task Neither_customers_nor_members_of_another_company_are_assigned()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var other = await (await host.Newcomer()).Keeps(Books.With("Sienne"));
        var customer = Assert.Single(await company.Customers());
        var stranger = Assert.Single(await other.Members());

        var notAMember = await company.Who.Api.RefusedPut($"{company.Path}/customers/collector", new Assignment([customer.Id], stranger.Id));
        var notACustomer = await company.Who.Api.RefusedPut($"{company.Path}/customers/collector", new Assignment([Assert.Single(await other.Customers()).Id], null));

        Assert.All([notAMember, notACustomer], refusal => Assert.Equal((404, "notFound"), (refusal.Status, refusal.Code)));
    }

    [Fact]
    public async Task What_is_no_portfolio_is_said()
    {
        var company = await (await host.Newcomer()).Opens();

        var refusal = await company.Who.Api.RefusedGet($"{company.Path}/worklist?portfolio=yours");

        Assert.Equal((400, "portfolio"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    private static Task<WorklistDto> Worklist(Accountant who, Company company, string portfolio) => who.Api.Get<WorklistDto>($"{company.Path}/worklist?portfolio={portfolio}");
}
