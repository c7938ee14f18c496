using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Json;

namespace Relance.LocalMailbox.Tests;

/// <summary>
/// The checking proxy that lies beside the repository (../shared/graph/proxy): it judges every request and every answer by Graph's own
/// description, injects faults, and tells which writes were carried out though their answer was lost. Needs node; is copied to where its
/// packages can be installed. RELANCE_GRAPH_PROXY names another directory, or is <c>none</c>.
/// </summary>
internal sealed class CheckingProxy : IAsyncDisposable
{
    private static readonly Lazy<string?> Absence = new(Install);
    private static readonly string Here = Path.Combine(AppContext.BaseDirectory, "graph-proxy");

    private readonly Process process;
    private readonly HttpClient http;

    private CheckingProxy(Process process, string url)
    {
        (this.process, Url) = (process, url);
        http = new HttpClient { BaseAddress = new Uri(url) };
    }

    /// <summary>Why nothing can go through it; null when it is there.</summary>
    public static string? Missing => Absence.Value;

    public string Url { get; }

    /// <param name="mailbox">The address to which it passes everything on.</param>
    /// <param name="options">As its README names them.</param>
    public static async Task<CheckingProxy> Start(string mailbox, params string[] options)
    {
        var start = new ProcessStartInfo("node", ["proxy.mjs", "--listen", "127.0.0.1:0", "--target", $"{mailbox}/v1.0", .. options])
        { WorkingDirectory = Here, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Process.Start(start)!;
        var first = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await started.StandardError.ReadToEndAsync());
        return new CheckingProxy(started, first.Split(' ')[2]);
    }

    /// <summary>From now on it fails so; without a rule it only judges.</summary>
    public async Task Plan(int seed = 1, params object[] rules)
    {
        using var planned = await http.PutAsJsonAsync(new Uri("/__faults", UriKind.Relative), new { seed, rules });
        Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync());
    }

    /// <summary>Counts anew, and knows none of the ids that it has seen.</summary>
    public async Task Forget()
    {
        using var forgotten = await http.PostAsync(new Uri("/__reset", UriKind.Relative), null);
    }

    /// <summary>Nothing was asked that Graph does not take, nothing answered that it does not answer, and nothing written twice because an answer was lost.</summary>
    public async Task<ProxyReport> AssertClean()
    {
        var report = (await http.GetFromJsonAsync<ProxyReport>(new Uri("/__report", UriKind.Relative)))!;
        if (report.Violations == 0 && report is { Lost.Repeated: 0, ProxyErrors: 0 }) return report;
        var violations = (await http.GetFromJsonAsync<List<Violation>>(new Uri("/__violations?limit=1000", UriKind.Relative)))!;
        // The next test is not to fail for this one.
        await Forget();
        throw new Xunit.Sdk.XunitException($"{report.Violations} violations, {report.Lost.Repeated} writes repeated after their answer was lost, {report.ProxyErrors} faults of the proxy itself. {string.Join("; ", violations.Distinct())}");
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private sealed record Violation(string Side, string Kind, string Method, string Template, string? At, string Msg);

    private static string? Install()
    {
        var given = Environment.GetEnvironmentVariable("RELANCE_GRAPH_PROXY");
        if (given == "none") return "RELANCE_GRAPH_PROXY says to go without the checking proxy.";
        var source = given ?? Path.Combine(Repository(), "../shared/graph/proxy");
        if (!File.Exists(Path.Combine(source, "proxy.mjs"))) return "There is no checking proxy at ../shared/graph/proxy, nor where RELANCE_GRAPH_PROXY points.";
        try
        {
            Copy(source);
            if (!Directory.Exists(Path.Combine(Here, "node_modules"))) Run("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");
            Run("node", "proxy.mjs", "--help");
            return null;
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException)
        {
            return $"The checking proxy needs node, npm and its packages: {fault.Message}";
        }
    }

    private static void Copy(string source)
    {
        Directory.CreateDirectory(Path.Combine(Here, "lib"));
        var description = Path.Combine(source, "..", "openapi-mail.v1.0.json");
        foreach (var file in Directory.EnumerateFiles(source, "*.mjs").Concat(Directory.EnumerateFiles(source, "package*.json")).Append(description))
            File.WriteAllBytes(Path.Combine(Here, Path.GetFileName(file)), File.ReadAllBytes(file));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "lib"))) File.WriteAllBytes(Path.Combine(Here, "lib", Path.GetFileName(file)), File.ReadAllBytes(file));
    }

    private static void Run(string command, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = Here, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = run.StandardError.ReadToEnd();
        run.WaitForExit();
        // 64 is what the proxy ends with once it has told its options.
        if (run.ExitCode is not (0 or 64)) throw new InvalidOperationException($"{command} ended with {run.ExitCode}: {said}");
    }

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent;
        return directory?.FullName ?? AppContext.BaseDirectory;
    }
}

/// <param name="MaxInFlight">By mailbox: the most requests that were under way at a time.</param>
/// <param name="Faults">How often each kind was injected.</param>
internal sealed record ProxyReport(
    int Requests, int Violations, int ProxyErrors, int Uploads, Dictionary<string, int> MaxInFlight, Dictionary<string, int> Faults, ProxyReport.LostAnswers Lost)
{
    /// <param name="Count">Writes that were carried out though their answer was lost.</param>
    /// <param name="Repeated">Of these, how many were asked for again.</param>
    internal sealed record LostAnswers(int Count, int Repeated);
}
