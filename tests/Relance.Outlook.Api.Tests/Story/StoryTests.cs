using Microsoft.Graph.Models;
using Relance.Outlook.Api.Features.Customers;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Story;

/// <summary>The whole loop as the README tells it by curl, in a company that begins with nothing.</summary>
public sealed class StoryTests(StoryTests.Host host) : IClassFixture<StoryTests.Host>
{
    private const string French = "SARL L’Été";
    private const string English = "Harbour & Quill Ltd";
    private static readonly string[] Clients = ["owa", "new", "classic", "mobile"];

    [Fact]
    public async Task An_accountant_goes_round_once()
    {
        var claire = await host.SignIn("claire");
        var company = await claire.Opens("Atelier Morin", SampleCompany.Identity.Siren);

        // Import the books, the people and the copies of the invoices.
        var import = await company.Import(await Sample(claire, "fec"), await Sample(claire, "contacts"));
        var copies = await company.Import([.. SampleCompany.Create(RelanceHost.Today).Invoices.Select(invoice => new Upload(invoice.FileName, invoice.Pdf()))]);
        Assert.Equal(("fec", 0, import.OpenInvoices), (import.Kind, import.Rejected.Count, copies.Documents));

        // Prepare everybody whom the worklist says to write to.
        var worklist = await company.Worklist();
        var operation = await company.PrepareAll();
        var drafted = operation.Items.Where(item => item.Outcome == Outcome.Drafted).ToList();
        Assert.Equal((OperationState.Completed, worklist.ToWrite.Customers), (operation.State, operation.Items.Count));
        Assert.Equal(["intervalNotElapsed"], operation.Items.Except(drafted).Select(item => item.Code));  // one person answers for two of them
        await DraftsAreComplete(claire, drafted.Count, await company.Reminders());

        // Claire sends four of them, each from another Outlook, and one customer answers.
        var sent = (await company.Reminders()).OrderBy(reminder => reminder.CustomerName == French ? 0 : 1).Take(Clients.Length).ToList();
        foreach (var (reminder, client) in sent.Zip(Clients)) await host.Control.Send(reminder.ItemId!, client);
        var answered = sent[0];
        await host.Control.Answer(answered.ItemId!, body: "Bonjour, le virement part vendredi.");
        var sync = await claire.Sync();

        Assert.Equal((Clients.Length, 1, 0), (sync.Sent, sync.Replies, sync.Unmatched));
        Assert.Equal(["replyReceived", "reminderSent"], (await company.History(French)).Select(Kind));
        Assert.Equal("Bonjour, le virement part vendredi.", (await company.History(French))[0].Text!.Trim());
        await OnlyTheSentAdvanced(company, sent);

        // The customer who answered waits until somebody has read it.
        Assert.Equal("replyToReview", Assert.Single((await company.Row(French))!.Holds).Code);
        var reply = Assert.Single(await company.Replies());
        await claire.Api.Post<object>($"/api/replies/{reply.Id}/decision", new { decision = "handled" });
        Assert.DoesNotContain((await company.Row(French))?.Holds ?? [], hold => hold.Code == "replyToReview");
    }

    private static async Task<Upload> Sample(Accountant claire, string file)
    {
        using var answer = await claire.Api.Send(HttpMethod.Get, $"/api/sample/{file}");
        return new Upload(answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), await answer.Content.ReadAsByteArrayAsync());
    }

    private static async Task DraftsAreComplete(Accountant claire, int count, List<ReminderDto> reminders)
    {
        var drafts = await claire.Mailbox.Drafts();
        Assert.Equal((count, count, count), (drafts.Count, drafts.Select(draft => draft.Key()).Distinct().Count(), drafts.Select(draft => draft.Recipient()).Distinct().Count()));
        foreach (var reminder in reminders)
        {
            var draft = drafts.Single(draft => draft.Id == reminder.ItemId);
            var attachments = await claire.Mailbox.Attachments(draft.Id!);

            Assert.Equal(reminder.To, [draft.Recipient()]);
            Assert.Equal(draft.Key(), draft.HeaderKey());
            Assert.Equal(["Relance"], draft.Categories!);
            Assert.All(reminder.Invoices, invoice => Assert.Contains(invoice.Number, draft.Body!.Content!));
            Assert.Equal(reminder.Invoices.Select(invoice => $"{invoice.Number}.pdf").Order(), attachments.Select(file => file.Name!).Order());
            Assert.All(attachments, file => Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString(file.ContentBytes!)));
        }

        Assert.Contains("Bonjour", Draft(French).Body!.Content!);
        Assert.Contains("invoice", Draft(English).Body!.Content!);
        Assert.DoesNotContain("Bonjour", Draft(English).Body!.Content!);

        Message Draft(string customer) => drafts.Single(draft => draft.Id == reminders.Single(reminder => reminder.CustomerName == customer).ItemId);
    }

    private static async Task OnlyTheSentAdvanced(Company company, List<ReminderDto> sent)
    {
        var claimed = sent.SelectMany(reminder => reminder.Invoices).ToDictionary(invoice => invoice.Id, invoice => invoice.Level);
        foreach (var invoice in await company.Invoices()) Assert.Equal(claimed.GetValueOrDefault(invoice.Id), invoice.LevelDone);

        var states = (await company.Reminders()).ToDictionary(reminder => reminder.Id, reminder => reminder.State);
        Assert.Equal(sent.Count, states.Values.Count(state => state is ReminderState.Sent or ReminderState.Answered));
        Assert.Equal(ReminderState.Answered, states[sent[0].Id]);
    }

    private static string Kind(ExchangeDto exchange) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(exchange.Kind.ToString());

    public sealed class Host : RelanceHost;
}
