using System.Net.Http.Json;

namespace Relance.Benchmarks;

/// <summary>The worklist and the aged balance by HTTP, as the pane calls them.</summary>
internal static class WorklistBenchmark
{
    public static async Task RunAsync(Report report)
    {
        await RunAsync(report, customers: 20_000, runs: 9, TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(50));
        await RunAsync(report, customers: 200_000, runs: 3, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(200));
    }

    private static async Task RunAsync(Report report, int customers, int runs, TimeSpan worklistTarget, TimeSpan balanceTarget)
    {
        using var data = new TemporaryDirectory();
        await using var product = await RunningProduct.StartAsync(data.Path);
        await product.SignInAsync();
        var company = await product.CreateCompanyAsync();
        await SeedDatabase.LedgerAsync(data.Path, company, customers);
        var size = $"{customers * LedgerSeed.InvoicesPerCustomer:N0} invoices of {customers:N0} customers";

        var balance = await Measure.MedianAsync(() => product.GetAsync($"/api/companies/{company}/aged-balance"), runs, runs);
        report.Time("aged balance by HTTP, warm", size, balance, balanceTarget);

        long length = 0;
        var worklist = await Measure.MedianAsync(async () => length = await product.GetAsync($"/api/companies/{company}/worklist"), runs, runs);
        report.Time($"worklist by HTTP, warm ({length / 1_000_000.0:0.0} MB on the wire)", size, worklist, worklistTarget);

        var (worklists, balances) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var run = 1; run <= runs; run++)
        {
            using var changed = await product.Http.PutAsJsonAsync(
                new Uri($"/api/companies/{company}/customers/1/contact", UriKind.Relative), new { name = $"Personne {run}", email = "personne@client1.example" });
            changed.EnsureSuccessStatusCode();
            balances.Add(await Measure.OnceAsync(() => product.GetAsync($"/api/companies/{company}/aged-balance")));
            worklists.Add(await Measure.OnceAsync(() => product.GetAsync($"/api/companies/{company}/worklist")));
        }

        worklists.Sort();
        balances.Sort();
        report.Time("worklist, first call after something was written", size, worklists[runs / 2]);
        report.Time("aged balance, first call after something was written", size, balances[runs / 2]);
        report.Memory("peak memory of the server meanwhile", size, product.PeakMemory, product.MappedFiles);
    }
}
