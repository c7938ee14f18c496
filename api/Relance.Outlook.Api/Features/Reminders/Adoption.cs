using System.Text.Json;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>What becomes of an intent once the mailbox has told.</summary>
internal static class Adoption
{
    /// <summary>Its draft is there, with all its files. One already sent is adopted too: the next reading of the mailbox counts it.</summary>
    public static void Adopt(this ReminderRow reminder, MailMessage message, DateTimeOffset now)
    {
        reminder.State = ReminderState.Drafted;
        (reminder.AwaitsFiles, reminder.UnknownSince) = (false, null);
        reminder.DraftedAt = now;
        reminder.MessageId = message.Id;
        reminder.InternetMessageId = message.InternetMessageId;
        reminder.ConversationId = message.ConversationId;
        reminder.WebLink = message.WebLink;
        // Of a draft found later the user may have changed the text already: then nothing is known of it.
        if (message.Key?.Rung == "created" && message.BodyText.Length > 0) reminder.DraftText = message.BodyText;
    }

    /// <summary>Its draft was deleted, by the user or because nothing is to be claimed any more; the history says so.</summary>
    public static Task WithdrawAsync(this ExchangeLog log, ReminderRow reminder, DateTimeOffset now, CancellationToken cancellationToken)
    {
        reminder.State = ReminderState.Withdrawn;
        return log.AppendAsync(
            new ExchangeRow
            {
                CompanyId = reminder.CompanyId,
                CustomerId = reminder.CustomerId,
                At = now,
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
