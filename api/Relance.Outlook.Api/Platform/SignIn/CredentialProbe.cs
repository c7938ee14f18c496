using System.Text.RegularExpressions;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Relance.Outlook.Api.Platform.SignIn;

/// <summary>
/// Asks Entra for a token of the application for itself, which needs no permission and no consent: it shows whether the credential is
/// taken, whether the API has its id URI, and what its tokens are like. Nothing is kept.
/// </summary>
internal static partial class CredentialProbe
{
    public static async Task<CredentialFinding> AskAsync(Setup setup, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(setup);
        services.AddIdentity(setup);
        services.AddSingleton<IDistributedCache>(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions())));
        await using var provider = services.BuildServiceProvider();
        try
        {
            var token = new JsonWebToken(await provider.GetRequiredService<ITokenAcquisition>().GetAccessTokenForAppAsync(
                $"api://{setup.Entra.ClientId}/.default", Identity.Scheme, setup.Entra.HomeTenant, new TokenAcquisitionOptions { CancellationToken = cancellationToken }));
            return new CredentialFinding(null, null, Claim(token, "ver"), Claim(token, "idtyp"));
        }
        catch (Exception fault) when (fault is MsalException or InvalidOperationException or ArgumentException or HttpRequestException or MicrosoftIdentityWebChallengeUserException)
        {
            return new CredentialFinding(Aadsts().Match(fault.Message) is { Success: true } found ? found.Value : "", fault.Message.Split('\n')[0].Trim(), null, null);
        }
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) ? value : null;

    [GeneratedRegex("AADSTS[0-9]{4,8}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aadsts();
}

/// <param name="Number">What Entra calls its refusal; empty for another failure, null for none.</param>
/// <param name="Version">Of the token: 2.0, or 1.0 when the registration has not been set.</param>
/// <param name="Kind">"app", when the registration tells applications' tokens from people's.</param>
internal sealed record CredentialFinding(string? Number, string? Message, string? Version, string? Kind);
