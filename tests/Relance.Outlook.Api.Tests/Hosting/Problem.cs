using System.Text.Json;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>An RFC 9457 answer; reading one asserts its form.</summary>
internal sealed record Problem(int Status, string Code, string Title, string Detail, IReadOnlyDictionary<string, string[]> Errors)
{
    public static async Task<Problem> Of(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(!response.IsSuccessStatusCode, $"No refusal but {(int)response.StatusCode}: {text}");
        Assert.True(response.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{(int)response.StatusCode} {response.Content.Headers.ContentType}: {text}");

        var json = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal((int)response.StatusCode, json.GetProperty("status").GetInt32());
        var errors = json.TryGetProperty("errors", out var own) ? own.Deserialize<Dictionary<string, string[]>>()! : [];
        return new Problem((int)response.StatusCode, Text("code"), Text("title"), Text("detail"), errors);

        string Text(string name) => json.GetProperty(name).GetString()!;
    }
}
