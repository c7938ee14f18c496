using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>Who is not let in, and what she is told.</summary>
public sealed class TokenTests(TenantHost host) : IClassFixture<TenantHost>
{
    private const string OtherTenant = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";

    private static readonly Dictionary<string, Func<EntraStub, string>> Bad = new(StringComparer.Ordinal)
    {
        ["expired"] = entra => entra.TokenFor("claire", claims => Lasting(claims, -7200, -600)),
        ["not yet valid"] = entra => entra.TokenFor("claire", claims => Lasting(claims, 600, 4200)),
        ["without an end"] = entra => entra.TokenFor("claire", claims => claims.Remove("exp")),
        ["alg none"] = entra => EntraKey.Unsigned(entra.ClaimsOf("claire"), new JsonObject { ["typ"] = "JWT", ["alg"] = "none" }) + ".",
        ["alg none, signed all the same"] = entra => entra.Keys[^1].Sign(entra.ClaimsOf("claire"), new JsonObject { ["typ"] = "JWT", ["alg"] = "none", ["kid"] = entra.Keys[^1].Id }),
        ["another key under the same name"] = entra => new EntraKey { Id = entra.Keys[^1].Id }.Sign(entra.ClaimsOf("claire")),
        ["a key that nobody knows"] = entra => new EntraKey().Sign(entra.ClaimsOf("claire")),
        ["signed with the public key as a password"] = entra => ByPassword(entra),
        ["tampered with"] = entra => Tampered(entra.TokenFor("claire")),
        ["without a signature"] = entra => string.Join('.', entra.TokenFor("claire").Split('.')[..2]) + ".",
        ["no token at all"] = _ => "abc",
        ["for another application"] = entra => entra.TokenFor("claire", claims => claims["aud"] = "api://11111111-2222-4333-8444-555555555555"),
        ["for Graph"] = entra => entra.TokenFor("claire", claims => claims["aud"] = "https://graph.microsoft.com"),
        ["of another tenant"] = entra => entra.TokenFor("claire", claims => (claims["tid"], claims["iss"]) = (OtherTenant, entra.IssuerOf(OtherTenant))),
        ["of two tenants at once"] = entra => entra.TokenFor("claire", claims => claims["iss"] = entra.IssuerOf(OtherTenant)),
        ["of another issuer"] = entra => entra.TokenFor("claire", claims => claims["iss"] = $"https://login.example/{EntraStub.Tenant}/v2.0"),
        ["of version 1"] = entra => entra.TokenFor("claire", claims => (claims["iss"], claims["ver"]) = ($"https://sts.windows.net/{EntraStub.Tenant}/", "1.0")),
        ["without a tenant"] = entra => entra.TokenFor("claire", claims => claims.Remove("tid")),
        ["without scope"] = entra => entra.TokenFor("claire", claims => claims.Remove("scp")),
        ["with another scope"] = entra => entra.TokenFor("claire", claims => claims["scp"] = "access_as_user_too Mail.ReadWrite"),
        ["of an application"] = entra => entra.TokenFor("claire", claims => { claims.Remove("scp"); claims["idtyp"] = "app"; claims["roles"] = new JsonArray("access_as_user"); }),
        ["of an application that names a scope"] = entra => entra.TokenFor("claire", claims => claims["idtyp"] = "app"),
        ["without a person"] = entra => entra.TokenFor("claire", claims => claims.Remove("oid")),
    };

    [Theory]
    [InlineData("expired", 401, "signIn.expired")]
    [InlineData("not yet valid", 401, "signIn.notYetValid")]
    [InlineData("without an end", 401, "signIn.invalid")]
    [InlineData("alg none", 401, "signIn.invalid")]
    [InlineData("alg none, signed all the same", 401, "signIn.invalid")]
    [InlineData("another key under the same name", 401, "signIn.invalid")]
    [InlineData("a key that nobody knows", 401, "signIn.invalid")]
    [InlineData("signed with the public key as a password", 401, "signIn.invalid")]
    [InlineData("tampered with", 401, "signIn.invalid")]
    [InlineData("without a signature", 401, "signIn.invalid")]
    [InlineData("no token at all", 401, "signIn.invalid")]
    [InlineData("for another application", 401, "signIn.audience")]
    [InlineData("for Graph", 401, "signIn.audience")]
    [InlineData("of another tenant", 403, "signIn.tenant")]
    [InlineData("of two tenants at once", 401, "signIn.issuer")]
    [InlineData("of another issuer", 401, "signIn.issuer")]
    [InlineData("of version 1", 401, "signIn.version")]
    [InlineData("without a tenant", 401, "signIn.issuer")]
    [InlineData("without scope", 403, "signIn.scope")]
    [InlineData("with another scope", 403, "signIn.scope")]
    [InlineData("of an application", 403, "signIn.application")]
    [InlineData("of an application that names a scope", 403, "signIn.application")]
    [InlineData("without a person", 401, "signIn.invalid")]
    public async Task A_bad_token_is_refused_with_the_reason(string flaw, int status, string code)
    {
        using var api = new ApiClient(host.Url, Bad[flaw](host.Entra));

        var refusal = await api.RefusedGet("/api/me");

        Assert.Equal((status, code), (refusal.Status, refusal.Code));
        Assert.True(refusal.Detail.Length > 30, refusal.Detail);
    }

    [Fact]
    public void Every_bad_token_of_the_table_is_tried()
    {
        var tried = typeof(TokenTests).GetMethod(nameof(A_bad_token_is_refused_with_the_reason))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(row => (string)row.Data[0]!);

        Assert.Equal(Bad.Keys.Order(StringComparer.Ordinal), tried.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("api://")]
    public async Task A_good_token_names_the_application_or_its_address(string prefix)
    {
        using var api = new ApiClient(host.Url, host.Entra.TokenFor("claire", claims => claims["aud"] = prefix + EntraStub.ClientId));

        var me = await api.Get<MeDto>("/api/me");

        Assert.Equal((EntraStub.IdOf("claire"), "claire@atelier-morin.example"), (me.User.Id, me.User.UserName));
    }

    [Fact]
    public async Task Without_a_token_one_is_asked_to_sign_in()
    {
        using var api = new ApiClient(host.Url);

        using var answer = await api.Send(HttpMethod.Get, "/api/me");

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Equal("signIn", (await Problem.Of(answer)).Code);
    }

    [Fact]
    public async Task New_keys_of_Entra_are_fetched_when_a_token_names_one()
    {
        await using var own = await TenantHost.Start();
        await own.SignIn("claire").Api.Get<MeDto>("/api/me");
        own.Entra.RollKeys();
        using var api = new ApiClient(own.Url, own.Entra.TokenFor("claire"));

        var until = TimeProvider.System.GetUtcNow().AddSeconds(10);
        var status = HttpStatusCode.Unauthorized;
        while (status != HttpStatusCode.OK && TimeProvider.System.GetUtcNow() < until)
        {
            using var answer = await api.Send(HttpMethod.Get, "/api/me");
            status = answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_list_of_tenants_lets_in_its_members_and_nobody_else()
    {
        await using var own = await TenantHost.Start($"AzureAd:AllowedTenants:0={OtherTenant}");
        using var guest = new ApiClient(own.Url, Bad["of another tenant"](own.Entra));
        using var stranger = new ApiClient(own.Url, own.Entra.TokenFor("eve", claims => (claims["tid"], claims["iss"]) = (EntraStub.ClientId, own.Entra.IssuerOf(EntraStub.ClientId))));

        var me = await guest.Get<MeDto>("/api/me");
        var refusal = await stranger.RefusedGet("/api/me");

        Assert.Equal(EntraStub.IdOf("claire"), me.User.Id);
        Assert.Equal((403, "signIn.tenant"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task When_Entra_cannot_be_asked_for_its_keys_nobody_is_called_a_stranger()
    {
        var nowhere = Ports.FreeUrl();
        await using var own = await TenantHost.Start($"AzureAd:Instance={nowhere}/");
        using var api = new ApiClient(own.Url, own.Entra.TokenFor("claire", claims => claims["iss"] = $"{nowhere}/{EntraStub.Tenant}/v2.0"));

        var refusal = await api.RefusedGet("/api/me");

        Assert.Equal((503, "signIn.unavailable"), (refusal.Status, refusal.Code));
    }

    private static void Lasting(JsonObject claims, int from, int to)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        (claims["nbf"], claims["iat"], claims["exp"]) = (now + from, now + from, now + to);
    }

    /// <summary>The classic mistake: a verifier that takes the public key for the password of a MAC.</summary>
    private static string ByPassword(EntraStub entra)
    {
        var unsigned = EntraKey.Unsigned(entra.ClaimsOf("claire"), new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256", ["kid"] = entra.Keys[^1].Id });
        return $"{unsigned}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(entra.Keys[^1].PublicModulus, Encoding.ASCII.GetBytes(unsigned)))}";
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["oid"] = EntraStub.IdOf("marc");
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }
}
