using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Plans;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Plans;

/// <summary>What a change of plan is said to do is what it does once it is made.</summary>
public sealed class PlanEffectTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    public static TheoryData<string> Changes => ["company", "business", "largeAccounts", "customer", "invoice", "ownPlanInUse", "newPlanForAnInvoice", "newPlanForACustomer"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task It_equals_what_happens(string change)
    {
        var company = await Various();
        var (request, make) = await Planned(company, change);
        var before = await NextSteps(company);

        var effect = await company.Who.Api.Post<PlanEffectDto>($"{company.Path}/plans/effect", request);
        Assert.Equal(before, await NextSteps(company));
        await make();

        var after = await NextSteps(company);
        var changed = before.Keys.Union(after.Keys).Where(id => before.GetValueOrDefault(id) != after.GetValueOrDefault(id)).Order().ToList();
        Assert.NotEmpty(changed);
        Assert.Equal(changed, effect.Changes.Select(entry => entry.CustomerId).Order());
        Assert.All(effect.Changes, entry => Assert.Equal((before.GetValueOrDefault(entry.CustomerId), after.GetValueOrDefault(entry.CustomerId)), (Of(entry.Before), Of(entry.After))));
        Assert.Equal(changed.Count, effect.Changed);
        var isAboutAll = !change.EndsWith("ustomer", StringComparison.Ordinal);
        Assert.Equal(isAboutAll ? 5 : 1, effect.Customers);
        if (isAboutAll) Assert.Equal((Tally(before), Tally(after)), (effect.Before, effect.After));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_before_anything_is_computed()
    {
        var company = await Various();
        var path = $"{company.Path}/plans/effect";

        var scope = await company.Who.Api.RefusedPost(path, new { scope = "everybody", planCode = "doux" });
        var unknown = await company.Who.Api.RefusedPost(path, new { scope = "company", planCode = "nulle-part" });
        var builtIn = await company.Who.Api.RefusedPost(path, new { scope = "company", plan = OwnPlan.Of("doux", OwnPlan.Level(3)) });
        var faulty = await company.Who.Api.RefusedPost(path, new { scope = "company", plan = OwnPlan.Of("notre-plan") });
        var stranger = await company.Who.Api.RefusedPost(path, new { customerId = 999_999, planCode = "doux" });

        Assert.Equal([(400, "scope"), (400, "planCode"), (400, "levels")], new[] { scope, unknown, faulty }.Select(refusal => (refusal.Status, Assert.Single(refusal.Errors).Key)));
        Assert.Equal((409, "plan.builtIn", 404), (builtIn.Status, builtIn.Code, stranger.Status));
    }

    private async Task<Company> Various()
    {
        var books = new Books().Owing("Bosc", "F-1", late: 3).Owing("Dumas", "F-2", late: 12).Owing("Lupin", "F-3", late: 30).Owing("Mairie", "F-4", late: 12).Owing("Petit", "F-5", late: -20).Owing("Petit", "F-6", late: 8);
        var company = await (await host.Newcomer()).Keeps(books);
        await (await company.File("Dumas")).Is(new { isLargeAccount = true });
        await (await company.File("Lupin")).Is(new { segment = "business" });
        await (await company.File("Mairie")).Is(new { segment = "public" });
        await company.Save(OwnPlan.Of("notre-plan", OwnPlan.Level(2), OwnPlan.Level(9, tone: Tone.Firm)));
        await (await company.File("Bosc")).Is(new { planCode = "notre-plan" });
        return company;
    }

    private static async Task<(object Request, Func<Task> Make)> Planned(Company company, string change)
    {
        var other = OwnPlan.Of("autre-plan", OwnPlan.Level(4, Channel.Call), OwnPlan.Level(20, Channel.RegisteredLetter, Tone.Formal));
        var petit = await company.File("Petit");
        var late = await company.Invoice("F-6");
        return change switch
        {
            "company" => (new { scope = "company", planCode = "telephone" }, () => PlanTests.Use(petit, "company", "telephone")),
            "business" => (new { scope = "business", planCode = "telephone" }, () => PlanTests.Use(petit, "business", "telephone")),
            "largeAccounts" => (new { scope = "largeAccounts", planCode = "serre" }, () => PlanTests.Use(petit, "largeAccounts", "serre")),
            "customer" => (new { customerId = petit.Id, planCode = "relation" }, () => PlanTests.Use(petit, "customer", "relation")),
            "invoice" => (new { invoiceId = late, planCode = "telephone" }, () => Give(late, "telephone")),
            "ownPlanInUse" => (new { plan = other with { Code = "notre-plan" } }, () => company.Save(other with { Code = "notre-plan" })),
            "newPlanForAnInvoice" => (new { invoiceId = late, plan = other }, () => SaveAndGive()),
            _ => (new { customerId = petit.Id, plan = other }, () => SaveAndUse()),
        };

        Task Give(long invoice, string code) => company.Who.Api.Put<ExplanationDto>($"{company.Path}/invoices/{invoice}", new { planCode = code });

        async Task SaveAndGive()
        {
            await company.Save(other);
            await Give(late, "autre-plan");
        }

        async Task SaveAndUse()
        {
            await company.Save(other);
            await PlanTests.Use(petit, "customer", "autre-plan");
        }
    }

    private static async Task<Dictionary<long, (DateOnly On, NextStep Action, int Level, Channel Channel)>> NextSteps(Company company)
    {
        var forecast = await company.Who.Api.Get<ForecastDto>($"{company.Path}/forecast?days=90&limit=1000");
        return forecast.Steps.GroupBy(step => step.CustomerId).ToDictionary(steps => steps.Key, steps => steps.Select(step => (step.On, step.Action, step.Level, step.Channel)).First());
    }

    private static (DateOnly, NextStep, int, Channel) Of(PlanStepDto? step) => step is null ? default : (step.On, step.Action, step.Level, step.Channel);

    private static PlanTallyDto Tally(Dictionary<long, (DateOnly On, NextStep Action, int Level, Channel Channel)> steps)
    {
        int Today(NextStep action) => steps.Values.Count(step => step.On == RelanceHost.Today && step.Action == action);
        return new PlanTallyDto(Today(NextStep.Write), Today(NextStep.Call), Today(NextStep.Post), steps.Values.Count(step => step.On != RelanceHost.Today));
    }
}
