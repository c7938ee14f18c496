using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Messages.Item.Attachments.CreateUploadSession;

namespace Relance.LocalMailbox.Tests;

public sealed class SharedMailboxTests
{
    [Fact]
    public async Task A_delegate_writes_and_reads_in_the_shared_mailbox_and_not_in_their_own()
    {
        await using var mailbox = await RunningMailbox.Start();
        var shared = await Open(mailbox, "partage1", mailbox.User);

        var draft = await mailbox.Graph.Users[shared].Messages.PostAsync(new Message { Subject = "Relance" });
        var read = await mailbox.Graph.Users[shared].MailFolders["drafts"].Messages.GetAsync();
        var own = await mailbox.Graph.Me.Messages.GetAsync();
        var elsewhere = await GraphErrors.Refusal(() => mailbox.Graph.Me.Messages[draft!.Id].GetAsync());

        Assert.Equal(draft!.Id, Assert.Single(read!.Value!).Id);
        Assert.Empty(own!.Value!);
        Assert.Equal((404, "ErrorInvalidMailboxItemId"), (elsewhere.Status, elsewhere.Code));
    }

    [Fact]
    public async Task Without_the_right_access_is_denied_and_it_can_be_taken_back()
    {
        await using var mailbox = await RunningMailbox.Start();
        var shared = await Open(mailbox, "partage2", mailbox.User);
        await mailbox.Graph.Users[shared].MailFolders["inbox"].GetAsync();

        await Open(mailbox, "partage2");
        var denied = await GraphErrors.Refusal(() => mailbox.Graph.Users[shared].MailFolders["inbox"].GetAsync());

        Assert.Equal((403, "ErrorAccessDenied"), (denied.Status, denied.Code));
    }

    [Fact]
    public async Task The_shared_scope_is_needed_besides_the_right()
    {
        await using var mailbox = await RunningMailbox.Start();
        var shared = await Open(mailbox, "partage3", mailbox.User);
        await mailbox.Control("consent", new { scopes = new[] { "Mail.ReadWrite", "User.Read" } });
        var token = await mailbox.Http.GetFromJsonAsync<JsonElement>($"/_control/token?user={mailbox.User}");
        using var graph = mailbox.Client(token.GetProperty("access_token").GetString()!, immutableIds: false);

        var denied = await GraphErrors.Refusal(() => graph.Users[shared].MailFolders["inbox"].GetAsync());
        var settings = await GraphErrors.Refusal(() => graph.Me.MailboxSettings.GetAsync());
        var own = await graph.Me.MailFolders["inbox"].GetAsync();

        Assert.Equal(("ErrorAccessDenied", "ErrorAccessDenied"), (denied.Code, settings.Code));
        Assert.Equal("Boîte de réception", own!.DisplayName);
    }

    [Fact]
    public async Task Settings_can_seed_a_shared_mailbox_and_it_says_what_it_is()
    {
        var seeds = new Dictionary<string, string>(StringComparer.Ordinal) { ["partage4"] = "claire,seeded" };
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { SharedMailboxes = seeds }, "seeded");

        var settings = await mailbox.Graph.Users["partage4@atelier-morin.example"].MailboxSettings.GetAsync();

        Assert.Equal(UserPurpose.Shared, settings!.UserPurpose);
    }

    [Fact]
    public async Task Upload_sessions_and_the_directory_are_closed_to_a_delegate()
    {
        await using var mailbox = await RunningMailbox.Start();
        var shared = await Open(mailbox, "partage5", mailbox.User);
        var draft = await mailbox.Graph.Users[shared].Messages.PostAsync(new Message { Subject = "Relance" });

        var upload = await GraphErrors.Refusal(() => mailbox.Graph.Users[shared].Messages[draft!.Id].Attachments.CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            AttachmentItem = new AttachmentItem { AttachmentType = AttachmentType.File, Name = "gros.pdf", Size = 5_000_000 },
        }));
        var person = await GraphErrors.Refusal(() => mailbox.Graph.Users[shared].GetAsync());

        Assert.Equal((403, "ErrorAccessDenied"), (upload.Status, upload.Code));
        Assert.Equal((403, "Authorization_RequestDenied"), (person.Status, person.Code));
    }

    [Fact]
    public async Task Each_mailbox_bears_its_own_four_requests()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { LatencyMilliseconds = 400 });
        var shared = await Open(mailbox, "partage6", mailbox.User);
        var paths = Enumerable.Range(0, 4).SelectMany(_ => (string[])["/v1.0/me/messages", $"/v1.0/users/{shared}/messages"]);

        var answers = await Task.WhenAll(paths.Select(path => mailbox.Raw.GetAsync(path)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    private static async Task<string> Open(RunningMailbox mailbox, string shared, params string[] delegates)
    {
        await mailbox.Control("delegates", new { user = shared, delegates });
        return $"{shared}@atelier-morin.example";
    }
}
