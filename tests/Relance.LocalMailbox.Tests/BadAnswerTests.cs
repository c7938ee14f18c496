using System.Net;
using System.Text.Json;

namespace Relance.LocalMailbox.Tests;

/// <summary>Answers that no protocol foresees, each by one rule of the fault plan.</summary>
public sealed class BadAnswerTests
{
    [Fact]
    public async Task A_page_of_html_can_come_with_200()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { path = "/me/messages$", status = 200, body = "<html>Sign in</html>", contentType = "text/html" });

        using var answer = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");

        Assert.Equal((HttpStatusCode.OK, "text/html", "<html>Sign in</html>"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task An_error_can_come_with_200()
    {
        await using var mailbox = await RunningMailbox.Start();
        const string error = """{"value":[{"error":{"code":"ErrorInvalidIdMalformed","message":"Id is malformed."}}]}""";
        await FaultTests.Plan(mailbox, new { path = "/me/messages$", status = 200, body = error });

        using var answer = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");

        Assert.Equal((HttpStatusCode.OK, error), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Half_of_the_real_answer_can_come_as_if_it_were_all()
    {
        await using var mailbox = await RunningMailbox.Start();
        await mailbox.Draft();
        await FaultTests.Plan(mailbox, new { path = "/me/messages$", when = "after", truncate = true });

        var half = await mailbox.RawUnchecked.GetStringAsync("/v1.0/me/messages");
        var whole = await mailbox.RawUnchecked.GetStringAsync("/v1.0/me/messages");

        Assert.StartsWith(half, whole, StringComparison.Ordinal);
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<JsonElement>(half));
    }

    [Fact]
    public async Task The_connection_can_break_in_the_middle_of_an_answer_after_the_mailbox_has_acted()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { method = "POST", path = "/messages$", when = "after", truncate = true, reset = true });

        await Assert.ThrowsAnyAsync<Exception>(() => mailbox.GraphUnchecked.Me.Messages.PostAsync(new Microsoft.Graph.Models.Message { Subject = "Relance" }));
        var drafts = await mailbox.Graph.Me.MailFolders["drafts"].GetAsync();

        Assert.Equal(1, drafts!.TotalItemCount);
    }

    [Fact]
    public async Task A_redirect_leads_to_another_path_of_this_machine()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { path = "/me/messages$", status = 302, headers = new { Location = $"{mailbox.Url}/v1.0/me/mailFolders" } });

        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{mailbox.Url}/v1.0/me/messages") { Headers = { { "Authorization", $"Bearer {mailbox.Token}" } } };
        using var answer = await http.SendAsync(request);

        Assert.Equal((HttpStatusCode.Found, "/v1.0/me/mailFolders"), (answer.StatusCode, answer.Headers.Location!.AbsolutePath));
    }

    [Theory]
    [InlineData("""{ "truncate": true }""", "truncate cuts the real answer")]
    [InlineData("""{ "delayMs": 5, "headers": { "X-A": "1" } }""", "headers need a status")]
    public async Task Rules_that_contradict_themselves_are_refused(string rule, string complaint)
    {
        await using var mailbox = await RunningMailbox.Start();
        using var plan = new StringContent($"[{rule}]", System.Text.Encoding.UTF8, "application/json");

        using var refused = await mailbox.Http.PutAsync("/_control/faults", plan);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(complaint, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
