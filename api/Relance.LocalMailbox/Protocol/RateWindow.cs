namespace Relance.LocalMailbox.Protocol;

/// <summary>What was used during the last seconds; each use falls out of the window on its own.</summary>
internal sealed class RateWindow(int seconds)
{
    private readonly Lock gate = new();
    private readonly Queue<(long At, long Amount)> uses = [];
    private long used;

    /// <summary>Uses it, whatever the limit, and tells the sum.</summary>
    public long Add(long amount)
    {
        lock (gate)
        {
            Forget();
            uses.Enqueue((Environment.TickCount64, amount));
            return used += amount;
        }
    }

    /// <summary>Uses it only if the sum stays within the limit.</summary>
    public bool TryAdd(long amount, long limit)
    {
        lock (gate)
        {
            Forget();
            if (used + amount > limit)
            {
                return false;
            }

            uses.Enqueue((Environment.TickCount64, amount));
            used += amount;
            return true;
        }
    }

    /// <summary>When at most so much of it will be used; at least one.</summary>
    public int SecondsUntil(long left)
    {
        lock (gate)
        {
            var (sum, last) = (used, Environment.TickCount64);
            foreach (var (at, amount) in uses)
            {
                if (sum <= left)
                {
                    break;
                }

                (sum, last) = (sum - amount, at + (seconds * 1000L));
            }

            return (int)Math.Max(1, Math.Ceiling((last - Environment.TickCount64) / 1000m));
        }
    }

    private void Forget()
    {
        while (uses.TryPeek(out var oldest) && oldest.At + (seconds * 1000L) <= Environment.TickCount64)
        {
            used -= oldest.Amount;
            uses.Dequeue();
        }
    }
}
