using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// Creates a draft once. After a refusal or a lost answer the key is looked up before anything is tried again: Graph has no idempotency
/// key for messages, and a 504 may well have been carried out (graph-outlook §0.4, E).
/// </summary>
internal static class DraftOnce
{
    /// <summary>What is found in Deleted Items is given back as it is: the user has seen it and did not want it.</summary>
    /// <param name="refused">Heard before the failure is thrown, when it is certain that no draft was made.</param>
    public static async Task<MailMessage> RunAsync(IMailbox mailbox, NewDraft draft, CancellationToken cancellationToken, Func<Task>? refused = null)
    {
        var isCertain = true;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await (draft.Answers is { } sent ? mailbox.CreateReplyAsync(sent, draft, cancellationToken) : mailbox.CreateDraftAsync(draft, cancellationToken));
            }
            catch (MailboxException fault) when (Patience.MayHelp(fault, attempt))
            {
                isCertain &= fault is MailboxThrottledException;
                await Patience.WaitAsync(fault, attempt, cancellationToken);
                if (await mailbox.FindByKeyAsync(draft.Key, cancellationToken) is { } found) return found;
            }
            catch (MailboxException fault) when (refused is not null && isCertain && fault is not MailboxUnknownOutcomeException)
            {
                await refused();
                throw;
            }
        }
    }
}
