using BenchmarkDotNet.Attributes;
using Relance.Domain.Customers;
using Relance.Domain.Decisions;
using Relance.Domain.Invoices;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Benchmarks;

/// <summary>Decides and explains every customer in memory: five invoices each, two thirds of them late.</summary>
public class DecideBenchmark
{
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(0.25);

    private static readonly ReminderRules Rules = new(BuiltInPlans.Gentle, 15m, 7);
    private List<CustomerFacts> customers = [];

    [Params(10_000, 100_000, 1_000_000)]
    public int Invoices { get; set; }

    internal static Task RunAsync(Report report)
    {
        foreach (var (size, median) in Microbenchmark.Run<DecideBenchmark>())
            report.Time("decide and explain, in memory", $"{size} invoices", median, size == $"{100_000:N0}" ? Target : null);
        return Task.CompletedTask;
    }

    [GlobalSetup]
    public void Setup() => customers = [.. LedgerSeed.Customers(Invoices / LedgerSeed.InvoicesPerCustomer).Select(Facts)];

    [Benchmark]
    public int Decide()
    {
        var letters = 0;
        foreach (var facts in customers)
        {
            var decision = ReminderDecision.For(facts, Rules, Today);
            letters += ReasonText.Of(decision.Reason, decision.Currency, "fr").Length;
        }

        return letters;
    }

    private static CustomerFacts Facts(SeedCustomer customer) => new(
        customer.Number, "EUR",
        [.. customer.Invoices.Select(invoice => new Instalment(invoice.Number, Today.AddDays(-invoice.DaysLate), invoice.Amount, invoice.LevelDone, LevelDoneOn(invoice)))],
        0, Reachability.Reachable, null, null, []);

    private static DateOnly? LevelDoneOn(SeedInvoice invoice) => invoice.LevelDone > 0 ? Today.AddDays(-invoice.LevelDoneDaysAgo) : null;
}
