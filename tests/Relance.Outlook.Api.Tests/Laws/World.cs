using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Relance.Outlook.Api.Mailbox.Graph;

namespace Relance.Outlook.Api.Tests.Laws;

/// <summary>Everything outside the product: people at their Outlook, customers, bad luck; and a look into the mailbox past the product.</summary>
internal sealed class World(string url) : IDisposable
{
    private const string Everything = "/v1.0/me/messages?$top=1000&$select=id,subject,isDraft,parentFolderId,toRecipients&$expand=singleValueExtendedProperties($filter=id eq '" + GraphKeys.Property + "')";
    private readonly HttpClient http = new() { BaseAddress = new Uri(url) };

    public async Task<string> Token(string user) =>
        (await http.GetFromJsonAsync<JsonElement>($"/_control/token?user={user}")).GetProperty("access_token").GetString()!;

    /// <summary>A control call; gives what it answers, or nothing.</summary>
    public async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await http.PostAsJsonAsync($"/_control/{path}", body);
        return await Read(answer, path);
    }

    /// <summary>As <see cref="Post"/>, for calls about a message; gives its id afterwards.</summary>
    public async Task<string> With(string messageId, string verb, object body) => (await Post($"messages/{messageId}/{verb}", body)) is { ValueKind: JsonValueKind.Object } message ? message.GetProperty("id").GetString()! : messageId;

    public async Task Faults(params object[] rules)
    {
        using var answer = await http.PutAsJsonAsync("/_control/faults", rules);
        await Read(answer, "faults");
    }

    /// <summary>Every message of a mailbox, wherever it lies.</summary>
    public async Task<List<Seen>> Look(string token, IReadOnlyDictionary<string, string> folders)
    {
        var list = (await Graph(token, HttpMethod.Get, Everything)).GetProperty("value");
        return [.. list.EnumerateArray().Select(message => Seen.Of(message, folders))];
    }

    /// <summary>The names of the folders by their ids.</summary>
    public async Task<Dictionary<string, string>> Folders(string token)
    {
        var list = (await Graph(token, HttpMethod.Get, "/v1.0/me/mailFolders?$top=100")).GetProperty("value");
        return list.EnumerateArray().ToDictionary(folder => folder.GetProperty("id").GetString()!, folder => folder.GetProperty("displayName").GetString()!);
    }

    public async Task<JsonElement> Graph(string token, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Prefer", "IdType=\"ImmutableId\"");
        using var answer = await http.SendAsync(request);
        return await Read(answer, path);
    }

    public void Dispose() => http.Dispose();

    private static async Task<JsonElement> Read(HttpResponseMessage answer, string path)
    {
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"The world itself failed: {path} answered {(int)answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}

/// <summary>A message as it lies in the mailbox, with the product's key if it bears one.</summary>
internal sealed record Seen(string Id, string Folder, bool IsDraft, string? Key, string To, string Subject)
{
    public const string Drafts = "Brouillons";
    public const string Deleted = "Éléments supprimés";

    public bool IsDeleted => Folder == Deleted;

    public bool Waits => IsDraft && Folder == Drafts;

    public static Seen Of(JsonElement message, IReadOnlyDictionary<string, string> folders)
    {
        var key = message.TryGetProperty("singleValueExtendedProperties", out var properties) && properties.GetArrayLength() > 0 ? properties[0].GetProperty("value").GetString() : null;
        var to = message.GetProperty("toRecipients");
        return new Seen(
            message.GetProperty("id").GetString()!, folders[message.GetProperty("parentFolderId").GetString()!], message.GetProperty("isDraft").GetBoolean(), key,
            to.GetArrayLength() > 0 ? to[0].GetProperty("emailAddress").GetProperty("address").GetString()! : "", message.GetProperty("subject").GetString() ?? "");
    }
}
