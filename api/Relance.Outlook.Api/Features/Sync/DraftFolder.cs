using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Drafts that appeared without our knowing (a lost answer) are adopted; drafts that have gone are sent, elsewhere, or withdrawn.</summary>
internal sealed class DraftFolder(RelanceDbContext db, ReminderBook book, Originals originals, ExchangeLog log, RelanceClock clock)
{
    /// <summary>Clocks disagree; looking up a draft too many costs a request.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    /// <summary>Looks up in the mailbox what has become of the drafts that are no longer in the folder. Nothing is written yet.</summary>
    /// <param name="readBefore">When the folder was last read to its end.</param>
    public async Task<List<GoneDraft>> PrepareAsync(FolderPage page, DateTimeOffset? readBefore, Reading reading, CancellationToken cancellationToken)
    {
        var waiting = db.Reminders.AsNoTracking().Where(row => row.Mailbox == reading.Name && row.State == ReminderState.Drafted);
        var gone = page.RemovedIds.Count == 0 ? [] : await waiting.Where(row => page.RemovedIds.Contains(row.MessageId!)).ToListAsync(cancellationToken);
        listed.UnionWith(page.Messages.Select(message => message.Id));
        if (page.IsLast)
        {
            // A folder read from its beginning tells no removals, and no reading tells of a draft that came and went since the one before:
            // a draft that we believe in and that should have been listed has gone.
            var since = page.Restarted ? DateTimeOffset.MinValue : (readBefore ?? DateTimeOffset.MinValue) - Margin;
            var expected = await waiting.Where(row => row.DraftedAt >= since && row.DraftedAt < reading.StartedAt).ToListAsync(cancellationToken);
            gone.AddRange(expected.Where(row => !listed.Contains(row.MessageId!)));
        }

        if (page.IsLast)
        {
            // What the user keeps in another folder is not told by this one.
            gone.AddRange(await waiting.Where(row => row.DraftFolderId != null).ToListAsync(cancellationToken));

            // Whether a draft was made whose answer was lost, nobody else can find out.
            var before = reading.StartedAt - Margin;
            gone.AddRange(await db.Reminders.AsNoTracking().Where(row => row.Mailbox == reading.Name && row.State == ReminderState.Proposed && row.UnknownSince < before).ToListAsync(cancellationToken));
        }

        var found = new List<GoneDraft>();
        foreach (var reminder in gone.DistinctBy(row => row.Id))
        {
            var message = await reading.Mailbox.FindByKeyAsync(reminder.Key, cancellationToken);
            found.Add(new GoneDraft(reminder.Id, reminder.State, message, message is { IsDraft: false } ? await originals.KeepAsync(message, reading, cancellationToken) : null));
        }

        return found;
    }

    public async Task ApplyAsync(FolderPage page, IReadOnlyList<GoneDraft> gone, Reading reading, CancellationToken cancellationToken)
    {
        await SeeAsync(page, null, reading, cancellationToken);
        foreach (var draft in gone)
        {
            var reminder = await db.Reminders.Include(row => row.Items).SingleAsync(row => row.Id == draft.ReminderId, cancellationToken);
            if (reminder.State != draft.Was) continue;
            switch (draft.Found)
            {
                case { IsDraft: false } sent:
                    if (await book.CountAsync(reminder, SentMessages.MailOf(sent, draft.Original), "extendedProperty", cancellationToken)) reading.Counts.Sent++;
                    break;
                case { IsDeleted: false } made when draft.Was == ReminderState.Proposed:
                    await SeenAsync(made, made.FolderId, reading, cancellationToken);
                    break;
                case null when draft.Was == ReminderState.Proposed:
                    // Unless it was tried again in the meantime.
                    if (reminder.UnknownSince < reading.StartedAt - Margin) reminder.UnknownSince = null;
                    break;
                case { IsDeleted: false } elsewhere:
                    Take(reminder, elsewhere);
                    reminder.DraftFolderId = elsewhere.FolderId;
                    break;
                default:
                    await WithdrawAsync(reminder, reading, cancellationToken);
                    break;
            }
        }
    }

    /// <summary>The drafts with our key that a folder holds.</summary>
    /// <param name="folderId">Null for Drafts itself.</param>
    public async Task SeeAsync(FolderPage page, string? folderId, Reading reading, CancellationToken cancellationToken)
    {
        foreach (var message in page.Messages.Where(message => message.IsDraft && message.Key is not null)) await SeenAsync(message, folderId, reading, cancellationToken);
    }

    /// <summary>A draft in the folder: ours again when it had been deleted, ours at last when the answer to its making was lost.</summary>
    private async Task SeenAsync(MailMessage message, string? folderId, Reading reading, CancellationToken cancellationToken)
    {
        var reminder = await db.Reminders.SingleOrDefaultAsync(row => row.Key == message.Key!.Value && row.Mailbox == reading.Name, cancellationToken);
        if (reminder is { State: ReminderState.Drafted } && reminder.MessageId == message.Id) reminder.DraftFolderId = folderId;
        if (reminder is null || reminder.AwaitsFiles || reminder.State is not (ReminderState.Proposed or ReminderState.Withdrawn)) return;
        (reminder.State, reminder.DraftedAt, reminder.DraftFolderId, reminder.UnknownSince) = (ReminderState.Drafted, reminder.DraftedAt ?? clock.Now, folderId, null);
        Take(reminder, message);
    }

    private static void Take(ReminderRow reminder, MailMessage message)
    {
        (reminder.MessageId, reminder.InternetMessageId) = (message.Id, message.InternetMessageId);
        (reminder.ConversationId, reminder.WebLink) = (message.ConversationId, message.WebLink);
    }

    private async Task WithdrawAsync(ReminderRow reminder, Reading reading, CancellationToken cancellationToken)
    {
        (reminder.State, reminder.DraftFolderId) = (ReminderState.Withdrawn, null);
        reading.Counts.Withdrawn++;
        await log.AppendAsync(
            new ExchangeRow
            {
                CompanyId = reminder.CompanyId,
                CustomerId = reminder.CustomerId,
                At = clock.Now,
                Kind = ExchangeKind.ReminderWithdrawn,
                Subject = reminder.Subject,
                To = reminder.To,
                Level = reminder.Level,
                Invoices = JsonSerializer.Serialize(reminder.Items.Select(item => item.Number)),
                Amount = reminder.Amount,
                Currency = reminder.Currency,
                ReminderId = reminder.Id,
                PreviousHash = "",
                Hash = "",
            },
            cancellationToken);
    }
}

/// <param name="Was">Drafted, or proposed when nobody knew whether its draft was made.</param>
/// <param name="Found">The message that carries its key now, wherever it lies; null when there is none.</param>
/// <param name="Original">The MIME form of what was sent.</param>
internal sealed record GoneDraft(long ReminderId, ReminderState Was, MailMessage? Found, string? Original);
