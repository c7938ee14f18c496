using System.Diagnostics;
using Microsoft.Playwright;

namespace Relance.E2E;

/// <summary>An installed Chrome, Edge or Chromium; else Playwright's own; else Debian's package; else a sentence that says what to install.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    private static readonly string[] MorePlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        var path = Installed() ?? (InstallPlaywrights() ? "" : InstallDebians());
        if (path is null) throw new InvalidOperationException("The browser tests need Chrome, Edge or Chromium. On Debian: apt-get install chromium.");
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path.Length == 0 ? null : path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    private static string? Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(directory => Names.Select(name => Path.Combine(directory, name)))
            .Concat(MorePlaces).FirstOrDefault(File.Exists);

    private static bool InstallPlaywrights() => Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0;

    private static string? InstallDebians()
    {
        if (!File.Exists("/usr/bin/apt-get") || Environment.UserName != "root") return null;
        using var install = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium"]));
        install?.WaitForExit();
        return Installed();
    }
}
