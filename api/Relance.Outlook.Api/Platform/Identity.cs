using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;
using Microsoft.Identity.Web.TokenCacheProviders.Distributed;
using Microsoft.IdentityModel.Tokens;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform.SignIn;

namespace Relance.Outlook.Api.Platform;

/// <summary>Bearer tokens of Entra, or of the local identity stub by the very same code: only the authority differs.</summary>
internal static class Identity
{
    public const string Scope = "access_as_user";
    public const string Policy = "user";

    /// <summary>The authentication scheme: to Microsoft.Identity.Web also the name of the application.</summary>
    public const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>The longest that Entra lets a refresh token lie unused.</summary>
    private static readonly TimeSpan LongestSession = TimeSpan.FromDays(90);

    public static void AddIdentity(this IServiceCollection services, Setup setup)
    {
        services.AddSingleton<IMsalHttpClientFactory, EntraHttp>();
        services.AddAuthentication(Scheme)
            .AddMicrosoftIdentityWebApi(options => Validate(options, setup.Entra), options => Describe(options, setup.Entra))
            // cp1: this API hands claims challenges on to the pane, so Entra and Graph may send them (continuous access evaluation).
            .EnableTokenAcquisitionToCallDownstreamApi(options => options.ClientCapabilities = ["cp1"])
            .AddDistributedTokenCaches();
        // One for all: mailboxes are read when nobody calls, too.
        services.AddTokenAcquisition(isTokenAcquisitionSingleton: true);
        services.Configure<MsalDistributedTokenCacheAdapterOptions>(options =>
        {
            // What another instance has written is the truth; and it is sealed below, with whatever else is secret (SealedCache).
            options.DisableL1Cache = true;
            options.SlidingExpiration = LongestSession;
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => TokenRefusals.Of(context.User, setup.Entra) is null));
        services.AddHttpContextAccessor();
        services.AddScoped<ActingUser>();
        services.AddScoped(provider => provider.GetRequiredService<ActingUser>().User ?? CurrentUser.From(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!));
    }

    private static void Validate(JwtBearerOptions options, Entra entra)
    {
        options.Authority = $"{entra.Authority}/v2.0";
        options.RequireHttpsMetadata = !entra.IsOnThisMachine;
        options.BackchannelTimeout = TimeSpan.FromSeconds(15);
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidAudiences = [entra.ClientId, $"api://{entra.ClientId}"],
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            IssuerValidator = (issuer, token, _) => TokenRefusals.Issuer(issuer, token, entra),
            ClockSkew = TimeSpan.FromMinutes(2),
            NameClaimType = "name",
        };
        options.Events = TokenRefusals.Events(entra);
    }

    private static void Describe(MicrosoftIdentityOptions options, Entra entra)
    {
        options.Instance = EntraHttp.HttpsOf(entra.Instance).ToString();
        options.TenantId = entra.Tenant;
        options.ClientId = entra.ClientId;
        options.ClientCredentials = [entra.Credential];
        // Who may come in is said by the policy, with an answer that tells why not.
        options.AllowWebApiToBeAuthorizedByACL = true;
    }
}

/// <summary>On whose behalf something is done when nobody calls: set first in a scope of the background.</summary>
internal sealed class ActingUser
{
    public CurrentUser? User { get; set; }
}

/// <summary>Who calls, and the token to act on behalf of; empty when nobody calls and it is done with the session that she has left.</summary>
public sealed record CurrentUser(string Id, string TenantId, string Name, string UserName, string Assertion)
{
    /// <summary>The app role of Entra that makes an administrator of the firm.</summary>
    public const string AdministratorRole = "Relance.Administrator";

    /// <summary>
    /// The groups that her token says she is in, lower case: those that the application is for. Remembered with her session, so that her
    /// mailboxes are read for the same companies while she is away; her next visit brings them up to date.
    /// </summary>
    public List<string> Groups { get; init; } = [];

    /// <summary>She is in more groups than a token names, so it names none.</summary>
    public bool HasTooManyGroups { get; init; }

    /// <summary>The directory calls her an administrator of the firm. Others are by invitation.</summary>
    public bool IsAdministratorByRole { get; init; }

    public static CurrentUser From(HttpContext context)
    {
        var user = context.User;
        var header = context.Request.Headers.Authorization.ToString();
        return new CurrentUser(
            user.FindFirstValue("oid") ?? throw new InvalidOperationException("The endpoint has no authorization policy."),
            user.FindFirstValue("tid")!,
            user.FindFirstValue("name") ?? "",
            (user.FindFirstValue("preferred_username") ?? "").ToLowerInvariant(),
            header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : "")
        {
            Groups = [.. user.FindAll("groups").Select(claim => claim.Value.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            HasTooManyGroups = user.HasClaim("hasgroups", "true") || user.FindAll("_claim_names").Any(claim => claim.Value.Contains("\"groups\"", StringComparison.Ordinal)),
            IsAdministratorByRole = user.HasClaim("roles", AdministratorRole),
        };
    }

    /// <summary>Her own mailbox, or one that is shared with her.</summary>
    public MailboxAccess Mailbox(string? sharedAddress = null) => new(TenantId, Id, Assertion, sharedAddress);
}
