using System.Globalization;

namespace Relance.Benchmarks;

/// <summary>What Linux says of a process; Process.PeakWorkingSet64 is always 0 there.</summary>
internal static class ProcessMemory
{
    /// <param name="field">VmRSS for now, VmHWM for the highest so far, RssFile for what is mapped from files.</param>
    public static long Of(int processId, string field)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(line => line.StartsWith(field, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
