using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Benchmarks;

/// <summary>
/// Ten thousand messages in the Inbox of a mailbox 150 ms away: of nobody's, then one in ten of them an answer to a reminder, whose original is
/// fetched and kept.
/// </summary>
internal static class DeltaBenchmark
{
    private const int Messages = 10_000;
    private const int MessagesPerPage = 100;
    private const int OtherFolders = 3;
    private const long TargetMegabytes = 200;

    public static async Task RunAsync(Report report)
    {
        await RunAsync(report, answers: 0);
        await RunAsync(report, answers: Messages / 10);
    }

    private static async Task RunAsync(Report report, int answers)
    {
        using var data = new TemporaryDirectory();
        await using var mailbox = await DistantMailbox.StartAsync();
        await using var product = await RunningProduct.StartAsync(data.Path, mailbox.Url);
        await product.SignInAsync();
        var company = await product.CreateCompanyAsync();
        await SeedDatabase.LedgerAsync(data.Path, company, Messages / 10);
        await AddRemindersAsync(data.Path, company);
        // Read before, so that what follows are changes: a first reading of so many begins twice (a filtered round tells 5,000 at most).
        await SyncAsync(product);
        await Parallel.ForAsync(0, Messages, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (message, _) => await mailbox.ReceiveAsync(
            message % 10 == 0 && message / 10 < answers ? $"compta{(message / 10) + 1}@client{(message / 10) + 1}.example" : $"quelquun{message}@ailleurs.example",
            $"Message {message}", string.Join('\n', Enumerable.Repeat("Bonjour, voici ce que nous voulions vous dire à propos de votre dernier envoi.", 15))));

        var replies = 0;
        var time = await Measure.OnceAsync(async () => replies = await SyncAsync(product));
        if (replies != answers) throw new InvalidOperationException($"{replies} answers were found, not {answers}.");
        var share = Floor(answers) / time;
        var size = $"{Messages:N0} messages, 150 ms a page of {MessagesPerPage}{(answers == 0 ? "" : $", {answers:N0} originals")}";
        report.Row("read changes, share of what latency allows", size, $"{share:P0} ({Report.Show(time)} of {Report.Show(Floor(answers))})", "≥ 90 %", share >= 0.9);
        report.Time("processor time of the server, start included", size, product.ProcessorTime);
        report.Memory("peak memory of the server", size, product.PeakMemory, product.MappedFiles, TargetMegabytes);
    }

    /// <summary>Pages come one after the other, each telling where the next is; originals fill up the four requests that a mailbox takes at a time.</summary>
    private static TimeSpan Floor(int answers)
    {
        var pages = (Messages / MessagesPerPage) + OtherFolders;
        return TimeSpan.FromMilliseconds(Math.Max(pages, (double)(pages + answers) / DistantMailbox.InFlight) * DistantMailbox.LatencyMilliseconds);
    }

    private static async Task<int> SyncAsync(RunningProduct product)
    {
        using var answer = await product.Http.PostAsync(new Uri("/api/sync", UriKind.Relative), null);
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("replies").GetInt32();
    }

    private static async Task AddRemindersAsync(string data, long companyId)
    {
        await using var db = SeedDatabase.Open(data);
        var sentAt = DateTimeOffset.UtcNow.AddDays(-10);
        foreach (var contact in await db.Contacts.AsNoTracking().ToListAsync())
        {
            db.Reminders.Add(new ReminderRow
            {
                CompanyId = companyId,
                CustomerId = contact.CustomerId,
                Key = $"rl-{contact.CustomerId}",
                State = ReminderState.Sent,
                Level = 1,
                Tone = Tone.Friendly,
                Currency = "EUR",
                Amount = 100,
                Subject = "Relance",
                Html = new string('x', 4_000),
                To = JsonSerializer.Serialize<string[]>([contact.Email!]),
                Mailbox = "claire",
                DecidedOn = DateOnly.FromDateTime(sentAt.UtcDateTime),
                CreatedAt = sentAt,
                SentAt = sentAt,
            });
        }

        await db.SaveChangesAsync();
    }
}
