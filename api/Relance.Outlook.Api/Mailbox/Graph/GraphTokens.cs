using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Identity.Client;
using Microsoft.Identity.Web.Extensibility;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>
/// Exchanges the caller's token for one that Graph accepts (on-behalf-of). Each user has one long-running session: a token that has not been
/// seen yet renews it, and between visits it goes on by itself. Credentials and the sealed cache are Microsoft.Identity.Web's; the session
/// is asked of MSAL beneath it, because its own ITokenAcquisition would begin one anew with each request of Graph's SDK (decision 3).
/// </summary>
internal sealed class GraphTokens(IConfidentialClientApplicationProvider applications, Turns turns, ILogger<GraphTokens> log) : IDisposable
{
    /// <summary>Tokens of Entra live for an hour or a little more: those seen are remembered for as long, as hashes.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(2);

    private readonly MemoryCache seen = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public void Dispose() => seen.Dispose();

    public async Task<string> OnBehalfOfAsync(MailboxAccess access, CancellationToken cancellationToken)
    {
        try
        {
            var application = (ILongRunningWebApi)await applications.GetConfidentialClientApplicationAsync(Identity.Scheme);
            return access.Assertion.Length == 0
                ? await ContinueAsync(application, access, cancellationToken)
                : await OfCallerAsync(application, access, cancellationToken);
        }
        catch (Exception exception) when (exception is MsalException or HttpRequestException or InvalidOperationException or ArgumentException)
        {
            var fault = EntraFaults.Translate(exception);
            log.LogWarning("No token for a mailbox: {Code} {Reference}", fault.Code, fault.Reference);
            throw fault;
        }
    }

    private async Task<string> OfCallerAsync(ILongRunningWebApi application, MailboxAccess access, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(access.Assertion)));
        if (seen.TryGetValue(hash, out _) && await TryContinueAsync(application, access, cancellationToken) is { } token) return token;

        // Four requests of one draft ask at once: one of them brings the token, the others find it.
        await using var turn = await turns.EnterAsync($"session {SessionOf(access)}", cancellationToken);
        if (seen.TryGetValue(hash, out _) && await TryContinueAsync(application, access, cancellationToken) is { } brought) return brought;
        var session = SessionOf(access);
        var result = await application.InitiateLongRunningProcessInWebApi(ScopesOf(access), access.Assertion, ref session).WithTenantId(access.TenantId).ExecuteAsync(cancellationToken);
        seen.Set(hash, true, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered });
        return result.AccessToken;
    }

    /// <summary>Null when the session does not carry on: then the token in hand has the last word.</summary>
    private static async Task<string?> TryContinueAsync(ILongRunningWebApi application, MailboxAccess access, CancellationToken cancellationToken)
    {
        try
        {
            return await ContinueAsync(application, access, cancellationToken);
        }
        catch (Exception exception) when (exception is MsalUiRequiredException or MsalClientException)
        {
            return null;
        }
    }

    private static async Task<string> ContinueAsync(ILongRunningWebApi application, MailboxAccess access, CancellationToken cancellationToken)
    {
        var result = await application.AcquireTokenInLongRunningProcess(ScopesOf(access), SessionOf(access)).WithTenantId(access.TenantId).ExecuteAsync(cancellationToken);
        return result.AccessToken;
    }

    private static IReadOnlyList<string> ScopesOf(MailboxAccess access) => access.SharedAddress is null ? GraphScopes.Own : GraphScopes.Shared;

    private static string SessionOf(MailboxAccess access) => $"{access.TenantId}.{access.UserId}";
}
