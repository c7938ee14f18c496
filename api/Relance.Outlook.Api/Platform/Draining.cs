namespace Relance.Outlook.Api.Platform;

/// <summary>
/// A stop in good order: first the server says that it is not ready, for as long as a load balancer needs to notice; then it takes no more
/// requests, ends those that it has, and only then goes. Registered last, so that it is the first to hear of a stop.
/// </summary>
internal sealed class Draining(Setup setup) : IHostedLifecycleService
{
    public bool HasBegun { get; private set; }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        HasBegun = true;
        await Task.Delay(TimeSpan.FromSeconds(setup.Relance.DrainSeconds), CancellationToken.None);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class DrainingSetup
{
    public static void AddDraining(this IServiceCollection services, Setup setup)
    {
        services.AddSingleton<Draining>();
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(setup.Relance.DrainSeconds + setup.Relance.ShutdownSeconds));
    }
}
