using Microsoft.Extensions.DependencyInjection;
using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>An operation that did not come to its end goes on under its own id, and repeats nothing that is done.</summary>
public sealed class ResumeTests(RelanceHost host) : IClassFixture<RelanceHost>, IAsyncDisposable
{
    /// <summary>A fault that was not met would wait for the next test.</summary>
    public async ValueTask DisposeAsync() => await host.Control.Faults();

    [Fact]
    public async Task What_failed_for_a_while_is_tried_again_and_the_new_outcome_takes_the_place_of_the_old()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(3));
        await host.Control.Faults(new { path = "/v1.0", reset = true, times = 1000 });
        var failed = await company.PrepareAll();
        await host.Control.Faults();

        var resumed = await Resume(company, failed);

        Assert.All(failed.Items, item => Assert.Equal("mailbox.unavailable", item.Code));
        Assert.Equal((failed.Id, OperationState.Completed, 3, 3), (resumed.Id, resumed.State, resumed.Done, resumed.Items.Count));
        Assert.All(resumed.Items, item => Assert.Equal(Outcome.Drafted, item.Outcome));
        Assert.Equal(3, (await company.Who.Mailbox.Drafts()).Count);
    }

    [Fact]
    public async Task A_sign_in_that_ends_midway_is_said_so_and_a_new_one_goes_on()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(12));
        var customers = await company.CustomersToWriteTo();
        await company.Who.Sync();
        await host.Control.ExpireTokens(company.Who.User, afterRequests: 5);
        var cut = await company.Prepare(customers);
        var again = (await host.SignIn(company.Who.User)).In(company.Id);

        var resumed = await Resume(again, cut);

        var done = cut.Items.Where(item => item.Outcome == Outcome.Drafted).ToList();
        Assert.True(done.Count == 5, string.Join(", ", cut.Items.Select(item => $"{item.Outcome} {item.Code}")));
        Assert.All(cut.Items.Except(done), item => Assert.Equal((Outcome.Failed, "mailbox.reconnect"), (item.Outcome, item.Code)));
        Assert.Equal(12, resumed.Items.Count(item => item.Outcome == Outcome.Drafted));
        Assert.All(done, item => Assert.Contains(item, resumed.Items));
        Assert.Equal(12, (await again.Who.Mailbox.Drafts()).Select(draft => draft.Key()).Distinct().Count());
    }

    [Fact]
    public async Task What_was_cancelled_can_be_gone_on_with()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(30));
        await host.Control.Faults(new { method = "POST", path = "/messages$", when = "after", delayMs = 20, times = 1000 });
        var operation = await company.Begin(await company.CustomersToWriteTo());
        await foreach (var progress in company.Progress(operation))
        {
            if (progress.Done > 0) await company.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/cancel");
        }

        await host.Control.Faults();
        var before = Assert.Single((await Listed(company, "?state=cancelled")).Items);
        var resumed = await Resume(company, operation);

        Assert.True(before is { CanResume: true, Done: > 0 and < 30 }, before.ToString());
        Assert.Equal((OperationState.Completed, 30, 30), (resumed.State, resumed.Done, (await company.Who.Mailbox.Drafts()).Count));
    }

    [Fact]
    public async Task Resumed_twice_at_once_it_goes_on_once()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(8));
        await host.Control.Faults(new { path = "/v1.0", reset = true, times = 1000 });
        var failed = await company.PrepareAll();
        await host.Control.Faults();

        await Task.WhenAll(Begin(company, failed), Begin(company, failed));
        var resumed = await company.Finished(failed);

        Assert.Equal((8, 8), (resumed.Items.Count, (await company.Who.Mailbox.Drafts()).Count));
    }

    [Fact]
    public async Task What_was_refused_or_done_is_not_tried_again()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(2));
        await host.Control.Faults(new { method = "POST", path = "/messages$", status = 403 });
        var operation = await company.PrepareAll();

        var refusal = await company.Who.Api.RefusedPost($"/api/operations/{operation.Id}/resume");
        var listed = Assert.Single((await Listed(company)).Items);

        Assert.Equal((409, "operation.nothingLeft"), (refusal.Status, refusal.Code));
        Assert.Equal((false, 2, 1), (listed.CanResume, listed.Done, listed.Failed));
    }

    [Fact]
    public async Task A_colleagues_operation_is_left_to_the_colleague()
    {
        var company = await (await host.Newcomer()).Keeps(Books.WithCustomers(2));
        await host.Control.Faults(new { path = "/v1.0", reset = true, times = 1000 });
        var failed = await company.PrepareAll();
        await host.Control.Faults();
        var colleague = await host.Newcomer();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RelanceDbContext>();
            db.Members.Add(new MemberRow { CompanyId = company.Id, UserName = $"{colleague.User}@atelier-morin.example", Role = Role.Collector });
            await db.SaveChangesAsync();
        }

        var refusal = await colleague.Api.RefusedPost($"/api/operations/{failed.Id}/resume");

        Assert.Equal((409, "operation.ofAnother"), (refusal.Status, refusal.Code));
        Assert.False(Assert.Single((await Listed(colleague.In(company.Id))).Items).CanResume);
    }

    [Theory]
    [InlineData(507, null, "mailbox.full")]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", "mailbox.gone")]
    [InlineData(403, "ErrorAccessDenied", "mailbox.noAccess")]
    [InlineData(409, "ErrorMailboxMoveInProgress", "mailbox.unavailable")]
    public async Task A_mailbox_that_cannot_go_on_is_said_so_at_once(int status, string? code, string expected)
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));
        var body = code is null ? null : $$$"""{"error":{"code":"{{{code}}}","message":"No."}}""";
        await host.Control.Faults(new { method = "POST", path = "/messages$", status, body, times = 9 });

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, expected, 1), (failed.Outcome, failed.Code, (await host.Control.FaultsMet()).Hits));
        Assert.Equal(MailboxText.Of(expected), failed.Message);
    }

    private static Task<OperationDto> Begin(Company company, OperationDto operation) => company.Who.Api.Post<OperationDto>($"/api/operations/{operation.Id}/resume");

    private static async Task<OperationDto> Resume(Company company, OperationDto operation) => await company.Finished(await Begin(company, operation));

    private static Task<Page<OperationSummaryDto>> Listed(Company company, string query = "") =>
        company.Who.Api.Get<Page<OperationSummaryDto>>($"{company.Path}/operations{query}");
}
