using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>
/// A tenant of this machine that answers as Entra does, its refusals included. What it gives for Graph is the local mailbox's own token
/// of that user: the mailbox checks it as any other.
/// </summary>
internal sealed class EntraStub : IAsyncDisposable
{
    private const string Assertion = "urn:ietf:params:oauth:grant-type:jwt-bearer";

    /// <summary>Making a key takes longer than starting the stub: all sign with one until they roll it.</summary>
    private static readonly EntraKey Usual = new();

    private readonly MailboxControl mailbox;
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> sessions = new(StringComparer.Ordinal);

    private EntraStub(MailboxControl mailbox)
    {
        this.mailbox = mailbox;
        Url = Ports.FreeUrl();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(EntraStub).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().UseUrls(Url);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddRoutingCore();
        app = builder.Build();
        app.Use((http, next) =>
        {
            http.Response.Headers.Date = (TimeProvider.System.GetUtcNow() + ClockOffset).ToString("R");
            return next(http);
        });
        app.UseRouting();
        app.MapGet("/common/discovery/instance", Instances);
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Metadata(tenant));
        app.MapGet("/{tenant}/discovery/v2.0/keys", (string tenant) => Results.Json(new { keys = Keys.Select(key => key.Published(IssuerOf(Named(tenant)))) }));
        app.MapGet("/machine/token", MachineToken);
        app.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        app.MapGet("/v1.0/{**path}", Directory);
    }

    public const string Tenant = "3f2a7c11-0d4e-4b6b-9a51-7c0b8e6d2f10";
    public const string ClientId = "9c1d2e3f-4a5b-4c6d-8e7f-0a1b2c3d4e5f";
    public const string Secret = "a~secret-of-the-application";

    public string Url { get; }

    /// <summary>What it publishes; the last one signs.</summary>
    public List<EntraKey> Keys { get; private set; } = [Usual];

    /// <summary>What an administrator has consented to.</summary>
    public HashSet<string> Consented { get; } = new(["Mail.ReadWrite", "Mail.ReadWrite.Shared", "User.Read"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The certificates that are known for the application.</summary>
    public List<X509Certificate2> Certificates { get; } = [];

    /// <summary>Whether the application has a federated credential for the machine's identity.</summary>
    public bool TrustsMachine { get; set; }

    /// <summary>What it says instead of a token, as long as it is set.</summary>
    public EntraAnswer? Refusal { get; set; }

    /// <summary>How far its clock is before ours.</summary>
    public TimeSpan ClockOffset { get; set; }

    /// <summary>The application as an administrator has registered it, where a test looks at that.</summary>
    public JsonObject? Registration { get; set; }

    /// <summary>What has been consented to for everybody, as the directory lists it.</summary>
    public JsonObject Grants { get; set; } = [];

    /// <summary>A directory that it does not know.</summary>
    public string? UnknownTenant { get; set; }

    /// <summary>How long a token for Graph lives, in seconds; below five minutes MSAL asks for another each time.</summary>
    public int Lifetime { get; set; } = 3600;

    /// <summary>What was asked of the token endpoint, in its order.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Asked { get; } = new();

    /// <summary>Every scope that was ever asked for.</summary>
    public IEnumerable<string> ScopesAsked => Asked.SelectMany(form => form["scope"].Split(' ')).Distinct(StringComparer.Ordinal);

    /// <summary>Every refresh token that it gave.</summary>
    public IEnumerable<string> RefreshTokens => sessions.Keys;

    public static async Task<EntraStub> Start(MailboxControl mailbox)
    {
        var stub = new EntraStub(mailbox);
        await stub.app.StartAsync();
        return stub;
    }

    public static string IdOf(string user) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(user))[..16]).ToString();

    public string IssuerOf(string tenant) => $"{Url}/{tenant}/v2.0";

    /// <summary>An access token for the API, as the pane gets it; what differs from a good one is done to its claims.</summary>
    public string TokenFor(string user, Action<JsonObject>? change = null) => Keys[^1].Sign(ClaimsOf(user, change));

    public JsonObject ClaimsOf(string user, Action<JsonObject>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["aud"] = ClientId,
            ["iss"] = IssuerOf(Tenant),
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + 3900,
            ["azp"] = ClientId,
            ["azpacr"] = "0",
            ["name"] = user,
            ["oid"] = IdOf(user),
            ["preferred_username"] = $"{user}@atelier-morin.example",
            ["scp"] = "access_as_user",
            ["sub"] = $"sub-{user}",
            ["tid"] = Tenant,
            ["uti"] = Guid.NewGuid().ToString("N"),
            ["ver"] = "2.0",
        };
        change?.Invoke(claims);
        return claims;
    }

    /// <summary>A new key signs; the old one is no longer published.</summary>
    public void RollKeys() => Keys = [new EntraKey()];

    /// <summary>An administrator revokes all sessions, or they have lain too long.</summary>
    public void EndSessions() => sessions.Clear();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private IResult Instances(HttpContext http) => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["tenant_discovery_endpoint"] = $"{Url}/{Tenant}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new[] { new { preferred_network = http.Request.Host.Host, preferred_cache = http.Request.Host.Host, aliases = new[] { http.Request.Host.Host } } },
    });

    /// <summary>Of one directory, or of all: then issuers are patterns.</summary>
    private static string Named(string tenant) => Guid.TryParse(tenant, out _) ? tenant : "{tenantid}";

    private IResult Metadata(string tenant) => tenant == UnknownTenant
        ? Results.Json(new { error = "invalid_tenant", error_description = "AADSTS90002: Tenant not found." }, statusCode: 400)
        : Results.Json(new
        {
            issuer = IssuerOf(Named(tenant)),
            authorization_endpoint = $"{Url}/{tenant}/oauth2/v2.0/authorize",
            token_endpoint = $"{Url}/{tenant}/oauth2/v2.0/token",
            jwks_uri = $"{Url}/{tenant}/discovery/v2.0/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "pairwise" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
            cloud_instance_name = new Uri(Url).Host,
        });

    private async Task<IResult> TokenAsync(string tenant, HttpContext http)
    {
        var form = (await http.Request.ReadFormAsync()).ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        Asked.Enqueue(form);
        var isForItself = form["grant_type"] == "client_credentials";
        var refusal = Refusal ?? Stranger(form, tenant) ?? (isForItself ? null : Unconsented(form));
        if (refusal is not null) return refusal.Of(http);
        if (isForItself) return ForItself(http);
        return form["grant_type"] == Assertion ? await OnBehalfOf(form, http) : await Refreshed(form, http);
    }

    /// <summary>A token of the application for its own API: as the registration says.</summary>
    private IResult ForItself(HttpContext http)
    {
        if (Registration is { } registered && !registered["identifierUris"]!.AsArray().Any(uri => (string?)uri == $"api://{ClientId}"))
            return new EntraAnswer(400, "invalid_resource", 500011, $"The resource principal named api://{ClientId} was not found in the tenant.").Of(http);
        var isVersion2 = Registration is null || (int?)Registration["api"]!["requestedAccessTokenVersion"] == 2;
        var tellsKinds = Registration is null || Registration["optionalClaims"]?["accessToken"] is JsonArray { Count: > 0 };
        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = 3600,
            ["access_token"] = Keys[^1].Sign(ClaimsOf("application", claims =>
            {
                claims["ver"] = isVersion2 ? "2.0" : "1.0";
                claims.Remove("scp");
                if (tellsKinds) claims["idtyp"] = "app";
            })),
        });
    }

    /// <summary>Graph, as far as an administrator's own token reads the registration there.</summary>
    private IResult Directory(string path, HttpContext http) =>
        http.Request.Headers.Authorization != "Bearer administrator" ? Results.Json(new { error = new { code = "InvalidAuthenticationToken" } }, statusCode: 401)
        : path == $"applications(appId='{ClientId}')" && Registration is not null ? Results.Json(Registration)
        : path == $"servicePrincipals(appId='{ClientId}')/oauth2PermissionGrants" ? Results.Json(Grants)
        : Results.NotFound();

    private async Task<IResult> OnBehalfOf(Dictionary<string, string> form, HttpContext http)
    {
        var claims = Keys.Select(key => key.Read(form["assertion"])).FirstOrDefault(found => found is not null);
        if (claims is null || form["requested_token_use"] != "on_behalf_of")
            return new EntraAnswer(400, "invalid_grant", 50013, "Assertion failed signature validation. [Reason - The key was not found.]").Of(http);
        if ((string?)claims["aud"] != ClientId) return new EntraAnswer(400, "invalid_grant", 500131, "Assertion audience does not match the Client app presenting the assertion.").Of(http);
        if ((long?)claims["exp"] < TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()) return new EntraAnswer(400, "invalid_grant", 500133, "Assertion is not within its valid time range.").Of(http);
        return await Answer(((string)claims["preferred_username"]!).Split('@')[0], form);
    }

    private async Task<IResult> Refreshed(Dictionary<string, string> form, HttpContext http) => sessions.TryGetValue(form["refresh_token"], out var user)
        ? await Answer(user, form)
        : new EntraAnswer(400, "invalid_grant", 700082, "The refresh token has expired due to inactivity.") { SubError = "bad_token" }.Of(http);

    private async Task<IResult> Answer(string user, Dictionary<string, string> form)
    {
        var refresh = $"0.{Convert.ToHexString(RandomNumberGenerator.GetBytes(40))}";
        sessions[refresh] = user;
        return Results.Json(new JsonObject
        {
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(' ', form["scope"].Split(' ').Where(scope => scope.StartsWith("https://", StringComparison.Ordinal))),
            ["expires_in"] = Lifetime,
            ["ext_expires_in"] = Lifetime,
            ["access_token"] = await mailbox.Token(user),
            ["refresh_token"] = refresh,
            ["id_token"] = Keys[^1].Sign(ClaimsOf(user, claims => claims.Remove("scp"))),
            ["client_info"] = Base64UrlEncoder.Encode(JsonSerializer.Serialize(new { uid = IdOf(user), utid = Tenant })),
        });
    }

    private EntraAnswer? Unconsented(Dictionary<string, string> form)
    {
        string[] openId = ["openid", "profile", "offline_access"];
        var missing = form["scope"].Split(' ').Select(scope => scope.Replace("https://graph.microsoft.com/", "", StringComparison.Ordinal)).FirstOrDefault(scope => !openId.Contains(scope) && !Consented.Contains(scope));
        return missing is null ? null : new(400, "invalid_grant", 65001, $"The user or administrator has not consented to use the application with ID '{ClientId}'.") { SubError = "consent_required" };
    }

    /// <summary>Whether the application itself is believed.</summary>
    private EntraAnswer? Stranger(Dictionary<string, string> form, string tenant)
    {
        if (form.GetValueOrDefault("client_id") != ClientId) return new(400, "unauthorized_client", 700016, "Application was not found in the directory.");
        if (form.TryGetValue("client_secret", out var secret))
            return secret == Secret ? null : new(401, "invalid_client", 7000215, "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID.");
        return form.TryGetValue("client_assertion", out var assertion) && IsSigned(assertion, tenant)
            ? null
            : Keys[^1].Read(assertion ?? "") is not null ? new(401, "invalid_client", 700213, "No matching federated identity record found for presented assertion subject.")
            : new(401, "invalid_client", 700027, "The certificate with identifier used to sign the client assertion is not registered on application.");
    }

    /// <summary>What a machine of Azure is given about itself (App Service's door, 2019-08-01).</summary>
    private IResult MachineToken(string resource) => Results.Json(new
    {
        access_token = Keys[^1].Sign(ClaimsOf("machine", claims => claims["aud"] = resource)),
        expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
        resource,
        token_type = "Bearer",
    });

    private bool IsSigned(string assertion, string tenant)
    {
        if (Keys[^1].Read(assertion) is { } machine) return TrustsMachine && ((string?)machine["aud"])?.StartsWith("api://AzureADTokenExchange", StringComparison.Ordinal) == true;
        var parts = assertion.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        var isMeant = (string?)claims["iss"] == ClientId && ((string?)claims["aud"])?.EndsWith($"/{tenant}/oauth2/v2.0/token", StringComparison.Ordinal) == true;
        return isMeant && Certificates.Exists(certificate => certificate.GetRSAPublicKey()!.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64UrlEncoder.DecodeBytes(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }
}
