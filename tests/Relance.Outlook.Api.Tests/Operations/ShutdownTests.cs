using System.Net;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Operations;

/// <summary>SIGTERM, as systemd and a container's host send it: what was begun comes to its end, the rest can be gone on with.</summary>
public sealed class ShutdownTests
{
    [Fact]
    public async Task It_says_that_it_stops_ends_what_it_has_begun_and_leaves_the_rest_to_be_resumed()
    {
        await using var stage = await OutsideMailbox.Open();
        await using var first = await stage.Start("Relance:DrainSeconds=2");
        var company = await (await first.SignIn("claire")).Keeps(Books.WithCustomers(60));
        await stage.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 400, times = 1000 });
        var operation = await company.Begin(await company.CustomersToWriteTo());
        var following = company.Finished(operation);
        while ((await company.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}")).Done < 5) await Task.Delay(50, TestContext.Current.CancellationToken);

        var stopping = first.Stop();
        var (ready, reason) = await WhileItDrains(first.Url);
        var live = await Status(first.Url, "/health/live");
        var code = await stopping;
        await stage.Control.Faults();
        await Record.ExceptionAsync(() => following);
        await using var second = await stage.Start();
        var again = (await second.SignIn("claire")).In(company.Id);
        var cut = await again.Who.Api.Get<OperationDto>($"/api/operations/{operation.Id}");
        var drafts = (await again.Who.Mailbox.Drafts()).Count;
        var resumed = await again.Finished(await again.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/resume"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "stopping", HttpStatusCode.OK, 0), (ready, reason, live, code));
        Assert.Equal(OperationState.Interrupted, cut.State);
        Assert.InRange(drafts, 5, 59);
        // Every draft that the mailbox has is written down: none was cut off in the middle.
        Assert.Equal(drafts, cut.Items.Count(item => item.Outcome == Outcome.Drafted));
        Assert.Equal((60, 60), (resumed.Items.Count(item => item.Outcome == Outcome.Drafted), (await again.Who.Mailbox.Drafts()).DistinctBy(draft => draft.Key()).Count()));
    }

    private static async Task<(HttpStatusCode, string?)> WhileItDrains(string url)
    {
        using var api = new ApiClient(url);
        while (true)
        {
            using var answer = await api.Send(HttpMethod.Get, "/health/ready");
            if (!answer.IsSuccessStatusCode) return (answer.StatusCode, (await answer.Read<System.Text.Json.JsonElement>()).GetProperty("reason").GetString());
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<HttpStatusCode> Status(string url, string path)
    {
        using var api = new ApiClient(url);
        using var answer = await api.Send(HttpMethod.Get, path);
        return answer.StatusCode;
    }
}
