using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Drafts that appeared without our knowing (a lost answer) are adopted; drafts that have gone are withdrawn or sent.</summary>
internal sealed class DraftFolder(RelanceDbContext db, SentMessages sent, ExchangeLog log, RelanceClock clock)
{
    private readonly DateTimeOffset startedAt = clock.Now;
    private readonly HashSet<string> listed = new(StringComparer.Ordinal);

    public async Task ApplyAsync(FolderPage page, CurrentUser user, IMailbox mailbox, SyncCounts counts, CancellationToken cancellationToken)
    {
        foreach (var message in page.Messages.Where(message => message.IsDraft && message.Key is not null))
        {
            var reminder = await db.Reminders.SingleOrDefaultAsync(row => row.Key == message.Key!.Value && row.Mailbox == user.Id, cancellationToken);
            if (reminder is null || reminder.State is not (ReminderState.Proposed or ReminderState.Withdrawn)) continue;
            (reminder.State, reminder.DraftedAt) = (ReminderState.Drafted, reminder.DraftedAt ?? clock.Now);
            (reminder.MessageId, reminder.InternetMessageId) = (message.Id, message.InternetMessageId);
            (reminder.ConversationId, reminder.WebLink) = (message.ConversationId, message.WebLink);
        }

        foreach (var id in page.RemovedIds)
        {
            var reminder = await db.Reminders.Include(row => row.Items)
                .SingleOrDefaultAsync(row => row.MessageId == id && row.Mailbox == user.Id && row.State == ReminderState.Drafted, cancellationToken);
            if (reminder is not null) await GoneAsync(reminder, mailbox, counts, cancellationToken);
        }

        if (!page.Restarted) return;
        listed.UnionWith(page.Messages.Select(message => message.Id));
        if (page.Cursor is not null) await FindLostAsync(user, mailbox, counts, cancellationToken);
    }

    /// <summary>
    /// A folder read from its beginning tells no removals: a draft that we believe in and that is not listed has gone. Looking its key up
    /// would not do, because a deleted draft is still found, in Deleted Items. What was drafted while we read may be missing rightly.
    /// </summary>
    private async Task FindLostAsync(CurrentUser user, IMailbox mailbox, SyncCounts counts, CancellationToken cancellationToken)
    {
        var waiting = await db.Reminders.Include(row => row.Items).Where(row => row.Mailbox == user.Id && row.State == ReminderState.Drafted).ToListAsync(cancellationToken);
        foreach (var reminder in waiting.Where(reminder => reminder.DraftedAt < startedAt && !listed.Contains(reminder.MessageId!)))
            await GoneAsync(reminder, mailbox, counts, cancellationToken);
    }

    private async Task GoneAsync(ReminderRow reminder, IMailbox mailbox, SyncCounts counts, CancellationToken cancellationToken)
    {
        var found = await mailbox.FindByKeyAsync(reminder.Key, cancellationToken);
        if (found is { IsDraft: false })
        {
            await sent.CountAsync(reminder, found, "extendedProperty", counts, cancellationToken);
            return;
        }

        reminder.State = ReminderState.Withdrawn;
        counts.Withdrawn++;
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
