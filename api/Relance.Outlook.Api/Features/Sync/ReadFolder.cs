using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// Reads what changed in one folder. Each page is understood first, then written together with its cursor, so that nothing is lost or
/// counted twice, and nobody waits for the database while Graph is asked. While the originals of one page are on their way, the next is
/// understood.
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
        using var ahead = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        UnderstoodPage? waiting = null;
        try
        {
            await foreach (var page in reading.Mailbox.ReadChangesAsync(folder, known?.Cursor, since, cancellationToken))
            {
                var understood = await UnderstandAsync(reading, folder, page, known?.SyncedAt, ahead.Token);
                await WriteWaitingAsync();
                waiting = understood;
                if (!understood.CanWait) await WriteWaitingAsync();
            }
        }
        finally
        {
            // What stops the reading here takes nothing away from what was read before.
            await WriteWaitingAsync();
            await ahead.CancelAsync();
        }

        // A page that could not be written is forgotten, and with it the one after: the cursor must not pass it.
        async Task WriteWaitingAsync()
        {
            if (waiting is not { } page) return;
            waiting = null;
            await WriteAsync(reading, folder, page, cancellationToken);

            // A page is done once it is saved: thousands of messages must not pile up in the change tracker.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<UnderstoodPage> UnderstandAsync(Reading reading, string folder, FolderPage page, DateTimeOffset? readBefore, CancellationToken cancellationToken)
    {
        var isSentItems = folder == MailFolders.SentItems;
        var messages = page.Messages.Where(message => !message.IsDraft).ToList();
        var left = messages.FindAll(message => isSentItems || message.Key is { Rung: "extendedProperty" } || reading.IsOurs(message));
        var arrived = messages.Except(left).ToList();

        var known = await facts.ReadAsync(messages, reading, clock.Today, cancellationToken);
        var sentFindings = await sent.PrepareAsync(left, known, reading, cancellationToken);
        var incomingFindings = await incoming.PrepareAsync(arrived, known, folder != MailFolders.JunkEmail, page.Restarted ? readBefore : null, reading, cancellationToken);
        var gone = folder == MailFolders.Drafts ? await drafts.PrepareAsync(page, readBefore, reading, cancellationToken) : [];
        return new UnderstoodPage(page, sentFindings, incoming.CompleteAsync(incomingFindings, reading, cancellationToken), gone)
        {
            CanWait = folder != MailFolders.Drafts && sentFindings.Count == 0 && messages.Count == page.Messages.Count,
        };
    }

    private async Task WriteAsync(Reading reading, string folder, UnderstoodPage understood, CancellationToken cancellationToken)
    {
        var page = understood.Page;
        var arrivals = await understood.Incoming;
        await db.WriteAsync(
            async () =>
            {
                foreach (var finding in understood.Sent) await sent.ApplyAsync(finding, reading, cancellationToken);
                if (folder != MailFolders.Drafts) await drafts.SeeAsync(page, folder, reading, cancellationToken);
                else await drafts.ApplyAsync(page, understood.Gone, reading, cancellationToken);
                foreach (var finding in arrivals) await incoming.ApplyAsync(finding, reading, cancellationToken);
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

    /// <param name="Incoming">Their originals are on their way.</param>
    private sealed record UnderstoodPage(FolderPage Page, List<SentFinding> Sent, Task<List<IncomingFinding>> Incoming, List<GoneDraft> Gone)
    {
        /// <summary>
        /// Whether the next page may be understood before this one is written. What was found sent, and which drafts are there, has a say in how the
        /// next is understood; what came in has none.
        /// </summary>
        public bool CanWait { get; init; }
    }
}
