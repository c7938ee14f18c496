using Relance.Outlook.Api.Features.Sync;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Reading the mailbox: once, by several at once, after its memory was lost, in bad weather, cut off.</summary>
internal sealed class SyncActs(Play play)
{
    public async Task Some()
    {
        var how = play.Dice.Next(100);
        if (play.MeetsCrashes && play.Chance(8)) await CutOff();
        else if (how < 62) await Plainly();
        else if (how < 72) await ByMany();
        else if (how < 85) await Forgotten();
        else await InBadWeather();
    }

    public async Task Plainly()
    {
        var read = await play.Api.Post<SyncDto>("/api/sync");
        play.Story.Tell($"reads the mailbox: {read.Sent} sent, {read.Replies} replies, {read.AutoReplies} automatic, {read.Bounces} bounces, {read.Unmatched} unmatched, {read.Withdrawn} withdrawn");
        await Judge();
    }

    private async Task ByMany()
    {
        play.Story.Tell("reads the mailbox three times at once");
        await Task.WhenAll(play.Api.Post<SyncDto>("/api/sync"), play.Api.Post<SyncDto>("/api/sync"), play.Api.Post<SyncDto>("/api/sync"));
        await Judge();
    }

    private async Task Forgotten()
    {
        play.Story.Tell("the mailbox has forgotten how far it was read");
        await play.World.Post("delta/expire", new { user = play.User });
        await Plainly();
    }

    private async Task InBadWeather()
    {
        var rules = Weather.WhileReading(play.Dice);
        await play.World.Faults(rules);
        using var answer = await play.Api.Send(HttpMethod.Post, "/api/sync");
        await play.World.Faults();
        play.Story.Tell($"reads the mailbox in bad weather: {(int)answer.StatusCode}");
        foreach (var rule in rules) play.Story.Tell($"  weather: {rule}");
        play.Story.Holds(answer.IsSuccessStatusCode || (int)answer.StatusCode == 502, "every failure is said", () => $"reading answered {(int)answer.StatusCode}");
        new SentLaws(play).NothingCountsThatDidNotLeave(await play.Reminders());
        if (play.Chance(70)) await Plainly();
    }

    private async Task CutOff()
    {
        play.Story.Tell("the server falls over while it reads the mailbox");
        await play.World.Faults(new { method = "GET", path = "/delta", when = "after", delayMs = 15, times = 100 });
        var reading = play.Api.Send(HttpMethod.Post, "/api/sync");
        await Task.Delay(play.Dice.Next(60));
        await play.Stage.CrashApi();
        try
        {
            (await reading).Dispose();
        }
        catch (HttpRequestException)
        {
            // Nobody is left to answer.
        }

        await play.World.Faults();
        new SentLaws(play).NothingCountsThatDidNotLeave(await play.Reminders());
    }

    private async Task Judge()
    {
        var (seen, reminders) = (await play.Look(), await play.Reminders());
        var replies = await play.Replies();
        new DraftLaws(play).NeverTwice(seen);
        await new SentLaws(play).AfterReading(seen, reminders);
        new ReplyLaws(play).AfterReading(replies);
    }
}
