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

    /// <summary>The instant at which a day begins in Paris.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Paris.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>
    /// The answer, to the second as Exchange keeps time, was true at some moment between the question and now. An offset that fits is kept,
    /// and one that does not takes the least that fits: asking again must not turn time back, or what was written would lie in the future.
    /// </summary>
    internal void Follow(DateTimeOffset demonstrationNow, DateTimeOffset askedAt)
    {
        var least = (demonstrationNow - base.GetUtcNow()).Ticks;
        var most = (demonstrationNow - askedAt).Ticks + TimeSpan.TicksPerSecond;
        var fits = Interlocked.Read(ref offsetTicks) is var known && known >= least && known <= most;
        if (!fits) Interlocked.Exchange(ref offsetTicks, least);
    }
}

/// <summary>Asks the local mailbox for the time before each call, so that a click on the desk is seen by the next answer.</summary>
internal sealed class DemonstrationClockFollower(RelanceClock clock, Setup setup, IHttpClientFactory http)
{
    public const string ClientName = "local-mailbox";

    /// <returns>False when the mailbox did not say.</returns>
    public async Task<bool> FollowAsync(CancellationToken cancellationToken)
    {
        if (!setup.IsLocal) return true;
        try
        {
            var askedAt = TimeProvider.System.GetUtcNow();
            var answer = await http.CreateClient(ClientName).GetFromJsonAsync<ClockAnswer>("/_control/clock", cancellationToken);
            if (answer is not null) clock.Follow(answer.Now, askedAt);
            return answer is not null;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
        {
            // The mailbox is down or slow: time goes on from where it was, and the mailbox itself will be reported by who needs it.
            return false;
        }
    }

    private sealed record ClockAnswer(DateTimeOffset Now);
}
