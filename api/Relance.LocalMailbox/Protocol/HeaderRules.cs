using System.Text.Json;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>Custom headers: one to five, each beginning with x-.</summary>
internal static class HeaderRules
{
    private const string Collection = "InvalidInternetMessageHeaderCollection";

    public static List<Header> Read(JsonElement value)
    {
        var headers = JsonBody.List(value, "internetMessageHeaders", ReadOne);
        if (headers.Count > 5)
        {
            throw GraphFailure.BadRequest(Collection, "Maximum number of headers in one message should be less than or equal to 5.");
        }

        if (headers.Count == 0 && value.ValueKind == JsonValueKind.Array)
        {
            throw GraphFailure.BadRequest(Collection, "The internet message header collection should not be empty.");
        }

        return headers;
    }

    public static bool HoldsLineBreak(string text) => text.AsSpan().ContainsAny('\r', '\n');

    private static Header ReadOne(JsonElement value)
    {
        var (name, content) = ("", "");
        foreach (var member in JsonBody.Members(value, "internetMessageHeaders"))
        {
            _ = member.Name switch
            {
                "name" => name = JsonBody.Text(member.Value, "name") ?? "",
                "value" => content = JsonBody.Text(member.Value, "value") ?? "",
                _ => throw JsonBody.Unknown(member.Name, "internetMessageHeader"),
            };
        }

        if (!name.StartsWith("x-", StringComparison.OrdinalIgnoreCase) || HoldsLineBreak(name + content))
        {
            throw GraphFailure.BadRequest("InvalidInternetMessageHeader", $"The internet message header name '{name}' should start with 'x-' or 'X-'.");
        }

        return new Header(name, content);
    }
}
