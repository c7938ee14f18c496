using System.Text.Json;

namespace Relance.LocalMailbox.Protocol.Batch;

/// <summary>One request of a batch; its url is relative to /v1.0.</summary>
internal sealed record BatchRequest(string Id, string Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, JsonElement? Body, IReadOnlyList<string> DependsOn)
{
    private const int Most = 20;

    public static IReadOnlyList<BatchRequest> ReadAll(JsonElement body)
    {
        var requests = JsonBody.Members(body, "$batch").Where(member => member.Name == "requests").SelectMany(member => JsonBody.List(member.Value, "requests", Read)).ToList();
        if (requests.Count is 0 or > Most)
        {
            throw Invalid($"Number of batch request steps exceeds the maximum value of {Most}, or there is none.");
        }

        if (requests.Select(request => request.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count() < requests.Count)
        {
            throw Invalid("Request ids must be unique in a batch.");
        }

        CheckDependencies(requests);
        return requests;
    }

    private static BatchRequest Read(JsonElement value)
    {
        var request = JsonBody.Members(value, "requests").Aggregate(new BatchRequest("", "", "", [], null, []), (one, member) => member.Name switch
        {
            "id" => one with { Id = JsonBody.Text(member.Value, "id") ?? "" },
            "method" => one with { Method = (JsonBody.Text(member.Value, "method") ?? "").ToUpperInvariant() },
            "url" => one with { Url = JsonBody.Text(member.Value, "url") ?? "" },
            "headers" => one with { Headers = [.. JsonBody.Members(member.Value, "headers").Select(header => (header.Name, JsonBody.Text(header.Value, header.Name) ?? ""))] },
            "body" => one with { Body = member.Value.ValueKind == JsonValueKind.Null ? null : member.Value },
            "dependsOn" => one with { DependsOn = JsonBody.List(member.Value, "dependsOn", id => JsonBody.Text(id, "dependsOn") ?? "") },
            _ => throw JsonBody.Unknown(member.Name, "batchRequest"),
        });
        var hasType = request.Headers.Any(header => string.Equals(header.Name, "Content-Type", StringComparison.OrdinalIgnoreCase));
        return request switch
        {
            { Id: "" } or { Method: "" } or { Url: "" } => throw Invalid("Each request of a batch needs id, method and url."),
            { Body: not null } when !hasType => throw Invalid($"Request '{request.Id}' has a body and needs a Content-Type header."),
            _ when Uri.TryCreate(request.Url, UriKind.Absolute, out var absolute) && absolute.Scheme != Uri.UriSchemeFile => throw Invalid($"The url of request '{request.Id}' must be relative."),
            _ when request.Url.TrimStart('/').StartsWith("$batch", StringComparison.OrdinalIgnoreCase) => throw Invalid("A batch cannot hold a batch."),
            _ => request with { Url = "/" + request.Url.TrimStart('/') },
        };
    }

    private static void CheckDependencies(List<BatchRequest> requests)
    {
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var request in requests)
        {
            // Graph names what comes earlier only; so there is no circle either.
            if (request.DependsOn.FirstOrDefault(id => !earlier.Contains(id)) is { } unknown)
            {
                throw Invalid($"Request '{request.Id}' depends on '{unknown}', which is no earlier request of the batch.");
            }

            earlier.Add(request.Id);
        }
    }

    private static GraphFailure Invalid(string message) => GraphFailure.BadRequest("BadRequest", $"Invalid batch payload: {message}");
}
