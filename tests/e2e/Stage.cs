using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Relance.E2E;

/// <summary>A browser window on the desk. What a page reports as an error fails the test that opened it.</summary>
public sealed class Stage : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly ConcurrentDictionary<IRequest, byte> unanswered = [];

    private Stage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, Page) = (playwright, browser, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") Errors.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) => Errors.Add(error);
        page.Request += (_, request) => unanswered.TryAdd(request, 0);
        page.RequestFinished += (_, request) => unanswered.TryRemove(request, out var _);
        page.RequestFailed += (_, request) => unanswered.TryRemove(request, out var _);
    }

    public IPage Page { get; }

    public IFrameLocator Pane => Page.FrameLocator("iframe[title='Volet Relance'], iframe[title='Relance pane']");

    public List<string> Errors { get; } = [];

    /// <param name="address">The page.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="height">Of the window, in pixels.</param>
    /// <param name="locale">The language of the browser.</param>
    /// <param name="before">Scripts that run in each page before its own.</param>
    public static async Task<Stage> OpenAsync(string address, int width = 1500, int height = 950, string locale = "fr-FR", params string[] before)
    {
        var driver = await Playwright.CreateAsync();
        var chromium = await Browser.LaunchAsync(driver);
        var page = await chromium.NewPageAsync(new BrowserNewPageOptions { Locale = locale, ViewportSize = new ViewportSize { Width = width, Height = height } });
        page.SetDefaultTimeout(30_000);
        var stage = new Stage(driver, chromium, page);
        foreach (var script in before) await page.AddInitScriptAsync(script);
        await page.GotoAsync(address);
        return stage;
    }

    public ILocator DeskButton(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Folder(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new System.Text.RegularExpressions.Regex($"^{name}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) });

    public ILocator PaneButton(string name) => Pane.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { Name = name });

    public ILocator Tab(string name) => Pane.GetByRole(AriaRole.Tab, new FrameLocatorGetByRoleOptions { Name = name });

    public ILocator PaneText(string text) => Pane.GetByText(text).First;

    public void AssertNoErrors()
    {
        if (Errors.Count > 0) Assert.Fail($"The page reported: {string.Join(Environment.NewLine, Errors)}");
    }

    /// <summary>Keeps a picture where RELANCE_E2E_PICTURES says, if it does.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("RELANCE_E2E_PICTURES") is not { Length: > 0 } folder) return;
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        // Where a test ended, well or badly: of one that failed the runner tells what is written here.
        await PictureAsync($"end-{Environment.TickCount64}");
        await TellAsync();
        await browser.CloseAsync();
        playwright.Dispose();
    }

    private async Task TellAsync()
    {
        if (TestContext.Current.TestOutputHelper is not { } output) return;
        foreach (var request in unanswered.Keys) output.WriteLine($"Not answered: {request.Method} {request.Url}");
        foreach (var error in Errors) output.WriteLine($"Reported: {error}");
        foreach (var frame in Page.Frames)
        {
            output.WriteLine($"--- {frame.Url}");
            output.WriteLine(await frame.Locator("body").InnerTextAsync(new() { Timeout = 2_000 }));
        }
    }
}
