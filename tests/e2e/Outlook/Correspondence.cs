using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.E2E.Outlook;

/// <summary>What happens outside the pane: she writes and sends in Outlook, customers answer, a colleague notes something.</summary>
public sealed class Correspondence : IDisposable
{
    private readonly HttpClient http = new();
    private readonly Product product;

    private Correspondence(Product product, string token)
    {
        (this.product, Token) = (product, token);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public string Token { get; }

    public static async Task<Correspondence> BeginAsync(Product product)
    {
        using var first = new HttpClient();
        var token = await first.GetFromJsonAsync<JsonElement>(new Uri($"{product.Mailbox}/_control/token?user=claire"));
        return new Correspondence(product, token.GetProperty("access_token").GetString()!);
    }

    public Task<JsonElement> Get(string path) => http.GetFromJsonAsync<JsonElement>(new Uri($"{product.Desk}/api{path}"));

    public Task<JsonElement> Post(string path, object body) => Posted($"{product.Desk}/api{path}", body);

    /// <summary>The reminders that wait in her drafts.</summary>
    public async Task<IReadOnlyList<JsonElement>> Drafts() => [.. (await Get("/companies/1/reminders?state=drafted&limit=200")).GetProperty("items").EnumerateArray()];

    /// <summary>She presses Send on a draft; gives the id of the message that left.</summary>
    public async Task<string> Send(string itemId) => Id(await Control($"messages/{itemId}/send", new { client = "owa" }));

    public async Task<string> Answer(string itemId, string kind, string? body = null) => Id(await Control($"messages/{itemId}/answer", new { kind, body }));

    /// <summary>The customer promises a transfer for a day in three weeks.</summary>
    public Task<string> Promises(string itemId) => Answer(
        itemId, "human", string.Create(CultureInfo.GetCultureInfo("fr-FR"), $"Bonjour, je vous confirme que le virement partira le {DateTime.Today.AddDays(22):d MMMM yyyy}. Cordialement"));

    public async Task<string> Arrives(string from, string subject, string body) => Id(await Control("incoming", new { user = "claire", from, subject, body }));

    /// <summary>She begins a message by hand; gives its id.</summary>
    public async Task<string> Begins(string subject, string body, string to) => Id(await Posted($"{product.Mailbox}/v1.0/me/messages", new
    {
        subject,
        body = new { contentType = "html", content = body },
        toRecipients = new[] { new { emailAddress = new { address = to } } },
    }));

    public void Dispose() => http.Dispose();

    private static string Id(JsonElement message) => message.GetProperty("id").GetString()!;

    private Task<JsonElement> Control(string path, object body) => Posted($"{product.Mailbox}/_control/{path}", body);

    private async Task<JsonElement> Posted(string address, object body)
    {
        using var answer = await http.PostAsJsonAsync(new Uri(address), body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
