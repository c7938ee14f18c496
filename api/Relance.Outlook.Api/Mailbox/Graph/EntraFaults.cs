using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>What Entra's refusals of a token mean to us. Its AADSTS numbers decide, never its sentences.</summary>
internal static partial class EntraFaults
{
    /// <summary>Nobody has consented, or not to this permission.</summary>
    private static readonly string[] Consent = ["65001", "65004", "650056", "650057", "90094", "90095"];

    /// <summary>Conditional Access refuses, or the account is unknown, disabled or not assigned: signing in again would not help.</summary>
    private static readonly string[] NotAllowed = ["50034", "50057", "50105", "50020", "53000", "53001", "53002", "53003", "530003", "530034", "500021"];

    /// <summary>The application's own: secret wrong or expired, certificate unknown, application or Graph not found, permission not in the registration.</summary>
    private static readonly string[] Registration = ["7000215", "7000222", "7000218", "700016", "700027", "700024", "700213", "70021", "500011", "65002", "90002", "7000112", "650052"];

    public static MailboxException Translate(Exception exception)
    {
        var number = NumberOf(exception);
        var reference = number is null ? null : $"AADSTS{number}";
        if (Registration.Contains(number)) return Fault("mailbox.registration", "Entra does not take this application as it is.");
        return exception switch
        {
            // Beyond what the tenant asks for now: the pane can bring it, whatever it is called.
            MsalServiceException { Claims.Length: > 0 } asks when Challenge.Json(asks.Claims) is { } claims =>
                new MailboxException("mailbox.reconnect", "The tenant asks for more.", exception) { Claims = claims, Reference = reference },
            _ when Consent.Contains(number) || exception is MsalUiRequiredException { Classification: UiRequiredExceptionClassification.ConsentRequired } =>
                Fault("mailbox.consent", "The permissions on mailboxes are not consented to."),
            _ when NotAllowed.Contains(number) => Fault("mailbox.notAllowed", "Entra does not let this user in."),
            MsalUiRequiredException => Fault("mailbox.reconnect", "The user has to sign in again."),
            MsalClientException { ErrorCode: MsalError.OboCacheKeyNotInCacheError } => Fault("mailbox.reconnect", "There is no session of this user."),
            MsalServiceException { StatusCode: (int)HttpStatusCode.TooManyRequests } busy =>
                new MailboxThrottledException("Entra asks to wait.", exception) { RetryAfter = RetryAfter(busy), Reference = reference },
            MsalServiceException { StatusCode: (int)HttpStatusCode.ServiceUnavailable } busy when RetryAfter(busy) is { } wait =>
                new MailboxThrottledException("Entra asks to wait.", exception) { RetryAfter = wait, Reference = reference },
            // What Microsoft.Identity.Web says of a credential that it cannot use.
            InvalidOperationException or ArgumentException => Fault("mailbox.registration", "The application's credential cannot be used."),
            MsalServiceException { ErrorCode: "invalid_client" or "unauthorized_client" } => Fault("mailbox.registration", "Entra does not take this application as it is."),
            _ => Fault("mailbox.unavailable", "No token for the mailbox could be had."),
        };

        MailboxException Fault(string code, string message) => new(code, message, exception) { Reference = reference };
    }

    private static string? NumberOf(Exception exception) => Aadsts().Match(exception.Message) is { Success: true } found ? found.Groups["number"].Value : null;

    private static TimeSpan? RetryAfter(MsalServiceException exception) => exception.Headers?.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero,
        _ => null,
    };

    [GeneratedRegex("AADSTS(?<number>[0-9]{4,8})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aadsts();
}
