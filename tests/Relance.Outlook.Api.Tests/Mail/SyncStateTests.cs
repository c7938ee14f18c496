using Relance.Outlook.Api.Features.Sync;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Mail;

/// <summary>How the reading goes is shown, and no strange answer of the service loses a message or takes the program down.</summary>
public sealed class SyncStateTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Delta = "/messages/delta";

    [Fact]
    public async Task A_mailbox_never_read_says_so_and_one_just_read_is_well()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));

        var before = Assert.Single(await State(company));
        await company.Who.Sync();
        var after = Assert.Single(await State(company));

        Assert.Equal((MailboxHealth.NeverRead, MailboxHealth.Ok, null), (before.State, after.State, after.Fault));
        Assert.Equal(["drafts", "inbox", "junkemail", "sentitems"], after.Folders.Select(folder => folder.Folder).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(200, "<html><body>Sign in</body></html>", "text/html")]
    [InlineData(200, """{"value":[{"id":"AAk""", "application/json")]
    [InlineData(200, """{"error":{"code":"ErrorInternalServerError","message":"?"}}""", "application/json")]
    [InlineData(302, "", "text/html")]
    [InlineData(503, "<html>Service unavailable</html>", "text/html")]
    public async Task Whatever_else_is_answered_is_trouble_that_is_told_and_nothing_is_lost(int status, string body, string contentType)
    {
        await using var own = await RelanceHost.Start();
        var books = Books.With("Lupin");
        var company = await (await own.Newcomer()).Keeps(books);
        var sent = await company.SendAll();
        await own.Control.Answer(sent[0].ItemId!);
        await own.Control.Faults(new { method = "GET", path = Delta, status, body, contentType, times = 100, retryAfter = 0 });

        var refusal = await company.Who.Api.RefusedPost("/api/sync", new { });
        var troubled = Assert.Single(await State(company));
        await own.Control.Faults();
        var sync = await company.Who.Sync();

        Assert.Equal((502, "mailbox."), (refusal.Status, refusal.Code[..8]));
        Assert.Equal((MailboxHealth.Unavailable, refusal.Code), (troubled.State, troubled.Fault));
        Assert.NotNull(troubled.Message);
        Assert.Equal((1, MailboxHealth.Ok), (sync.Replies, sync.Mailboxes[0].State));
    }

    [Fact]
    public async Task A_chosen_folder_that_was_deleted_is_told_once_and_the_others_are_read()
    {
        var books = Books.With("Lupin");
        var company = await (await host.Newcomer()).Keeps(books);
        var sent = await company.SendAll();
        var folders = company.Who.Mailbox.Client.Me.MailFolders;
        var folder = await folders.PostAsync(new Microsoft.Graph.Models.MailFolder { DisplayName = "Clients" });
        await company.Who.Api.Put<List<MailFolderDto>>("/api/mailbox/folders", new { folderIds = new[] { folder!.Id } });
        await folders[folder.Id].DeleteAsync();
        await host.Control.Answer(sent[0].ItemId!);

        var sync = await company.Who.Sync();
        var problem = Assert.Single(Assert.Single(await State(company)).Problems);
        (await company.Who.Api.Send(HttpMethod.Delete, "/api/sync/problems")).Dispose();

        Assert.Equal((1, "folder.gone", "Clients"), (sync.Replies, problem.Code, problem.Subject));
        Assert.Empty(Assert.Single(await State(company)).Problems);
    }

    [Fact]
    public async Task An_answer_older_than_the_five_thousand_that_a_first_reading_is_told_of_is_found()
    {
        await using var own = await RelanceHost.Start();
        var company = await (await own.Newcomer()).Keeps(Books.With("Lupin"));
        await company.PrepareAll();
        var sent = await own.Control.Send(Assert.Single(await company.Reminders()).ItemId!);
        await own.Control.Answer(sent);
        await own.Control.AdvanceDays(2);
        await own.Control.Bulk(company.Who.User, 5_200, days: 1);

        var sync = await company.Who.Sync();

        Assert.Equal((1, 1), (sync.Sent, sync.Replies));
        Assert.NotNull(sync.Mailboxes[0].Folders.Single(folder => folder.Folder == "inbox").ReadAt);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_refused()
    {
        var company = await (await host.Newcomer()).Keeps(Books.With("Lupin"));

        var refusal = await company.Who.Api.RefusedPut("/api/mailbox/folders", new { folderIds = new[] { "AAMk-none" } });

        Assert.Equal((400, "folderIds"), (refusal.Status, Assert.Single(refusal.Errors).Key));
    }

    private static async Task<List<MailboxStateDto>> State(Company company) => await company.Who.Api.Get<List<MailboxStateDto>>("/api/sync");
}
