using System.Collections.Concurrent;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// Reads the mailboxes of those who have been here lately without being asked: every few minutes, and at once when Graph tells of a change.
/// It acts with the session that the user has left, not with her token. When that ends, or nobody consents any more, or the mailbox has
/// gone, it rests until she is back; the state of the mailbox says so.
/// </summary>
internal sealed class MailboxWatch(IServiceScopeFactory scopes, Connections connections, Setup setup, ILogger<MailboxWatch> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>While she is there the pane asks again within this time.</summary>
    private static readonly TimeSpan Present = TimeSpan.FromMinutes(90);

    /// <summary>What only somebody's deed ends.</summary>
    private static readonly string[] Lasting = ["mailbox.reconnect", "mailbox.consent", "mailbox.notAllowed", "mailbox.noAccess", "mailbox.gone"];

    private readonly ConcurrentDictionary<string, Watched> users = new(StringComparer.Ordinal);

    private sealed record Watched(CurrentUser User, DateTimeOffset SeenAt, DateTimeOffset ReadAt, bool IsHurried);

    private TimeSpan Remembered => setup.BackgroundDays == 0 ? Present : TimeSpan.FromDays(setup.BackgroundDays);

    /// <summary>The user has just had the mailbox read.</summary>
    public async Task SeenAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        users[user.Id] = new Watched(user with { Assertion = "" }, now, now, IsHurried: false);
        await connections.KeepAsync(user, now, cancellationToken);
    }

    /// <summary>Something has changed there.</summary>
    public void Hasten(string mailbox)
    {
        if (users.TryGetValue(mailbox, out var known)) users.TryUpdate(mailbox, known with { IsHurried = true }, known);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat);
        try
        {
            // Nobody has listened while the process was down: whatever was read just before does not count as fresh.
            foreach (var (user, seenAt) in await connections.AllAsync(stoppingToken)) users.TryAdd(user.Id, new Watched(user, seenAt, DateTimeOffset.MinValue, IsHurried: true));
            while (await timer.WaitForNextTickAsync(stoppingToken)) await BeatAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process stops; what was being read is read again after the next start.
        }
    }

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var (id, watched) in users)
        {
            if (now - watched.SeenAt > Remembered) users.TryRemove(id, out _);
            else if (watched.IsHurried || (setup.PollMinutes > 0 && now - watched.ReadAt >= TimeSpan.FromMinutes(setup.PollMinutes))) await ReadAsync(watched, stoppingToken);
        }
    }

    private async Task ReadAsync(Watched watched, CancellationToken stoppingToken)
    {
        users.TryUpdate(watched.User.Id, watched with { ReadAt = TimeProvider.System.GetUtcNow(), IsHurried = false }, watched);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DemonstrationClockFollower>().FollowAsync(stoppingToken);
            // Another instance may have read it meanwhile.
            var freshness = watched.IsHurried ? TimeSpan.Zero : TimeSpan.FromMinutes(setup.PollMinutes) * 0.9;
            await scope.ServiceProvider.GetRequiredService<SyncMailbox>().RunAsync(watched.User, freshness, stoppingToken);
            await scope.ServiceProvider.GetRequiredService<Subscriptions>().KeepAsync(watched.User, stoppingToken);
        }
        catch (MailboxException fault)
        {
            // The state of the mailbox tells the user.
            if (Lasting.Contains(fault.Code)) await ForgetAsync(watched.User, stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            log.LogError(fault, "A mailbox could not be read in the background");
        }
    }

    private Task ForgetAsync(CurrentUser user, CancellationToken stoppingToken)
    {
        users.TryRemove(user.Id, out _);
        return connections.ForgetAsync(user, stoppingToken);
    }
}
