using System.Net.Http.Json;
using System.Text.Json;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>The hand of the demonstration: what the human at the desk, the customers and bad luck do.</summary>
internal sealed class MailboxControl(string url) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new Uri(url) };

    public string Url => url;

    public async Task<string> Token(string user) =>
        (await http.GetFromJsonAsync<JsonElement>($"/_control/token?user={user}")).GetProperty("access_token").GetString()!;

    /// <summary>Presses Send in an Outlook client; gives the id of the sent message.</summary>
    public async Task<string> Send(string itemId, string client = "owa", string? subject = null)
    {
        var edits = subject is null ? null : new { subject };
        return (await Post($"messages/{itemId}/send", new { client, edits })).GetProperty("id").GetString()!;
    }

    /// <summary>An answer to a sent message; gives its id.</summary>
    public async Task<string> Answer(string itemId, string kind = "human", string? body = null, string? from = null) =>
        (await Post($"messages/{itemId}/answer", new { kind, body, from })).GetProperty("id").GetString()!;

    public Task Incoming(string user, string from, string subject = "Question", string body = "Bonjour") => Post("incoming", new { user, from, subject, body });

    public Task Delete(string itemId) => Post($"messages/{itemId}/delete", new { });

    public Task Move(string itemId, string folder) => Post($"messages/{itemId}/move", new { folder });

    /// <summary>The rules that file what arrives from now on.</summary>
    public Task Rules(string user, params object[] rules) => Post("rules", new { user, rules });

    public Task Incoming(string user, string from, string subject, string body, object headers) => Post("incoming", new { user, from, subject, body, headers });

    public Task Answer(string itemId, object how) => Post($"messages/{itemId}/answer", how);

    public Task Lifecycle(string subscriptionId, string lifecycleEvent) =>
        Post($"subscriptions/{subscriptionId}/lifecycle", new Dictionary<string, string>(StringComparer.Ordinal) { ["event"] = lifecycleEvent });

    /// <summary>The user copies a message; the id of the copy beside it.</summary>
    public async Task<string> Duplicate(string itemId) => (await Post($"messages/{itemId}/duplicate", new { })).GetProperty("id").GetString()!;

    /// <summary>Opens a mailbox to others, so that they may write in it.</summary>
    public Task Share(string mailbox, params string[] with) => Post("delegates", new { user = mailbox, delegates = with });

    /// <summary>What new tokens bear.</summary>
    public Task Consent(params string[] scopes) => Post("consent", new { scopes });

    /// <summary>The user's tokens issued until now end after so many requests.</summary>
    public Task ExpireTokens(string user, int afterRequests) => Post("token/expire", new { user, afterRequests });

    /// <summary>They end at once, and the mailbox asks for claims, as Entra does when it takes a session back.</summary>
    public Task AskForClaims(string user) => Post("token/expire", new { user, afterRequests = 0, claims = true });

    /// <summary>What becomes of a mailbox: gone, noLicence, closed, readOnly, full, or ok again.</summary>
    public Task Befall(string user, string state) => Post("mailbox", new { user, state });

    /// <summary>So many messages of strangers lie in the inbox, received over so many days until now.</summary>
    public Task Bulk(string user, int count, int days) => Post("bulk", new { user, folder = "inbox", count, days });

    /// <summary>The next answers of delta begin with rows that were told before.</summary>
    public Task Replay(string user) => Post("delta/replay", new { user, answers = 4, rows = 10 });

    public Task ForgetDeltaTokens(string user) => Post("delta/expire", new { user });

    public Task AdvanceDays(int days) => Post("clock", new { advanceDays = days });

    public Task AdvanceHours(int hours) => Post("clock", new { advanceHours = hours });

    /// <summary>From now on the mailbox fails so, and no longer as before; without a rule it is well again.</summary>
    public async Task Faults(params object[] rules)
    {
        using var forgotten = await http.DeleteAsync("/_control/faults");
        using var answer = await http.PutAsJsonAsync("/_control/faults", rules);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>How many requests met a fault, and how many came back before they were allowed to.</summary>
    public async Task<(int Hits, int TooEarly)> FaultsMet()
    {
        var report = await http.GetFromJsonAsync<JsonElement>("/_control/faults");
        return (report.GetProperty("rules").EnumerateArray().Sum(rule => rule.GetProperty("hits").GetInt32()), report.GetProperty("tooEarlyRetries").GetInt32());
    }

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> Post(string path, object request)
    {
        using var answer = await http.PostAsJsonAsync($"/_control/{path}", request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
