using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Jobs;

/// <summary>Brings the database up to date and, when it is empty, loads the sample company; then says where to look.</summary>
internal sealed class StartupJob(IServiceProvider services, Setup setup, Locks locks, DemonstrationClockFollower clock, IHostApplicationLifetime lifetime, ILogger<StartupJob> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        lifetime.ApplicationStarted.Register(SayWhere);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Of several instances that start together one does it, and the others find it done.</summary>
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var alone = await locks.TakeAsync("start", cancellationToken);
            if (await services.MigrateAsync(cancellationToken) == SchemaStand.TooNew)
                throw new SetupException("the database has been changed by a newer version of Relance, in a way that this one cannot work with. Install that version, or restore the backup made before it (docs/operations.md).");
            await FollowClockAsync(cancellationToken);
            if (setup.LoadSample) await LoadSampleAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"the database cannot be used: {fault.Message} See Database__Provider and Database__ConnectionString.");
        }
    }

    /// <summary>A busy machine's mailbox is slow to begin with, and the sample's books follow its day: on another day they would owe nothing.</summary>
    private async Task FollowClockAsync(CancellationToken cancellationToken)
    {
        const int Tries = 5;
        for (var tried = 1; !await clock.FollowAsync(cancellationToken) && tried < Tries; tried++) await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
    }

    private async Task LoadSampleAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<RelanceDbContext>().Companies.AnyAsync(cancellationToken)) return;
        await scope.ServiceProvider.GetRequiredService<LoadSampleCompany>().RunAsync(cancellationToken);
    }

    private void SayWhere()
    {
        if (setup.IsLocal) log.LogInformation("Relance is ready: open {Desk} — local mailbox {Mailbox}, data in {Directory}", setup.DeskUrl, setup.LocalMailbox.Url, setup.DataDirectory);
        else log.LogInformation("Relance is ready on {Desk}, mailboxes through {Graph}", setup.DeskUrl, setup.GraphBaseUrl);
    }
}
