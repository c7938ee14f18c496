using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Isolation;

/// <summary>Only a token of the directory, for this API, of a person who consented, and still valid, opens the door.</summary>
public sealed class TokenTests(RelanceHost host) : IClassFixture<RelanceHost>, IAsyncLifetime
{
    private string token = "";
    private RSA directoryKey = null!;

    public async ValueTask InitializeAsync()
    {
        token = await host.Control.Token("claire");
        directoryKey = RSA.Create();
        directoryKey.ImportFromPem(await File.ReadAllTextAsync(Path.Combine(host.DataDirectory, "mailbox", "signing-key.pem")));
    }

    public ValueTask DisposeAsync()
    {
        directoryKey.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_directorys_own_token_signed_again_is_accepted()
    {
        var answer = await Me(Signed(_ => { }, directoryKey));

        Assert.Equal(200, answer);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30.AAAA")]
    public async Task Garbage_is_refused(string garbage) => Assert.Equal(401, await Me(garbage));

    [Fact]
    public async Task A_token_signed_by_somebody_else_is_refused()
    {
        using var stranger = RSA.Create(2048);

        Assert.Equal(401, await Me(Signed(_ => { }, stranger)));
    }

    [Fact]
    public async Task A_token_that_nobody_signed_is_refused()
    {
        var (_, claims) = Parts();

        Assert.Equal(401, await Me($"{Encode("""{"typ":"JWT","alg":"none"}""")}.{Encode(claims.ToJsonString())}."));
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var (header, claims) = Parts();
        header["alg"] = "HS256";
        var signed = $"{Encode(header.ToJsonString())}.{Encode(claims.ToJsonString())}";
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(directoryKey.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed));

        Assert.Equal(401, await Me($"{signed}.{Base64(signature)}"));
    }

    [Theory]
    [InlineData("exp", 1_000_000_000L)]
    [InlineData("nbf", 4_000_000_000L)]
    [InlineData("aud", "https://graph.microsoft.com")]
    [InlineData("aud", "8d1c5f0e-0000-4d0a-9a55-6f1e2b3c4d5e")]
    [InlineData("iss", "https://login.microsoftonline.com/common/v2.0")]
    public async Task A_token_that_is_expired_early_or_meant_for_others_is_refused(string claim, object value)
    {
        var answer = await Me(Signed(claims => claims[claim] = JsonSerializer.SerializeToNode(value), directoryKey));

        Assert.Equal(401, answer);
    }

    [Theory]
    [InlineData("scp", null, 403, "signIn.scope")]
    [InlineData("scp", "Mail.ReadWrite", 403, "signIn.scope")]
    [InlineData("oid", null, 401, "signIn.invalid")]
    [InlineData("idtyp", "app", 403, "signIn.application")]
    [InlineData("tid", "00000000-0000-4d0a-9a55-6f1e2b3c4d5e", 401, "signIn.issuer")]
    public async Task A_token_without_consent_or_person_or_of_another_tenant_may_do_nothing(string claim, string? value, int status, string code)
    {
        using var client = new ApiClient(host.Url, Signed(claims => claims[claim] = value, directoryKey));

        var refusal = await client.RefusedGet("/api/me");

        Assert.Equal((status, code), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task A_token_exchanged_for_graph_does_not_open_this_door()
    {
        using var http = new HttpClient();
        using var exchanged = await http.PostAsync($"{host.MailboxUrl}/{Setup.LocalTenantId}/oauth2/v2.0/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["requested_token_use"] = "on_behalf_of",
            ["client_id"] = Setup.LocalClientId,
            ["client_secret"] = "local",
            ["assertion"] = token,
            ["scope"] = "https://graph.microsoft.com/Mail.ReadWrite",
        }));
        var forGraph = (await exchanged.Read<JsonElement>()).GetProperty("access_token").GetString()!;

        Assert.Equal(401, await Me(forGraph));
    }

    private async Task<int> Me(string bearer)
    {
        using var client = new ApiClient(host.Url, bearer);
        using var answer = await client.Send(HttpMethod.Get, "/api/me");
        if (!answer.IsSuccessStatusCode) Assert.StartsWith("signIn", (await Problem.Of(answer)).Code, StringComparison.Ordinal);
        return (int)answer.StatusCode;
    }

    /// <summary>Claire's token with other claims, signed by whoever holds the key.</summary>
    private string Signed(Action<JsonObject> change, RSA key)
    {
        var (header, claims) = Parts();
        change(claims);
        foreach (var absent in claims.Where(claim => claim.Value is null).Select(claim => claim.Key).ToList()) claims.Remove(absent);
        var signed = $"{Encode(header.ToJsonString())}.{Encode(claims.ToJsonString())}";
        return $"{signed}.{Base64(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private (JsonObject Header, JsonObject Claims) Parts()
    {
        var parts = token.Split('.');
        return (Decode(parts[0]), Decode(parts[1]));
    }

    private static JsonObject Decode(string part) => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(part))!.AsObject();

    private static string Encode(string json) => Base64(Encoding.UTF8.GetBytes(json));

    private static string Base64(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
