using System.Text.Json;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Sync;

/// <summary>
/// The ladder (design §6): no id survives Send in every client (graph-outlook §0.1), so several marks are tried, the surest first. Pure.
/// </summary>
internal static class SentMatch
{
    /// <summary>A draft left at most so long after it was made, if all that is left of it are recipient and invoices.</summary>
    private const int DaysOfTrace = 30;

    /// <summary>The reminder that this sent message surely is, and by which mark.</summary>
    public static (ReminderRow Reminder, string Rung)? Certain(MailMessage message, PageFacts facts)
    {
        if (message.Key is { } key && Find(row => row.Key == key.Value) is { } byKey) return (byKey, key.Rung);
        if (Find(row => row.MessageId == message.Id) is { } byId) return (byId, "immutableId");
        if (message.InternetMessageId is not null && Find(row => row.InternetMessageId == message.InternetMessageId) is { } byInternetId) return (byInternetId, "internetMessageId");

        // A new draft's conversation is its own. In a thread, or once it was sent, others write there too.
        if (message.ConversationId is null) return null;
        var waiting = facts.Reminders.Where(row => row.ConversationId == message.ConversationId && row.State is ReminderState.Drafted && row.AnswersMessageId is null).Take(2).ToList();
        var isAlone = waiting.Count == 1 && !facts.Reminders.Any(row => row.ConversationId == message.ConversationId && row.SentAt is not null);
        return isAlone ? (waiting[0], "conversationId") : null;

        ReminderRow? Find(Func<ReminderRow, bool> isIt) => facts.Reminders.FirstOrDefault(isIt);
    }

    /// <summary>The reminder that it probably is, all marks being lost: same recipient, about its invoices or under its subject, in its time. The user says.</summary>
    public static ReminderRow? Probable(MailMessage message, PageFacts facts)
    {
        if (message.SentAt is not { } at) return null;
        var named = InvoiceNumbers.In(message).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return facts.Reminders
            .Where(row => row.SentAt is null && row.DraftedAt is { } drafted && at >= drafted.AddMinutes(-1) && at <= drafted.AddDays(DaysOfTrace))
            .Where(row => JsonSerializer.Deserialize<string[]>(row.To)!.Intersect(message.To.Select(to => to.Address), StringComparer.OrdinalIgnoreCase).Any())
            .Where(row => ReminderBook.Same(row.Subject, message.Subject) || row.Items.Exists(item => named.Contains(item.Number)))
            .MaxBy(row => row.DraftedAt);
    }
}
