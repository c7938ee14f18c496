using System.Text.Json;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Reads request bodies with Graph's complaints: too large, not JSON, wrong type, unknown value.</summary>
internal static class JsonBody
{
    public const int Limit = 4 * 1024 * 1024;

    public static async Task<JsonElement> Object(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw GraphFailure.NotImplemented($"a body of type '{http.Request.ContentType}' for {http.Request.Method} {http.Request.Path} (only application/json; MIME only to create a draft)");
        }

        var bytes = await Bytes(http);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw GraphFailure.BadBody("A JSON object is expected.");
        }
        catch (JsonException)
        {
            throw GraphFailure.BadRequest("BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");
        }
    }

    public static bool IsMime(HttpContext http) => http.Request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true;

    public static string? Text(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => throw Wrong(name, "a string"),
    };

    public static bool Flag(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False or JsonValueKind.Null => false,
        _ => throw Wrong(name, "true or false"),
    };

    public static string OneOf(JsonElement value, string name, params ReadOnlySpan<string> known)
    {
        var text = Text(value, name);
        foreach (var one in known)
        {
            if (string.Equals(one, text, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        throw GraphFailure.BadBody($"Requested value '{text}' was not found for '{name}'.");
    }

    /// <summary>Null is no list: Graph refuses a message whose attachments are null (Geeksltd/Olive#451), as OData has it of every collection.</summary>
    public static List<T> List<T>(JsonElement value, string name, Func<JsonElement, T> read) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(read)] : throw Wrong(name, "an array");

    /// <summary>The members of an object; annotations are no members.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Where(member => !member.Name.Contains('@', StringComparison.Ordinal))
            : throw Wrong(name, "an object");

    public static GraphFailure Unknown(string name, string type) =>
        GraphFailure.BadBody($"The property '{name}' does not exist on type 'microsoft.graph.{type}'. Make sure to only use property names that are defined by the type.");

    private static GraphFailure Wrong(string name, string expected) => GraphFailure.BadBody($"'{name}' must be {expected}.");

    public static async Task<byte[]> Bytes(HttpContext http)
    {
        if (http.Request.ContentLength > Limit)
        {
            throw TooLarge();
        }

        var buffer = new MemoryStream();
        var chunk = new byte[81920];
        for (var read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted); read > 0; read = await http.Request.Body.ReadAsync(chunk, http.RequestAborted))
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > Limit)
            {
                throw TooLarge();
            }
        }

        return buffer.ToArray();
    }

    private static GraphFailure TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, "RequestEntityTooLarge", "The request content exceeds 4 MB; larger attachments need an upload session.");
}
