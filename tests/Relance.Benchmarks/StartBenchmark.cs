namespace Relance.Benchmarks;

/// <summary>From starting the process to its first answer, and what it holds after the sample company was looked at.</summary>
internal static class StartBenchmark
{
    private const long TargetMegabytes = 200;
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(1.5);

    public static async Task RunAsync(Report report)
    {
        using var data = new TemporaryDirectory();
        RunningProduct? first = null;
        var time = await Measure.OnceAsync(async () => first = await RunningProduct.StartAsync(data.Path, withSample: true));
        report.Time("cold start with an empty database, sample loaded", "sample", time);
        await using (first)
        {
            await UseAsync(first!);
            report.Memory("resident after the sample run", "sample", first!.Memory, first.MappedFiles, TargetMegabytes);
        }

        var again = await Measure.MedianAsync(async () => await (await RunningProduct.StartAsync(data.Path, withSample: true)).DisposeAsync(), warmUps: 1, runs: 5);
        report.Time("cold start with a database, to the first answer", "sample", again, Target);
    }

    /// <summary>What a morning does: look, open a customer, prepare every draft, look again.</summary>
    private static async Task UseAsync(RunningProduct product)
    {
        await product.SignInAsync();
        foreach (var path in (string[])["/api/me", "/api/companies/1/worklist", "/api/companies/1/aged-balance", "/api/companies/1/customers", "/api/companies/1/customers/1", "/api/companies/1/invoices"])
            await product.GetAsync(path);
        await Reminders.PrepareAsync(product, 1, await Reminders.ToWriteAsync(product, 1));
        await product.Http.PostAsync(new Uri("/api/sync", UriKind.Relative), null);
        await product.GetAsync("/api/companies/1/worklist");
    }
}
