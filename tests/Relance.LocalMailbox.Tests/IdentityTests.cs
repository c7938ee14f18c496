using System.Net;
using System.Text.Json;
using Microsoft.Identity.Client;

namespace Relance.LocalMailbox.Tests;

public sealed class IdentityTests
{
    private static readonly LocalMailboxOptions Defaults = new();

    [Fact]
    public async Task MSAL_exchanges_the_desk_s_token_for_one_that_graph_takes()
    {
        await using var mailbox = await RunningMailbox.Start();
        var application = Application(mailbox);

        var result = await application.AcquireTokenOnBehalfOf(["https://graph.microsoft.com/Mail.ReadWrite"], new UserAssertion(mailbox.Token)).ExecuteAsync(TestContext.Current.CancellationToken);
        using var graph = mailbox.Client(result.AccessToken, immutableIds: false);
        var me = await graph.Me.GetAsync();

        Assert.Equal($"{mailbox.User}@atelier-morin.example", me!.UserPrincipalName);
        Assert.Equal(me.Id, result.UniqueId);
        Assert.Equal(Defaults.TenantId, result.TenantId);
    }

    [Fact]
    public async Task Sending_has_not_been_consented_to()
    {
        await using var mailbox = await RunningMailbox.Start();
        var application = Application(mailbox);

        var refused = await Assert.ThrowsAsync<MsalUiRequiredException>(() =>
            application.AcquireTokenOnBehalfOf(["https://graph.microsoft.com/Mail.Send"], new UserAssertion(mailbox.Token)).ExecuteAsync(TestContext.Current.CancellationToken));

        Assert.Contains("AADSTS65001", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assertion_that_was_tampered_with_is_refused_as_entra_does()
    {
        await using var mailbox = await RunningMailbox.Start();

        var (status, error) = await Exchange(mailbox, "assertion", mailbox.Token[..^6] + "AAAAAA");

        Assert.Equal((HttpStatusCode.BadRequest, "invalid_grant", 50013), (status, error.GetProperty("error").GetString(), error.GetProperty("error_codes")[0].GetInt32()));
    }

    [Fact]
    public async Task A_graph_token_is_no_assertion_and_a_refresh_token_gives_a_new_one()
    {
        await using var mailbox = await RunningMailbox.Start();
        var (_, first) = await Exchange(mailbox, "assertion", mailbox.Token);

        var (wrongDoor, _) = await Exchange(mailbox, "assertion", first.GetProperty("access_token").GetString()!);
        var (refreshed, second) = await Exchange(mailbox, "refresh_token", first.GetProperty("refresh_token").GetString()!);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (wrongDoor, refreshed));
        Assert.Equal("Mail.ReadWrite Mail.ReadWrite.Shared MailboxSettings.ReadWrite User.Read", second.GetProperty("scope").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic YTpi")]
    public async Task Without_a_good_token_graph_answers_nothing(string? authorization)
    {
        await using var mailbox = await RunningMailbox.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1.0/me/messages");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);

        using var response = await mailbox.Http.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, "InvalidAuthenticationToken"), ((await response.Refusal()).Status, (await response.Refusal()).Code));
    }

    [Fact]
    public async Task Only_ones_own_mailbox_is_open()
    {
        await using var mailbox = await RunningMailbox.Start();

        var own = await mailbox.Graph.Users[$"{mailbox.User}@atelier-morin.example"].Messages.GetAsync();
        var colleague = await GraphErrors.Refusal(() => mailbox.Graph.Users["marc@atelier-morin.example"].Messages.GetAsync());
        var stranger = await GraphErrors.Refusal(() => mailbox.Graph.Users["x@nowhere.example"].Messages.GetAsync());

        Assert.Empty(own!.Value!);
        Assert.Equal((403, "ErrorAccessDenied"), (colleague.Status, colleague.Code));
        Assert.Equal((404, "ErrorInvalidUser"), (stranger.Status, stranger.Code));
    }

    [Fact]
    public async Task A_validator_finds_issuer_and_keys_where_entra_has_them()
    {
        await using var mailbox = await RunningMailbox.Start();

        var configuration = JsonSerializer.Deserialize<JsonElement>(await mailbox.Http.GetStringAsync($"/{Defaults.TenantId}/v2.0/.well-known/openid-configuration"));
        var keys = JsonSerializer.Deserialize<JsonElement>(await mailbox.Http.GetStringAsync(configuration.GetProperty("jwks_uri").GetString()));
        var instances = await mailbox.Http.GetStringAsync("/common/discovery/instance?api-version=1.1");

        Assert.Equal($"{mailbox.Url}/{Defaults.TenantId}/v2.0", configuration.GetProperty("issuer").GetString());
        Assert.Equal("RS256", Assert.Single(keys.GetProperty("keys").EnumerateArray().ToList()).GetProperty("alg").GetString());
        Assert.Contains("tenant_discovery_endpoint", instances, StringComparison.Ordinal);
    }

    private static IConfidentialClientApplication Application(RunningMailbox mailbox) => ConfidentialClientApplicationBuilder
        .Create(Defaults.ClientId)
        .WithClientSecret("any")
        .WithAuthority($"https://localhost:{new Uri(mailbox.Url).Port}/{Defaults.TenantId}", validateAuthority: false)
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(new ToMailbox(mailbox.Url))
        .Build();

    private static async Task<(HttpStatusCode Status, JsonElement Body)> Exchange(RunningMailbox mailbox, string field, string value)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = field == "assertion" ? "urn:ietf:params:oauth:grant-type:jwt-bearer" : field,
            ["requested_token_use"] = "on_behalf_of",
            ["client_id"] = Defaults.ClientId,
            ["client_secret"] = "any",
            [field] = value,
            ["scope"] = "Mail.ReadWrite offline_access",
        });
        using var response = await mailbox.Http.PostAsync($"/{Defaults.TenantId}/oauth2/v2.0/token", form);
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()));
    }

    /// <summary>MSAL insists on https; the mailbox speaks http on loopback.</summary>
    private sealed class ToMailbox(string url) : DelegatingHandler(new HttpClientHandler()), IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(new Uri(url), request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
