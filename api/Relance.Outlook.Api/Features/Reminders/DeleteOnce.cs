using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// Puts a draft among the deleted items once. A second DELETE would remove it from there for good, so after a lost answer it is looked for
/// first; and what has been sent meanwhile stays where it is.
/// </summary>
internal static class DeleteOnce
{
    /// <summary>False when it turned out to be sent.</summary>
    public static async Task<bool> RunAsync(IMailbox mailbox, string key, string messageId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await mailbox.DeleteDraftAsync(messageId, cancellationToken);
                return true;
            }
            catch (MailboxException fault) when (Patience.MayHelp(fault, attempt))
            {
                await Patience.WaitAsync(fault, attempt, cancellationToken);
                if (await mailbox.FindByKeyAsync(key, cancellationToken) is not { IsDeleted: false } found) return true;
                if (!found.IsDraft) return false;
                messageId = found.Id;
            }
        }
    }
}
