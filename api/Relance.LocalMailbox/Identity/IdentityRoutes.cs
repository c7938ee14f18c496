using System.Text.Json.Nodes;

namespace Relance.LocalMailbox.Identity;

/// <summary>What of Entra a confidential client and a token validator look at.</summary>
internal static class IdentityRoutes
{
    public static void MapIdentity(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/common/discovery/instance", Instances);
        routes.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant, Tokens tokens, ServerAddress address, LocalMailboxOptions options) =>
            IsTenant(tenant, options) ? Configuration(tokens, address, options) : UnknownTenant(tenant));
        routes.MapGet("/{tenant}/discovery/v2.0/keys", (string tenant, SigningKey key, LocalMailboxOptions options) =>
            IsTenant(tenant, options) ? Keys(key) : UnknownTenant(tenant));
        routes.MapPost("/{tenant}/oauth2/v2.0/token", async (string tenant, HttpContext http, Tokens tokens, Scopes scopes, LocalMailboxOptions options) =>
            IsTenant(tenant, options) ? await TokenEndpoint.Issue(http, tokens, scopes, options) : UnknownTenant(tenant)).DisableAntiforgery();
    }

    private static bool IsTenant(string tenant, LocalMailboxOptions options) => string.Equals(tenant, options.TenantId, StringComparison.OrdinalIgnoreCase);

    private static IResult UnknownTenant(string tenant) => new EntraError("invalid_request", 90002, $"Tenant '{tenant}' not found.").Answer();

    private static IResult Configuration(Tokens tokens, ServerAddress address, LocalMailboxOptions options)
    {
        var tenant = $"{address.Url}/{options.TenantId}";
        static JsonArray Words(string words) => [.. words.Split(' ').Select(word => JsonValue.Create(word))];
        return Results.Json(new JsonObject
        {
            ["issuer"] = tokens.Issuer,
            ["authorization_endpoint"] = $"{tenant}/oauth2/v2.0/authorize",
            ["token_endpoint"] = $"{tenant}/oauth2/v2.0/token",
            ["jwks_uri"] = $"{tenant}/discovery/v2.0/keys",
            ["response_types_supported"] = Words("code id_token"),
            ["response_modes_supported"] = Words("query fragment form_post"),
            ["scopes_supported"] = Words("openid profile email offline_access"),
            ["subject_types_supported"] = Words("pairwise"),
            ["id_token_signing_alg_values_supported"] = Words("RS256"),
            ["token_endpoint_auth_methods_supported"] = Words("client_secret_post private_key_jwt"),
            ["claims_supported"] = Words("sub iss aud exp iat name oid preferred_username tid ver scp azp"),
        });
    }

    private static IResult Keys(SigningKey key) =>
        Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = key.Id, n = key.Modulus, e = key.Exponent } } });

    private static IResult Instances(ServerAddress address, LocalMailboxOptions options)
    {
        var host = new Uri(address.Url).Authority;
        return Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["tenant_discovery_endpoint"] = $"{address.Url}/{options.TenantId}/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new[] { new { preferred_network = host, preferred_cache = host, aliases = new[] { host } } },
        });
    }
}
