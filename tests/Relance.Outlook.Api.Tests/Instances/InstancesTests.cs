using System.Globalization;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Instances;

/// <summary>Several instances of the API at once on PostgreSQL: whatever falls over, one decision gives one draft.</summary>
[OwnDatabase]
public sealed class InstancesTests(TwoInstances instances) : IClassFixture<TwoInstances>
{
    private static readonly int Customers = int.Parse(Environment.GetEnvironmentVariable("RELANCE_INSTANCES_CUSTOMERS") ?? "100", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Begun_together_on_nothing_one_makes_the_tables_and_the_sample_and_the_other_finds_them()
    {
        var claire = await instances.SignIn("claire");

        var companies = await Task.WhenAll(claire.Select(who => who.Api.Get<MeDto>("/api/me")));

        Assert.All(companies, me => Assert.Single(me.Companies, company => company.Name == "Atelier Morin"));
    }

    [Fact]
    public async Task An_answer_that_one_keeps_is_worked_out_anew_once_the_other_has_written()
    {
        var (here, there) = await Opened(Books.With("Lupin"));
        var kept = await here.Worklist();

        await there.Import(Books.With("Lupin").Owing("Durand").Csv());
        var after = await here.Worklist();

        Assert.Equal((1, 2), (kept.Rows.Count, after.Rows.Count));
    }

    [Fact]
    public async Task What_runs_at_one_can_be_followed_and_cancelled_at_the_other()
    {
        var (here, there) = await Opened(Books.WithCustomers(60));
        await instances.Control.Faults(new { method = "POST", path = "/messages$", when = "before", delayMs = 400, times = 1000 });

        var operation = await here.Begin(await here.CustomersToWriteTo());
        await there.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/cancel");
        var ended = await Ended(there, operation.Id);
        await instances.Control.Faults();
        var before = (await here.Who.Mailbox.Drafts()).Count;
        await there.Finished(await there.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/resume"));

        Assert.Equal(OperationState.Cancelled, ended.State);
        Assert.InRange(before, 0, 59);
        Assert.Equal(60, (await here.Who.Mailbox.Drafts()).DistinctBy(draft => draft.Key()).Count());
    }

    [Fact]
    public async Task Asked_the_same_at_once_and_killed_at_random_they_draft_each_reminder_exactly_once()
    {
        var seed = Random.Shared.Next();
        var dice = new Random(seed);
        var (here, there) = await Opened(Books.WithCustomers(Customers));
        Company[] at = [here, there];
        var customers = await here.CustomersToWriteTo();
        // Answers come late, so that a kill finds drafts that exist and are not yet known to exist.
        await instances.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 40, times = 1_000_000 });

        var operations = await Task.WhenAll(at.Select(company => company.Begin(customers)));
        var kills = 0;
        while (true)
        {
            await Task.Delay(dice.Next(300, 2500), TestContext.Current.CancellationToken);
            var victim = dice.Next(2);
            var survivor = at[1 - victim];
            var under = await Task.WhenAll(operations.Select(operation => survivor.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}")));
            if (Array.TrueForAll(under, operation => operation.State == OperationState.Completed)) break;
            if (Array.Exists(under, operation => operation.State == OperationState.Running))
            {
                await instances.Kill(victim);
                kills++;
                await ResumeWhatWasCutOff(survivor, operations);
                await instances.Start(victim);
            }
            else
            {
                await ResumeWhatWasCutOff(survivor, operations);
            }
        }

        await instances.Control.Faults();
        var ended = await Task.WhenAll(operations.Select(operation => here.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}")));
        var drafts = await here.Who.Mailbox.Drafts();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}, {Customers} customers, {kills} kills, {drafts.Count} drafts");
        Assert.True(kills > 0, $"seed {seed}: nothing was killed");
        Assert.All(ended, operation => Assert.Equal(Customers, operation.Items.Where(item => item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted).DistinctBy(item => item.CustomerId).Count()));
        Assert.Equal((Customers, Customers, Customers), (drafts.Count, drafts.Select(draft => draft.Key()).Distinct().Count(), drafts.Select(draft => draft.Recipient()).Distinct().Count()));
    }

    /// <summary>The other instance sees within some seconds that the holder is no more; the user goes on there.</summary>
    private static async Task ResumeWhatWasCutOff(Company company, OperationDto[] operations)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var cutOff = 0;
            foreach (var operation in operations)
            {
                var now = await company.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}");
                if (now.State != OperationState.Interrupted) continue;
                cutOff++;
                await company.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/resume");
            }

            if (cutOff > 0) return;
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
    }

    private async Task<(Company Here, Company There)> Opened(Books books)
    {
        var who = await instances.SignIn();
        var company = await who[0].Keeps(books);
        return (company, who[1].In(company.Id));
    }

    private static async Task<OperationDto> Ended(Company company, Guid id)
    {
        while (true)
        {
            var operation = await company.Who.Api.Get<OperationDto>($"/api/operations/{id}");
            if (operation.FinishedAt is not null) return operation;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
