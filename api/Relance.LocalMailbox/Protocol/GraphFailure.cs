namespace Relance.LocalMailbox.Protocol;

/// <summary>An answer in Graph's error shape, thrown from wherever it becomes clear.</summary>
internal sealed class GraphFailure(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string? RetryAfter { get; init; }

    public string? Location { get; init; }

    /// <summary>WWW-Authenticate.</summary>
    public string? Challenge { get; init; }

    public static GraphFailure NotImplemented(string what) =>
        new(StatusCodes.Status501NotImplemented, "NotImplementedByLocalMailbox", $"The local mailbox does not do this: {what}.");

    public static GraphFailure BadRequest(string code, string message) => new(StatusCodes.Status400BadRequest, code, message);

    /// <summary>What Graph says of a body that does not fit the declared types.</summary>
    public static GraphFailure BadBody(string message) => BadRequest("RequestBodyRead", message);

    public static GraphFailure ItemNotFound() =>
        new(StatusCodes.Status404NotFound, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphFailure Full() =>
        new(StatusCodes.Status507InsufficientStorage, "ErrorQuotaExceeded", "The mailbox has exceeded its quota: nothing can be added to it.");

    public static GraphFailure AccessDenied() =>
        new(StatusCodes.Status403Forbidden, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
}
