using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.Benchmarks;

/// <summary>
/// A firm at work: 50 users on 500 companies with a million invoices, on PostgreSQL (an empty database named by RELANCE_BENCHMARK_POSTGRES). Each
/// user calls, looks at the answer for some seconds, and calls again, as the pane does.
/// </summary>
internal static class LoadBenchmark
{
    private const int Users = 50;
    private const int CompaniesPerUser = 10;
    private const int CustomersPerCompany = 400;
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Report report)
    {
        var connection = Environment.GetEnvironmentVariable("RELANCE_BENCHMARK_POSTGRES") ?? throw new InvalidOperationException("RELANCE_BENCHMARK_POSTGRES names an empty database of PostgreSQL.");
        using var data = new TemporaryDirectory();
        await using var product = await RunningProduct.StartAsync(data.Path, settings: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Database__Provider"] = "Postgres",
            ["Database__ConnectionString"] = connection,
            ["Mailbox__PollMinutes"] = "0",
        });
        var desks = await SeedAsync(product, connection);
        var answers = new ConcurrentBag<(string Call, TimeSpan Took, int Status)>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(desks.Select(desk => desk.WorkAsync(clock, answers)));

        var size = $"{Users} users, {Users * CompaniesPerUser * CustomersPerCompany * LedgerSeed.InvoicesPerCustomer:N0} invoices of {Users * CompaniesPerUser} companies";
        foreach (var call in answers.GroupBy(answer => answer.Call, StringComparer.Ordinal).OrderBy(call => call.Key, StringComparer.Ordinal).Append(new Everything(answers)))
        {
            var times = call.Select(answer => answer.Took).Order().ToList();
            report.Row(call.Key, size, $"p50 {Report.Show(times[times.Count / 2])}, p95 {Report.Show(times[times.Count * 95 / 100])}, {times.Count} calls, {call.Count(answer => answer.Status >= 400)} errors");
        }

        report.Row("calls in a second", size, (answers.Count / Measured.TotalSeconds).ToString("0.0", CultureInfo.InvariantCulture));
        report.Memory("peak memory of the server meanwhile", size, product.PeakMemory, product.MappedFiles);
        foreach (var desk in desks) desk.Dispose();
    }

    private static async Task<List<Desk>> SeedAsync(RunningProduct product, string connection)
    {
        var desks = new List<Desk>();
        await using var db = SeedDatabase.OpenPostgres(connection);
        for (var user = 1; user <= Users; user++)
        {
            var desk = new Desk(await product.ClientOfAsync($"user{user}"), user);
            for (var company = 1; company <= CompaniesPerUser; company++)
            {
                var id = await desk.OpenCompanyAsync($"Société {user}-{company}");
                await SeedDatabase.LedgerAsync(db, id, CustomersPerCompany);
                db.ChangeTracker.Clear();
            }

            desks.Add(desk);
        }

        return desks;
    }

    private sealed class Everything(IEnumerable<(string Call, TimeSpan Took, int Status)> answers) : IGrouping<string, (string Call, TimeSpan Took, int Status)>
    {
        public string Key => "all calls";

        public IEnumerator<(string Call, TimeSpan Took, int Status)> GetEnumerator() => answers.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>One user and what she does, drawn from numbers.</summary>
    private sealed class Desk(HttpClient http, int seed) : IDisposable
    {
        private readonly Random dice = new(seed);
        private readonly List<long> companies = [];
        private readonly Dictionary<long, List<long>> customers = [];

        public async Task<long> OpenCompanyAsync(string name)
        {
            using var answer = await http.PostAsJsonAsync(new Uri("/api/companies", UriKind.Relative), new { name });
            var id = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt64();
            companies.Add(id);
            return id;
        }

        public async Task WorkAsync(Stopwatch clock, ConcurrentBag<(string Call, TimeSpan Took, int Status)> answers)
        {
            while (clock.Elapsed < Warmup + Measured)
            {
                await Task.Delay(dice.NextDouble() * LongestLook);
                var begun = clock.Elapsed;
                var answer = await CallAsync();
                if (begun > Warmup) answers.Add(answer);
            }
        }

        public void Dispose() => http.Dispose();

        private async Task<(string Call, TimeSpan Took, int Status)> CallAsync()
        {
            var company = companies[dice.Next(companies.Count)];
            var path = $"/api/companies/{company}";
            return dice.Next(100) switch
            {
                < 10 => await GetAsync("me", "/api/me"),
                < 30 => await GetAsync("worklist of a company", $"{path}/worklist"),
                < 40 => await GetAsync("customers", $"{path}/customers?limit=50"),
                < 58 => await GetAsync("a customer", $"{path}/customers/{await CustomerAsync(company)}"),
                < 68 => await GetAsync("a history", $"{path}/customers/{await CustomerAsync(company)}/history"),
                < 76 => await GetAsync("overdue invoices", $"{path}/invoices?status=overdue&limit=50"),
                < 82 => await GetAsync("aged balance", $"{path}/aged-balance"),
                < 86 => await GetAsync("indicators", $"{path}/indicators"),
                < 90 => await GetAsync("replies", $"{path}/replies?state=toReview"),
                < 96 => await PostAsync("a note (write)", $"{path}/customers/{await CustomerAsync(company)}/exchanges", new { kind = "note", text = "Rappelé, sans réponse." }),
                _ => await PostAsync("a draft asked for (write)", $"{path}/reminders", new { customerIds = new[] { await CustomerAsync(company) } }),
            };
        }

        private async Task<long> CustomerAsync(long company)
        {
            if (!customers.TryGetValue(company, out var ids))
            {
                var page = await http.GetFromJsonAsync<JsonElement>(new Uri($"/api/companies/{company}/customers?limit=100", UriKind.Relative));
                customers[company] = ids = [.. page.GetProperty("items").EnumerateArray().Select(customer => customer.GetProperty("id").GetInt64())];
            }

            return ids[dice.Next(ids.Count)];
        }

        private async Task<(string Call, TimeSpan Took, int Status)> GetAsync(string call, string path)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            return (call, Stopwatch.GetElapsedTime(begun), (int)answer.StatusCode);
        }

        private async Task<(string Call, TimeSpan Took, int Status)> PostAsync(string call, string path, object body)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
            await answer.Content.ReadAsByteArrayAsync();
            return (call, Stopwatch.GetElapsedTime(begun), (int)answer.StatusCode);
        }
    }
}
