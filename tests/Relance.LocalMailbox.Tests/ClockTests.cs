using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.LocalMailbox.Tests;

public sealed class ClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Demonstration_time_starts_where_it_is_told_and_stamps_the_mail()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { Clock = Start });

        await mailbox.Control("clock", new { advanceDays = 30 });
        var draft = await mailbox.Draft();

        Assert.InRange(draft.CreatedDateTime!.Value, Start.AddDays(30), Start.AddDays(30).AddMinutes(2));
    }

    [Fact]
    public async Task Time_moves_by_hours_and_to_an_instant()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { Clock = Start });

        await mailbox.Control("clock", new { advanceHours = 2 });
        var moved = await mailbox.Control("clock", new { to = Start.AddDays(1) });
        var now = await mailbox.Http.GetFromJsonAsync<JsonElement>("/_control/clock");

        Assert.InRange(moved.GetProperty("now").GetDateTimeOffset(), Start.AddDays(1), Start.AddDays(1).AddMinutes(2));
        Assert.True(now.GetProperty("now").GetDateTimeOffset() >= Start.AddDays(1));
    }

    [Fact]
    public async Task Time_does_not_go_back()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { Clock = Start });

        using var back = await mailbox.Http.PostAsJsonAsync("/_control/clock", new { to = Start.AddDays(-1) });

        Assert.Equal(HttpStatusCode.BadRequest, back.StatusCode);
    }

    [Fact]
    public async Task A_token_lives_in_real_time()
    {
        await using var mailbox = await RunningMailbox.Start(new LocalMailboxOptions { Clock = Start });

        await mailbox.Control("clock", new { advanceDays = 365 });
        var me = await mailbox.Graph.Me.GetAsync();

        Assert.Equal($"{mailbox.User}@atelier-morin.example", me!.Mail);
    }
}
