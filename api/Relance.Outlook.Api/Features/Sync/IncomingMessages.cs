using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Replies;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>What came back: linked to its reminder by reference, conversation or sender; filed, and acted on where no judgement is needed.</summary>
internal sealed class IncomingMessages(RelanceDbContext db, CompanyAccess access, ExchangeLog log)
{
    /// <summary>A mail of a contact outside any thread counts as an answer for this long after a reminder.</summary>
    private const int DaysAfterReminder = 60;

    public async Task ApplyAsync(FolderPage page, CurrentUser user, SyncCounts counts, CancellationToken cancellationToken)
    {
        var messages = page.Messages.Where(message => !message.IsDraft && message.From is not null).ToList();
        var ids = messages.ConvertAll(Id);
        var known = await db.Replies.Where(row => row.Mailbox == user.Id && ids.Contains(row.InternetMessageId)).Select(row => row.InternetMessageId).ToHashSetAsync(cancellationToken);
        foreach (var message in messages)
        {
            var id = Id(message);
            if (!known.Add(id)) continue;

            var links = await LinkAsync(message, user, cancellationToken);
            if (links.Count == 0) counts.Unmatched++;
            else Count(message.Incoming, counts);
            foreach (var link in links) await FileAsync(message, id, link, user, cancellationToken);
        }
    }

    private static string Id(MailMessage message) => message.InternetMessageId ?? message.Id;

    private static void Count(IncomingKind kind, SyncCounts counts)
    {
        if (kind == IncomingKind.Human) counts.Replies++;
        else if (kind == IncomingKind.AutoReply) counts.AutoReplies++;
        else if (kind == IncomingKind.Bounce) counts.Bounces++;
    }

    private async Task<List<Link>> LinkAsync(MailMessage message, CurrentUser user, CancellationToken cancellationToken)
    {
        var sent = db.Reminders.Include(row => row.Items).Where(row => row.Mailbox == user.Id && row.SentAt != null);
        if (message.References.Count > 0)
        {
            var byReference = await sent.Where(row => message.References.Contains(row.InternetMessageId!)).OrderByDescending(row => row.SentAt).FirstOrDefaultAsync(cancellationToken);
            if (byReference is not null) return [Link.To(byReference, "references")];
        }

        if (message.ConversationId is { } conversation)
        {
            var byConversation = await sent.Where(row => row.ConversationId == conversation).OrderByDescending(row => row.SentAt).FirstOrDefaultAsync(cancellationToken);
            if (byConversation is not null) return [Link.To(byConversation, "conversation")];
        }

        return await LinkBySenderAsync(message, cancellationToken);
    }

    /// <summary>A person known to several customers is filed with each of them: all are held until somebody has read it.</summary>
    private async Task<List<Link>> LinkBySenderAsync(MailMessage message, CancellationToken cancellationToken)
    {
        var mine = access.CompanyIds();
        var since = (message.ReceivedAt ?? DateTimeOffset.MaxValue).AddDays(-DaysAfterReminder);
        var customers = await (
            from contact in db.Contacts
            where contact.Email == message.From!.Address && mine.Contains(contact.CompanyId)
            select new
            {
                contact.CompanyId,
                contact.CustomerId,
                WasReminded = db.Reminders.Any(row => row.CustomerId == contact.CustomerId && row.SentAt >= since),
            }).Distinct().ToListAsync(cancellationToken);
        if (!customers.Exists(customer => customer.WasReminded)) return [];

        var rung = customers.Count > 1 ? "senderShared" : "sender";
        return customers.ConvertAll(customer => new Link(customer.CompanyId, customer.CustomerId, null, rung));
    }

    private async Task FileAsync(MailMessage message, string id, Link link, CurrentUser user, CancellationToken cancellationToken)
    {
        var text = message.Incoming == IncomingKind.Human ? NewText.Of(message.BodyText) : message.BodyText.Trim();
        var receivedAt = message.ReceivedAt ?? DateTimeOffset.UnixEpoch;
        db.Replies.Add(new ReplyRow
        {
            CompanyId = link.CompanyId,
            CustomerId = link.CustomerId,
            ReminderId = link.Reminder?.Id,
            Mailbox = user.Id,
            MessageId = message.Id,
            InternetMessageId = id,
            Kind = message.Incoming,
            // A machine's answer needs no decision; a failure to deliver does: somebody must find the right address.
            State = message.Incoming is IncomingKind.Human or IncomingKind.Bounce ? ReplyState.ToReview : ReplyState.Handled,
            FromName = message.From!.Name,
            FromAddress = message.From.Address,
            ReceivedAt = receivedAt,
            Subject = message.Subject,
            Text = text,
            WebLink = message.WebLink,
            LinkedBy = link.Rung,
        });
        if (message.Incoming == IncomingKind.Receipt) return;

        if (link.Reminder is { } reminder) await ActAsync(reminder, message.Incoming, cancellationToken);
        await log.AppendAsync(
            new ExchangeRow
            {
                CompanyId = link.CompanyId,
                CustomerId = link.CustomerId,
                At = receivedAt,
                Kind = message.Incoming switch { IncomingKind.AutoReply => ExchangeKind.AutoReplyReceived, IncomingKind.Bounce => ExchangeKind.BounceReceived, _ => ExchangeKind.ReplyReceived },
                Subject = message.Subject,
                Text = text,
                From = message.From.Address,
                To = JsonSerializer.Serialize(message.To.Select(to => to.Address)),
                Invoices = JsonSerializer.Serialize(link.Reminder?.Items.Select(item => item.Number) ?? []),
                ReminderId = link.Reminder?.Id,
                MessageId = message.Id,
                InternetMessageId = message.InternetMessageId,
                WebLink = message.WebLink,
                PreviousHash = "",
                Hash = "",
            },
            cancellationToken);
    }

    private async Task ActAsync(ReminderRow reminder, IncomingKind kind, CancellationToken cancellationToken)
    {
        if (kind == IncomingKind.Human && reminder.State == ReminderState.Sent) reminder.State = ReminderState.Answered;
        if (kind != IncomingKind.Bounce || reminder.State == ReminderState.Bounced) return;

        // What was not delivered was no contact: the level goes back, and the address is marked until somebody corrects it.
        reminder.State = ReminderState.Bounced;
        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        var items = await db.Items.Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
        foreach (var claimed in reminder.Items)
        {
            if (items.TryGetValue(claimed.ItemId, out var item)) claimed.TakeBack(item);
        }

        var addresses = JsonSerializer.Deserialize<string[]>(reminder.To)!;
        var contacts = await db.Contacts.Where(row => row.CustomerId == reminder.CustomerId && addresses.Contains(row.Email!)).ToListAsync(cancellationToken);
        foreach (var contact in contacts) contact.Bounced = true;
    }

    private sealed record Link(long CompanyId, long CustomerId, ReminderRow? Reminder, string Rung)
    {
        public static Link To(ReminderRow reminder, string rung) => new(reminder.CompanyId, reminder.CustomerId, reminder, rung);
    }
}
