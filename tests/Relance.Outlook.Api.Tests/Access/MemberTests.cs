using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Firm;
using Relance.Outlook.Api.Features.Members;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Access;

public sealed class MemberTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task Whoever_was_invited_by_user_name_finds_the_company_at_the_first_sign_in()
    {
        var company = await (await host.Newcomer()).Opens();
        var lea = await host.Newcomer();
        var invited = await company.Invites(lea.User, Role.Collector);

        var me = await lea.Api.Get<MeDto>("/api/me");
        var member = (await company.Members()).Single(member => member.Id == invited.Id);

        Assert.False(invited.HasSignedIn);
        Assert.Equal((company.Id, Role.Collector), (Assert.Single(me.Companies).Id, me.Companies[0].Role));
        Assert.True(member.HasSignedIn);
    }

    [Fact]
    public async Task A_group_lets_in_whoever_the_token_says_is_in_it_and_the_highest_role_wins()
    {
        var company = await (await host.Newcomer()).Opens();
        await company.InvitesGroup(Role.Collector);
        await company.Invites("lea", Role.Reader);

        var both = await (await host.Person("lea", groups: Firm.Group.ToUpperInvariant())).Api.Get<MeDto>("/api/me");
        var alone = await (await host.Person("lea")).Api.Get<MeDto>("/api/me");
        var stranger = await (await host.Person("zoe", groups: "11111111-2222-4333-8444-555555555555")).Api.RefusedGet($"{company.Path}/settings");

        Assert.Equal(Role.Collector, both.Companies.Single(one => one.Id == company.Id).Role);
        Assert.Equal(Role.Reader, alone.Companies.Single(one => one.Id == company.Id).Role);
        Assert.Equal((404, "notFound"), (stranger.Status, stranger.Code));
    }

    [Fact]
    public async Task What_was_kept_of_the_worklist_is_not_shown_to_who_has_left_the_group()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        await company.InvitesGroup(Role.Reader);
        var inGroup = await host.Person("ines", groups: Firm.Group);

        var before = await inGroup.Api.Get<Features.Worklist.WorklistDto>($"{company.Path}/worklist");
        var after = await (await host.Person("ines")).Api.RefusedGet($"{company.Path}/worklist");

        Assert.Single(before.Rows);
        Assert.Equal(404, after.Status);
    }

    [Fact]
    public async Task The_last_manager_who_is_known_to_come_in_neither_goes_nor_steps_down()
    {
        var company = await (await host.Newcomer()).Opens();
        var own = Assert.Single(await company.Members());
        await company.Invites("nobody-yet", Role.Manager);

        var stepsDown = await company.Who.Api.RefusedPut($"{company.Path}/members/{own.Id}", new MemberEdit(Role.Reader));
        var goes = await company.Who.Api.RefusedDelete($"{company.Path}/members/{own.Id}");

        Assert.All([stepsDown, goes], refusal => Assert.Equal((409, "member.lastManager"), (refusal.Status, refusal.Code)));
    }

    [Fact]
    public async Task Another_manager_who_has_signed_in_may_take_over()
    {
        var company = await (await host.Newcomer()).Opens();
        var own = Assert.Single(await company.Members());
        var heir = await host.Newcomer();
        await company.Invites(heir.User, Role.Manager);
        await heir.Api.Get<MeDto>("/api/me");

        await heir.Api.Delete<MemberDto>($"{company.Path}/members/{own.Id}");
        var gone = await company.Who.Api.RefusedGet($"{company.Path}/settings");

        Assert.Equal(404, gone.Status);
    }

    [Theory]
    [InlineData(null, null, "reader", "userName")]
    [InlineData("léa", null, "reader", "userName")]
    [InlineData("lea@atelier-morin.example", Firm.Group, "reader", "userName")]
    [InlineData(null, "Recouvrement", "reader", "groupId")]
    [InlineData("lea@atelier-morin.example", null, null, "role")]
    public async Task An_invitation_names_a_person_or_a_group_and_a_role(string? userName, string? groupId, string? role, string field)
    {
        var company = await (await host.Newcomer()).Opens();

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/members", new { userName, groupId, role });

        Assert.Equal((400, field), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task Nobody_is_invited_twice()
    {
        var company = await (await host.Newcomer()).Opens();
        await company.Invites("lea", Role.Reader);

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/members", new Invitation("LEA@Atelier-Morin.example", null, null, Role.Manager));

        Assert.Equal((409, "member.exists"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task The_directorys_administrator_manages_every_company_and_makes_others_administrators()
    {
        // What an administrator may do, he may do in every company: nobody else's test is to have one.
        await using var firm = await RelanceHost.Start();
        var company = await (await firm.Newcomer()).Opens();
        var administrator = await firm.Administrator();
        var invited = await firm.Newcomer();

        await administrator.Api.Post<AdministratorDto>("/api/firm/administrators", new AdministratorInvitation($"{invited.User}@atelier-morin.example"));
        var me = await invited.Api.Get<MeDto>("/api/me");

        Assert.True(me.IsAdministrator);
        Assert.Equal(Role.Manager, me.Companies.Single(one => one.Id == company.Id).Role);
        await invited.Api.Get<CompanySettingsDto>($"{company.Path}/settings");
    }

    [Fact]
    public async Task Administrators_may_keep_the_opening_of_companies_to_themselves()
    {
        await using var firm = await RelanceHost.Start();
        var administrator = await firm.Administrator();
        await administrator.Api.Put<FirmDto>("/api/firm", new FirmEdit("Cabinet Delmas", MembersOpenCompanies: false));

        var refusal = await (await firm.Newcomer()).Api.RefusedPost("/api/companies", new NewCompany("Sienne", null));

        Assert.Equal((403, "administrator"), (refusal.Status, refusal.Code));
        await administrator.Opens("Cliente");
    }

    [Fact]
    public async Task The_last_known_administrator_stays()
    {
        await using var firm = await RelanceHost.Start("Relance:LoadSample=true");
        var claire = await firm.SignIn("claire");
        var own = Assert.Single(await claire.Api.Get<List<AdministratorDto>>("/api/firm/administrators"));

        var refusal = await claire.Api.RefusedDelete($"/api/firm/administrators/{own.Id}");

        Assert.Equal((409, "administrator.last"), (refusal.Status, refusal.Code));
    }
}
