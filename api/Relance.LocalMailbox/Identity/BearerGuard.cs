using Relance.LocalMailbox.Protocol;

namespace Relance.LocalMailbox.Identity;

/// <summary>No Graph request without a good token; each needs its scope.</summary>
internal sealed class BearerGuard(RequestDelegate next, Tokens tokens, TokenExpiry expiry)
{
    public Task Invoke(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/v1.0", StringComparison.Ordinal))
        {
            return next(http);
        }

        var caller = Read(http.Request.Headers.Authorization.ToString());
        http.Features.Set(caller);
        return Scopes.For(http.Request) is not { } needed || caller.Scopes.Contains(needed) ? next(http) : throw GraphFailure.AccessDenied();
    }

    private Caller Read(string authorization)
    {
        if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            throw Unauthorized("Access token is empty.");
        }

        var (claims, flaw) = tokens.Read(authorization["Bearer ".Length..].Trim(), Tokens.Graph);
        return flaw switch
        {
            TokenFlaw.None when Tokens.OwnerOf(claims) is { } ended && expiry.Ended(ended.User, (string?)claims!["uti"] ?? "") is { } why =>
                throw Unauthorized("Lifetime validation failed, the token is expired.", why),
            TokenFlaw.None when Tokens.OwnerOf(claims) is { } owner => new Caller(owner, ((string?)claims!["scp"] ?? "").Split(' ').ToHashSet(StringComparer.Ordinal), (string?)claims["azp"] ?? ""),
            TokenFlaw.Expired => throw Unauthorized("Lifetime validation failed, the token is expired."),
            TokenFlaw.Audience => throw Unauthorized("Access token validation failure. Invalid audience."),
            TokenFlaw.Malformed => throw Unauthorized("CompactToken parsing failed with error code: 80049217"),
            _ => throw Unauthorized("Access token validation failure."),
        };
    }

    private static GraphFailure Unauthorized(string message, string why = "error=\"invalid_token\"") => new(StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken", message)
    {
        Challenge = $"Bearer realm=\"\", {why}",
    };
}
