using System.Diagnostics;

namespace Relance.Benchmarks;

/// <summary>A plain stopwatch: some runs to warm up, then the median of several.</summary>
internal static class Measure
{
    public static async Task<TimeSpan> MedianAsync(Func<Task> work, int warmUps = 5, int runs = 9)
    {
        for (var i = 0; i < warmUps; i++) await work();
        var times = new List<TimeSpan>(runs);
        for (var i = 0; i < runs; i++) times.Add(await OnceAsync(work));
        times.Sort();
        return times[runs / 2];
    }

    public static async Task<TimeSpan> OnceAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start);
    }
}
