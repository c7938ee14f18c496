using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>One caller cannot take the server from the others; who is over is told when to come back, and nobody else notices.</summary>
public sealed class LimitTests
{
    private const int PerMinute = 60;
    private const int AtOnce = PerMinute / 4;

    [Fact]
    public async Task A_user_who_asks_too_often_waits_and_another_does_not()
    {
        await using var host = await RelanceHost.Start($"Limits:RequestsPerMinute={PerMinute}");
        var (claire, marc) = (await host.SignIn("claire"), await host.SignIn("marc"));

        var answers = await Many(AtOnce * 3, () => claire.Api.Send(HttpMethod.Get, "/api/me"));
        using var his = await marc.Api.Send(HttpMethod.Get, "/api/me");

        Assert.InRange(answers.Count(answer => (int)answer.StatusCode == 200), AtOnce, AtOnce * 2);
        await AllRefusedWithAWay(answers.Where(answer => (int)answer.StatusCode != 200));
        Assert.Equal(200, (int)his.StatusCode);
    }

    [Fact]
    public async Task Who_has_waited_as_told_is_served_again()
    {
        await using var host = await RelanceHost.Start($"Limits:RequestsPerMinute={PerMinute}");
        var claire = await host.SignIn("claire");
        var refused = (await Many(AtOnce * 3, () => claire.Api.Send(HttpMethod.Get, "/api/me"))).First(answer => (int)answer.StatusCode == 429);

        await Task.Delay(refused.Headers.RetryAfter!.Delta!.Value + TimeSpan.FromSeconds(1));
        using var again = await claire.Api.Send(HttpMethod.Get, "/api/me");

        Assert.Equal(200, (int)again.StatusCode);
    }

    [Fact]
    public async Task Who_guesses_tokens_is_stopped_and_users_are_not()
    {
        await using var host = await RelanceHost.Start("Limits:RefusedPerMinute=20");
        using var stranger = new ApiClient(host.Url, "guessed");

        var answers = await Many(60, () => stranger.Send(HttpMethod.Get, "/api/me"));
        using var hers = await (await host.SignIn("claire")).Api.Send(HttpMethod.Get, "/api/me");

        Assert.Contains(answers, answer => (int)answer.StatusCode == 401);
        await AllRefusedWithAWay(answers.Where(answer => (int)answer.StatusCode != 401));
        Assert.InRange(answers.Count(answer => (int)answer.StatusCode == 429), 30, 60);
        Assert.Equal(200, (int)hers.StatusCode);
    }

    [Fact]
    public async Task Heavy_work_of_one_company_waits_its_turn_and_beyond_that_is_told_to_come_back()
    {
        await using var host = await RelanceHost.Start("Limits:HeavyAtOnce=1");
        var claire = await host.Newcomer();
        var (busy, other) = (await claire.Keeps(Books.WithCustomers(40)), await claire.Keeps(Books.With("Lupin")));

        var answers = await Many(60, () => claire.Api.Send(HttpMethod.Get, $"{busy.Path}/forecast?days=90&limit=1000&on={RelanceHost.Today.AddDays(Random.Shared.Next(300)):yyyy-MM-dd}"));
        using var ofTheOther = await claire.Api.Send(HttpMethod.Get, $"{other.Path}/forecast");

        Assert.Contains(answers, answer => (int)answer.StatusCode == 200);
        Assert.Contains(answers, answer => (int)answer.StatusCode == 429);
        await AllRefusedWithAWay(answers.Where(answer => (int)answer.StatusCode != 200));
        Assert.Equal(200, (int)ofTheOther.StatusCode);
    }

    [Fact]
    public async Task Pages_and_health_are_never_refused()
    {
        await using var host = await RelanceHost.Start("Limits:RefusedPerMinute=10");
        using var anybody = new ApiClient(host.Url);

        var answers = await Many(100, () => anybody.Send(HttpMethod.Get, "/health/live"));

        Assert.All(answers, answer => Assert.Equal(200, (int)answer.StatusCode));
    }

    private static Task<HttpResponseMessage[]> Many(int count, Func<Task<HttpResponseMessage>> call) => Task.WhenAll(Enumerable.Range(0, count).Select(_ => call()));

    private static async Task AllRefusedWithAWay(IEnumerable<HttpResponseMessage> answers)
    {
        foreach (var answer in answers)
        {
            var problem = await Problem.Of(answer);
            Assert.Equal((429, "tooMany"), (problem.Status, problem.Code));
            Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }
    }
}
