namespace Relance.LocalMailbox.Engine;

/// <summary>Looks every second for what has become due, so that notifications go out though nobody asks.</summary>
internal sealed class Settling(Outgoing outgoing) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await second.WaitForNextTickAsync(stoppingToken))
            {
                outgoing.Settle();
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }
}

/// <summary>No request sees a mailbox in which something is overdue.</summary>
internal sealed class SettleMiddleware(RequestDelegate next, Outgoing outgoing)
{
    public Task Invoke(HttpContext http)
    {
        outgoing.Settle();
        return next(http);
    }
}
