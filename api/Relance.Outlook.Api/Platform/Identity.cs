using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Relance.Outlook.Api.Platform;

/// <summary>Bearer tokens of Entra, or of the local identity stub by the very same code: only the authority differs.</summary>
internal static class Identity
{
    public const string Scope = "access_as_user";
    public const string Policy = "user";

    public static void AddIdentity(this IServiceCollection services, Setup setup)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.Authority = $"{setup.Authority}/v2.0";
            options.RequireHttpsMetadata = !setup.IsLocal;
            options.MapInboundClaims = false;
            options.TokenValidationParameters = new TokenValidationParameters
            {
                ValidAudiences = [setup.ClientId, $"api://{setup.ClientId}"],
                ValidIssuer = $"{setup.Authority}/v2.0",
                ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
                NameClaimType = "name",
            };
            options.Events = new JwtBearerEvents { OnChallenge = Challenge };
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => IsUser(context.User, setup)));
        services.AddHttpContextAccessor();
        services.AddScoped<ActingUser>();
        services.AddScoped(provider => provider.GetRequiredService<ActingUser>().User ?? CurrentUser.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
    }

    /// <summary>A person of the tenant who consented to this API; never an application's own token.</summary>
    private static bool IsUser(ClaimsPrincipal user, Setup setup) =>
        (user.FindFirstValue("scp") ?? "").Split(' ').Contains(Scope, StringComparer.Ordinal)
        && user.FindFirstValue("idtyp") != "app"
        && user.FindFirstValue("tid") == setup.TenantId
        && !string.IsNullOrEmpty(user.FindFirstValue("oid"));

    private static async Task Challenge(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.StatusCode = 401;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        var details = Problems.Details(401, "signIn", Say.Current("Connexion requise", "Sign-in required"), Say.Current(
            "Votre session est absente ou expirée : reconnectez-vous.", "Your session is missing or has expired: sign in again."));
        await context.Response.WriteAsJsonAsync(details, options: null, contentType: "application/problem+json", context.HttpContext.RequestAborted);
    }
}

/// <summary>On whose behalf something is done when nobody calls: set first in a scope of the background.</summary>
internal sealed class ActingUser
{
    public CurrentUser? User { get; set; }
}

/// <summary>Who calls, and the token to act on behalf of.</summary>
public sealed record CurrentUser(string Id, string TenantId, string Name, string UserName, string Assertion)
{
    public static CurrentUser From(HttpContext context)
    {
        var user = context.User;
        var header = context.Request.Headers.Authorization.ToString();
        return new CurrentUser(
            user.FindFirstValue("oid") ?? throw new InvalidOperationException("The endpoint has no authorization policy."),
            user.FindFirstValue("tid")!,
            user.FindFirstValue("name") ?? "",
            (user.FindFirstValue("preferred_username") ?? "").ToLowerInvariant(),
            header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : "");
    }
}
