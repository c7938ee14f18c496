namespace Relance.Outlook.Api.Mailbox;

/// <summary>The mailbox could not do what was asked; nothing was changed.</summary>
/// <param name="code">
/// Stable code for the user: mailbox.unavailable, mailbox.throttled, mailbox.reconnect, mailbox.consent, mailbox.notAllowed, mailbox.registration,
/// mailbox.noAccess, mailbox.gone, mailbox.full, mailbox.notFound (a message or folder), mailbox.refused.
/// </param>
public class MailboxException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    /// <summary>Whatever were asked for next would be refused as well.</summary>
    public bool ConcernsMailbox => Code is "mailbox.reconnect" or "mailbox.throttled";

    /// <summary>With mailbox.reconnect: the claims, as JSON, that the next sign-in has to bring; null when none are asked for.</summary>
    public string? Claims { get; init; }

    /// <summary>What an administrator can look up, such as AADSTS7000222; never a token or a name.</summary>
    public string? Reference { get; init; }

    /// <summary>How long the service asked to wait, at whatever status; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

/// <summary>The service asked to wait; nothing was done.</summary>
public sealed class MailboxThrottledException(string message, Exception? inner = null) : MailboxException("mailbox.throttled", message, inner);

/// <summary>The request may or may not have been carried out (timeout, reset, 5xx): look before trying again.</summary>
public class MailboxUnknownOutcomeException(string message, Exception? inner = null)
    : MailboxException("mailbox.unknownOutcome", message, inner);
