using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.Benchmarks;

/// <summary>A FEC of a million lines, uploaded as the pane does: the first time, and again when nothing has changed.</summary>
internal static class ImportBenchmark
{
    private const int Runs = 3;
    private const long TargetMegabytes = 300;

    public static async Task RunAsync(Report report)
    {
        using var files = new TemporaryDirectory();
        var path = FecFile.Write(files.Path);
        var size = $"{FecFile.Lines:N0} lines, {FecFile.OpenInvoices:N0} open, {new FileInfo(path).Length / 1_000_000} MB";
        var (first, again, processor, peaks) = (new List<TimeSpan>(), new List<TimeSpan>(), new List<TimeSpan>(), new List<(long Peak, long Mapped)>());
        for (var run = 0; run < Runs; run++)
        {
            using var data = new TemporaryDirectory();
            await using var product = await RunningProduct.StartAsync(data.Path);
            await product.SignInAsync();
            var company = await product.CreateCompanyAsync();
            first.Add(await Measure.OnceAsync(() => ImportAsync(product, company, path, "created")));
            again.Add(await Measure.OnceAsync(() => ImportAsync(product, company, path, "unchanged")));
            processor.Add(product.ProcessorTime);
            peaks.Add((product.PeakMemory, product.MappedFiles));
        }

        first.Sort();
        again.Sort();
        processor.Sort();
        report.Time("first import of a FEC by HTTP, upload included", size, first[Runs / 2], TimeSpan.FromSeconds(8));
        report.Time("the same again, unchanged", size, again[Runs / 2], TimeSpan.FromSeconds(5));
        report.Time("processor time of the server, start and both", size, processor[Runs / 2]);
        report.Memory("peak memory of the server over both", size, peaks.Max().Peak, peaks.Max().Mapped, TargetMegabytes);
    }

    private static async Task ImportAsync(RunningProduct product, long company, string path, string expected)
    {
        using var form = new MultipartFormDataContent();
        using var file = new StreamContent(File.OpenRead(path), 256 * 1024);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        form.Add(file, "file", Path.GetFileName(path));
        using var answer = await product.Http.PostAsync(new Uri($"/api/companies/{company}/imports", UriKind.Relative), form);
        var report = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        if (report.GetProperty(expected).GetInt32() != FecFile.OpenInvoices) throw new InvalidOperationException($"Not every invoice was {expected}: {report}");
    }
}
