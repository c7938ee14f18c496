using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Only what really left counts: a reminder found among the sent messages advances its invoices by one level, once.</summary>
internal sealed class SentMessages(RelanceDbContext db, ExchangeLog log)
{
    public async Task ApplyAsync(FolderPage page, CurrentUser user, SyncCounts counts, CancellationToken cancellationToken)
    {
        foreach (var message in page.Messages.Where(message => !message.IsDraft))
        {
            if (await MatchAsync(message, user, cancellationToken) is var (reminder, rung)) await CountAsync(reminder, message, rung, counts, cancellationToken);
        }
    }

    public async Task CountAsync(ReminderRow reminder, MailMessage message, string rung, SyncCounts counts, CancellationToken cancellationToken)
    {
        if (reminder.SentAt is not null) return;
        reminder.State = ReminderState.Sent;
        reminder.SentAt = message.SentAt ?? message.ReceivedAt;
        reminder.DetectedBy = rung;
        reminder.MessageId = message.Id;
        reminder.InternetMessageId = message.InternetMessageId;
        reminder.ConversationId = message.ConversationId;
        reminder.WebLink = message.WebLink;
        counts.Sent++;

        var day = RelanceClock.DayOf(reminder.SentAt!.Value);
        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        var items = await db.Items.Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        foreach (var claimed in reminder.Items)
        {
            if (items.TryGetValue(claimed.ItemId, out var item)) claimed.Advance(item, reminder.Tone, day);
        }

        await log.AppendAsync(
            new ExchangeRow
            {
                CompanyId = reminder.CompanyId,
                CustomerId = reminder.CustomerId,
                At = reminder.SentAt.Value,
                Kind = ExchangeKind.ReminderSent,
                Subject = message.Subject,
                Text = message.BodyText.Trim(),
                From = message.From?.Address,
                To = JsonSerializer.Serialize(message.To.Select(to => to.Address)),
                Level = reminder.Level,
                Invoices = JsonSerializer.Serialize(reminder.Items.Select(item => item.Number)),
                Amount = reminder.Amount,
                Currency = reminder.Currency,
                ReminderId = reminder.Id,
                MessageId = message.Id,
                InternetMessageId = message.InternetMessageId,
                WebLink = message.WebLink,
                PreviousHash = "",
                Hash = "",
            },
            cancellationToken);
    }

    /// <summary>The ladder (design §6): no id survives Send in every client, so several marks are tried, the surest first.</summary>
    private async Task<(ReminderRow Reminder, string Rung)?> MatchAsync(MailMessage message, CurrentUser user, CancellationToken cancellationToken)
    {
        var mine = db.Reminders.Include(row => row.Items).Where(row => row.Mailbox == user.Id && row.State != ReminderState.Superseded);
        if (message.Key is { } key && await mine.SingleOrDefaultAsync(row => row.Key == key.Value, cancellationToken) is { } byKey) return (byKey, key.Rung);
        if (await mine.FirstOrDefaultAsync(row => row.MessageId == message.Id, cancellationToken) is { } byId) return (byId, "immutableId");
        var byInternetId = await mine.FirstOrDefaultAsync(row => row.InternetMessageId == message.InternetMessageId, cancellationToken);
        if (message.InternetMessageId is not null && byInternetId is not null) return (byInternetId, "internetMessageId");

        // Our own draft's conversation, while the draft is waiting: an answer written by hand in the thread comes after it was sent.
        if (message.ConversationId is not { } conversation) return null;
        var waiting = await mine.Where(row => row.ConversationId == conversation && row.State == ReminderState.Drafted).Take(2).ToListAsync(cancellationToken);
        return waiting.Count == 1 ? (waiting[0], "conversationId") : null;
    }
}
