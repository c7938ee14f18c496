using Relance.Outlook.Api.Features.Reminders;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Drafting;

/// <summary>Copies of whatever size arrive whole and once, whatever happens on the way; until all are there the draft is not called drafted.</summary>
public sealed class LargeFileTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Create = "/v1.0/me/messages$";
    private const string Add = "/attachments$";
    private const string Upload = "/_upload/";

    [Fact]
    public async Task Small_copies_travel_in_the_request_that_creates_the_draft()
    {
        var (company, copies) = await Owing(900_000, 900_000);
        await host.Control.Faults(new { method = "POST", path = Add, delayMs = 1, times = 100 }, new { method = "POST", path = Create, delayMs = 1, times = 100 });

        await company.PrepareAll();

        Assert.Equal((1, 0), await host.Control.FaultsMet());
        await ArrivedWhole(company, copies);
    }

    [Theory]
    [InlineData(1_500_000, 1_500_000, 1_500_000)]
    [InlineData(5_000_000)]
    [InlineData(3 * Copies.Megabyte)]
    [InlineData((3 * Copies.Megabyte) - 3000)]
    [InlineData(100_000, 10 * 320 * 1024, 7_000_001)]
    public async Task Copies_of_any_size_arrive_whole(params int[] sizes)
    {
        var (company, copies) = await Owing(sizes);

        var operation = await company.PrepareAll();

        Assert.Equal(Outcome.Drafted, Assert.Single(operation.Items).Outcome);
        await ArrivedWhole(company, copies);
    }

    [Theory]
    [InlineData("POST", Add, "before", 503)]
    [InlineData("POST", Add, "after", 504)]
    [InlineData("POST", "/createUploadSession$", "after", 504)]
    [InlineData("PUT", Upload, "before", 429)]
    [InlineData("PUT", Upload, "before", 503)]
    [InlineData("PUT", Upload, "after", 503)]
    public async Task An_answer_that_fails_costs_time_and_nothing_else(string method, string path, string when, int status)
    {
        var (company, copies) = await Owing(2_000_000, 2_000_000, 4_000_000);
        await host.Control.Faults(new { method, path, when, status });

        var operation = await company.PrepareAll();

        Assert.Equal(1, (await host.Control.FaultsMet()).Hits);
        Assert.Equal(Outcome.Drafted, Assert.Single(operation.Items).Outcome);
        await ArrivedWhole(company, copies);
    }

    [Theory]
    [InlineData("before", 0)]
    [InlineData("after", 0)]
    [InlineData("before", 1)]
    [InlineData("after", 1)]
    public async Task A_slice_that_is_lost_is_sent_again_and_the_upload_goes_on(string when, int skip)
    {
        var (company, copies) = await Owing(5_000_000);
        await host.Control.Faults(new { method = "PUT", path = Upload, when, reset = true, skip });

        await company.PrepareAll();

        Assert.Equal(1, (await host.Control.FaultsMet()).Hits);
        await ArrivedWhole(company, copies);
    }

    [Fact]
    public async Task An_upload_that_has_expired_is_begun_anew()
    {
        var (company, copies) = await Owing(7_000_000);
        await host.Control.Faults(new { method = "PUT", path = Upload, status = 404, skip = 1 });

        await company.PrepareAll();

        Assert.Equal(1, (await host.Control.FaultsMet()).Hits);
        await ArrivedWhole(company, copies);
    }

    [Theory]
    [InlineData(2_000_000, 2_000_000)]
    [InlineData(1_000_000, 4_000_000)]
    public async Task A_draft_left_unfinished_is_proposed_until_the_next_call_has_completed_it(params int[] sizes)
    {
        var (company, copies) = await Owing(sizes);
        var lupin = await company.CustomersToWriteTo();
        await host.Control.Faults(new { method = "POST", path = "/attachments", status = 403, times = 10 });
        var failed = Assert.Single((await company.Prepare(lupin)).Items);
        await company.Who.Sync();
        var unfinished = Assert.Single(await host.Rows(company));
        await host.Control.Faults();

        var again = Assert.Single((await company.Prepare(lupin)).Items);

        Assert.Equal((Outcome.Failed, ReminderState.Proposed, Outcome.AlreadyDrafted), (failed.Outcome, unfinished.State, again.Outcome));
        Assert.Equal(ReminderState.Drafted, Assert.Single(await host.Rows(company)).State);
        await ArrivedWhole(company, copies);
    }

    [Fact]
    public async Task Two_copies_of_one_name_both_arrive()
    {
        var (company, copies) = await Owing(2_000_000, 2_000_001);
        await host.RenameCopies(company, "facture.pdf");

        await company.PrepareAll();

        var files = await company.Who.Mailbox.Attachments(Assert.Single(await company.Who.Mailbox.Drafts()).Id!);
        Assert.Equal(["facture (2).pdf", "facture.pdf"], files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.Equal(copies.Values.Select(copy => copy.Length).Order(), files.Select(file => file.ContentBytes!.Length).Order());
    }

    [Fact]
    public async Task More_than_a_message_carries_is_said_with_the_sizes_and_nothing_is_drafted()
    {
        var (company, _) = await Owing(14 * Copies.Megabyte, 12 * Copies.Megabyte);

        var failed = Assert.Single((await company.PrepareAll()).Items);

        Assert.Equal((Outcome.Failed, "attachments.tooLarge"), (failed.Outcome, failed.Code));
        Assert.Contains("26 Mo", failed.Message!, StringComparison.Ordinal);
        Assert.Contains("F-1.pdf (14 Mo), F-2.pdf (12 Mo)", failed.Message!, StringComparison.Ordinal);
        Assert.Empty(await company.Who.Mailbox.Drafts());
    }

    [Fact]
    public void A_single_file_beyond_what_exchange_takes_is_named()
    {
        var fault = Assert.Throws<ComposeException>(() => AttachmentLimits.Ensure([("plan.pdf", 151L * Copies.Megabyte), ("a.pdf", 10)], isShared: false));

        Assert.Equal("attachments.tooLarge", fault.Code);
        Assert.Contains("plan.pdf", fault.Text("fr"), StringComparison.Ordinal);
        Assert.Contains("151", fault.Text("en"), StringComparison.Ordinal);
    }

    private async Task<(Company Company, Dictionary<string, byte[]> Copies)> Owing(params int[] sizes)
    {
        await host.Control.Faults();
        var books = new Books();
        for (var i = 1; i <= sizes.Length; i++) books.Owing("Lupin", $"F-{i}");
        var company = await (await host.Newcomer()).Keeps(books);
        return (company, await host.WithCopies(company, sizes));
    }

    private static async Task ArrivedWhole(Company company, Dictionary<string, byte[]> copies)
    {
        var draft = Assert.Single(await company.Who.Mailbox.Drafts());
        var files = await company.Who.Mailbox.Attachments(draft.Id!);
        Assert.Equal(copies.Keys.Order(StringComparer.Ordinal), files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(copies[file.Name!], file.ContentBytes));
    }
}
