using System.Globalization;
using Relance.LocalMailbox.Tests;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Drafting;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Proxied;

/// <summary>
/// The product at work behind the checking proxy, without faults and under each kind of them: drafts (one with a file that needs an upload
/// session), an update, four Outlooks that send, what comes back, and answers in the thread. Whoever meets a failure presses the button again, as
/// people do. RELANCE_PROXY_DRAFTS says how many customers are written to (the gate: 5).
/// </summary>
public sealed class ProxiedDayTests(ProxiedHost host) : IClassFixture<ProxiedHost>
{
    /// <summary>Every play goes on where the clock of the one before stands: four weeks lead to no holiday in a year.</summary>
    private const int DaysUntilNextLevel = 28;

    private const int MostPresses = 30;
    private static readonly string[] Clients = ["owa", "new", "classic", "mobile"];
    private static readonly int Customers = int.Parse(Environment.GetEnvironmentVariable("RELANCE_PROXY_DRAFTS") ?? "5", CultureInfo.InvariantCulture);

    /// <summary>Few requests are to meet some faults, and not to wait for ever because of them; of many, a tenth fails.</summary>
    private static readonly (double Fraction, int Most) Weather = Customers > 50 ? (0.1, int.MaxValue) : (0.5, 3);

    [Theory]
    [MemberData(nameof(ProxyFaults.Kinds), MemberType = typeof(ProxyFaults))]
    public async Task One_decision_gives_one_draft_and_graph_has_nothing_to_object(string fault)
    {
        Assert.SkipWhen(CheckingProxy.Missing is not null, CheckingProxy.Missing ?? "");
        var books = Books.WithCustomers(Customers);
        var company = await (await host.Newcomer()).Keeps(books);
        var copy = (await host.WithCopies(company, 4 * Copies.Megabyte)).Single().Value;
        await host.Proxy!.Forget();
        await host.Proxy.Plan(seed: 7, ProxyFaults.Of(fault, Weather.Fraction, Weather.Most));

        await DraftEverybody(company);
        await EveryDraftIsThereOnce(company, copy);
        await UpdateTheLast(company, books);
        await SendAll(company);
        await EveryReminderLeftOnce(company);
        await ThreeCustomersAnswer(company);
        await host.Control.AdvanceDays(DaysUntilNextLevel);
        await WriteAgain(company, books);

        var report = await host.Proxy.AssertClean();
        ProxyFaults.AssertMet(fault, report);
        Assert.All(report.MaxInFlight, mailbox => Assert.InRange(mailbox.Value, 1, 4));
        Assert.NotEqual(0, report.Uploads);
    }

    private static async Task DraftEverybody(Company company)
    {
        var operation = await company.PrepareAll();
        for (var press = 0; operation.Items.Any(item => item.Outcome == Outcome.Failed); press++)
        {
            Assert.True(press < MostPresses, string.Join(", ", operation.Items.Select(item => $"{item.Outcome} {item.Code}")));
            operation = await company.Finished(await company.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/resume"));
        }

        Assert.All(operation.Items, item => Assert.True(item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted, $"{item.CustomerName}: {item.Outcome} {item.Code}"));
    }

    private static async Task EveryDraftIsThereOnce(Company company, byte[] copy)
    {
        var drafts = await company.Who.Mailbox.Drafts();
        var files = await Task.WhenAll(drafts.Where(draft => draft.HasAttachments == true).Select(draft => company.Who.Mailbox.Attachments(draft.Id!)));

        Assert.Equal(
            (Customers, Customers, Customers),
            (drafts.Count, drafts.Select(draft => draft.Key()).Distinct().Count(), drafts.Select(draft => draft.Recipient()).Distinct().Count()));
        Assert.Equal(drafts.Select(draft => draft.Id).Order(), (await company.Reminders()).Select(reminder => reminder.ItemId).Order());
        Assert.Equal(copy, Assert.Single(files.SelectMany(file => file)).ContentBytes!);
    }

    /// <summary>
    /// What was paid in part is claimed no more: another draft takes the place of the first. Where an answer was lost, nobody knows what its text was at first:
    /// it is asked for in any case.
    /// </summary>
    private static async Task UpdateTheLast(Company company, Books books)
    {
        var last = (await company.Reminders()).MaxBy(reminder => reminder.CustomerName)!;
        await company.Import(books.Reduced(Assert.Single(last.Invoices).Number, 50m).Csv());

        await Pressing(() => company.Who.Api.Send(HttpMethod.Post, $"/api/reminders/{last.Id}/update", System.Net.Http.Json.JsonContent.Create(new { discardEdits = true })));

        var draft = (await company.Who.Mailbox.Drafts()).Single(draft => draft.Recipient() == last.To[0]);
        Assert.NotEqual(last.ItemId, draft.Id);
        Assert.Contains("50,00", draft.Body!.Content!, StringComparison.Ordinal);
        Assert.Equal(Customers, (await company.Who.Mailbox.Drafts()).Count);
    }

    private async Task SendAll(Company company)
    {
        var waiting = (await company.Reminders()).Where(reminder => reminder.State == ReminderState.Drafted);
        foreach (var (reminder, n) in waiting.Select((reminder, n) => (reminder, n))) await host.Control.Send(reminder.ItemId!, Clients[n % Clients.Length]);
        await Sync(company);
    }

    private static async Task EveryReminderLeftOnce(Company company)
    {
        var sent = (await company.Reminders()).Where(reminder => reminder.State == ReminderState.Sent).ToList();

        Assert.Equal((Customers, Customers), (sent.Count, (await company.Who.Mailbox.Sent()).Count));
        Assert.Empty(await company.Who.Mailbox.Drafts());
        Assert.All(await company.Invoices(), invoice => Assert.Equal(1, invoice.LevelDone));
        foreach (var reminder in sent) Assert.Single(await company.History(reminder.CustomerName), entry => entry.Kind == ExchangeKind.ReminderSent);
    }

    private async Task ThreeCustomersAnswer(Company company)
    {
        var sent = (await company.Reminders()).Where(reminder => reminder.State == ReminderState.Sent).OrderBy(reminder => reminder.CustomerName).ToList();
        string[] kinds = ["human", "autoReply", "bounce"];
        foreach (var (reminder, kind) in sent.Zip(kinds)) await host.Control.Answer(reminder.ItemId!, kind);
        await Sync(company);

        var replies = (await company.Replies()).OrderBy(reply => reply.CustomerName).ToList();
        Assert.Equal([IncomingKind.Human, IncomingKind.AutoReply, IncomingKind.Bounce], replies.Select(reply => reply.Kind));
        Assert.Equal(sent.Take(kinds.Length).Select(reminder => (long?)reminder.Id), replies.Select(reply => reply.ReminderId));
    }

    /// <summary>Whoever has not answered is written to in the thread.</summary>
    private async Task WriteAgain(Company company, Books books)
    {
        await company.Import(books.Csv());
        await DraftEverybody(company);

        var drafts = await company.Who.Mailbox.Drafts();
        Assert.InRange(drafts.Count, Customers - 3, Customers - 1);
        Assert.Equal((drafts.Count, drafts.Count), (drafts.Select(draft => draft.Key()).Distinct().Count(), drafts.Select(draft => draft.Recipient()).Distinct().Count()));
        Assert.All((await host.Rows(company)).Where(row => row.State == ReminderState.Drafted), row => Assert.NotNull(row.AnswersMessageId));
    }

    private static Task Sync(Company company) => Pressing(() => company.Who.Api.Send(HttpMethod.Post, "/api/sync"));

    private static async Task Pressing(Func<Task<HttpResponseMessage>> button)
    {
        for (var press = 1; ; press++)
        {
            using var answer = await button();
            if (answer.IsSuccessStatusCode) return;
            Assert.True(press < MostPresses, await answer.Content.ReadAsStringAsync());
        }
    }
}
