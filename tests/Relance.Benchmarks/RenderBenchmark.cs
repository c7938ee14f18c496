using BenchmarkDotNet.Attributes;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Wording;

namespace Relance.Benchmarks;

/// <summary>Renders reminders of five invoices each, in every tone and both languages.</summary>
public class RenderBenchmark
{
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(1);
    private static readonly Tone[] Tones = Enum.GetValues<Tone>();

    private readonly List<ReminderFacts> reminders = [];

    [Params(1_000)]
    public int Reminders { get; set; }

    internal static Task RunAsync(Report report)
    {
        foreach (var (size, median) in Microbenchmark.Run<RenderBenchmark>()) report.Time("render reminders", size, median, Target);
        return Task.CompletedTask;
    }

    [GlobalSetup]
    public void Setup()
    {
        var today = new DateOnly(2026, 3, 10);
        var sender = new Sender("Atelier Morin", "Claire Delmas", "Comptabilité clients", "01 23 45 67 89", "FR7630006000011234567890189", "AGRIFRPP");
        foreach (var customer in LedgerSeed.Customers(Reminders))
        {
            reminders.Add(new ReminderFacts
            {
                Language = customer.Number % 2 == 0 ? "fr" : "en",
                On = today,
                Channel = Channel.Email,
                Tone = Tones[customer.Number % Tones.Length],
                ContactName = customer.Name,
                CustomerName = customer.Name,
                Currency = "EUR",
                Invoices = [.. customer.Invoices.Select(invoice => new ReminderInvoice($"F{invoice.Number}", today.AddDays(-60), today.AddDays(-30), 30, invoice.Amount) { LastReminderOn = today.AddDays(-10) })],
                EarlierContact = new EarlierContact(today.AddDays(-10), Channel.Email),
                Deadline = today.AddDays(8),
                HasAttachments = true,
                Sender = sender,
            });
        }
    }

    [Benchmark]
    public int Render()
    {
        var letters = 0;
        foreach (var reminder in reminders) letters += ReminderText.Render(reminder).Html.Length;
        return letters;
    }
}
