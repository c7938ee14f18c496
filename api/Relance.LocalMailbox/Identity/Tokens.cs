using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Identity;

internal enum TokenFlaw
{
    None,
    Malformed,
    Signature,
    Issuer,
    Audience,
    Expired,
}

/// <summary>Issues and reads RS256 tokens. Their life is real time: demonstration time may jump by months.</summary>
internal sealed class Tokens(SigningKey key, LocalMailboxOptions options, ServerAddress address, Scopes scopes, TokenExpiry expiry)
{
    public const string Graph = "https://graph.microsoft.com";
    public const int Lifetime = 3600;

    /// <summary>The desk is an application of its own: what it reads does not count against the API's limits.</summary>
    public const string DeskApplication = "5e1f6c3a-8b0d-4c5e-9a7f-1d2c3b4a5f60";

    public string Issuer => $"{address.Url}/{options.TenantId}/v2.0";

    /// <summary>For the desk: good at the API's door and at Graph's. With the app roles and groups that Entra would name.</summary>
    public string ForDesk(MailboxOwner owner, IEnumerable<string> roles, IEnumerable<string> groups) => Sign(
        owner, new JsonArray(options.ClientId, Graph), $"access_as_user {scopes}", Lifetime, DeskApplication, ("roles", [.. roles]), ("groups", [.. groups]));

    public string ForGraph(MailboxOwner owner) => Sign(owner, Graph, scopes.ToString(), Lifetime);

    public string Id(MailboxOwner owner, string clientId) => Sign(owner, clientId, null, Lifetime);

    public string Refresh(MailboxOwner owner) => Sign(owner, $"{Issuer}/refresh", null, 90 * 24 * 3600);

    public (JsonObject? Claims, TokenFlaw Flaw) Read(string token, string audience)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || Parse(parts[0]) is not { } header || Parse(parts[1]) is not { } claims || Base64Url.TryDecode(parts[2]) is not { } signature)
        {
            return (null, TokenFlaw.Malformed);
        }

        if ((string?)header["alg"] != "RS256" || !key.Verify(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), signature))
        {
            return (null, TokenFlaw.Signature);
        }

        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return (claims, (string?)claims["iss"] != Issuer ? TokenFlaw.Issuer
            : !Audiences(claims).Contains(audience, StringComparer.Ordinal) ? TokenFlaw.Audience
            : (long?)claims["exp"] <= now ? TokenFlaw.Expired
            : TokenFlaw.None);
    }

    public static MailboxOwner? OwnerOf(JsonObject? claims) => MailboxOwner.Of(((string?)claims?["preferred_username"])?.Split('@')[0]);

    private string Sign(MailboxOwner owner, JsonNode audience, string? scope, int seconds, string? application = null, params ReadOnlySpan<(string Name, string[] Values)> lists)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var token = Guid.NewGuid().ToString("N");
        expiry.Issued(owner.User, token);
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = key.Id };
        var claims = new JsonObject
        {
            ["aud"] = audience,
            ["iss"] = Issuer,
            ["iat"] = now,
            ["nbf"] = now - 5,
            ["exp"] = now + seconds,
            ["azp"] = application ?? options.ClientId,
            ["name"] = owner.DisplayName,
            ["oid"] = owner.Id.ToString(),
            ["preferred_username"] = owner.Address,
            ["sub"] = owner.Id.ToString("N"),
            ["tid"] = options.TenantId,
            ["uti"] = token,
            ["ver"] = "2.0",
        };
        if (scope is not null)
        {
            claims["scp"] = scope;
        }

        foreach (var (name, values) in lists)
        {
            if (values.Length > 0)
            {
                claims[name] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
            }
        }

        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.Encode(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static IEnumerable<string?> Audiences(JsonObject claims) =>
        claims["aud"] is JsonArray many ? many.Select(one => (string?)one) : [(string?)claims["aud"]];

    private static string Encode(JsonObject json) => Base64Url.Encode(Encoding.UTF8.GetBytes(json.ToJsonString()));

    private static JsonObject? Parse(string part)
    {
        try
        {
            return Base64Url.TryDecode(part) is { } bytes ? JsonNode.Parse(bytes) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
