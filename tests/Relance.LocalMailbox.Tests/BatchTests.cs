using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace Relance.LocalMailbox.Tests;

public sealed class BatchTests
{
    [Fact]
    public async Task Each_request_of_a_batch_has_its_own_answer()
    {
        await using var mailbox = await RunningMailbox.Start();
        var draft = await mailbox.Draft("Relance");
        var batch = new BatchRequestContentCollection(mailbox.Graph);
        var read = await batch.AddBatchRequestStepAsync(mailbox.Graph.Me.Messages[draft.Id].ToGetRequestInformation());
        var made = await batch.AddBatchRequestStepAsync(mailbox.Graph.Me.Messages.ToPostRequestInformation(new Message { Subject = "Deuxième" }));
        var missing = await batch.AddBatchRequestStepAsync(mailbox.Graph.Me.MailFolders["nowhere"].ToGetRequestInformation());

        var answers = await mailbox.Graph.Batch.PostAsync(batch);
        var statuses = await answers.GetResponsesStatusCodesAsync();

        Assert.Equal("Relance", (await answers.GetResponseByIdAsync<Message>(read)).Subject);
        Assert.Equal("Deuxième", (await answers.GetResponseByIdAsync<Message>(made)).Subject);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.NotFound), (statuses[read], statuses[made], statuses[missing]));
    }

    [Fact]
    public async Task What_depends_on_a_failure_is_not_carried_out()
    {
        await using var mailbox = await RunningMailbox.Start();

        var answers = await Batch(mailbox,
            new { id = "1", method = "GET", url = "/me/mailFolders/nowhere" },
            new { id = "2", method = "POST", url = "/me/messages", dependsOn = new[] { "1" }, headers = Json, body = new { subject = "jamais" } },
            new { id = "3", method = "GET", url = "/me/mailFolders/inbox", dependsOn = new[] { "2" } });
        var messages = await mailbox.Graph.Me.Messages.GetAsync();

        Assert.Equal([404, 424, 424], Statuses(answers));
        Assert.Empty(messages!.Value!);
    }

    [Fact]
    public async Task A_chain_runs_in_order_though_the_first_is_slow()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { method = "POST", path = "/mailFolders$", delayMs = 300 });

        var answers = await Batch(mailbox,
            new { id = "1", method = "POST", url = "/me/mailFolders", headers = Json, body = new { displayName = "Litiges" } },
            new { id = "2", method = "GET", url = "/me/mailFolders?$filter=displayName eq 'Litiges'", dependsOn = new[] { "1" } });

        Assert.Equal([201, 200], Statuses(answers));
        Assert.Equal(1, answers[1].GetProperty("body").GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task Throttling_inside_a_batch_answers_one_by_one()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { method = "POST", path = "/messages$", status = 429, retryAfter = 7, skip = 1 });

        var answers = await Batch(mailbox, [.. Enumerable.Range(1, 4).Select(n => new { id = $"{n}", method = "POST", url = "/me/messages", headers = Json, body = new { subject = $"Relance {n}" } })]);
        var throttled = Assert.Single(answers, answer => answer.GetProperty("status").GetInt32() == 429);
        var messages = await mailbox.Graph.Me.Messages.GetAsync();

        Assert.Equal("7", throttled.GetProperty("headers").GetProperty("Retry-After").GetString());
        Assert.Equal("ApplicationThrottled", throttled.GetProperty("body").GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(3, messages!.Value!.Count);
    }

    [Fact]
    public async Task A_batch_of_twenty_stays_within_the_four_places_of_the_mailbox()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { LatencyMilliseconds = 50 });

        var answers = await Batch(mailbox, [.. Enumerable.Range(1, 20).Select(n => new { id = $"{n}", method = "GET", url = "/me/messages" })]);

        Assert.All(answers, answer => Assert.Equal(200, answer.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task A_request_may_act_and_lose_its_answer_inside_a_batch()
    {
        await using var mailbox = await RunningMailbox.Start();
        await FaultTests.Plan(mailbox, new { method = "POST", path = "/messages$", when = "after", reset = true });

        var answers = await Batch(mailbox, new { id = "1", method = "POST", url = "/me/messages", headers = Json, body = new { subject = "Relance" } });
        var messages = await mailbox.Graph.Me.Messages.GetAsync();

        Assert.Equal([504], Statuses(answers));
        Assert.Single(messages!.Value!);
    }

    [Fact]
    public async Task A_batch_that_is_none_is_refused_whole()
    {
        await using var mailbox = await RunningMailbox.Start();
        object[][] wrong =
        [
            [.. Enumerable.Range(1, 21).Select(n => new { id = $"{n}", method = "GET", url = "/me/messages" })],
            [new { id = "1", method = "POST", url = "/me/messages", body = new { subject = "x" } }],
            [new { id = "1", method = "GET", url = "/me/messages" }, new { id = "1", method = "GET", url = "/me/messages" }],
            [new { id = "1", method = "GET", url = "/me/messages", dependsOn = new[] { "9" } }],
            [new { id = "1", method = "GET", url = "http://localhost/v1.0/me/messages" }],
        ];

        foreach (var requests in wrong)
        {
            using var answer = await mailbox.RawUnchecked.PostAsJsonAsync("/v1.0/$batch", new { requests });
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private static readonly Dictionary<string, string> Json = new(StringComparer.Ordinal) { ["Content-Type"] = "application/json" };

    private static async Task<List<JsonElement>> Batch(RunningMailbox mailbox, params object[] requests)
    {
        using var answer = await mailbox.Raw.PostAsJsonAsync("/v1.0/$batch", new { requests });
        return [.. (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("responses").EnumerateArray().OrderBy(one => int.Parse(one.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static IEnumerable<int> Statuses(IEnumerable<JsonElement> answers) => answers.Select(answer => answer.GetProperty("status").GetInt32());
}
