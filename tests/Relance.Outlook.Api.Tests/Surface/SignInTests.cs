using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Relance.Outlook.Api.Features;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Platform;

namespace Relance.Outlook.Api.Tests.Surface;

/// <summary>What the pane must be told to sign its user in, and when.</summary>
public sealed class SignInTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_mailbox_that_asks_for_claims_is_heard_by_the_pane()
    {
        var claire = await host.Newcomer();
        await claire.Sync();
        await host.Control.AskForClaims(claire.User);

        using var answer = await claire.Api.Send(HttpMethod.Post, "/api/sync");

        var challenge = Assert.Single(answer.Headers.WwwAuthenticate);
        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, challenge.Scheme));
        Assert.StartsWith("error=\"insufficient_claims\", claims=\"", challenge.Parameter, StringComparison.Ordinal);
        var claims = Encoding.UTF8.GetString(Convert.FromBase64String(challenge.Parameter!.Split('"')[3]));
        Assert.True(JsonDocument.Parse(claims).RootElement.GetProperty("access_token").TryGetProperty("nbf", out _));
    }

    [Fact]
    public async Task An_ended_session_without_claims_asks_for_none()
    {
        var claire = await host.Newcomer();
        await claire.Sync();
        await host.Control.ExpireTokens(claire.User, 0);

        using var answer = await claire.Api.Send(HttpMethod.Post, "/api/sync");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(answer.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task Permissions_that_nobody_has_consented_to_are_the_administrators_affair()
    {
        await using var own = await RelanceHost.Start();
        await own.Control.Consent("User.Read");
        var claire = await own.Newcomer();

        var refusal = await claire.Api.RefusedPost("/api/sync");

        Assert.Equal((403, "mailbox.consent"), (refusal.Status, refusal.Code));
        Assert.Contains("administrateur", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Smart_Alerts_script_and_no_other_may_have_tokens_in_classic_Outlook()
    {
        using var nobody = new ApiClient(host.Url);

        var allowed = await nobody.Get<AllowedScriptsDto>("/.well-known/microsoft-officeaddins-allowed.json");

        Assert.Equal($"https://{new Uri(host.Url).Authority}/launchevent.js", Assert.Single(allowed.Allowed));
    }

    [Fact]
    public void With_a_tenant_the_pane_learns_whom_to_ask_and_for_what()
    {
        var setup = Setup.Read(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["AzureAd:TenantId"] = "11111111-2222-3333-4444-555555555555",
                ["AzureAd:ClientId"] = "66666666-7777-8888-9999-000000000000",
                ["AzureAd:ClientSecret"] = "secret",
            }).Build(),
            new StubEnvironment("Production"));

        var settings = ClientSettings.Settings(setup).Value!;

        Assert.Equal(
            ("graph", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555", "api://66666666-7777-8888-9999-000000000000/access_as_user"),
            (settings.Mode, settings.Authority, settings.Scope));
    }
}
