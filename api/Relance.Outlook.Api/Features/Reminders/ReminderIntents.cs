using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Intents: written before a draft is made, and resolved by looking into the mailbox when nobody knows whether it was.</summary>
internal sealed class ReminderIntents(RelanceDbContext db, DraftFiles files, ExchangeLog log, RelanceClock clock)
{
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromDays(7);

    /// <summary>
    /// An intent whose draft is not known to exist: the mailbox knows. Found, it is completed and adopted; in Deleted Items, it was withdrawn;
    /// not found, it never was.
    /// </summary>
    public async Task ResolveAsync(DraftRequest request, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var open = await db.Reminders.Include(row => row.Items)
            .Where(row => row.CompanyId == request.CompanyId && row.CustomerId == request.CustomerId && row.State == ReminderState.Proposed && row.Mailbox == request.Mailbox)
            .ToListAsync(cancellationToken);
        foreach (var intent in open)
        {
            if (intent.ReplacesId is { } old) await FinishReplacingAsync(old, mailbox, cancellationToken);
            if (await mailbox.FindByKeyAsync(intent.Key, cancellationToken) is { } message) await SettleAsync(intent, message, mailbox, cancellationToken);
        }
    }

    /// <summary>
    /// The address of a colleague in whose mailbox a draft for this customer may lie: only a reading of that mailbox can tell, and it is not ours to
    /// read. Null when there is none, or when it was not read for so long that the customer would be forgotten.
    /// </summary>
    public async Task<string?> UnknownElsewhereAsync(DraftRequest request, CancellationToken cancellationToken)
    {
        var since = clock.Now - LongestDoubt;
        var mailbox = await db.Reminders
            .Where(row => row.CompanyId == request.CompanyId && row.CustomerId == request.CustomerId && row.State == ReminderState.Proposed && row.Mailbox != request.Mailbox && row.UnknownSince >= since)
            .Select(row => row.Mailbox).FirstOrDefaultAsync(cancellationToken);
        if (mailbox is null) return null;
        return await db.MailboxStates.Where(state => state.Mailbox == mailbox).Select(state => state.Address).SingleOrDefaultAsync(cancellationToken)
            ?? Say.Current("l’un de vos collègues", "one of your colleagues");
    }

    /// <summary>The mailbox refused the draft: nothing has to be looked for.</summary>
    public async Task KnowNoneAsync(ReminderRow reminder)
    {
        reminder.UnknownSince = null;
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>The draft to be replaced was deleted, and before that could be written down everything stopped.</summary>
    private async Task FinishReplacingAsync(long oldId, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var old = await db.Reminders.SingleAsync(row => row.Id == oldId, cancellationToken);
        if (old.State != ReminderState.Drafted || await mailbox.FindByKeyAsync(old.Key, cancellationToken) is { IsDeleted: false }) return;
        old.State = ReminderState.Superseded;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>An intent whose message was found.</summary>
    public async Task SettleAsync(ReminderRow intent, MailMessage message, IMailbox mailbox, CancellationToken cancellationToken)
    {
        if (message is { IsDraft: true, IsDeleted: true })
        {
            await db.WriteAsync(
                async () =>
                {
                    await log.WithdrawAsync(intent, clock.Now, cancellationToken);
                    return 0;
                },
                cancellationToken);
            return;
        }

        if (message.IsDraft && intent.AwaitsFiles) await files.FinishFoundAsync(mailbox, message.Id, cancellationToken);
        await AdoptAsync(intent, message, cancellationToken);
    }

    public async Task AdoptAsync(ReminderRow intent, MailMessage message, CancellationToken cancellationToken)
    {
        intent.Adopt(message, clock.Now);
        // The draft exists: whatever is cancelled now, that must be kept.
        await db.SaveChangesAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <param name="replaces">The drafted reminder in whose place it comes.</param>
    public async Task<ReminderRow> WriteAsync(
        DraftRequest request, CustomerLedger customer, CustomerDecision decision, ComposedReminder composed, ReminderRow? replaces, CancellationToken cancellationToken)
    {
        var items = customer.Items.ToDictionary(item => item.Id);
        var claimed = decision.Instalments.Where(item => item.IsClaimed).Select(item => (item.InvoiceId, Level: item.Level!.Value)).ToList();
        return await db.WriteAsync(
            async () =>
            {
                var reminder = await FindOrAddAsync(request.CompanyId, customer.Id, claimed, cancellationToken);
                reminder.Mailbox = request.Mailbox;
                reminder.ReplacesId = replaces?.Id ?? reminder.ReplacesId;
                reminder.Level = decision.Level!.Number;
                reminder.Tone = decision.Level.Tone;
                reminder.Channel = decision.Level.Channel;
                reminder.Template = composed.Template;
                reminder.LateFees = composed.LateFees;
                reminder.Deadline = composed.Facts.Deadline;
                reminder.Currency = decision.Currency;
                reminder.Amount = decision.Claimed;
                reminder.To = JsonSerializer.Serialize<string[]>([composed.To.Address]);
                reminder.DecidedOn = clock.Today;
                reminder.UnknownSince = clock.Now;
                Write(reminder, composed);
                reminder.Items.Clear();
                foreach (var (itemId, level) in claimed)
                {
                    var item = items[itemId];
                    reminder.Items.Add(new ReminderItemRow
                    {
                        ItemId = itemId,
                        Number = item.Number,
                        Open = item.Open,
                        Level = level,
                    });
                }

                return reminder;
            },
            cancellationToken);
    }

    /// <summary>Written down before the draft is made, so that a reading of the mailbox in between does not take it for whole.</summary>
    public async Task AwaitFilesAsync(ReminderRow reminder, bool awaits, CancellationToken cancellationToken)
    {
        if (reminder.AwaitsFiles == awaits) return;
        reminder.AwaitsFiles = awaits;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The thread that it was to continue cannot be answered any more: it begins one of its own.</summary>
    public async Task BeginThreadAsync(ReminderRow reminder, ComposedReminder composed, CancellationToken cancellationToken)
    {
        Write(reminder, composed);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Write(ReminderRow reminder, ComposedReminder composed) =>
        (reminder.Subject, reminder.Html, reminder.AnswersMessageId) = (composed.Subject, composed.Html, composed.Answer?.MessageId);

    /// <summary>The intent of this very decision when it was already written (and its draft never made), else a new one. Others are superseded.</summary>
    private async Task<ReminderRow> FindOrAddAsync(long companyId, long customerId, List<(long ItemId, int Level)> claimed, CancellationToken cancellationToken)
    {
        for (var withdrawn = 0; ; withdrawn++)
        {
            var key = ReminderKey.Of(companyId, customerId, claimed, clock.Today, withdrawn);
            var known = await db.Reminders.Include(row => row.Items).SingleOrDefaultAsync(row => row.Key == key, cancellationToken);
            if (known is not null && known.State != ReminderState.Proposed) continue;

            var others = await db.Reminders
                .Where(row => row.CompanyId == companyId && row.CustomerId == customerId && row.State == ReminderState.Proposed && row.Key != key).ToListAsync(cancellationToken);
            foreach (var other in others) other.State = ReminderState.Superseded;
            if (known is not null) return known;

            var reminder = new ReminderRow
            {
                CompanyId = companyId,
                CustomerId = customerId,
                Key = key,
                State = ReminderState.Proposed,
                CreatedAt = clock.Now,
                Currency = "",
                Subject = "",
                Html = "",
                To = "[]",
                Mailbox = "",
            };
            // What an update begun before was to replace, this one replaces.
            reminder.ReplacesId = others.Find(other => other.ReplacesId is not null)?.ReplacesId;
            db.Reminders.Add(reminder);
            return reminder;
        }
    }
}
