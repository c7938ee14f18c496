using System.Text.Json;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Platform.Secrets;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Whose mailboxes are read without them, and since when they have not been here: kept sealed, so that it outlives the process.</summary>
internal sealed class Connections(Vault vault, Setup setup)
{
    private const string Kind = "connections";

    public Task KeepAsync(CurrentUser user, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (setup.BackgroundDays == 0) return Task.CompletedTask;
        // Never her token: the session that Entra has given for her is kept elsewhere, and can be taken back there.
        var content = JsonSerializer.SerializeToUtf8Bytes(new Connection(user with { Assertion = "" }, now));
        return vault.WriteAsync(Kind, NameOf(user), content, now.AddDays(setup.BackgroundDays), cancellationToken);
    }

    public Task ForgetAsync(CurrentUser user, CancellationToken cancellationToken) => vault.RemoveAsync(Kind, NameOf(user), cancellationToken);

    public async Task<IReadOnlyList<Connection>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await vault.ListAsync(Kind, cancellationToken)).Select(content => JsonSerializer.Deserialize<Connection>(content)!)];

    private static string NameOf(CurrentUser user) => $"{user.TenantId}.{user.Id}";
}

internal sealed record Connection(CurrentUser User, DateTimeOffset SeenAt);
