using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.Benchmarks;

/// <summary>The built server as a user starts it: its own process and data directory, and a client signed in as Claire.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    private static readonly string Dll = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Relance.Outlook.Api/release/Relance.Outlook.Api.dll"));

    private readonly Process process;
    private readonly string url;

    private RunningProduct(Process process, string url, string mailbox, string data)
    {
        (this.process, this.url, Mailbox, Data) = (process, url, mailbox, data);
        Http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(10) };
    }

    public HttpClient Http { get; }

    public string Mailbox { get; }

    public string Data { get; }

    /// <summary>Highest resident memory since the start, in bytes.</summary>
    public long PeakMemory => ProcessMemory.Of(process.Id, "VmHWM");

    /// <summary>Of the resident memory, what is mapped from files, in bytes. It hardly changes once everything is loaded.</summary>
    public long MappedFiles => ProcessMemory.Of(process.Id, "RssFile");

    /// <summary>On both processors together, since the start: what a busy machine does not change much.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public long Memory => ProcessMemory.Of(process.Id, "VmRSS");

    /// <param name="mailbox">A mailbox already running; null lets the product host its own.</param>
    public static async Task<RunningProduct> StartAsync(string data, string? mailbox = null, bool withSample = false, IReadOnlyDictionary<string, string>? settings = null)
    {
        var address = $"http://localhost:{Ports.Free()}";
        var mailboxUrl = mailbox ?? $"http://localhost:{Ports.Free()}";
        var start = new ProcessStartInfo("dotnet", [Dll]) { WorkingDirectory = Path.GetDirectoryName(Dll), RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["LocalMailbox__Url"] = mailboxUrl;
        start.Environment["Relance__DataDirectory"] = data;
        start.Environment["Relance__LoadSample"] = withSample ? "true" : "false";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal)) start.Environment[name] = value;
        var server = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();

        var product = new RunningProduct(server, address, mailboxUrl, data);
        await product.FirstAnswerAsync();
        return product;
    }

    /// <summary>Gets Claire's token; from then on <see cref="Http"/> carries it.</summary>
    public async Task SignInAsync() => Http.DefaultRequestHeaders.Authorization = await TokenAsync("claire");

    /// <summary>A client of somebody else's.</summary>
    public async Task<HttpClient> ClientOfAsync(string user)
    {
        var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(2) };
        client.DefaultRequestHeaders.Authorization = await TokenAsync(user);
        return client;
    }

    public async Task<long> CreateCompanyAsync()
    {
        var answer = await Http.PostAsJsonAsync(new Uri("/api/companies", UriKind.Relative), new { name = "Atelier Morin" });
        var company = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return company.GetProperty("id").GetInt64();
    }

    /// <summary>Asks as a browser does (compressed), reads the whole answer without keeping it, and gives its length on the wire.</summary>
    public async Task<long> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        var buffer = new byte[128 * 1024];
        long length = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;) length += read;
        return length;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<AuthenticationHeaderValue> TokenAsync(string user)
    {
        using var mailbox = new HttpClient();
        var token = await mailbox.GetFromJsonAsync<JsonElement>(new Uri($"{Mailbox}/_control/token?user={user}"));
        return new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
    }

    private async Task FirstAnswerAsync()
    {
        var deadline = Stopwatch.StartNew();
        while (!process.HasExited && deadline.Elapsed < TimeSpan.FromMinutes(2))
        {
            try
            {
                using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException($"The product did not answer on {url}.");
    }
}
