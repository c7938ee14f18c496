using Relance.Outlook.Api.Features.Exposure;
using Relance.Outlook.Api.Features.Worklist;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Sources;

namespace Relance.Outlook.Api.Tests.Exposure;

/// <summary>How collecting goes. Today is 10 March 2026.</summary>
public sealed class IndicatorsTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_fec_tells_the_days_of_sales_that_customers_owe()
    {
        // 300 of January and 280 of February are open; March has had no sale yet.
        var company = await (await host.Newcomer()).Opens();
        var fec = new Fec().Sale("F-1", "20260110", 300).Sale("F-2", "20260120", 310, "AA").Payment("V-1", "20260220", 310, "AA").Sale("F-3", "20260205", 280).Payment("V-2", "20260310", 1, "", "C002");
        await company.Import(Upload.Text("fec.txt", fec.Text()));

        var read = await Indicators(company);

        // 10 days of March, 28 of February, and 299 of January's 610 euros: 31 x 299 / 610 = 15.2.
        Assert.Equal(53.2m, read.Dso);
        Assert.Equal(("580.00", 580m), (read.Open.Amount, decimal.Parse(read.Open.Amount, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal([null, "610.00", "280.00", "0.00"], read.Months.TakeLast(4).Select(month => month.Invoiced?.Amount));
        Assert.Equal(31m, read.Months[^3].Dso);
        Assert.Equal(new DateOnly(2026, 3, 1), read.Months[^1].Month);
    }

    [Fact]
    public async Task A_list_of_open_invoices_tells_no_sales_and_no_figure_is_made_up()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", late: 10, open: 100).Owing("Vidal", late: 40, open: 300).Owing("Zola", late: -5, open: 50));

        var read = await Indicators(company);

        Assert.Null(read.Dso);
        Assert.Null(read.BestPossibleDso);
        Assert.Equal(("450.00", "400.00", 32.5m), (read.Open.Amount, read.Overdue.Amount, read.AverageDaysLate));
        Assert.All(read.Months, month => Assert.Null(month.Invoiced));
    }

    [Fact]
    public async Task The_months_of_an_import_taken_back_count_no_more()
    {
        var company = await (await host.Newcomer()).Opens();
        var import = await company.Import(Upload.Text("fec.txt", new Fec().Sale("F-1", "20260110", 300).Text()));

        await company.Undo(import);

        Assert.All((await Indicators(company)).Months, month => Assert.Null(month.Invoiced));
    }

    [Fact]
    public async Task A_week_shows_what_fell_due_what_came_in_and_what_was_written()
    {
        var books = new Books().Owing("Lupin", "F-1", late: 30, open: 100).Owing("Vidal", "F-2", late: 3, open: 300).Owing("Zola", "F-3", late: 20, open: 50);
        var company = await (await host.Newcomer()).Keeps(books);
        var before = await Indicators(company);
        await company.PrepareAll();
        var sent = await company.SendAll();
        await company.Who.Sync();

        await company.Import(books.Settled("F-1").Csv());

        var after = await Indicators(company);
        Assert.Null(before.Week.Collected);
        Assert.Null(before.Week.OverdueChange);
        Assert.Equal(("300.00", sent.Count), (after.Week.NewlyOverdue.Amount, after.Week.RemindersSent));
        Assert.True(sent.Count > 0);
    }

    [Fact]
    public async Task Promises_are_kept_broken_or_waiting()
    {
        var books = new Books().Owing("Lupin", "F-1").Owing("Vidal", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        foreach (var name in new[] { "Lupin", "Vidal" }) await (await company.File(name)).Agree("promises", new { promisedFor = RelanceHost.Today.AddDays(2) });

        var waiting = (await Indicators(company)).Promises;
        await company.Import(books.Settled("F-1").Csv());
        var kept = (await Indicators(company)).Promises;
        var later = (await Indicators(company, RelanceHost.Today.AddDays(20))).Promises;

        Assert.Equal((0, 0, 2, (decimal?)null), (waiting.Kept, waiting.Broken, waiting.Open, waiting.KeptShare));
        Assert.Equal((1, 0, 1), (kept.Kept, kept.Broken, kept.Open));
        Assert.Equal((1, 1, 0, (decimal?)0.5m), (later.Kept, later.Broken, later.Open, later.KeptShare));
    }

    [Fact]
    public async Task The_worklists_of_all_her_companies_are_one_queue()
    {
        var claire = await host.Newcomer();
        var (one, two) = (await claire.Keeps(Books.With("Lupin")), await claire.Keeps(Books.With("Vidal")));
        await (await host.Newcomer()).Keeps(Books.With("Zola"));

        var all = await claire.Api.Get<WorklistsDto>("/api/worklist");

        Assert.Equal([(one.Id, "Lupin"), (two.Id, "Vidal")], all.Companies.Select(company => (company.CompanyId, Assert.Single(company.Worklist.Rows).CustomerName)));
        Assert.Equal(RelanceHost.Today, all.Today);
    }

    private static Task<IndicatorsDto> Indicators(Company company, DateOnly? on = null) =>
        company.Who.Api.Get<IndicatorsDto>($"{company.Path}/indicators{(on is { } day ? $"?on={day:O}" : "")}");
}
