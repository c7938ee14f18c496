using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// Reads what changed in the mailboxes of a user: his own and those shared with him for his companies. In each Sent Items first, then Drafts,
/// then what came in: a draft that has gone is looked for among the sent before it is called withdrawn.
/// </summary>
internal sealed class SyncMailbox(IServiceScopeFactory scopes, RelanceDbContext db, IMailboxes mailboxes, Turns turns, RelanceClock clock, Signals signals) : ICatchUp
{
    private static readonly string[] AlwaysRead = [MailFolders.SentItems, MailFolders.Drafts, MailFolders.Inbox, MailFolders.JunkEmail];

    public static async Task<Ok<SyncDto>> Sync(CurrentUser user, SyncMailbox sync, Subscriptions subscriptions, MailboxWatch watch, CancellationToken cancellationToken)
    {
        var result = await sync.RunAsync(user, cancellationToken);
        await subscriptions.KeepAsync(user, cancellationToken);
        await watch.SeenAsync(user, cancellationToken);
        return TypedResults.Ok(result);
    }

    /// <summary>Throws when the user's own mailbox cannot be read; trouble with a shared one is told beside the counts.</summary>
    public async Task<SyncDto> RunAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        var counts = new SyncCounts();
        var companies = await db.Companies.AsNoTracking().Where(company => CompanyAccess.CompanyIdsOf(db, user).Contains(company.Id)).Select(company => new { company.Id, company.Mailbox }).ToListAsync(cancellationToken);
        var all = companies.Select(company => company.Id).ToHashSet();
        var own = await ReadAsync(user.Mailbox(), user.UserName, all);
        foreach (var shared in companies.Where(company => company.Mailbox is not null).GroupBy(company => company.Mailbox!.ToLowerInvariant(), StringComparer.Ordinal))
            await ReadAsync(user.Mailbox(shared.Key), shared.Key, shared.Select(company => company.Id).ToHashSet());

        Tell(counts);
        if (own is not null) throw own;
        return new SyncDto(
            counts.Sent, counts.Replies, counts.AutoReplies, counts.Bounces, counts.Unmatched, counts.Withdrawn, counts.Found, clock.Now,
            await SyncStates.OfAsync(db, user, clock.Now, cancellationToken));

        Task<MailboxException?> ReadAsync(MailboxAccess access, string address, IReadOnlySet<long> concerned) =>
            ReadMailboxAsync(new Reading(access.Name, address, mailboxes.Of(access), user, concerned, clock.Now, counts), cancellationToken);
    }

    private void Tell(SyncCounts counts)
    {
        signals.Found("sent", counts.Sent);
        signals.Found("reply", counts.Replies);
        signals.Found("autoReply", counts.AutoReplies);
        signals.Found("bounce", counts.Bounces);
        signals.Found("unmatched", counts.Unmatched);
        signals.Found("withdrawn", counts.Withdrawn);
        signals.Found("byHand", counts.Found);
    }

    public async Task RunAsync(CurrentUser user, TimeSpan freshness, CancellationToken cancellationToken)
    {
        var last = await db.MailboxStates.AsNoTracking().Where(state => state.Mailbox == user.Id && state.Fault == null).Select(state => state.SucceededAt).SingleOrDefaultAsync(cancellationToken);
        if (last is null || clock.Now - last > freshness) await RunAsync(user, cancellationToken);
    }

    private async Task<MailboxException?> ReadMailboxAsync(Reading reading, CancellationToken cancellationToken)
    {
        // Two clicks at once would read the same page twice: the second waits and finds nothing new.
        await using var turn = await turns.EnterAsync($"mailbox {reading.Name}", cancellationToken);
        MailboxException? fault = null;
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            var chosen = await db.FolderCursors.AsNoTracking().Where(row => row.Mailbox == reading.Name && row.Name != null).Select(row => row.Folder).ToListAsync(cancellationToken);
            foreach (var folder in AlwaysRead) await ReadFolderAsync(reading, folder, cancellationToken);
            foreach (var folder in chosen) await ReadChosenAsync(reading, folder, cancellationToken);
        }
        catch (MailboxException failed)
        {
            fault = failed;
        }

        signals.MailboxRead(fault?.Code, TimeProvider.System.GetElapsedTime(begun));
        await SyncStates.KeepAsync(db, reading, fault?.Code, clock.Now, CancellationToken.None);
        return fault;
    }

    private async Task ReadFolderAsync(Reading reading, string folder, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActingUser>().User = reading.User;
        await scope.ServiceProvider.GetRequiredService<ReadFolder>().RunAsync(reading, folder, cancellationToken);
    }

    /// <summary>A folder that the user chose and then deleted is no longer read; the state says so once.</summary>
    private async Task ReadChosenAsync(Reading reading, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await ReadFolderAsync(reading, folder, cancellationToken);
        }
        catch (MailboxException fault) when (fault.Code == "mailbox.notFound")
        {
            var row = await db.FolderCursors.SingleAsync(row => row.Mailbox == reading.Name && row.Folder == folder, cancellationToken);
            db.FolderCursors.Remove(row);
            if (!await db.MailProblems.AnyAsync(problem => problem.Mailbox == reading.Name && problem.MessageId == folder, cancellationToken))
                db.MailProblems.Add(new MailProblemRow { Mailbox = reading.Name, Folder = folder, MessageId = folder, Subject = row.Name, Code = "folder.gone", At = clock.Now });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}

/// <param name="Sent">Reminders found to have really left.</param>
/// <param name="Unmatched">Messages received that concern no reminder; they stay where they are.</param>
/// <param name="Withdrawn">Drafts that were deleted.</param>
/// <param name="Found">Mails written by hand, or reminders that lost their marks: the user says which.</param>
/// <param name="Mailboxes">How the reading of each mailbox goes.</param>
public sealed record SyncDto(
    int Sent, int Replies, int AutoReplies, int Bounces, int Unmatched, int Withdrawn, int Found, DateTimeOffset At, IReadOnlyList<MailboxStateDto> Mailboxes);
