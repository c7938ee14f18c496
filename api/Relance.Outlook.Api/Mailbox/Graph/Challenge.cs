using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// What a claims challenge asks for (continuous access evaluation, Conditional Access): JSON that the pane hands to Entra as it is. Whatever
/// is no JSON is no challenge: it would go into a header of ours.
/// </summary>
internal static partial class Challenge
{
    /// <summary>Out of WWW-Authenticate of Graph's 401.</summary>
    public static string? Of(IDictionary<string, IEnumerable<string>>? headers)
    {
        if (headers is null || !headers.TryGetValue("WWW-Authenticate", out var values)) return null;
        var found = Claims().Match(string.Join(' ', values));
        if (!found.Success) return null;
        var bytes = new byte[found.Groups["claims"].Length];
        return Convert.TryFromBase64String(found.Groups["claims"].Value, bytes, out var length) ? Json(Encoding.UTF8.GetString(bytes, 0, length)) : null;
    }

    public static string? Json(string? claims)
    {
        if (string.IsNullOrEmpty(claims)) return null;
        try
        {
            using var document = JsonDocument.Parse(claims);
            return claims;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("error=\"insufficient_claims\".*claims=\"(?<claims>[A-Za-z0-9+/=]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Claims();
}
