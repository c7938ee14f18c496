namespace Relance.LocalMailbox.Engine;

/// <summary>Starts where it is told and runs on; it can be moved forward, never back.</summary>
internal sealed class DemonstrationClock
{
    private readonly DateTimeOffset? start;
    private readonly Action<ClockSet> remember;
    private readonly Lock gate = new();
    private TimeSpan offset;

    public DemonstrationClock(DateTimeOffset? start, ClockSet? remembered, Action<ClockSet> remember)
    {
        this.start = start;
        this.remember = remember;
        if (remembered is not null && remembered.Start == start)
        {
            offset = remembered.Offset;
        }
        else
        {
            Restart();
        }
    }

    /// <summary>To the second, as Exchange keeps it.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                var now = DateTimeOffset.UtcNow + offset;
                return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
            }
        }
    }

    /// <summary>False when that would be a step back.</summary>
    public bool TryMove(TimeSpan forward)
    {
        if (forward < TimeSpan.Zero)
        {
            return false;
        }

        lock (gate)
        {
            offset += forward;
            remember(new ClockSet(start, offset));
        }

        return true;
    }

    public void Restart()
    {
        lock (gate)
        {
            offset = start is { } instant ? instant - DateTimeOffset.UtcNow : TimeSpan.Zero;
            remember(new ClockSet(start, offset));
        }
    }
}
