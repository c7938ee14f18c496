using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features;

/// <summary>What the pages must know before they have a token. Nothing here is secret.</summary>
internal static class ClientSettings
{
    public static Ok<ClientSettingsDto> Settings(Setup setup) => TypedResults.Ok(setup.IsLocal
        ? new ClientSettingsDto("local", setup.LocalMailbox.Url.ToString().TrimEnd('/'), null, null)
        : new ClientSettingsDto("graph", null, setup.ClientId, setup.Authority.ToString()));
}

/// <param name="Mode">local or graph.</param>
public sealed record ClientSettingsDto(string Mode, string? LocalMailboxUrl, string? ClientId, string? Authority);
