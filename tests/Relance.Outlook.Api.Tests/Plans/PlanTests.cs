using Relance.Domain.Customers;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Tests.Agreements;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Plans;

/// <summary>Plans to choose from, with where they come from; own ones, refused beside the field when they make no sense.</summary>
public sealed class PlanTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Sound = """{"code":"CODE","name":"Notre scénario","minimumIntervalDays":7,"levels":[{"offsetDays":7,"channel":"email","tone":"friendly"},{"offsetDays":21,"channel":"registeredLetter","tone":"formal","claimsLateFees":true,"deadlineDays":10}]}""";

    [Theory]
    [InlineData("fr", "« Les 7 erreurs à éviter lors de la relance de factures »")]
    [InlineData("en", "“The 7 mistakes to avoid when chasing invoices”")]
    public async Task The_built_in_ones_say_where_they_come_from_and_where_they_are_used(string language, string first)
    {
        var newcomer = await host.Newcomer();
        var company = (await host.SignIn(newcomer.User, language)).In((await newcomer.Opens()).Id);

        var plans = await company.Plans();

        Assert.Equal(["doux", "serre", "formel", "telephone", "relation", "public"], plans.Select(plan => plan.Code));
        Assert.All(plans, plan => Assert.True(plan.IsBuiltIn && plan.Source.Length > 20 && plan.Name.Length > 3, plan.ToString()));
        Assert.StartsWith(first, plans[0].Source.Plain(), StringComparison.Ordinal);
        Assert.Equal(6, plans.Select(plan => plan.Source).Distinct().Count());
        Assert.Equal(["company"], plans[0].UsedBy.Scopes);
        Assert.Equal(["public"], plans[^1].UsedBy.Scopes);
        Assert.All(plans, plan => Assert.Equal(Enumerable.Range(1, plan.Levels.Count), plan.Levels.Select(level => level.Number)));
    }

    [Fact]
    public async Task One_of_ones_own_is_saved_changed_and_deleted()
    {
        var company = await (await host.Newcomer()).Opens();
        await company.Save(OwnPlan.Of("notre-plan", OwnPlan.Level(3), OwnPlan.Level(10, tone: Tone.Firm)));

        await company.Save(OwnPlan.Of("notre-plan", OwnPlan.Level(5, Channel.Call)) with { Name = "  Par téléphone  ", MinimumIntervalDays = 3 });

        var own = (await company.Plans())[^1];
        Assert.Equal(("notre-plan", "Par téléphone", false, 3, ""), (own.Code, own.Name, own.IsBuiltIn, own.MinimumIntervalDays, own.Source));
        Assert.Equal((5, Channel.Call), (Assert.Single(own.Levels).OffsetDays, own.Levels[0].Channel));
        using var deleted = await company.Who.Api.Send(HttpMethod.Delete, $"{company.Path}/plans/notre-plan");
        Assert.Equal(System.Net.HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.DoesNotContain(await company.Plans(), plan => plan.Code == "notre-plan");
        Assert.Equal(404, (await company.Who.Api.RefusedDelete($"{company.Path}/plans/notre-plan")).Status);
    }

    [Theory]
    [InlineData("doux")]
    [InlineData("public")]
    public async Task A_built_in_one_is_neither_changed_nor_deleted(string code)
    {
        var company = await (await host.Newcomer()).Opens();

        var change = await company.Who.Api.RefusedPut($"{company.Path}/plans", Entered.Json(Sound.Replace("CODE", code, StringComparison.Ordinal)));
        var delete = await company.Who.Api.RefusedDelete($"{company.Path}/plans/{code}");

        Assert.Equal((409, "plan.builtIn", 404), (change.Status, change.Code, delete.Status));
    }

    [Theory]
    [InlineData("company")]
    [InlineData("business")]
    [InlineData("largeAccounts")]
    [InlineData("customer")]
    [InlineData("invoice")]
    public async Task One_in_use_is_not_deleted_and_says_where_it_is_used(string by)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        await company.Save(OwnPlan.Of("notre-plan", OwnPlan.Level(3)));
        var lupin = await company.File("Lupin");
        await Use(lupin, by, "notre-plan");

        var refusal = await company.Who.Api.RefusedDelete($"{company.Path}/plans/notre-plan");
        var use = (await company.Plans()).Single(plan => plan.Code == "notre-plan").UsedBy;
        await Use(lupin, by, null);
        using var deleted = await company.Who.Api.Send(HttpMethod.Delete, $"{company.Path}/plans/notre-plan");

        Assert.Equal((409, "plan.used"), (refusal.Status, refusal.Code));
        Assert.Equal((by is "customer" or "invoice" ? "" : by, by == "customer" ? 1 : 0, by == "invoice" ? 1 : 0), (string.Join(',', use.Scopes), use.Customers, use.Invoices));
        Assert.True(deleted.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("\"code\":\"CODE\"", "\"code\":\"\"", "code")]
    [InlineData("\"code\":\"CODE\"", "\"code\":\"Majuscules\"", "code")]
    [InlineData("\"code\":\"CODE\"", "\"code\":\"../doux\"", "code")]
    [InlineData("\"name\":\"Notre scénario\"", "\"name\":\" \"", "name")]
    [InlineData("\"minimumIntervalDays\":7", "\"minimumIntervalDays\":0", "minimumIntervalDays")]
    [InlineData("\"minimumIntervalDays\":7", "\"minimumIntervalDays\":91", "minimumIntervalDays")]
    [InlineData("\"minimumIntervalDays\":7", "\"minimumIntervalDays\":7,\"callAbove\":{\"amount\":\"0\",\"currency\":\"EUR\"}", "callAbove")]
    [InlineData("\"minimumIntervalDays\":7", "\"minimumIntervalDays\":7,\"callAbove\":{\"amount\":\"beaucoup\",\"currency\":\"EUR\"}", "callAbove")]
    [InlineData("\"levels\":[", "\"levels\":[],\"x\":[", "levels")]
    [InlineData("\"offsetDays\":7", "\"offsetDays\":-61", "levels[0]")]
    [InlineData("\"offsetDays\":21", "\"offsetDays\":366", "levels[1]")]
    [InlineData("\"offsetDays\":21", "\"offsetDays\":7", "levels[1]")]
    [InlineData("\"deadlineDays\":10", "\"deadlineDays\":0", "levels[1]")]
    [InlineData("\"offsetDays\":7,\"channel\":\"email\"", "\"offsetDays\":7,\"channel\":\"collection\"", "levels[1]")]
    [InlineData("\"offsetDays\":7,\"channel\":\"email\"", "\"offsetDays\":-7,\"channel\":\"letter\"", "levels[0]")]
    public async Task What_makes_no_sense_is_refused_beside_its_field(string sound, string fault, string field)
    {
        var company = await (await host.Newcomer()).Opens();
        var typed = Sound.Replace(sound, fault, StringComparison.Ordinal).Replace("CODE", "notre-plan", StringComparison.Ordinal);

        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/plans", Entered.Json(typed));

        Assert.Equal((400, "invalid", field), (refusal.Status, refusal.Code, Assert.Single(refusal.Errors).Key));
        Assert.EndsWith(".", refusal.Errors[field][0], StringComparison.Ordinal);
        Assert.Equal(6, (await company.Plans()).Count);
    }

    [Fact]
    public async Task A_level_that_names_a_text_which_does_not_exist_is_refused()
    {
        var company = await (await host.Newcomer()).Opens();

        var refusal = await company.Who.Api.RefusedPut($"{company.Path}/plans", OwnPlan.Of("notre-plan", OwnPlan.Level(3) with { Template = "nulle-part" }));

        Assert.Equal((400, "levels[0].template"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    [Fact]
    public async Task The_nearest_choice_wins_invoice_then_customer_then_large_account_then_kind_then_company()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        var lupin = await company.File("Lupin");
        await company.Set(settings => settings with { PlanCode = "doux", PlanForBusinesses = "formel", PlanForLargeAccounts = "serre", PlanForConsumers = "relation" });
        var applied = new List<(string?, string)>();

        async Task Note() => applied.Add(((await lupin.Explain()).PlanCode, (await lupin.Read()).AppliedPlan));
        await Note();
        await lupin.Is(new { segment = "business" });
        await Note();
        await lupin.Is(new { segment = "consumer" });
        await Note();
        await lupin.Is(new { segment = "public" });
        await Note();
        await lupin.Is(new { segment = "business", isLargeAccount = true });
        await Note();
        await lupin.Is(new { segment = "business", isLargeAccount = true, planCode = "telephone" });
        await Note();
        await Use(lupin, "invoice", "public");
        await Note();

        Assert.Equal([("doux", "doux"), ("formel", "formel"), ("relation", "relation"), ("public", "public"), ("serre", "serre"), ("telephone", "telephone"), ("public", "telephone")], applied);
    }

    [Fact]
    public async Task The_usual_kind_of_customer_chooses_for_those_of_whom_nobody_has_said()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin").Owing("Mairie"));
        await company.Set(settings => settings with { DefaultSegment = Segment.Business, PlanForBusinesses = "formel" });
        await (await company.File("Mairie")).Is(new { segment = "public" });

        var customers = new[] { (await company.Customer("Lupin")).AppliedPlan, (await company.Customer("Mairie")).AppliedPlan };

        Assert.Equal(["formel", "public"], customers);
    }

    [Fact]
    public async Task One_company_does_not_see_the_others_plans()
    {
        var claire = await host.Newcomer();
        var (mine, other) = (await claire.Opens(), await claire.Opens("Autre dossier"));
        await mine.Save(OwnPlan.Of("notre-plan", OwnPlan.Level(3)));

        var refusal = await other.Who.Api.RefusedPut($"{other.Path}/settings", (await other.Who.Api.Get<Features.Companies.CompanySettingsDto>($"{other.Path}/settings")) with { PlanCode = "notre-plan" });

        Assert.Equal((400, "planCode"), (refusal.Status, Assert.Single(refusal.Errors).Key));
        Assert.DoesNotContain(await other.Plans(), plan => plan.Code == "notre-plan");
    }

    internal static async Task Use(CustomerFile customer, string by, string? code)
    {
        var company = customer.Company;
        switch (by)
        {
            case "company": await company.Set(settings => settings with { PlanCode = code ?? "doux" }); break;
            case "business": await company.Set(settings => settings with { PlanForBusinesses = code }); break;
            case "largeAccounts": await company.Set(settings => settings with { PlanForLargeAccounts = code }); break;
            case "customer": await customer.Is(new { planCode = code }); break;
            default: await company.Who.Api.Put<ExplanationDto>($"{company.Path}/invoices/{(await customer.Invoices())[0].Id}", new { planCode = code }); break;
        }
    }
}
