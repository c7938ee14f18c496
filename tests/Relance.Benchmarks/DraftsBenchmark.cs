using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;

namespace Relance.Benchmarks;

/// <summary>A thousand drafts, each with its own PDF, against a mailbox 150 ms away that takes four requests at a time; once more with faults.</summary>
internal static class DraftsBenchmark
{
    private const int Drafts = 1_000;
    private const int PdfBytes = 100 * 1024;

    /// <summary>A failed creation costs two requests more: it is looked up, and then either made again or, found, looked at where it lies.</summary>
    private const int RequestsPerFault = 2;

    public static async Task RunAsync(Report report)
    {
        await RunAsync(report, faults: []);
        await RunAsync(report, FaultPlan.OneInTen(Drafts));
    }

    private static async Task RunAsync(Report report, IReadOnlyList<object> faults)
    {
        using var data = new TemporaryDirectory();
        await using var mailbox = await DistantMailbox.StartAsync();
        await using var product = await RunningProduct.StartAsync(data.Path, mailbox.Url);
        await product.SignInAsync();
        var company = await product.CreateCompanyAsync();
        await SeedDatabase.LedgerAsync(data.Path, company, Drafts * 2);
        await AddPdfsAsync(data.Path);
        var customers = (await Reminders.ToWriteAsync(product, company)).Take(Drafts).ToList();

        await mailbox.PlanFaultsAsync(faults);
        var prepared = await Reminders.PrepareAsync(product, company, customers);
        var hit = await mailbox.FaultsHitAsync();
        var recipients = await mailbox.DraftRecipientsAsync();
        var doubles = recipients.Count - recipients.Distinct(StringComparer.Ordinal).Count();
        var lost = customers.Count - recipients.Distinct(StringComparer.Ordinal).Count();

        var size = $"{customers.Count:N0} drafts, {PdfBytes / 1024} KB PDF each, 150 ms";
        var floor = TimeSpan.FromMilliseconds((double)(customers.Count + (hit * RequestsPerFault)) * DistantMailbox.LatencyMilliseconds / DistantMailbox.InFlight);
        var share = floor / prepared.Time;
        var faulty = hit == 0 ? "" : $" while {hit} creations fail";
        report.Row($"drafts, share of what 4 in flight allow{faulty}", size, $"{share:P0} ({Report.Show(prepared.Time)} of {Report.Show(floor)})", "≥ 90 %", share >= 0.9);
        report.Row($"doubled, lost, failed{faulty}", size, $"{doubles}, {lost}, {prepared.Other}", "0, 0", doubles == 0 && lost == 0);
        report.Time("processor time of the server, start included", size, product.ProcessorTime);
        report.Memory("peak memory of the server", size, product.PeakMemory, product.MappedFiles);
    }

    /// <summary>One file a customer, on each of the invoices: what is attached is one PDF.</summary>
    private static async Task AddPdfsAsync(string data)
    {
        await using var db = SeedDatabase.Open(data);
        var files = new FileStore(Path.Combine(data, "files"));
        foreach (var customer in await db.Customers.ToListAsync())
        {
            var content = RandomNumberGenerator.GetBytes(PdfBytes);
            "%PDF-"u8.CopyTo(content);
            var hash = await files.PutAsync(content, CancellationToken.None);
            await db.Items.Where(item => item.CustomerId == customer.Id).ExecuteUpdateAsync(set => set.SetProperty(item => item.Pdf, hash).SetProperty(item => item.PdfName, "facture.pdf"));
        }
    }
}
