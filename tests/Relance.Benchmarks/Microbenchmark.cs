using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Relance.Benchmarks;

/// <summary>BenchmarkDotNet, inside this process and silent: its figures go into our table.</summary>
internal static class Microbenchmark
{
    public static IEnumerable<(string Size, TimeSpan Median)> Run<T>()
    {
        var job = Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(9).WithInvocationCount(1).WithUnrollFactor(1);
        var config = ManualConfig.CreateEmpty().AddJob(job).AddLogger(NullLogger.Instance).AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "relance-benchmarks"));
        foreach (var report in BenchmarkRunner.Run<T>(config).Reports) yield return (Size(report), Median(report));
    }

    private static string Size(BenchmarkReport report) => report.BenchmarkCase.Parameters.Items is [{ Value: int size }, ..] ? $"{size:N0}" : "";

    private static TimeSpan Median(BenchmarkReport report) => report.ResultStatistics is { } statistics
        ? TimeSpan.FromMicroseconds(statistics.Median / 1000)
        : throw new InvalidOperationException($"{report.BenchmarkCase.DisplayInfo} gave no figure.");
}
