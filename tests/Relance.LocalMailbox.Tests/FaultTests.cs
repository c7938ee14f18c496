using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.LocalMailbox.Tests;

public sealed class FaultTests
{
    [Fact]
    public async Task A_fault_before_leaves_nothing_behind()
    {
        await using var mailbox = await RunningMailbox.Start();
        await Plan(mailbox, new { method = "POST", path = "/messages$", when = "before", status = 503, retryAfter = 2 });

        var refused = await GraphErrors.Refusal(() => mailbox.Draft());

        Assert.Equal((503, "ServiceUnavailable"), (refused.Status, refused.Code));
        Assert.Equal(0, await Drafts(mailbox));
    }

    [Fact]
    public async Task A_fault_after_has_acted_though_its_answer_is_lost()
    {
        await using var mailbox = await RunningMailbox.Start();
        await Plan(mailbox, new { method = "POST", path = "/messages$", when = "after", status = 504 });

        var refused = await GraphErrors.Refusal(() => mailbox.Draft());

        Assert.Equal(504, refused.Status);
        Assert.Equal(1, await Drafts(mailbox));
    }

    [Fact]
    public async Task A_connection_can_break_after_the_mailbox_has_acted()
    {
        await using var mailbox = await RunningMailbox.Start();
        await Plan(mailbox, new { method = "POST", path = "/messages$", when = "after", reset = true });

        await Assert.ThrowsAnyAsync<Exception>(() => mailbox.Draft());

        Assert.Equal(1, await Drafts(mailbox));
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public async Task A_slow_answer_is_still_the_answer(string when)
    {
        await using var mailbox = await RunningMailbox.Start();
        await Plan(mailbox, new { method = "POST", path = "/messages$", when, delayMs = 300 });

        var clock = Stopwatch.StartNew();
        var draft = await mailbox.Draft();

        Assert.Equal("Relance facture F-2026-014", draft.Subject);
        Assert.True(clock.ElapsedMilliseconds >= 290);
    }

    [Fact]
    public async Task Rules_are_consumed_in_order_and_their_hits_are_told()
    {
        await using var mailbox = await RunningMailbox.Start();
        await Plan(mailbox,
            new { method = "GET", path = "/me/messages$", status = 502, times = 2, skip = 1, body = "<html>Bad gateway</html>", contentType = "text/html" },
            new { method = "GET", path = "/me/messages$", status = 500 });

        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
        {
            using var response = await mailbox.RawUnchecked.GetAsync("/v1.0/me/messages");
            statuses.Add(response.StatusCode);
        }

        var report = JsonSerializer.Deserialize<JsonElement>(await mailbox.Http.GetStringAsync("/_control/faults"));
        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.BadGateway, HttpStatusCode.BadGateway, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
        Assert.Equal([2, 1], report.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("hits").GetInt32()));
    }

    [Fact]
    public async Task A_rule_that_makes_no_sense_is_refused_by_name()
    {
        await using var mailbox = await RunningMailbox.Start();

        using var response = await mailbox.Http.PutAsJsonAsync("/_control/faults", new[] { new { status = 503, when = "later" } });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("rule 1: when must be before or after", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cleared_plan_does_nothing()
    {
        await using var mailbox = await RunningMailbox.Start();
        await Plan(mailbox, new { status = 503 });

        using var cleared = await mailbox.Http.DeleteAsync("/_control/faults");

        Assert.Equal(0, await Drafts(mailbox));
    }

    internal static async Task Plan(RunningMailbox mailbox, params object[] rules)
    {
        using var response = await mailbox.Http.PutAsJsonAsync("/_control/faults", rules);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<int> Drafts(RunningMailbox mailbox) =>
        (await mailbox.Graph.Me.MailFolders["drafts"].GetAsync())!.TotalItemCount!.Value;
}
