using System.Text.Json.Nodes;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Access;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>Of somebody in more than 200 groups Entra's token names none, and says where they could be asked for (graph-outlook C1: groups overage).</summary>
public sealed class TooManyGroupsTests
{
    [Fact]
    public async Task She_is_told_that_her_groups_are_unknown_and_not_that_nothing_is_there()
    {
        await using var host = await TenantHost.Start();
        var company = await host.Newcomer().Opens();
        var lea = new Accountant(host.Url, host.Control, "lea", host.Entra.TokenFor("lea", InTooManyGroups));
        var before = await lea.Api.RefusedGet($"{company.Path}/settings");
        await company.InvitesGroup(Role.Collector);

        var after = await lea.Api.RefusedGet($"{company.Path}/settings");
        var me = await lea.Api.Get<MeDto>("/api/me");
        var few = await host.SignIn("zoe").Api.RefusedGet($"{company.Path}/settings");

        Assert.Equal(((404, "notFound"), (403, "signIn.groups")), ((before.Status, before.Code), (after.Status, after.Code)));
        Assert.True(me.GroupsUnknown);
        Assert.Equal((404, "notFound"), (few.Status, few.Code));
    }

    [Fact]
    public async Task Invited_by_name_she_comes_in_all_the_same()
    {
        await using var host = await TenantHost.Start();
        var company = await host.Newcomer().Opens();
        await company.InvitesGroup(Role.Reader);
        await company.Invites("mia", Role.Collector);
        var mia = new Accountant(host.Url, host.Control, "mia", host.Entra.TokenFor("mia", InTooManyGroups));

        var me = await mia.Api.Get<MeDto>("/api/me");

        Assert.Equal(Role.Collector, Assert.Single(me.Companies).Role);
    }

    private static void InTooManyGroups(JsonObject claims)
    {
        claims["_claim_names"] = new JsonObject { ["groups"] = "src1" };
        claims["_claim_sources"] = new JsonObject { ["src1"] = new JsonObject { ["endpoint"] = "https://graph.microsoft.com/v1.0/users/lea/getMemberObjects" } };
    }
}
