using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>One reading of one mailbox: whose it is, for which companies, and what came of it.</summary>
/// <param name="Name">The mailbox in the database: object id of its user, or the address of a shared mailbox.</param>
/// <param name="Address">Its e-mail address: what comes from there is our own.</param>
/// <param name="Companies">The companies whose correspondence may be in it: no other is ever looked at.</param>
internal sealed record Reading(string Name, string Address, IMailbox Mailbox, CurrentUser User, IReadOnlySet<long> Companies, DateTimeOffset StartedAt, SyncCounts Counts)
{
    /// <summary>As many as a mailbox answers at a time.</summary>
    private const int InFlight = 4;

    public MailProblems Problems { get; } = new(Name);

    public bool IsOurs(MailMessage message) => string.Equals(message.From?.Address, Address, StringComparison.OrdinalIgnoreCase);

    /// <summary>Each of the findings of a page with what the mailbox adds to it, in their order. The database is free meanwhile.</summary>
    public static async Task<List<T>> CompleteAsync<T>(List<T> findings, Func<T, CancellationToken, Task<T>> complete, CancellationToken cancellationToken)
    {
        var completed = new T[findings.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, findings.Count),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (i, token) => completed[i] = await complete(findings[i], token));
        return [.. completed];
    }
}

internal sealed class SyncCounts
{
    public int Sent { get; set; }
    public int Replies { get; set; }
    public int AutoReplies { get; set; }
    public int Bounces { get; set; }
    public int Unmatched { get; set; }
    public int Withdrawn { get; set; }
    public int Found { get; set; }
}
