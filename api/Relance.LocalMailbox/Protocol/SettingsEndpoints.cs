namespace Relance.LocalMailbox.Protocol;

/// <summary>Language, time zone and automatic replies of a mailbox.</summary>
internal static class SettingsEndpoints
{
    public static Task Read(HttpContext http)
    {
        var call = GraphCall.Read(http);
        var select = new QueryOptions(http.Request, "$select")["$select"]?.Split(',', StringSplitOptions.TrimEntries);
        if (select?.FirstOrDefault(name => !SettingsJson.Names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw GraphFailure.NotImplemented($"$select of '{unknown}' on mailboxSettings");
        }

        return SettingsJson.Answer(call, call.Profiles.Of(call.Owner), select);
    }

    public static async Task Change(HttpContext http)
    {
        var call = GraphCall.Read(http);
        _ = new QueryOptions(http.Request);
        var body = await JsonBody.Object(http);
        var changed = call.Profiles.Change(call.Owner, profile => profile with { Settings = SettingsReader.Read(body, profile.Settings) });
        await SettingsJson.Answer(call, changed, null);
    }
}
