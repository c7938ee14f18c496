using System.Text.Json;
using Microsoft.Playwright;

namespace Relance.E2E.Outlook;

/// <summary>The pane inside an Outlook that behaves as Outlook does in each context (addin-web/fake-office), over the real product.</summary>
public sealed class FakeOutlook : IAsyncDisposable
{
    private FakeOutlook(Stage stage, Words words) => (Stage, Words) = (stage, words);

    public Stage Stage { get; }

    public Words Words { get; }

    public IPage Page => Stage.Page;

    /// <summary>What the message in Outlook asks for, in the place of the view.</summary>
    public ILocator Message => Page.GetByRole(AriaRole.Main, new() { Name = Words.Message });

    public static async Task<FakeOutlook> OpenAsync(Product product, Words words, string token, string query = "")
    {
        var office = await File.ReadAllTextAsync(Repository.Web("fake-office/office.js"));
        var options = JsonSerializer.Serialize(new { language = words.Locale, user = "claire@demo.example", token, select = (object?)null });
        var stage = await Stage.OpenAsync($"{product.Desk}/pane/{query}", 450, 900, words.Locale, office, $"fakeOffice.install({options});");
        return new FakeOutlook(stage, words);
    }

    /// <summary>She selects a message, several, or none (null); the pane is pinned and follows.</summary>
    public Task Select(object? what) => Page.EvaluateAsync("what => fakeOffice.select(what)", what);

    /// <summary>The message that is being written: its attachments and its body.</summary>
    public async Task<JsonElement> Written() => (await Page.EvaluateAsync<JsonElement?>("() => fakeOffice.message()"))!.Value;

    /// <summary>The id of the last message that the pane opened.</summary>
    public Task<string> LastOpened() => Page.EvaluateAsync<string>("() => fakeOffice.said.opened.at(-1).replaceAll('/', '-').replaceAll('+', '_')");

    /// <summary>She presses Send: Outlook runs the Smart Alert's own file, which answers.</summary>
    public async Task<JsonElement> PressSend()
    {
        await Page.AddScriptTagAsync(new() { Url = "/launchevent.js" });
        return await Page.EvaluateAsync<JsonElement>("() => fakeOffice.send(8000)");
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { NameRegex = Words.Seen(name) });

    public ILocator Text(string words) => Page.GetByText(Words.Seen(words)).First;

    /// <summary>Seen as Outlook looks in each of its themes, nothing on the screen breaks a rule of accessibility.</summary>
    public async Task HasNothingAgainstIt(string where)
    {
        await Stage.PictureAsync($"{Words.Locale} {where}");
        await Accessibility.CheckAsync(Page, $"{Words.Locale}, {where}");
    }

    public ValueTask DisposeAsync() => Stage.DisposeAsync();
}
