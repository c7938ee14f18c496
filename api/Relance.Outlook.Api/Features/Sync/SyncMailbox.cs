using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// Reads what changed in the caller's Sent Items, Drafts and Inbox, in that order: a draft that has gone is looked for among the sent
/// before it is called withdrawn. Each page is applied together with its cursor, so that nothing is lost or counted twice.
/// </summary>
internal sealed class SyncMailbox(RelanceDbContext db, IMailboxes mailboxes, SentMessages sent, DraftFolder drafts, IncomingMessages incoming, RelanceClock clock)
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static async Task<Ok<SyncDto>> Sync(CurrentUser user, SyncMailbox sync, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sync.RunAsync(user, cancellationToken));

    public async Task<SyncDto> RunAsync(CurrentUser user, CancellationToken cancellationToken)
    {
        // Two clicks at once would read the same page twice: the second waits and finds nothing new.
        await OneAtATime.WaitAsync(cancellationToken);
        try
        {
            var mailbox = mailboxes.Of(new MailboxAccess(user.Id, user.Assertion));
            var counts = new SyncCounts();
            await ReadAsync(MailFolders.SentItems, user, mailbox, page => sent.ApplyAsync(page, user, counts, cancellationToken), cancellationToken);
            await ReadAsync(MailFolders.Drafts, user, mailbox, page => drafts.ApplyAsync(page, user, mailbox, counts, cancellationToken), cancellationToken);
            await ReadAsync(MailFolders.Inbox, user, mailbox, page => incoming.ApplyAsync(page, user, counts, cancellationToken), cancellationToken);
            return counts.ToDto(clock.Now);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task ReadAsync(string folder, CurrentUser user, IMailbox mailbox, Func<FolderPage, Task> apply, CancellationToken cancellationToken)
    {
        var from = await db.FolderCursors.Where(row => row.Mailbox == user.Id && row.Folder == folder).Select(row => row.Cursor).SingleOrDefaultAsync(cancellationToken);
        await foreach (var page in mailbox.ReadChangesAsync(folder, from, cancellationToken))
        {
            await db.WriteAsync(
                async () =>
                {
                    await apply(page);
                    if (page.Cursor is not null) await KeepAsync(page.Cursor, folder, user, cancellationToken);
                    return 0;
                },
                cancellationToken);

            // A page is done once it is saved: thousands of messages must not pile up in the change tracker.
            db.ChangeTracker.Clear();
        }
    }

    private async Task KeepAsync(string cursor, string folder, CurrentUser user, CancellationToken cancellationToken)
    {
        var row = await db.FolderCursors.SingleOrDefaultAsync(row => row.Mailbox == user.Id && row.Folder == folder, cancellationToken);
        if (row is null) db.FolderCursors.Add(row = new FolderCursorRow { Mailbox = user.Id, Folder = folder, Cursor = cursor });
        (row.Cursor, row.SyncedAt) = (cursor, clock.Now);
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

    public SyncDto ToDto(DateTimeOffset at) => new(Sent, Replies, AutoReplies, Bounces, Unmatched, Withdrawn, at);
}

/// <param name="Sent">Reminders found to have really left.</param>
/// <param name="Unmatched">Messages received that concern no reminder; they stay where they are.</param>
/// <param name="Withdrawn">Drafts that were deleted.</param>
public sealed record SyncDto(int Sent, int Replies, int AutoReplies, int Bounces, int Unmatched, int Withdrawn, DateTimeOffset At);
