using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// Reads what changed in one folder. Each page is understood first, then written together with its cursor, so that nothing is lost or
/// counted twice, and nobody waits for the database while Graph is asked.
/// </summary>
internal sealed class ReadFolder(
    RelanceDbContext db, PageFactsReader facts, SentMessages sent, DraftFolder drafts, IncomingMessages incoming, RelanceClock clock)
{
    /// <summary>A first reading goes back this far: what is older was dealt with before this product came.</summary>
    private const int DaysBack = 45;

    public async Task RunAsync(Reading reading, string folder, CancellationToken cancellationToken)
    {
        var known = await db.FolderCursors.AsNoTracking().SingleOrDefaultAsync(row => row.Mailbox == reading.Name && row.Folder == folder, cancellationToken);
        var since = folder == MailFolders.Drafts ? (DateTimeOffset?)null : Earlier(reading.StartedAt.AddDays(-DaysBack), known?.SyncedAt?.AddDays(-2));
        await foreach (var page in reading.Mailbox.ReadChangesAsync(folder, known?.Cursor, since, cancellationToken))
        {
            await PageAsync(reading, folder, page, known?.SyncedAt, cancellationToken);

            // A page is done once it is saved: thousands of messages must not pile up in the change tracker.
            db.ChangeTracker.Clear();
        }
    }

    private async Task PageAsync(Reading reading, string folder, FolderPage page, DateTimeOffset? readBefore, CancellationToken cancellationToken)
    {
        var isSentItems = folder == MailFolders.SentItems;
        var messages = page.Messages.Where(message => !message.IsDraft).ToList();
        var left = messages.FindAll(message => isSentItems || message.Key is { Rung: "extendedProperty" } || reading.IsOurs(message));
        var arrived = messages.Except(left).ToList();

        var known = await facts.ReadAsync(messages, reading, clock.Today, cancellationToken);
        var sentFindings = await sent.PrepareAsync(left, known, reading, cancellationToken);
        var incomingFindings = await incoming.PrepareAsync(arrived, known, folder != MailFolders.JunkEmail, page.Restarted ? readBefore : null, reading, cancellationToken);
        var isDrafts = folder == MailFolders.Drafts;
        var gone = isDrafts ? await drafts.PrepareAsync(page, readBefore, reading, cancellationToken) : [];

        await db.WriteAsync(
            async () =>
            {
                foreach (var finding in sentFindings) await sent.ApplyAsync(finding, reading, cancellationToken);
                if (!isDrafts) await drafts.SeeAsync(page, folder, reading, cancellationToken);
                else await drafts.ApplyAsync(page, gone, reading, cancellationToken);
                foreach (var finding in incomingFindings) await incoming.ApplyAsync(finding, reading, cancellationToken);
                await reading.Problems.WriteAsync(db, folder, clock.Now, cancellationToken);
                await KeepAsync(reading, folder, page, cancellationToken);
                return 0;
            },
            cancellationToken);
    }

    /// <summary>
    /// A first reading of a large folder is kept page by page. Drafts are not: what has gone from there is only known once all that is there
    /// has been seen.
    /// </summary>
    private async Task KeepAsync(Reading reading, string folder, FolderPage page, CancellationToken cancellationToken)
    {
        if (!page.IsLast && folder == MailFolders.Drafts) return;
        var row = await db.FolderCursors.SingleOrDefaultAsync(row => row.Mailbox == reading.Name && row.Folder == folder, cancellationToken);
        if (row is null) db.FolderCursors.Add(row = new FolderCursorRow { Mailbox = reading.Name, Folder = folder });
        row.Cursor = page.Cursor;
        if (page.IsLast) row.SyncedAt = clock.Now;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
