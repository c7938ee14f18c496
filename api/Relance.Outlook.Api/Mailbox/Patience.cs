namespace Relance.Outlook.Api.Mailbox;

/// <summary>How long, and how often, to wait for a mailbox that is busy or whose answer was lost.</summary>
public static class Patience
{
    public const int Attempts = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(180);

    /// <summary>Whether waiting may help: whatever else went wrong would go wrong again.</summary>
    public static bool MayHelp(MailboxException fault, int attempt) => fault is MailboxThrottledException or MailboxUnknownOutcomeException && attempt < Attempts;

    /// <summary>
    /// What the service asks for and a little more; when it does not say, half a second, then twice as long each time. With some chance, so
    /// that callers spread out and none is back a moment too early.
    /// </summary>
    public static Task WaitAsync(MailboxException fault, int attempt, CancellationToken cancellationToken)
    {
        var wait = fault.RetryAfter is { } asked
            ? (asked < LongestWait ? asked : LongestWait) + TimeSpan.FromMilliseconds(100 + 200 * Random.Shared.NextDouble())
            : TimeSpan.FromMilliseconds(500 * Math.Pow(2, attempt - 1) * (0.8 + 0.4 * Random.Shared.NextDouble()));
        return Task.Delay(wait, cancellationToken);
    }
}
