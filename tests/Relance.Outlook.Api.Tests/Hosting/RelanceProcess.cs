using System.Diagnostics;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>The product as a process of its own, to be killed.</summary>
internal sealed class RelanceProcess : IAsyncDisposable
{
    private readonly Process process;

    private RelanceProcess(Process process, string url, string mailboxUrl)
    {
        this.process = process;
        Url = url;
        Control = new MailboxControl(mailboxUrl);
    }

    public string Url { get; }

    public MailboxControl Control { get; }

    public static Task<RelanceProcess> Start(string url, string mailboxUrl, string directory, params string[] settings) => Start(url, mailboxUrl, directory, null, settings);

    /// <param name="printed">Receives every line that the process prints; null lets them through.</param>
    /// <param name="program">Another version of the product; null: this one.</param>
    public static async Task<RelanceProcess> Start(string url, string mailboxUrl, string directory, List<string>? printed, string[] settings, string? program = null)
    {
        string[] arguments = [program ?? typeof(RelanceApp).Assembly.Location, .. RelanceHost.Arguments(url, mailboxUrl, directory), .. settings.Select(setting => $"--{setting}")];
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = printed is not null, RedirectStandardError = printed is not null };
        var started = new RelanceProcess(Process.Start(start)!, url, mailboxUrl);
        if (printed is not null) started.Listen(printed);
        await started.WaitUntilReady();
        return started;
    }

    public async Task<Accountant> SignIn(string user) => new(Url, Control, user, await Control.Token(user));

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; the exit code.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
        Control.Dispose();
    }

    private void Listen(List<string> printed)
    {
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();

        void Keep(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is null) return;
            lock (printed) printed.Add(line.Data);
        }
    }

    private async Task WaitUntilReady()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Url) };
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The process ended with {process.ExitCode} before it was ready.");
    }
}
