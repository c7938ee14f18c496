using Relance.LocalMailbox.Engine;

namespace Relance.LocalMailbox.Protocol;

/// <summary>What a mailbox that is not well answers.</summary>
internal static class MailboxCondition
{
    public static void Check(HttpRequest request, MailboxState state)
    {
        // Ids are translated, subscriptions made: neither changes the mailbox.
        var writes = !HttpMethods.IsGet(request.Method) && request.Path.Value is { } path
            && !path.EndsWith("translateExchangeIds", StringComparison.Ordinal) && !path.StartsWith("/v1.0/subscriptions", StringComparison.Ordinal);
        switch (state)
        {
            case MailboxState.Gone:
                throw NotFound("The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
            case MailboxState.NoLicence:
                throw NotFound("REST API is not yet supported for this mailbox.");
            case MailboxState.Closed:
                throw new GraphFailure(StatusCodes.Status403Forbidden, "ErrorAccessDenied", "Access to OData is disabled.");
            case MailboxState.ReadOnly when writes:
                throw GraphFailure.AccessDenied();
            case MailboxState.Full when writes && Adds(request):
                throw GraphFailure.Full();
        }
    }

    /// <summary>A full mailbox can be tidied up.</summary>
    private static bool Adds(HttpRequest request) =>
        !HttpMethods.IsDelete(request.Method) && !request.Path.Value!.EndsWith("/move", StringComparison.Ordinal) && !request.Path.Value.EndsWith("/permanentDelete", StringComparison.Ordinal);

    private static GraphFailure NotFound(string message) => new(StatusCodes.Status404NotFound, "MailboxNotEnabledForRESTAPI", message);
}
