using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>A reminder that has left, or that was not delivered after all: its invoices advance or go back by one level, once, and the history says so.</summary>
public sealed class ReminderBook(RelanceDbContext db, ExchangeLog log)
{
    /// <summary>
    /// Counts it as sent. A second copy of the same reminder that left too is written to the history and advances nothing.
    /// </summary>
    /// <param name="reminder">Tracked, with its items.</param>
    /// <param name="mail">What really left.</param>
    /// <param name="rung">How it was recognised.</param>
    /// <param name="cancellationToken">Ends the reading of the history.</param>
    /// <returns>Whether it was counted now.</returns>
    public async Task<bool> CountAsync(ReminderRow reminder, SentMail mail, string rung, CancellationToken cancellationToken)
    {
        var isFirst = reminder.SentAt is null;
        if (!isFirst && await IsLoggedAsync(reminder, mail, cancellationToken)) return false;
        if (isFirst) await AdvanceAsync(reminder, mail, rung, cancellationToken);
        await log.AppendAsync(
            new ExchangeRow
            {
                CompanyId = reminder.CompanyId,
                CustomerId = reminder.CustomerId,
                At = mail.At,
                Kind = ExchangeKind.ReminderSent,
                Subject = mail.Subject,
                Text = mail.Text,
                From = mail.From,
                To = JsonSerializer.Serialize(mail.To),
                Level = reminder.Level,
                Invoices = JsonSerializer.Serialize(reminder.Items.Select(item => item.Number)),
                Amount = reminder.Amount,
                Currency = reminder.Currency,
                ReminderId = reminder.Id,
                MessageId = mail.MessageId,
                InternetMessageId = mail.InternetMessageId,
                WebLink = mail.WebLink,
                Original = mail.Original,
                PreviousHash = "",
                Hash = "",
            },
            cancellationToken);
        return isFirst;
    }

    /// <summary>What was not delivered, or entered by mistake, was no contact: its invoices are where the others that left have brought them.</summary>
    /// <param name="reminder">Tracked, with its items.</param>
    /// <param name="state">What it is from now on: it counts no more.</param>
    /// <param name="cancellationToken">Ends it before anything is written.</param>
    public async Task TakeBackAsync(ReminderRow reminder, ReminderState state, CancellationToken cancellationToken)
    {
        reminder.State = state;
        await db.SaveChangesAsync(cancellationToken);
        var items = await ItemsOfAsync(reminder, cancellationToken);
        var left = await (from other in db.Reminders
                          where other.CustomerId == reminder.CustomerId && other.SentAt != null && (other.State == ReminderState.Sent || other.State == ReminderState.Answered)
                          from claimed in other.Items
                          where items.Keys.Contains(claimed.ItemId) && claimed.Level > 0
                          select new { claimed.ItemId, claimed.Level, other.Tone, other.SentAt }).ToListAsync(cancellationToken);
        foreach (var item in items.Values)
        {
            var own = left.FindAll(other => other.ItemId == item.Id);
            var highest = own.Where(other => other.Level == own.Max(one => one.Level)).MinBy(other => other.SentAt);
            item.LevelDone = highest?.Level ?? 0;
            item.LevelDoneOn = highest is null ? null : Platform.RelanceClock.DayOf(highest.SentAt!.Value);
            item.FirmestTone = own.Count == 0 ? null : own.Max(other => other.Tone);
        }
    }

    private async Task AdvanceAsync(ReminderRow reminder, SentMail mail, string rung, CancellationToken cancellationToken)
    {
        reminder.State = ReminderState.Sent;
        reminder.SentAt = mail.At;
        reminder.DetectedBy = rung;
        reminder.MessageId = mail.MessageId;
        reminder.InternetMessageId = mail.InternetMessageId;
        reminder.ConversationId = mail.ConversationId;
        reminder.WebLink = mail.WebLink;
        reminder.SentFrom = mail.From;
        reminder.Original = mail.Original;
        if (!Same(mail.Subject, reminder.Subject)) reminder.SentSubject = mail.Subject;
        if (reminder.DraftText is { } written && !Same(mail.Text, written)) reminder.SentText = mail.Text;

        var day = Platform.RelanceClock.DayOf(mail.At);
        var items = await ItemsOfAsync(reminder, cancellationToken);
        foreach (var claimed in reminder.Items)
        {
            if (items.TryGetValue(claimed.ItemId, out var item)) claimed.Advance(item, reminder.Tone, day);
        }
    }

    private async Task<bool> IsLoggedAsync(ReminderRow reminder, SentMail mail, CancellationToken cancellationToken) =>
        reminder.MessageId == mail.MessageId
        || (mail.InternetMessageId is not null && reminder.InternetMessageId == mail.InternetMessageId)
        || await db.Exchanges.AnyAsync(
            row => row.CompanyId == reminder.CompanyId && row.CustomerId == reminder.CustomerId && row.ReminderId == reminder.Id && row.Kind == ExchangeKind.ReminderSent
                && (row.MessageId == mail.MessageId || row.InternetMessageId == mail.InternetMessageId),
            cancellationToken);

    private Task<Dictionary<long, ItemRow>> ItemsOfAsync(ReminderRow reminder, CancellationToken cancellationToken)
    {
        var ids = reminder.Items.ConvertAll(item => item.ItemId);
        return db.Items.Where(item => ids.Contains(item.Id)).ToDictionaryAsync(item => item.Id, cancellationToken);
    }

    /// <summary>Mail programs wrap and space a text anew when they save it: only its words count.</summary>
    public static bool Same(string one, string other) => Words(one).SequenceEqual(Words(other), StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A message as it really left.</summary>
/// <param name="From">The address it left from.</param>
/// <param name="Original">SHA-256 of its MIME form in the file store; null when it could not be had.</param>
public sealed record SentMail(
    string MessageId, string? InternetMessageId, string? ConversationId, string? WebLink, DateTimeOffset At, string Subject, string Text, string? From,
    IReadOnlyList<string> To, string? Original);
