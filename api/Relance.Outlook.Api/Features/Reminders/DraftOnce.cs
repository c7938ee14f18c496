using Relance.Outlook.Api.Mailbox;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// Creates a draft once. After a refusal or a lost answer the key is looked up before anything is tried again: Graph has no idempotency
/// key for messages, and a 504 may well have been carried out (graph-outlook §0.4, E).
/// </summary>
internal static class DraftOnce
{
    private const int Attempts = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(180);

    public static async Task<MailMessage> RunAsync(IMailbox mailbox, NewDraft draft, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await mailbox.CreateDraftAsync(draft, cancellationToken);
            }
            catch (MailboxException fault) when (fault is MailboxThrottledException or MailboxUnknownOutcomeException && attempt < Attempts)
            {
                await Task.Delay(WaitAfter(fault, attempt), cancellationToken);
                if (await mailbox.FindByKeyAsync(draft.Key, cancellationToken) is { } found) return found;
            }
        }
    }

    /// <summary>
    /// What the service asks for and a little more; when it does not say, half a second, then twice as long each time. With some chance, so
    /// that callers spread out and none is back a moment too early.
    /// </summary>
    private static TimeSpan WaitAfter(MailboxException fault, int attempt)
    {
        if (fault.RetryAfter is { } asked) return (asked < LongestWait ? asked : LongestWait) + TimeSpan.FromMilliseconds(100 + 200 * Random.Shared.NextDouble());
        return TimeSpan.FromMilliseconds(500 * Math.Pow(2, attempt - 1) * (0.8 + 0.4 * Random.Shared.NextDouble()));
    }
}
