namespace Relance.Outlook.Api.Platform;

/// <summary>
/// The clock of everything that is not security: invoices, reminders, history. In local mode it follows the local mailbox,
/// which the desk can advance; else it is the system's.
/// </summary>
public sealed class RelanceClock : TimeProvider
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private long offsetTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Now in UTC.</summary>
    public DateTimeOffset Now => GetUtcNow();

    /// <summary>The day in Paris, where the working days are counted.</summary>
    public DateOnly Today => DayOf(Now);

    /// <summary>The day in Paris of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    internal void Follow(DateTimeOffset demonstrationNow) =>
        Interlocked.Exchange(ref offsetTicks, (demonstrationNow - base.GetUtcNow()).Ticks);
}

/// <summary>Asks the local mailbox for the time before each call, so that a click on the desk is seen by the next answer.</summary>
internal sealed class DemonstrationClockFollower(RelanceClock clock, Setup setup, IHttpClientFactory http)
{
    public const string ClientName = "local-mailbox";

    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (!setup.IsLocal) return;
        try
        {
            var answer = await http.CreateClient(ClientName).GetFromJsonAsync<ClockAnswer>("/_control/clock", cancellationToken);
            if (answer is not null) clock.Follow(answer.Now);
        }
        catch (HttpRequestException)
        {
            // The mailbox is down: time goes on from where it was, and the mailbox itself will be reported by who needs it.
        }
    }

    private sealed record ClockAnswer(DateTimeOffset Now);
}
