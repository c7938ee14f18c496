using System.Text;
using Relance.Outlook.Api.Features.Companies;
using Relance.Outlook.Api.Features.Sync;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>The session that a user leaves: sealed, shared, used when nobody is there, and over when Entra says so.</summary>
public sealed class SessionTests
{
    private const string Refresh = "refresh_token";

    [Fact]
    public async Task After_a_restart_the_mailbox_is_read_without_anybody()
    {
        await using var host = await TenantHost.Start();
        host.Entra.Lifetime = 60;
        await host.SignIn("claire").Sync();
        var before = host.Entra.Asked.Count;

        await host.StartAgain("Mailbox:PollMinutes=60");
        await Eventually(() => host.Entra.Asked.Count > before);
        var state = await StateBecoming(host, MailboxHealth.Ok);

        Assert.All(host.Entra.Asked.Skip(before), asked => Assert.Equal(Refresh, asked["grant_type"]));
        Assert.Null(state.Fault);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_shown_and_one_sign_in_brings_it_back()
    {
        await using var host = await TenantHost.Start();
        host.Entra.Lifetime = 60;
        await host.SignIn("claire").Sync();
        host.Entra.EndSessions();

        await host.StartAgain("Mailbox:PollMinutes=60");
        var ended = await StateBecoming(host, MailboxHealth.Reconnect);
        var me = await host.SignIn("claire").Api.Get<MeDto>("/api/me");
        await host.SignIn("claire").Sync();
        var back = await StateBecoming(host, MailboxHealth.Ok);

        Assert.Equal(("mailbox.reconnect", "reconnect", null), (ended.Fault, me.Mailbox.State, back.Fault));
    }

    [Fact]
    public async Task Whoever_does_not_want_it_is_read_only_while_she_is_there()
    {
        await using var host = await TenantHost.Start("Mailbox:BackgroundDays=0");
        await host.SignIn("claire").Sync();
        var before = host.Entra.Asked.Count;

        await host.StartAgain("Mailbox:PollMinutes=60");
        await Task.Delay(TimeSpan.FromSeconds(3));

        Assert.Equal(before, host.Entra.Asked.Count);
        Assert.False(Directory.Exists(Path.Combine(host.DataDirectory, "secrets", "connections")));
    }

    [Fact]
    public async Task What_is_kept_tells_nobody_anything()
    {
        await using var host = await TenantHost.Start();
        await host.SignIn("claire").Sync();

        var files = Directory.GetFiles(Path.Combine(host.DataDirectory, "secrets"), "*", SearchOption.AllDirectories);
        var kept = string.Concat(files.Select(file => $"{Path.GetFileName(file)} {Encoding.Latin1.GetString(File.ReadAllBytes(file))}"));

        Assert.Equal(2, files.Length);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(host.DataDirectory, "keys")));
        string[] secrets = ["eyJ", "claire", EntraStub.IdOf("claire"), EntraStub.Tenant, EntraStub.Secret, .. host.Entra.RefreshTokens];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Where_it_is_kept_nobody_else_of_the_machine_looks()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var host = await TenantHost.Start();
        await host.SignIn("claire").Sync();

        var modes = new List<UnixFileMode>();
        foreach (var folder in new[] { "keys", "secrets/tokens", "secrets/connections" }) modes.Add(File.GetUnixFileMode(Path.Combine(host.DataDirectory, folder)));

        Assert.All(modes, mode => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode));
    }

    [Fact]
    public async Task When_the_keys_are_lost_a_sign_in_begins_anew_and_nothing_breaks()
    {
        await using var host = await TenantHost.Start();
        await host.SignIn("claire").Sync();
        Directory.Delete(Path.Combine(host.DataDirectory, "keys"), recursive: true);

        await host.StartAgain("Mailbox:PollMinutes=60");
        var sync = await host.SignIn("claire").Sync();

        Assert.Equal(MailboxHealth.Ok, Assert.Single(sync.Mailboxes).State);
    }

    [Fact]
    public async Task Keys_may_lie_in_another_place()
    {
        var place = Directory.CreateTempSubdirectory("relance-keys-").FullName;
        await using var host = await TenantHost.Start($"Relance:KeysDirectory={place}");

        await host.SignIn("claire").Sync();

        Assert.NotEmpty(Directory.GetFiles(place));
        Assert.False(Directory.Exists(Path.Combine(host.DataDirectory, "keys")));
        Directory.Delete(place, recursive: true);
    }

    [Fact]
    public async Task Whatever_goes_on_no_secret_and_no_token_is_logged()
    {
        await using var host = await TenantHost.Start();
        host.Entra.Lifetime = 60;
        var token = host.Entra.TokenFor("claire");
        using var api = new ApiClient(host.Url, token);
        await api.Post<SyncDto>("/api/sync");
        host.Entra.Refusal = new EntraAnswer(401, "invalid_client", 7000215, "Invalid client secret provided.");
        await api.RefusedPost("/api/sync");
        host.Entra.Refusal = null;
        host.Entra.EndSessions();
        await api.RefusedGet("/api/companies/1/settings");
        using var stranger = new ApiClient(host.Url, token + "x");
        await stranger.RefusedGet("/api/me");

        var log = string.Join('\n', host.Log.Lines);
        string[] secrets = [EntraStub.Secret, token, token.Split('.')[1], token.Split('.')[2], .. host.Entra.Asked.SelectMany(asked => asked.TryGetValue(Refresh, out var given) ? [given] : Array.Empty<string>())];

        Assert.Contains("mailbox.registration AADSTS7000215", log, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private static async Task<MailboxStateDto> StateBecoming(TenantHost host, MailboxHealth health)
    {
        using var api = new ApiClient(host.Url, host.Entra.TokenFor("claire"));
        MailboxStateDto? state = null;
        await Eventually(async () => (state = Assert.Single(await api.Get<List<MailboxStateDto>>("/api/sync"))).State == health);
        return state!;
    }

    private static Task Eventually(Func<bool> isSo) => Eventually(() => Task.FromResult(isSo()));

    private static async Task Eventually(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await isSo()) return;
            await Task.Delay(100);
        }

        Assert.Fail("It has not come to be within twenty seconds.");
    }
}
