using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features;

/// <summary>What the pages must know before they have a token. Nothing here is secret.</summary>
internal static class ClientSettings
{
    public static Ok<ClientSettingsDto> Settings(Setup setup) => TypedResults.Ok(setup.IsLocal
        ? new ClientSettingsDto("local", setup.LocalMailbox.Url.ToString().TrimEnd('/'), null, null, null)
        : new ClientSettingsDto("graph", null, setup.Entra.ClientId, setup.Entra.Authority.ToString(), $"api://{setup.Entra.ClientId}/{Identity.Scope}"));

    /// <summary>
    /// What classic Outlook asks before it lets the Smart Alert, a bare script, have a token and speak to this origin. Always https: Outlook
    /// loads nothing else, and a proxy in front may speak http to us.
    /// </summary>
    public static Ok<AllowedScriptsDto> AllowedScripts(HttpRequest request) => TypedResults.Ok(new AllowedScriptsDto([$"https://{request.Host}/launchevent.js"]));
}

/// <param name="Mode">local or graph.</param>
/// <param name="Scope">What the pane's token must be for; like the client and the authority only in Graph mode.</param>
public sealed record ClientSettingsDto(string Mode, string? LocalMailboxUrl, string? ClientId, string? Authority, string? Scope);

/// <summary>The scripts of this origin that may have tokens in Outlook's event runtime.</summary>
public sealed record AllowedScriptsDto(IReadOnlyList<string> Allowed);
