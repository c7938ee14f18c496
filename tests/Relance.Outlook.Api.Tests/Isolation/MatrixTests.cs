using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Access;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Isolation;

/// <summary>Every endpoint of the contract by everybody: who gets in is what the contract says, and nobody else learns or changes anything.</summary>
public sealed class MatrixTests(MatrixStage stage) : IClassFixture<MatrixStage>
{
    private static readonly string[] Ranks = ["reader", "collector", "manager"];

    /// <summary>Any message may be asked about: what is not hers to know is unknown, as MessageContextTests shows.</summary>
    private const string AnswersUnknown = "findMessageContext";

    [Fact]
    public async Task Everybody_gets_in_where_the_contract_says_and_nowhere_else()
    {
        var faults = new List<string>();
        var operations = await Contract.Operations(stage.Url);
        var before = await State();

        // Looks first: afterwards some things are no longer what they were. Whoever may write comes last.
        foreach (var (isLook, caller) in new[] { true, false }.SelectMany(isLook => stage.Callers.Select(caller => (isLook, caller))))
        {
            if (!isLook && caller.Rank == 2) Assert.Equal(before, await State());
            foreach (var operation in operations.Where(operation => operation.Method == HttpMethod.Get == isLook))
            {
                if (await FaultOf(operation, caller) is { } fault) faults.Add(fault);
            }
        }

        Assert.True(operations.Count > 70 && stage.Callers.Count == 9);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Anothers_ids_answer_404_also_below_a_company_of_ones_own()
    {
        var mixed = new Dictionary<string, string>(stage.HerIds, StringComparer.Ordinal) { ["companyId"] = stage.Next.Id.ToString(CultureInfo.InvariantCulture) };
        string[] namedInTheBody = ["startReminders", "previewReminder", "previewPlanEffect", "assignCustomers"];
        var faults = new List<string>();

        // The texts' codes are the product's, in every company the same.
        foreach (var operation in (await Contract.Operations(stage.Url)).Where(operation => operation.PathParameters.Contains("companyId") && operation.Role != "administrator" && !operation.Path.Contains("/templates/{code}", StringComparison.Ordinal)))
        {
            if (operation.Ids.All(name => name == "companyId") && !namedInTheBody.Contains(operation.Id)) continue;
            using var answer = await stage.Next.Who.Api.Send(operation.Method, operation.Address(mixed), stage.Body(operation));
            if (await CodeOf(answer) != (404, "notFound")) faults.Add($"{operation.Id} answered {await CodeOf(answer)}");
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Lists_over_companies_show_ones_own_only()
    {
        foreach (var own in new[] { stage.Next, stage.Twin })
        {
            var companies = await own.Who.Api.Get<List<CompanySummary>>("/api/companies");
            var me = await own.Who.Api.Get<MeDto>("/api/me");
            var worklists = await own.Who.Api.Get<Features.Worklist.WorklistsDto>("/api/worklist");

            // The matrix opens companies in the name of whoever may.
            var opened = companies.Where(company => company.Name == MatrixStage.Opened).Select(company => company.Id).ToHashSet();
            Assert.Equal(own.Id, Assert.Single(companies, company => !opened.Contains(company.Id)).Id);
            Assert.Equal(own.Id, Assert.Single(me.Companies, company => !opened.Contains(company.Id)).Id);
            Assert.Equal(own.Id, Assert.Single(worklists.Companies, company => !opened.Contains(company.CompanyId)).CompanyId);
        }
    }

    [Fact]
    public async Task A_message_of_hers_is_unknown_to_everybody_else()
    {
        foreach (var caller in stage.Callers.Where(caller => caller.Rank == 0))
        {
            var context = await caller.Api.Get<JsonElement>($"/api/mailbox/item?itemId={Uri.EscapeDataString(stage.HerIds["itemId"])}");

            Assert.Equal("unknown", context.GetProperty("kind").GetString());
        }
    }

    [Fact]
    public void A_route_without_a_rule_stops_the_start()
    {
        var app = WebApplication.CreateBuilder().Build();
        app.MapGet("/api/ok", Nothing).Allow(AccessLevel.SignedIn).RequireAuthorization();
        app.MapGet("/api/forgotten", Nothing).RequireAuthorization();
        app.MapGet("/api/twice", Nothing).Allow(AccessLevel.SignedIn).Allow(AccessLevel.Anonymous).RequireAuthorization();
        app.MapGet("/api/open", Nothing).Allow(AccessLevel.Manager);
        app.MapGet("/api/nowhere", Nothing).Allow(AccessLevel.Reader).RequireAuthorization();

        var refusal = Assert.Throws<SetupException>(() => AccessRules.Require(((IEndpointRouteBuilder)app).DataSources));

        Assert.DoesNotContain("/api/ok", refusal.Message, StringComparison.Ordinal);
        Assert.All(["/api/forgotten has 0 rules", "/api/twice has 2 rules", "/api/open is Manager and does not ask", "/api/nowhere names no companyId"], said => Assert.Contains(said, refusal.Message, StringComparison.Ordinal));
    }

    private async Task<string?> FaultOf(Operation operation, Caller caller)
    {
        using var answer = await caller.Api.Send(operation.Method, operation.Address(stage.HerIds), stage.Body(operation));
        var (status, code) = await CodeOf(answer);
        if (status >= 500) return $"{operation.Id} by {caller.Name} answered {status} {code}";
        var isNamed = operation.PathParameters.Contains("companyId") || Ranks.Contains(operation.Role);
        (int, string)? refusal =
            operation.Role == "anonymous" ? null
            : caller.Rank < 0 ? (401, "signIn")
            : operation.Role == "signedIn" ? null
            : isNamed && caller.Rank == 0 ? (404, "notFound")
            : operation.Role == "administrator" ? (caller.Administers ? null : (403, "administrator"))
            : caller.Rank <= Array.IndexOf(Ranks, operation.Role) ? (403, "role") : null;
        if (refusal is { } expected) return (status, code) == expected ? null : $"{operation.Id} by {caller.Name} answered {status} {code}, not {expected}";
        var isLetIn = status is not (401 or 403) && (status != 404 || operation.Method != HttpMethod.Get || (caller.Rank < 1 && operation.Role is "signedIn"));
        return isLetIn ? null : $"{operation.Id} by {caller.Name} was refused: {status} {code}";
    }

    private static async Task<(int Status, string Code)> CodeOf(HttpResponseMessage answer)
    {
        if (answer.IsSuccessStatusCode) return ((int)answer.StatusCode, "");
        var problem = await Problem.Of(answer);
        return (problem.Status, problem.Code);
    }

    private async Task<string> State() => await Imports.Snapshot.Of(stage.Hers) + string.Join(',', (await stage.Hers.Replies()).Select(reply => reply.State))
        + string.Join(',', (await stage.Hers.Who.Api.Get<List<Features.Members.MemberDto>>($"{stage.Hers.Path}/members")).Select(member => $"{member.UserName} {member.Role}"));

    private static Microsoft.AspNetCore.Http.HttpResults.NoContent Nothing() => TypedResults.NoContent();
}
