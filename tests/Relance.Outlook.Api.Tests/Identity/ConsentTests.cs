using System.Net;
using System.Text;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Sync;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>On-behalf-of: what is asked of Entra, and what its refusals become.</summary>
public sealed class ConsentTests(TenantHost host) : IClassFixture<TenantHost>
{
    private const string Claims = """{"access_token":{"acrs":{"essential":true,"value":"c1"}}}""";

    [Fact]
    public async Task A_whole_case_asks_for_little_and_never_for_sending()
    {
        await using var own = await TenantHost.Start();
        var company = await own.SignIn("claire").Keeps(Books.With("Lupin"));

        await company.Who.Sync();
        await company.SendAll();
        await company.Who.Sync();

        var asked = Assert.Single(own.Entra.Asked);
        Assert.Equal("on_behalf_of", asked["requested_token_use"]);
        Assert.Contains("\"xms_cc\":{\"values\":[\"cp1\"]}", asked["claims"], StringComparison.Ordinal);
        Assert.Equal(
            ["https://graph.microsoft.com/Mail.ReadWrite", "https://graph.microsoft.com/User.Read", "offline_access", "openid", "profile"],
            own.Entra.ScopesAsked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(400, "invalid_grant", 65001, "consent_required", 403, "mailbox.consent")]
    [InlineData(400, "invalid_grant", 50013, null, 401, "mailbox.reconnect")]
    [InlineData(400, "invalid_grant", 500133, null, 401, "mailbox.reconnect")]
    [InlineData(400, "invalid_grant", 70043, "bad_token", 401, "mailbox.reconnect")]
    [InlineData(400, "invalid_grant", 700082, "bad_token", 401, "mailbox.reconnect")]
    [InlineData(400, "invalid_grant", 50173, "bad_token", 401, "mailbox.reconnect")]
    [InlineData(400, "invalid_grant", 53003, "message_only", 403, "mailbox.notAllowed")]
    [InlineData(400, "invalid_grant", 50057, null, 403, "mailbox.notAllowed")]
    [InlineData(400, "invalid_grant", 50105, null, 403, "mailbox.notAllowed")]
    [InlineData(400, "invalid_resource", 500011, null, 502, "mailbox.registration")]
    [InlineData(401, "invalid_client", 7000215, null, 502, "mailbox.registration")]
    [InlineData(401, "invalid_client", 7000222, null, 502, "mailbox.registration")]
    [InlineData(400, "unauthorized_client", 700016, null, 502, "mailbox.registration")]
    public async Task What_Entra_refuses_is_told_for_what_it_is(int status, string error, int code, string? subError, int expected, string problem)
    {
        using var refusing = Refusing(new EntraAnswer(status, error, code, "As Entra says.") { SubError = subError });

        using var answer = await host.Newcomer().Api.Send(HttpMethod.Post, "/api/sync");
        var text = await answer.Content.ReadAsStringAsync();
        var refusal = await Problem.Of(answer);

        Assert.Equal((expected, problem), (refusal.Status, refusal.Code));
        Assert.Empty(answer.Headers.WwwAuthenticate);
        Assert.Contains($"\"reference\":\"AADSTS{code}\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interaction_required", 50076)]
    [InlineData("interaction_required", 50079)]
    [InlineData("invalid_grant", 53003)]
    public async Task What_the_tenant_asks_for_besides_reaches_the_pane_and_helps(string error, int code)
    {
        var claire = host.Newcomer();
        using var refusing = Refusing(new EntraAnswer(400, error, code, "Due to a configuration change made by your administrator…") { Claims = Claims });

        using var answer = await claire.Api.Send(HttpMethod.Post, "/api/sync");
        refusing.Dispose();
        var after = await host.SignIn(claire.User).Sync();

        Assert.Equal((HttpStatusCode.Unauthorized, "mailbox.reconnect"), (answer.StatusCode, (await Problem.Of(answer)).Code));
        var challenge = Assert.Single(answer.Headers.WwwAuthenticate).Parameter!;
        Assert.StartsWith("error=\"insufficient_claims\", claims=\"", challenge, StringComparison.Ordinal);
        Assert.Equal(Claims, Encoding.UTF8.GetString(Convert.FromBase64String(challenge.Split('"')[3])));
        Assert.Equal(MailboxHealth.Ok, Assert.Single(after.Mailboxes).State);
    }

    [Fact]
    public async Task A_session_that_Graph_takes_back_goes_on_with_the_next_token()
    {
        var claire = host.Newcomer();
        await claire.Sync();
        await host.Control.AskForClaims(claire.User);

        using var answer = await claire.Api.Send(HttpMethod.Post, "/api/sync");
        var after = await host.SignIn(claire.User).Sync();

        Assert.Contains("insufficient_claims", Assert.Single(answer.Headers.WwwAuthenticate).Parameter, StringComparison.Ordinal);
        Assert.Equal(MailboxHealth.Ok, Assert.Single(after.Mailboxes).State);
    }

    [Theory]
    [InlineData(429, 7, "mailbox.throttled")]
    [InlineData(503, 7, "mailbox.throttled")]
    public async Task A_busy_Entra_is_given_the_time_that_it_asks_for(int status, int seconds, string code)
    {
        await using var own = await TenantHost.Start();
        own.Entra.Refusal = new EntraAnswer(status, "temporarily_unavailable", 90055, "Too many requests.") { RetryAfter = seconds };

        var first = await own.SignIn("claire").Api.RefusedPost("/api/sync");
        var asked = own.Entra.Asked.Count;

        Assert.Equal((502, code), (first.Status, first.Code));
        Assert.InRange(asked, 1, 2);
    }

    [Theory]
    [InlineData(200, "<html>Sign in to the hotel's network</html>")]
    [InlineData(502, "<html>Bad gateway</html>")]
    [InlineData(200, "")]
    [InlineData(500, """{"error":"server_error","error_description":"AADSTS90033: A transient error has occurred."}""")]
    public async Task What_is_not_Entras_answer_at_all_is_an_Entra_out_of_reach(int status, string html)
    {
        await using var own = await TenantHost.Start();
        own.Entra.Refusal = EntraAnswer.Page(status, html);

        var refusal = await own.SignIn("claire").Api.RefusedPost("/api/sync");

        Assert.Equal((502, "mailbox.unavailable"), (refusal.Status, refusal.Code));
    }

    [Theory]
    [InlineData(65001, "mailbox.consent", MailboxHealth.Consent, "consent")]
    [InlineData(700082, "mailbox.reconnect", MailboxHealth.Reconnect, "reconnect")]
    [InlineData(50057, "mailbox.notAllowed", MailboxHealth.NoAccess, "noAccess")]
    public async Task What_waits_for_somebody_is_shown_until_it_is_done(int code, string fault, MailboxHealth health, string state)
    {
        using var refusing = Refusing(new EntraAnswer(400, "invalid_grant", code, "…"));
        var claire = host.Newcomer();
        await claire.Api.RefusedPost("/api/sync");

        var troubled = Assert.Single(await claire.Api.Get<List<MailboxStateDto>>("/api/sync"));
        var me = await claire.Api.Get<MeDto>("/api/me");
        refusing.Dispose();
        await claire.Sync();
        var after = await claire.Api.Get<MeDto>("/api/me");

        Assert.Equal((fault, health, state, "connected"), (troubled.Fault, troubled.State, me.Mailbox.State, after.Mailbox.State));
        Assert.NotNull(troubled.Message);
    }

    [Fact]
    public async Task A_mailbox_that_has_gone_is_shown_so()
    {
        var claire = host.Newcomer();
        await host.Control.Befall(claire.User, "gone");

        await claire.Api.RefusedPost("/api/sync");
        var me = await claire.Api.Get<MeDto>("/api/me");

        Assert.Equal("gone", me.Mailbox.State);
    }

    /// <summary>Entra answers so until it is disposed of.</summary>
    private Answering Refusing(EntraAnswer answer)
    {
        host.Entra.Refusal = answer;
        return new Answering(host.Entra);
    }

    private sealed class Answering(EntraStub entra) : IDisposable
    {
        public void Dispose() => entra.Refusal = null;
    }
}
