using System.Text;
using System.Text.Json.Nodes;
using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Identity;

/// <summary>POST /{tenant}/oauth2/v2.0/token: on-behalf-of and refresh, as a confidential client sees them.</summary>
internal static class TokenEndpoint
{
    private static readonly string[] OpenIdScopes = ["openid", "profile", "offline_access", "email"];

    public static async Task<IResult> Issue(HttpContext http, Tokens tokens, Scopes scopes, LocalMailboxOptions options)
    {
        if (!http.Request.HasFormContentType)
        {
            return EntraError.Missing("grant_type").Answer();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        string Field(string name) => form[name].ToString();
        if (Refusal(Field, scopes, options) is { } refusal)
        {
            return refusal.Answer();
        }

        var (owner, error) = Field("grant_type") switch
        {
            "urn:ietf:params:oauth:grant-type:jwt-bearer" => OnBehalfOf(Field, tokens, options),
            "refresh_token" => Refreshed(Field, tokens),
            var other => (null, new EntraError("unsupported_grant_type", 70003, $"The app requested an unsupported grant type '{other}'.")),
        };
        return error is null ? Answer(owner!, Field("scope"), tokens, scopes, options) : error.Answer();
    }

    private static EntraError? Refusal(Func<string, string> field, Scopes scopes, LocalMailboxOptions options)
    {
        if (field("grant_type").Length == 0)
        {
            return EntraError.Missing("grant_type");
        }

        if (!string.Equals(field("client_id"), options.ClientId, StringComparison.OrdinalIgnoreCase))
        {
            return new("unauthorized_client", 700016, $"Application with identifier '{field("client_id")}' was not found in the directory.");
        }

        if (field("client_secret").Length == 0 && field("client_assertion").Length == 0)
        {
            return new("invalid_client", 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }

        var refused = field("scope").Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(scope => !IsGranted(scope, scopes));
        return refused is null ? null
            : new("invalid_grant", 65001, $"The user or administrator has not consented to use the application with ID '{options.ClientId}' for '{refused}'. Send an interactive authorization request for this user and resource.", "consent_required");
    }

    private static (MailboxOwner? Owner, EntraError? Error) OnBehalfOf(Func<string, string> field, Tokens tokens, LocalMailboxOptions options)
    {
        if (field("requested_token_use") != "on_behalf_of")
        {
            return (null, EntraError.Missing("requested_token_use"));
        }

        var (claims, flaw) = tokens.Read(field("assertion"), options.ClientId);
        return flaw switch
        {
            TokenFlaw.None when Tokens.OwnerOf(claims) is { } owner => (owner, null),
            TokenFlaw.Expired => (null, new("invalid_grant", 500133, "Assertion is not within its valid time range. Ensure that the access token is not expired before using it for user assertion.")),
            TokenFlaw.Audience => (null, new("invalid_grant", 500131, "Assertion audience does not match the Client app presenting the assertion.")),
            TokenFlaw.Malformed => (null, new("invalid_grant", 50027, "JWT token is invalid or malformed.")),
            _ => (null, new("invalid_grant", 50013, "Assertion failed signature validation. [Reason - The key was not found.]")),
        };
    }

    private static (MailboxOwner? Owner, EntraError? Error) Refreshed(Func<string, string> field, Tokens tokens)
    {
        var (claims, flaw) = tokens.Read(field("refresh_token"), $"{tokens.Issuer}/refresh");
        return flaw switch
        {
            TokenFlaw.None when Tokens.OwnerOf(claims) is { } owner => (owner, null),
            TokenFlaw.Expired => (null, new("invalid_grant", 700082, "The refresh token has expired due to inactivity.")),
            _ => (null, new("invalid_grant", 9002313, "Invalid request. Request is malformed or invalid.")),
        };
    }

    private static IResult Answer(MailboxOwner owner, string scope, Tokens tokens, Scopes scopes, LocalMailboxOptions options) => Results.Json(new JsonObject
    {
        ["token_type"] = "Bearer",
        ["scope"] = scope.Contains(Tokens.Graph, StringComparison.OrdinalIgnoreCase) ? string.Join(' ', scopes.Consented.Select(one => $"{Tokens.Graph}/{one}")) : scopes.ToString(),
        ["expires_in"] = Tokens.Lifetime,
        ["ext_expires_in"] = Tokens.Lifetime,
        ["access_token"] = tokens.ForGraph(owner),
        ["refresh_token"] = tokens.Refresh(owner),
        ["id_token"] = tokens.Id(owner, options.ClientId),
        ["client_info"] = Base64Url.Encode(Encoding.UTF8.GetBytes(new JsonObject { ["uid"] = owner.Id.ToString(), ["utid"] = options.TenantId }.ToJsonString())),
    });

    private static bool IsGranted(string scope, Scopes scopes)
    {
        var name = scope.StartsWith(Tokens.Graph + '/', StringComparison.OrdinalIgnoreCase) ? scope[(Tokens.Graph.Length + 1)..] : scope;
        return name == ".default" || OpenIdScopes.Contains(name, StringComparer.OrdinalIgnoreCase) || scopes.Consented.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
