using Microsoft.EntityFrameworkCore;
using Relance.Domain.Plans;
using Relance.Domain.Replies;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>The sent reminder that a new one continues, in its thread (decision 0014).</summary>
internal sealed class EarlierMail(RelanceDbContext db, RelanceClock clock)
{
    /// <summary>After half a year people have tidied their mail, and a thread tells nobody anything any more.</summary>
    private const int MaxDays = 180;

    /// <summary>The text as an answer in the thread; null when there is none to continue: another mailbox, other invoices, nothing sent yet.</summary>
    public async Task<Answering?> ContinueAsync(CompanyRow company, long customerId, string mailbox, RenderedText text, ReminderFacts facts, IReadOnlySet<long> itemIds, CancellationToken cancellationToken)
    {
        var since = clock.Now.AddDays(-MaxDays);
        var last = await db.Reminders.AsNoTracking().Include(row => row.Items)
            .Where(row => row.CompanyId == company.Id && row.CustomerId == customerId && row.Mailbox == mailbox && row.SentAt >= since && row.MessageId != null
                && row.Channel == Channel.Email && row.DetectedBy != ReminderRow.Entered && (row.State == ReminderState.Sent || row.State == ReminderState.Answered)
                && row.Items.Any(item => itemIds.Contains(item.ItemId)))
            .OrderByDescending(row => row.SentAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is null || await TextAsync(last, cancellationToken) is not { } earlier) return null;

        var writer = company.SignatureName.Length > 0 ? company.SignatureName : company.Name;
        var html = Quotation.Below(text.Html, NewText.Of(earlier), RelanceClock.DayOf(last.SentAt!.Value), writer, facts.Language);
        // A formal notice bears its own name, and what speaks of other invoices another one.
        var isSame = facts.Tone != Tone.Formal && itemIds.SetEquals(last.Items.Select(item => item.ItemId));
        return new Answering(last.MessageId!, isSame ? Quotation.Answering(last.SentSubject ?? last.Subject) : text.Subject, html);
    }

    /// <summary>What really left; else as it was drafted.</summary>
    private async Task<string?> TextAsync(ReminderRow sent, CancellationToken cancellationToken) =>
        sent.SentText
        ?? await db.Exchanges.AsNoTracking().Where(row => row.ReminderId == sent.Id && row.Kind == ExchangeKind.ReminderSent).Select(row => row.Text).FirstOrDefaultAsync(cancellationToken)
        ?? sent.DraftText;
}

/// <param name="MessageId">The sent message that is answered.</param>
internal sealed record Answering(string MessageId, string Subject, string Html);
