using System.Net;
using Microsoft.Graph.Models.ODataErrors;

namespace Relance.Outlook.Api.Mailbox.Graph;

/// <summary>What Graph's failures mean to us. Codes decide, never messages (graph-outlook A11).</summary>
internal static class GraphFaults
{
    /// <param name="writes">A write whose answer was lost may have been carried out.</param>
    public static MailboxException Translate(Exception exception, bool writes) => exception switch
    {
        MailboxException own => own,
        // After its retries the SDK throws an aggregate of the failures: the last one speaks.
        AggregateException { InnerExceptions: [.., var last] } => Translate(last, writes),
        ODataError error => OfStatus(error, writes),
        OperationCanceledException or HttpRequestException or IOException => writes
            ? new MailboxUnknownOutcomeException("The answer was lost.", exception)
            : new MailboxException("mailbox.unavailable", "The mailbox did not answer.", exception),
        _ => writes
            ? new MailboxUnknownOutcomeException("The answer could not be understood.", exception)
            : new MailboxException("mailbox.unavailable", "The answer could not be understood.", exception),
    };

    private static MailboxException OfStatus(ODataError error, bool writes) => (HttpStatusCode)error.ResponseStatusCode switch
    {
        HttpStatusCode.TooManyRequests => new MailboxThrottledException(Describe(error), error) { RetryAfter = RetryAfter(error) },
        HttpStatusCode.InsufficientStorage => Fault(error, "mailbox.full"),
        >= HttpStatusCode.InternalServerError when writes => new MailboxUnknownOutcomeException(Describe(error), error) { RetryAfter = RetryAfter(error) },
        >= HttpStatusCode.InternalServerError => Fault(error, "mailbox.unavailable"),
        HttpStatusCode.Unauthorized => new MailboxException("mailbox.reconnect", Describe(error), error) { Claims = Challenge.Of(error.ResponseHeaders) },
        _ when Is(error, "MailboxNotEnabledForRESTAPI", "MailboxNotFound", "ErrorNonExistentMailbox", "ErrorInvalidUser", "ResourceNotFound", "Request_ResourceNotFound") => Fault(error, "mailbox.gone"),
        // The mailbox is on its way to another server: it was refused before anything was done, and passes.
        _ when Is(error, "ErrorMailboxMoveInProgress", "ErrorMailboxStoreUnavailable") => Fault(error, "mailbox.unavailable"),
        HttpStatusCode.Forbidden when Is(error, "ErrorAccessDenied") => Fault(error, "mailbox.noAccess"),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Fault(error, "mailbox.notFound"),
        _ => Fault(error, "mailbox.refused"),
    };

    private static MailboxException Fault(ODataError error, string code) => new(code, Describe(error), error);

    /// <summary>A cursor that the service no longer knows (research A7): read the folder anew.</summary>
    public static bool IsForgottenCursor(ODataError error) =>
        error.ResponseStatusCode == 410 || Is(error, "SyncStateNotFound", "SyncStateInvalid", "ResyncRequired");

    /// <summary>Graph writes its codes with a capital here and without one there.</summary>
    private static bool Is(ODataError error, params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (string.Equals(error.Error?.Code, code, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>In seconds for mail; sometimes missing, sometimes a date.</summary>
    private static TimeSpan? RetryAfter(ODataError error)
    {
        if (error.ResponseHeaders is null || !error.ResponseHeaders.TryGetValue("Retry-After", out var values)) return null;
        return int.TryParse(values.FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;
    }

    private static string Describe(ODataError error) => $"Graph answered {error.ResponseStatusCode} {error.Error?.Code}.";
}
