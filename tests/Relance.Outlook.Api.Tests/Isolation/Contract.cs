using System.Text.Json.Nodes;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Isolation;

/// <summary>Every operation that the API publishes: what is added is covered by itself.</summary>
internal static class Contract
{
    public static Task<List<Operation>> Operations(RelanceHost host) => Operations(host.Url);

    public static async Task<List<Operation>> Operations(string url)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        var document = JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!;
        return
        [
            .. from path in document["paths"]!.AsObject()
               where path.Key.StartsWith("/api/", StringComparison.Ordinal)
               from method in path.Value!.AsObject()
               select new Operation(HttpMethod.Parse(method.Key), path.Key, method.Value!.AsObject()),
        ];
    }
}

internal sealed record Operation(HttpMethod Method, string Path, JsonObject Description)
{
    public string Id => (string)Description["operationId"]!;

    /// <summary>Who may call it at least, as the document says.</summary>
    public string Role => (string?)Description["x-relance-role"] ?? throw new InvalidOperationException($"{Id} publishes no rule.");

    public bool NeedsToken => Role != "anonymous";

    public IEnumerable<string> PathParameters => Parameters("path");

    public IEnumerable<string> QueryParameters => Parameters("query");

    public bool TakesBody => Description.ContainsKey("requestBody");

    public bool TakesForm => TakesBody && Description["requestBody"]!["content"]!.AsObject().ContainsKey("multipart/form-data");

    /// <summary>The names of what it needs to know of a company, besides the company itself.</summary>
    public IEnumerable<string> Ids => PathParameters.Where(name => name != "file").Concat(QueryParameters.Where(name => name == "itemId"));

    /// <summary>The address with these ids; <c>{id}</c> is that of what the path names before it.</summary>
    public string Address(IReadOnlyDictionary<string, string> ids)
    {
        var address = Path;
        foreach (var name in PathParameters)
        {
            var parts = Path.Split('/');
            var before = parts[Math.Max(0, Array.IndexOf(parts, $"{{{name}}}") - 1)];
            // The same name may be that of several kinds of things.
            var id = name == "id" ? ids[parts[2]] : ids.TryGetValue($"{before}/{name}", out var own) ? own : ids[name];
            address = address.Replace($"{{{name}}}", id, StringComparison.Ordinal);
        }

        return QueryParameters.Contains("itemId") ? $"{address}?itemId={Uri.EscapeDataString(ids["itemId"])}" : address;
    }

    private IEnumerable<string> Parameters(string place) =>
        (Description["parameters"] as JsonArray ?? []).Where(parameter => (string)parameter!["in"]! == place).Select(parameter => (string)parameter!["name"]!);
}
