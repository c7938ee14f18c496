using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Mailbox;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>
/// One customer: intent first, look before retry, so that one decision gives one draft whatever crashes (design §6).
/// The caller makes sure that no other call for this customer runs in the meantime.
/// </summary>
internal sealed class DraftReminder(RelanceDbContext db, LedgerReader ledgers, ReminderComposer composer, RelanceClock clock)
{
    public async Task<List<DraftOutcome>> RunAsync(DraftRequest request, IMailbox mailbox, CancellationToken cancellationToken)
    {
        await ResolveOpenIntentsAsync(request, mailbox, cancellationToken);
        var ledger = await ledgers.ReadAsync(request.CompanyId, [request.CustomerId], clock.Today, cancellationToken, request.ConfirmStale);
        var customer = ledger.Customers.SingleOrDefault();
        if (customer is null) return [new DraftOutcome(Outcome.Failed, "customer.unknown", null, null)];
        if (customer.Draft is { } waiting) return [new DraftOutcome(Outcome.AlreadyDrafted, null, waiting.ReminderId, waiting.WebLink)];

        var outcomes = new List<DraftOutcome>();
        foreach (var facts in customer.Facts)
        {
            var chosen = request.InvoiceIds is null ? facts : facts with { Instalments = [.. facts.Instalments.Where(item => request.InvoiceIds.Contains(item.InvoiceId))] };
            if (chosen.Instalments.Count == 0) continue;
            var decision = ReminderDecision.For(chosen, customer.Rules, clock.Today);
            if (decision.Step == NextStep.None && customer.Facts.Count > 1) continue;
            outcomes.Add(decision.Step == NextStep.Write
                ? await DraftAsync(request, ledger, customer, decision, mailbox, cancellationToken)
                : new DraftOutcome(Outcome.Held, ReasonDto.CodeOf(decision.Reason.Code), null, null) { Reason = decision.Reason, Currency = decision.Currency });
        }

        return outcomes.Count > 0 ? outcomes : [new DraftOutcome(Outcome.Held, "notYetDue", null, null)];
    }

    private async Task<DraftOutcome> DraftAsync(
        DraftRequest request, Ledger ledger, CustomerLedger customer, CustomerDecision decision, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var composed = await composer.ComposeAsync(ledger, customer, decision, clock.Today, cancellationToken);
        var reminder = await WriteIntentAsync(request, ledger.Company, customer, decision, composed, cancellationToken);
        var draft = new NewDraft(reminder.Key, reminder.Subject, reminder.Html, [composed.To], "Relance", composed.Attachments);
        var message = await DraftOnce.RunAsync(mailbox, draft, cancellationToken);
        await AdoptAsync(reminder, message, cancellationToken);
        return new DraftOutcome(Outcome.Drafted, null, reminder.Id, reminder.WebLink);
    }

    /// <summary>An intent whose draft is not known to exist: the mailbox knows. Found, it is adopted; not found, it never was.</summary>
    private async Task ResolveOpenIntentsAsync(DraftRequest request, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var open = await db.Reminders
            .Where(row => row.CompanyId == request.CompanyId && row.CustomerId == request.CustomerId && row.State == ReminderState.Proposed && row.Mailbox == request.UserId)
            .ToListAsync(cancellationToken);
        foreach (var intent in open)
        {
            if (await mailbox.FindByKeyAsync(intent.Key, cancellationToken) is { IsDraft: true } message) await AdoptAsync(intent, message, cancellationToken);
        }
    }

    private async Task<ReminderRow> WriteIntentAsync(
        DraftRequest request, CompanyRow company, CustomerLedger customer, CustomerDecision decision, ComposedReminder composed, CancellationToken cancellationToken)
    {
        var items = customer.Items.ToDictionary(item => item.Id);
        var claimed = decision.Instalments.Where(item => item.IsClaimed).Select(item => (item.InvoiceId, Level: item.Level!.Value)).ToList();
        return await db.WriteAsync(
            async () =>
            {
                var reminder = await IntentAsync(company.Id, customer.Id, claimed, cancellationToken);
                reminder.Mailbox = request.UserId;
                reminder.Level = decision.Level!.Number;
                reminder.Tone = decision.Level.Tone;
                reminder.Channel = decision.Level.Channel;
                reminder.Template = composed.Template;
                reminder.LateFees = composed.LateFees;
                reminder.Deadline = composed.Facts.Deadline;
                reminder.Currency = decision.Currency;
                reminder.Amount = decision.Claimed;
                reminder.Subject = composed.Text.Subject;
                reminder.Html = composed.Text.Html;
                reminder.To = JsonSerializer.Serialize<string[]>([composed.To.Address]);
                reminder.DecidedOn = clock.Today;
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

    /// <summary>The intent of this very decision when it was already written (and its draft never made), else a new one. Others are superseded.</summary>
    private async Task<ReminderRow> IntentAsync(long companyId, long customerId, List<(long ItemId, int Level)> claimed, CancellationToken cancellationToken)
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
            db.Reminders.Add(reminder);
            return reminder;
        }
    }

    private async Task AdoptAsync(ReminderRow reminder, MailMessage message, CancellationToken cancellationToken)
    {
        reminder.State = ReminderState.Drafted;
        reminder.DraftedAt = clock.Now;
        reminder.MessageId = message.Id;
        reminder.InternetMessageId = message.InternetMessageId;
        reminder.ConversationId = message.ConversationId;
        reminder.WebLink = message.WebLink;
        // The draft exists: whatever is cancelled now, that must be kept.
        await db.SaveChangesAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
    }
}

/// <param name="ConfirmStale">The user says that the known payments are all there are.</param>
/// <param name="InvoiceIds">Only these, when the user unticked some; null for all that are due.</param>
internal sealed record DraftRequest(long CompanyId, long CustomerId, IReadOnlySet<long>? InvoiceIds, string UserId, bool ConfirmStale);

internal sealed record DraftOutcome(Outcome Outcome, string? Code, long? ReminderId, string? WebLink)
{
    public Reason? Reason { get; init; }

    /// <summary>Why it failed, where the code alone does not say.</summary>
    public string? Text { get; init; }

    public string Currency { get; init; } = "EUR";
}
