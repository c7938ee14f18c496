using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Replies;
using Relance.Outlook.Api.Features.Exchanges;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>Only what really left counts: a reminder found sent advances its invoices; what was written by hand is put to the user.</summary>
internal sealed class SentMessages(RelanceDbContext db, ReminderBook book, Originals originals, FoundMails found, RelanceClock clock)
{
    /// <summary>Older mails by hand are history: nobody waits for a word about them.</summary>
    private const int DaysOfHandWritten = 14;

    /// <summary>What is to be written down; nothing is yet. Originals are fetched here, before anybody waits for the database.</summary>
    public async Task<List<SentFinding>> PrepareAsync(IEnumerable<MailMessage> messages, PageFacts facts, Reading reading, CancellationToken cancellationToken)
    {
        var findings = new List<SentFinding>();
        foreach (var message in messages) reading.Problems.Guard(message, () => findings.AddRange(FindingsOf(message, facts, reading)));
        return await Reading.CompleteAsync(findings, async (finding, token) => finding with { Original = await originals.KeepAsync(finding.Message, reading, token) }, cancellationToken);
    }

    private static SentFinding[] FindingsOf(MailMessage message, PageFacts facts, Reading reading)
    {
        if (SentMatch.Certain(message, facts) is var (reminder, rung))
        {
            var isKnown = reminder.SentAt is not null && reminder.MessageId == message.Id;
            return isKnown ? [] : [new SentFinding(message, reminder.Id, rung, [], null)];
        }

        if (message.SentAt is not { } at || at < reading.StartedAt.AddDays(-DaysOfHandWritten)) return [];
        var mails = HandWritten.Of(message, facts);
        if (SentMatch.Probable(message, facts) is { } probable)
        {
            var mail = mails.Find(mail => mail.CustomerId == probable.CustomerId)
                ?? new HandWrittenMail(probable.CompanyId, probable.CustomerId, [.. probable.Items.Select(item => item.ItemId)], message.Subject);
            return [new SentFinding(message, probable.Id, null, [mail], null)];
        }

        return mails.Count == 0 ? [] : [new SentFinding(message, null, null, mails, null)];
    }

    public async Task ApplyAsync(SentFinding finding, Reading reading, CancellationToken cancellationToken)
    {
        if (finding.Rung is { } rung)
        {
            var reminder = await db.Reminders.Include(row => row.Items).SingleAsync(row => row.Id == finding.ReminderId, cancellationToken);
            if (await book.CountAsync(reminder, MailOf(finding.Message, finding.Original), rung, cancellationToken)) reading.Counts.Sent++;
            return;
        }

        foreach (var mail in finding.Mails) await ProposeAsync(finding, mail, reading, cancellationToken);
    }

    public static SentMail MailOf(MailMessage message, string? original) => new(
        message.Id, message.InternetMessageId, message.ConversationId, message.WebLink, message.SentAt ?? message.ReceivedAt ?? DateTimeOffset.UnixEpoch, message.Subject,
        message.BodyText.Trim(), message.From?.Address, [.. message.To.Select(to => to.Address)], original);

    private async Task ProposeAsync(SentFinding finding, HandWrittenMail mail, Reading reading, CancellationToken cancellationToken)
    {
        var message = finding.Message;
        var id = message.InternetMessageId ?? message.Id;
        if (await db.FoundMails.AnyAsync(row => row.InternetMessageId == id && row.CustomerId == mail.CustomerId, cancellationToken)) return;
        var row = new FoundMailRow
        {
            CompanyId = mail.CompanyId,
            CustomerId = mail.CustomerId,
            ReminderId = finding.ReminderId,
            Mailbox = reading.Name,
            MessageId = message.Id,
            InternetMessageId = id,
            ConversationId = message.ConversationId,
            State = FoundMailState.ToReview,
            SentAt = message.SentAt!.Value,
            FromAddress = message.From?.Address,
            To = JsonSerializer.Serialize(message.To.Select(to => to.Address)),
            Subject = message.Subject,
            Text = NewText.Of(message.BodyText),
            ItemIds = JsonSerializer.Serialize(mail.ItemIds),
            Sentence = mail.Sentence,
            WebLink = message.WebLink,
            Original = finding.Original,
        };
        db.FoundMails.Add(row);
        if (!await CountsAsync(row, cancellationToken)) reading.Counts.Found++;
    }

    /// <summary>She has said so while writing it: then nothing is asked.</summary>
    private async Task<bool> CountsAsync(FoundMailRow row, CancellationToken cancellationToken)
    {
        var said = await db.MailsCounted.SingleOrDefaultAsync(counted => counted.MessageId == row.MessageId && counted.CustomerId == row.CustomerId, cancellationToken);
        if (said is null || await found.CountAsync(row, null, cancellationToken) is not null) return false;
        (row.State, row.DecidedBy, row.DecidedAt) = (FoundMailState.Counted, said.By, clock.Now);
        db.MailsCounted.Remove(said);
        return true;
    }
}

/// <param name="Rung">The mark by which it is surely the reminder; null when the user has to say.</param>
/// <param name="Mails">Whom it was written to by hand, in that case.</param>
internal sealed record SentFinding(MailMessage Message, long? ReminderId, string? Rung, IReadOnlyList<HandWrittenMail> Mails, string? Original);
