using System.Text.Json;

namespace Relance.LocalMailbox.Protocol.Batch;

/// <summary>What one request of a batch was answered. A body that is no JSON travels as base64.</summary>
internal sealed record BatchAnswer(string Id, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public bool Failed => Status >= 400;

    public static BatchAnswer Of(string id, GraphFailure failure) => new(
        id, failure.Status, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" },
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            error = new { code = failure.Code, message = failure.Message, innerError = new Dictionary<string, string>(StringComparer.Ordinal) { ["date"] = Instant.Text(DateTimeOffset.UtcNow).TrimEnd('Z'), ["request-id"] = Guid.NewGuid().ToString() } },
        }));

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.WriteNumber("status", Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in Headers)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        if (Body.Length > 0)
        {
            json.WritePropertyName("body");
            if (Headers.TryGetValue("Content-Type", out var type) && type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            {
                json.WriteRawValue(Body);
            }
            else
            {
                json.WriteBase64StringValue(Body);
            }
        }

        json.WriteEndObject();
    }
}
