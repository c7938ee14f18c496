using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Instances;

/// <summary>
/// A new version begins beside an earlier one that is at work on the same database (docs/operations.md). <c>RELANCE_EARLIER_VERSION</c> names the dll of
/// an earlier build; without one there is nothing to play.
/// </summary>
[OwnDatabase]
public sealed class RollingUpgradeTests(EarlierVersionAtWork instances) : IClassFixture<EarlierVersionAtWork>
{
    private const int Customers = 60;

    [Fact]
    public async Task Old_and_new_work_side_by_side_and_the_old_one_goes_without_a_reminder_lost_or_doubled()
    {
        Assert.SkipWhen(EarlierVersionAtWork.Program is null, "RELANCE_EARLIER_VERSION names no earlier build of the product.");
        var who = await instances.SignIn();
        var old = await who[0].Keeps(Books.WithCustomers(Customers));
        var customers = await old.CustomersToWriteTo();
        await instances.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 300, times = 1_000_000 });

        var begun = await old.Begin(customers);
        await instances.Start(1);
        var now = who[1].In(old.Id);
        var meanwhile = await old.Who.Api.Get<OperationDto>($"/api/operations/{begun.Id}");
        await old.Import(Books.WithCustomers(Customers).Owing("Nouveau client").Csv());
        var (seenByOld, seenByNew) = (await old.Customers(), await now.Customers());
        await instances.Kill(0);
        await Interrupted(now, begun.Id);
        var ended = await now.Finished(await now.Who.Api.Post<OperationDto>($"/api/operations/{begun.Id}/resume"));
        await instances.Control.Faults();

        var drafts = await now.Who.Mailbox.Drafts();
        Assert.Equal(OperationState.Running, meanwhile.State);
        Assert.All(ended.Items, item => Assert.True(item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted, $"{item.CustomerName}: {item.Outcome} {item.Code}"));
        Assert.Equal(seenByOld.Select(customer => customer.Id).Order(), seenByNew.Select(customer => customer.Id).Order());
        Assert.Equal((Customers, Customers), (drafts.Count, drafts.Select(draft => draft.Recipient()).Distinct().Count()));
    }

    private static async Task Interrupted(Company company, Guid operation)
    {
        while ((await company.Who.Api.Get<OperationDto>($"/api/operations/{operation}")).State == OperationState.Running)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}

/// <summary>The earlier version alone; this one begins in the test.</summary>
public sealed class EarlierVersionAtWork : TwoInstances
{
    public static string? Program { get; } = Environment.GetEnvironmentVariable("RELANCE_EARLIER_VERSION");

    private protected override Task Begin() => Program is null ? Task.CompletedTask : Start(0, Program);
}
