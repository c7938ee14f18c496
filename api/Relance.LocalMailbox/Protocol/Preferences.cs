using System.Globalization;

namespace Relance.LocalMailbox.Protocol;

/// <summary>What the Prefer headers ask for, and which of it was honoured.</summary>
internal sealed record Preferences(bool ImmutableIds, string? BodyType, int? MaxPageSize)
{
    public static Preferences Read(HttpContext http)
    {
        var wishes = new Preferences(false, null, null);
        var applied = new List<string>();
        foreach (var wish in http.Request.Headers["Prefer"].SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = wish.Split('=', 2, StringSplitOptions.TrimEntries);
            wishes = wishes.With(parts[0].ToLowerInvariant(), parts.Length > 1 ? parts[1].Trim('"') : "", wish);
            applied.Add(wish);
        }

        if (applied.Count > 0)
        {
            http.Response.Headers["Preference-Applied"] = string.Join(", ", applied);
        }

        return wishes;
    }

    private Preferences With(string name, string value, string wish) => (name, value.ToLowerInvariant()) switch
    {
        ("idtype", "immutableid") => this with { ImmutableIds = true },
        ("outlook.body-content-type", "text" or "html") => this with { BodyType = value.ToLowerInvariant() },
        ("odata.maxpagesize", _) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 => this with { MaxPageSize = size },
        _ => throw GraphFailure.NotImplemented($"Prefer: {wish}"),
    };
}
