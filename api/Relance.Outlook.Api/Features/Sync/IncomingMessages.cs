using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>What came back: filed with whom it concerns, and acted on where no judgement is needed.</summary>
internal sealed class IncomingMessages(RelanceDbContext db, ReminderBook book, Originals originals, AddedTexts texts, AutomaticReplies automatic, ExchangeLog log)
{
    /// <summary>What is to be filed where; nothing is yet, and neither text nor original is there yet.</summary>
    public async Task<List<IncomingFinding>> PrepareAsync(
        IReadOnlyCollection<MailMessage> messages, PageFacts facts, bool trusted, DateTimeOffset? countedUntil, Reading reading, CancellationToken cancellationToken)
    {
        var ids = messages.Select(Id).ToList();
        var known = await db.Replies.AsNoTracking().Where(row => ids.Contains(row.InternetMessageId)).Select(row => new { row.InternetMessageId, row.CustomerId }).ToListAsync(cancellationToken);
        var findings = new List<IncomingFinding>();
        foreach (var message in messages)
        {
            reading.Problems.Guard(message, () =>
            {
                var links = ReplyLink.Of(message, facts, trusted);

                // When a folder is read anew, what concerned nobody was counted the first time.
                if (links.Count == 0 && !(message.ReceivedAt <= countedUntil)) reading.Counts.Unmatched++;
                links.RemoveAll(link => known.Exists(row => row.InternetMessageId == Id(message) && row.CustomerId == link.CustomerId));
                if (links.Count > 0) findings.Add(new IncomingFinding(message, links, "", null));
            });
        }

        return findings;
    }

    /// <summary>The findings with their texts and originals. Asks the mailbox only: the database is free meanwhile.</summary>
    public Task<List<IncomingFinding>> CompleteAsync(List<IncomingFinding> findings, Reading reading, CancellationToken cancellationToken) =>
        Reading.CompleteAsync(
            findings,
            async (finding, token) => finding with
            {
                Text = await texts.OfAsync(finding.Message, reading, token),
                Original = await originals.KeepAsync(finding.Message, reading, token),
            },
            cancellationToken);

    public async Task ApplyAsync(IncomingFinding finding, Reading reading, CancellationToken cancellationToken)
    {
        var id = Id(finding.Message);
        var customers = finding.Links.Select(link => link.CustomerId).ToList();
        var known = await db.Replies.Where(row => row.InternetMessageId == id && customers.Contains(row.CustomerId)).Select(row => row.CustomerId).ToListAsync(cancellationToken);
        var links = finding.Links.Where(link => !known.Contains(link.CustomerId)).ToList();
        if (links.Count > 0) Count(finding.Message.Incoming, reading.Counts);
        foreach (var link in links) await FileAsync(finding, id, link, reading, cancellationToken);
    }

    private static string Id(MailMessage message) => message.InternetMessageId ?? message.Id;

    private static void Count(IncomingKind kind, SyncCounts counts)
    {
        if (kind == IncomingKind.Human) counts.Replies++;
        else if (kind == IncomingKind.AutoReply) counts.AutoReplies++;
        else if (kind == IncomingKind.Bounce) counts.Bounces++;
    }

    private async Task FileAsync(IncomingFinding finding, string id, ReplyLink link, Reading reading, CancellationToken cancellationToken)
    {
        var message = finding.Message;
        var reply = new ReplyRow
        {
            CompanyId = link.CompanyId,
            CustomerId = link.CustomerId,
            ReminderId = link.Reminder?.Id,
            Mailbox = reading.Name,
            MessageId = message.Id,
            InternetMessageId = id,
            ConversationId = message.ConversationId,
            Kind = message.Incoming,
            // A machine's answer needs no decision; a failure to deliver does: somebody must find the right address.
            State = message.Incoming is IncomingKind.Human or IncomingKind.Bounce ? ReplyState.ToReview : ReplyState.Handled,
            FromName = message.From?.Name,
            FromAddress = message.From?.Address ?? "",
            ReceivedAt = message.ReceivedAt ?? reading.StartedAt,
            Subject = message.Subject,
            Text = finding.Text,
            WebLink = message.WebLink,
            LinkedBy = link.Rung,
            Original = finding.Original,
        };
        db.Replies.Add(reply);
        if (message.Incoming == IncomingKind.Receipt) return;

        if (link.Reminder is { } reminder) await ActAsync(reminder.Id, message, cancellationToken);

        // Of which customer's history it is part is for the user to say when it may concern several.
        if (finding.Links.Count > 1) return;
        var invoices = JsonSerializer.Serialize(link.Reminder?.Items.Select(item => item.Number) ?? []);
        await log.AppendAsync(ReceivedEntry.Of(reply, JsonSerializer.Serialize(message.To.Select(to => to.Address)), invoices), cancellationToken);
        if (message.Incoming == IncomingKind.AutoReply) await automatic.ActAsync(reply, cancellationToken);
    }

    private async Task ActAsync(long reminderId, MailMessage message, CancellationToken cancellationToken)
    {
        var reminder = await db.Reminders.Include(row => row.Items).SingleAsync(row => row.Id == reminderId, cancellationToken);
        if (message.Incoming == IncomingKind.Human && reminder.State == ReminderState.Sent) reminder.State = ReminderState.Answered;
        if (message.Incoming != IncomingKind.Bounce || reminder.State == ReminderState.Bounced) return;

        await book.TakeBackAsync(reminder, ReminderState.Bounced, cancellationToken);
        if (BouncedAddresses.IsPassing(message.BodyText)) return;

        // The address is marked until somebody corrects it.
        var addresses = JsonSerializer.Deserialize<string[]>(reminder.To)!;
        var contacts = await db.Contacts.Where(row => row.CustomerId == reminder.CustomerId && addresses.Contains(row.Email!)).ToListAsync(cancellationToken);
        foreach (var contact in contacts) contact.Bounced = true;
    }
}

/// <param name="Links">More than one: the user says whom it concerns.</param>
/// <param name="Text">What its sender added.</param>
internal sealed record IncomingFinding(MailMessage Message, List<ReplyLink> Links, string Text, string? Original);
