using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

public sealed class KillTests : IDisposable
{
    private const int Customers = 200;
    private readonly string directory = Directory.CreateTempSubdirectory("relance-kill-").FullName;
    private readonly string url = Ports.FreeUrl();
    private readonly string mailboxUrl = Ports.FreeUrl();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Killed_in_the_middle_of_two_hundred_drafts_the_same_call_or_resuming_it_after_a_restart_makes_exactly_two_hundred(bool resumes)
    {
        var (companyId, operationId, customers, before) = await PrepareUntilKilled();

        await using var restarted = await RelanceProcess.Start(url, mailboxUrl, directory);
        var company = (await restarted.SignIn("claire")).In(companyId);
        var interrupted = await company.Who.Api.Get<OperationDto>($"/api/operations/{operationId}");
        var completed = resumes
            ? await company.Finished(await company.Who.Api.Post<OperationDto>($"/api/operations/{operationId}/resume"))
            : await company.Prepare(customers);

        var drafts = await company.Who.Mailbox.Drafts();
        Assert.InRange(before, 1, Customers - 1);
        Assert.Equal(OperationState.Interrupted, interrupted.State);
        Assert.Equal(Customers, completed.Items.Count(item => item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted));
        Assert.Equal((Customers, Customers, Customers), (drafts.Count, Distinct(draft => draft.Key()), Distinct(draft => draft.Recipient())));

        int Distinct(Func<Microsoft.Graph.Models.Message, string> of) => drafts.Select(of).Distinct().Count();
    }

    public void Dispose() => TestStore.Delete(directory);

    private async Task<(long CompanyId, Guid OperationId, List<long> Customers, int DraftsBefore)> PrepareUntilKilled()
    {
        await using var process = await RelanceProcess.Start(url, mailboxUrl, directory);
        var company = await (await process.SignIn("claire")).Keeps(Books.WithCustomers(Customers));
        var customers = await company.CustomersToWriteTo();
        // Answers come late, so that the kill finds drafts that exist and are not yet known to exist; and so late that a busy machine finds some missing.
        await process.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 1000, times = 100_000 });
        var operation = await company.Begin(customers);

        var drafts = 0;
        while (drafts < 10) drafts = (await company.Who.Mailbox.Drafts()).Count;
        await process.Kill();
        return (company.Id, operation.Id, customers, drafts);
    }
}
