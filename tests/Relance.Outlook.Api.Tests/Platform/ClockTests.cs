using Microsoft.Extensions.Configuration;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Tests.Platform;

public sealed class ClockTests
{
    /// <summary>Seen on a busy machine: the mailbox took longer than its five seconds to say the time, and a call was answered by a 500.</summary>
    [Fact]
    public async Task A_mailbox_too_slow_to_say_the_time_lets_time_go_on()
    {
        var clock = new RelanceClock();
        var before = clock.Now;
        var setup = Setup.Read(new ConfigurationBuilder().Build(), new StubEnvironment("Development"));
        var follower = new DemonstrationClockFollower(clock, setup, new SilentMailbox());

        await follower.FollowAsync(TestContext.Current.CancellationToken);

        Assert.True(clock.Now >= before);
    }

    [Fact]
    public async Task A_caller_who_left_is_not_waited_for()
    {
        var setup = Setup.Read(new ConfigurationBuilder().Build(), new StubEnvironment("Development"));
        var follower = new DemonstrationClockFollower(new RelanceClock(), setup, new SilentMailbox());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follower.FollowAsync(new CancellationToken(canceled: true)));
    }

    private sealed class SilentMailbox : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) =>
            new(this, disposeHandler: false) { BaseAddress = new Uri("http://localhost"), Timeout = TimeSpan.FromMilliseconds(20) };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        }
    }
}
