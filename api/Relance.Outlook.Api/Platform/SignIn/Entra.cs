using Microsoft.Identity.Abstractions;

namespace Relance.Outlook.Api.Platform.SignIn;

/// <summary>The identity provider and our application in it, checked: Entra's, or what stands in for it on this machine.</summary>
/// <param name="Instance">Where it is, without a tenant.</param>
/// <param name="Tenant">The segment of its authority: a directory's id, or <c>organizations</c>.</param>
/// <param name="AllowedTenants">The directories whose users may come in.</param>
public sealed record Entra(Uri Instance, string Tenant, string ClientId, IReadOnlySet<string> AllowedTenants, CredentialDescription Credential)
{
    private const string Organizations = "organizations";

    /// <summary>The authority without the version segment.</summary>
    public Uri Authority => new(Instance, Tenant);

    /// <summary>The directory that the application belongs to, as far as the settings tell.</summary>
    public string HomeTenant => Tenant == Organizations ? AllowedTenants.First() : Tenant;

    /// <summary>It stands on this machine and may speak plain http: whatever is asked of it must not go anywhere else.</summary>
    public bool IsOnThisMachine => Instance.IsLoopback;

    /// <summary>Who issues the tokens of a directory (version 2.0).</summary>
    public string IssuerOf(string tenant) => new Uri(Instance, $"{tenant}/v2.0").ToString();

    public static Entra OnThisMachine(Uri localMailbox) => new(
        localMailbox, Setup.LocalTenantId, Setup.LocalClientId, new HashSet<string>([Setup.LocalTenantId], StringComparer.OrdinalIgnoreCase), SignIn.Credential.Local);

    /// <exception cref="SetupException">It would let nobody in, or too many.</exception>
    public static Entra Of(AzureAdOptions options, bool isRehearsal, DateTimeOffset now)
    {
        if (!Guid.TryParse(options.ClientId, out _)) throw new SetupException("AzureAd:ClientId must be the application's id (a GUID) in Graph mode.");
        var tenant = options.TenantId ?? "";
        var allowed = options.AllowedTenants.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (allowed.FirstOrDefault(one => !Guid.TryParse(one, out _)) is { } odd) throw new SetupException($"AzureAd:AllowedTenants must be ids of directories (GUIDs), not {odd}.");
        if (Guid.TryParse(tenant, out _)) allowed.Add(tenant);
        else if (!IsAnyTenant(tenant)) throw new SetupException("AzureAd:TenantId must be the directory's id (a GUID) in Graph mode, or organizations with AzureAd:AllowedTenants.");
        if (allowed.Count == 0) throw new SetupException($"AzureAd:TenantId {tenant} lets in everybody who has an account with Microsoft: list the directories in AzureAd:AllowedTenants.");
        RequireAddress(options.Instance, isRehearsal);
        return new Entra(options.Instance, allowed.Count == 1 ? allowed.Single() : Organizations, options.ClientId, allowed, SignIn.Credential.Of(options, now));
    }

    private static bool IsAnyTenant(string tenant) => tenant is Organizations or "common";

    private static void RequireAddress(Uri instance, bool isRehearsal)
    {
        if (isRehearsal && !instance.IsLoopback) throw new SetupException($"AzureAd:Instance must be a loopback address in a rehearsal (Mailbox:Rehearsal), not {instance}.");
        if (!isRehearsal && (instance.Scheme != Uri.UriSchemeHttps || instance.IsLoopback)) throw new SetupException("AzureAd:Instance must be an https address, and not of this machine.");
    }
}
