using System.Text.Json;

namespace Relance.LocalMailbox.Protocol;

internal static class UserEndpoints
{
    public static Task Read(HttpContext http)
    {
        var call = GraphCall.OfUser(http);
        if (call.IsDelegate)
        {
            throw new GraphFailure(StatusCodes.Status403Forbidden, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");
        }

        var owner = call.Owner;
        (string Name, string? Value)[] properties =
        [
            ("displayName", owner.DisplayName), ("givenName", owner.GivenName), ("jobTitle", null), ("mail", owner.Address), ("mobilePhone", null),
            ("officeLocation", null), ("preferredLanguage", call.Profiles.Of(owner).Settings.Locale), ("surname", owner.Surname), ("userPrincipalName", owner.Address), ("id", owner.Id.ToString()),
        ];
        var select = new QueryOptions(http.Request, "$select")["$select"]?.Split(',', StringSplitOptions.TrimEntries);
        var known = properties.Select(property => property.Name).Append("businessPhones");
        if (select?.FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw GraphFailure.NotImplemented($"$select of '{unknown}' on a user");
        }

        bool Wanted(string name) => select is null || select.Contains(name, StringComparer.Ordinal);
        return GraphAnswers.Json(http, StatusCodes.Status200OK, json => Write(json, call, properties, Wanted));
    }

    private static void Write(Utf8JsonWriter json, GraphCall call, (string Name, string? Value)[] properties, Func<string, bool> wanted)
    {
        json.WriteStartObject();
        json.WriteString("@odata.context", $"{call.Origin}/v1.0/$metadata#users/$entity");
        if (wanted("businessPhones"))
        {
            json.WriteStartArray("businessPhones");
            json.WriteEndArray();
        }

        foreach (var (name, value) in properties.Where(property => wanted(property.Name)))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
    }
}
