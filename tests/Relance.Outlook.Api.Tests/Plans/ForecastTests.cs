using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Plans;

/// <summary>The forecast is the worklist of the days to come.</summary>
public sealed class ForecastTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const int Days = 40;

    [Fact]
    public async Task It_says_what_the_worklist_then_says_day_by_day_as_everything_is_done()
    {
        await using var ownClock = await RelanceHost.Start();
        var company = await Various(ownClock);
        var forecast = await Forecast(company);

        var said = new List<string>();
        for (var day = RelanceHost.Today; day < RelanceHost.Today.AddDays(Days); day = day.AddDays(1))
        {
            foreach (var row in (await company.Worklist()).Rows.Where(row => row.Action is NextStep.Write or NextStep.Call or NextStep.Post)) said.Add(Line(day, row.CustomerName, row.Action, row.Level!.Value, row.Channel!.Value, row.Amount.Amount));
            await DoWhatIsDue(company);
            await ownClock.Control.AdvanceDays(1);
        }

        var foreseen = forecast.Steps.Select(step => Line(step.On, step.CustomerName, step.Action, step.Level, step.Channel, step.Amount.Amount));
        Assert.True(said.Count > 15, $"Only {said.Count} steps.");
        Assert.Equal(foreseen.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_comes_in_pages_and_its_days_add_up()
    {
        var company = await Various(host);
        var whole = await Forecast(company);

        var pages = new List<ForecastStepDto>();
        var cursor = "";
        do
        {
            var page = await company.Who.Api.Get<ForecastDto>($"{company.Path}/forecast?days={Days}&limit=3&cursor={cursor}");
            Assert.InRange(page.Steps.Count, 1, 3);
            pages.AddRange(page.Steps);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(whole.Steps.Select(step => (step.On, step.CustomerId, step.Level)), pages.Select(step => (step.On, step.CustomerId, step.Level)));
        Assert.Equal(whole.Steps.Count, whole.Days.Sum(day => day.Write + day.Call + day.Post));
        Assert.All(whole.Days, day => Assert.Equal(whole.Steps.Count(step => step.On == day.On && step.Action == NextStep.Write), day.Write));
        Assert.Equal((RelanceHost.Today, RelanceHost.Today.AddDays(Days - 1)), (whole.From, whole.To));
    }

    [Theory]
    [InlineData("days=0", 400)]
    [InlineData("days=181", 400)]
    [InlineData("customerId=999999", 404)]
    public async Task What_cannot_be_is_refused(string query, int status)
    {
        var company = await (await host.Newcomer()).Opens();

        var refusal = await company.Who.Api.RefusedGet($"{company.Path}/forecast?{query}");

        Assert.Equal(status, refusal.Status);
    }

    private static string Line(DateOnly on, string customer, NextStep action, int level, Channel channel, string amount) => FormattableString.Invariant($"{on:yyyy-MM-dd} {customer} {action} {level} {channel} {amount}");

    private static Task<ForecastDto> Forecast(Company company) => company.Who.Api.Get<ForecastDto>($"{company.Path}/forecast?days={Days}&limit=1000");

    private static async Task DoWhatIsDue(Company company)
    {
        var rows = (await company.Worklist()).Rows;
        if (rows.Any(row => row.Action == NextStep.Write)) await company.SendAll();
        foreach (var row in rows)
        {
            var file = new CustomerFile(company, row.CustomerName, row.CustomerId);
            if (row.Action == NextStep.Call) await file.Log(new { kind = "call", result = "spoken" });
            if (row.Action == NextStep.Post) await file.Log(new { kind = row.Channel switch { Channel.Letter => "letter", Channel.Collection => "handOver", _ => "registeredLetter" } });
        }
    }

    private static async Task<Company> Various(RelanceHost host)
    {
        var books = new Books().Owing("Bosc", "F-1", late: 3).Owing("Dumas", "F-2", late: 12).Owing("Lupin", "F-3", late: 30).Owing("Lupin", "F-4", late: 1)
            .Owing("Mairie", "F-5", late: 12).Owing("Petit", "F-6", late: -6).Owing("Petit", "F-7", late: 8).Owing("Roux", "F-8", late: 2, open: 9000m);
        var company = await (await host.Newcomer()).Keeps(books);
        await company.Set(settings => settings with { StaleAfterDays = null, PlanForLargeAccounts = "telephone" });
        await (await company.File("Bosc")).Is(new { segment = "business", planCode = "serre" });
        await (await company.File("Dumas")).Is(new { segment = "business", isLargeAccount = true });
        await (await company.File("Mairie")).Is(new { segment = "public" });
        await (await company.File("Petit")).Is(new { segment = "business", planCode = "relation" });
        await (await company.File("Lupin")).Agree("pauses", new { until = RelanceHost.Today.AddDays(5) });
        await company.Save(OwnPlan.Of("gros", OwnPlan.Level(4), OwnPlan.Level(9, tone: Tone.Firm)) with { CallAbove = Relance.Outlook.Api.Platform.MoneyDto.Of(5000m, "EUR") });
        await (await company.File("Roux")).Is(new { planCode = "gros" });
        return company;
    }
}
