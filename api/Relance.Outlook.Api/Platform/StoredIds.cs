using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Platform;

/// <summary>Outlook hands over ids of several forms (office-js#5326); Graph knows which message each one means.</summary>
internal sealed class StoredIds(CurrentUser user, IMailboxes mailboxes)
{
    /// <summary>What is shorter is no id of Exchange, and nobody needs to be asked.</summary>
    private const int ShortestId = 60;

    /// <summary>The id under which we keep the message; null when it is the same, unknown, or cannot be asked for just now.</summary>
    public async Task<string?> OfAsync(string itemId, CancellationToken cancellationToken)
    {
        if (itemId.Length < ShortestId) return null;
        try
        {
            return await mailboxes.Of(user.Mailbox()).ImmutableIdOfAsync(itemId, cancellationToken) is { } id && id != itemId ? id : null;
        }
        catch (MailboxException)
        {
            return null;
        }
    }
}
