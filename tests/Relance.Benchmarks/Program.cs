using Relance.Benchmarks;

// The numbers of the design (§13), one Markdown row a measurement: dotnet run -c Release --project tests/Relance.Benchmarks -- [name…]
var known = new Dictionary<string, Func<Report, Task>>(StringComparer.Ordinal)
{
    ["decide"] = DecideBenchmark.RunAsync,
    ["render"] = RenderBenchmark.RunAsync,
    ["worklist"] = WorklistBenchmark.RunAsync,
    ["import"] = ImportBenchmark.RunAsync,
    ["drafts"] = DraftsBenchmark.RunAsync,
    ["delta"] = DeltaBenchmark.RunAsync,
    ["start"] = StartBenchmark.RunAsync,
    ["load"] = LoadBenchmark.RunAsync,
};
if (args.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no measurement called {unknown}. There are: {string.Join(", ", known.Keys)}.");
    return 1;
}

var report = new Report(Console.Out);
foreach (var name in args.Length == 0 ? [.. known.Keys.Where(name => name != "load")] : args) await known[name](report);
return 0;
