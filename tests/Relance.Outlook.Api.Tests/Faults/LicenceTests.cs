using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Faults;

/// <summary>The mailbox loses its licence while reminders are being prepared.</summary>
public sealed class LicenceTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task The_run_stops_asking_and_goes_on_when_the_licence_is_back()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(60));
        var customers = await company.CustomersToWriteTo();
        await host.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 60, times = 1000 });
        var operation = await company.Begin(customers);
        await foreach (var progress in company.Progress(operation))
        {
            if (progress.Items.Any(item => item.Outcome == Outcome.Drafted)) await host.Control.Befall(company.Who.User, "noLicence");
        }

        var stopped = await company.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}");
        await host.Control.Befall(company.Who.User, "ok");
        await host.Control.Faults();
        var resumed = await company.Finished(await company.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/resume"));

        var failed = stopped.Items.Where(item => item.Outcome == Outcome.Failed).ToList();
        Assert.True(failed.Count > 20, $"{failed.Count} of {stopped.Items.Count}");
        Assert.All(failed, item => Assert.Equal("mailbox.gone", item.Code));
        Assert.Contains("licence", failed[0].Message!, StringComparison.Ordinal);
        Assert.Equal(60, resumed.Items.Count(item => item.Outcome is Outcome.Drafted or Outcome.AlreadyDrafted));
        Assert.Equal((60, 60), ((await company.Who.Mailbox.Drafts()).Count, (await company.Who.Mailbox.Drafts()).DistinctBy(draft => draft.Key()).Count()));
    }
}
