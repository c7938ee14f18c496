namespace Relance.Outlook.Api.Platform;

/// <summary>Has a user's mailboxes read before something is decided that rests on what came in.</summary>
public interface ICatchUp
{
    /// <summary>Reads them, unless that was done within the given time. Throws when the mailbox cannot be read.</summary>
    Task RunAsync(CurrentUser user, TimeSpan freshness, CancellationToken cancellationToken);
}
