namespace Relance.Benchmarks;

/// <summary>Writes one Markdown row a measurement, as soon as it is known.</summary>
internal sealed class Report
{
    private readonly TextWriter output;

    public Report(TextWriter output)
    {
        this.output = output;
        output.WriteLine("| What | Size | Figure | Target | Reached |");
        output.WriteLine("|---|---|---|---|---|");
    }

    public void Time(string what, string size, TimeSpan figure, TimeSpan? target = null) =>
        Row(what, size, Show(figure), target is { } limit ? $"< {Show(limit)}" : null, target is null ? null : figure < target);

    /// <param name="mapped">Of those bytes, the files of the program itself: any number of processes share them, and the system takes them back when it needs to.</param>
    public void Memory(string what, string size, long bytes, long mapped, long? targetMegabytes = null) =>
        Row(what, size, $"{Megabytes(bytes)} MB, of it {Megabytes(mapped)} MB program files", targetMegabytes is { } limit ? $"< {limit} MB" : null, targetMegabytes is null ? null : Megabytes(bytes) < targetMegabytes);

    public void Row(string what, string size, string figure, string? target = null, bool? reached = null) =>
        output.WriteLine($"| {what} | {size} | {figure} | {target} | {reached switch { true => "yes", false => "**no**", null => "" }} |");

    public static string Show(TimeSpan time) => time.TotalSeconds < 1 ? $"{time.TotalMilliseconds:0} ms" : $"{time.TotalSeconds:0.00} s";

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);
}
