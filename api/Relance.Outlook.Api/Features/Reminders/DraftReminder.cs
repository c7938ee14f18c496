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
internal sealed class DraftReminder(LedgerReader ledgers, ReminderComposer composer, ReminderIntents intents, DraftFiles files, RelanceClock clock)
{
    public async Task<List<DraftOutcome>> RunAsync(DraftRequest request, IMailbox mailbox, CancellationToken cancellationToken)
    {
        await intents.ResolveAsync(request, mailbox, cancellationToken);
        if (await intents.UnknownElsewhereAsync(request, cancellationToken) is { } whose) return [UnknownElsewhere(whose)];
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
        var composed = await composer.ComposeAsync(ledger, customer, decision, clock.Today, request.Mailbox, cancellationToken);
        var reminder = await intents.WriteAsync(request, customer, decision, composed, replaces: null, cancellationToken);
        return await MakeAsync(reminder, composed, mailbox, cancellationToken);
    }

    /// <summary>The draft of an intent, with all its files.</summary>
    public async Task<DraftOutcome> MakeAsync(ReminderRow reminder, ComposedReminder composed, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var (draft, message) = await CreateAsync(reminder, composed, mailbox, cancellationToken);
        if (message.Key?.Rung == "created")
        {
            await files.FinishAsync(mailbox, message.Id, draft, cancellationToken);
            await intents.AdoptAsync(reminder, message, cancellationToken);
        }
        else
        {
            await intents.SettleAsync(reminder, message, mailbox, cancellationToken);
        }

        return reminder.State == ReminderState.Withdrawn
            ? new DraftOutcome(Outcome.Held, "draft.deleted", reminder.Id, null)
            : new DraftOutcome(Outcome.Drafted, null, reminder.Id, reminder.WebLink);
    }

    /// <summary>In the thread of the reminder before it, or in one of its own where that cannot be answered any more.</summary>
    private async Task<(NewDraft Draft, MailMessage Message)> CreateAsync(ReminderRow reminder, ComposedReminder composed, IMailbox mailbox, CancellationToken cancellationToken)
    {
        var whole = new NewDraft(reminder.Key, composed.Subject, composed.Html, [composed.To], "Relance", composed.Attachments) { Answers = composed.Answer?.MessageId };
        var draft = await files.SpreadAsync(whole, cancellationToken);
        await intents.AwaitFilesAsync(reminder, draft.Files.Count > 0, cancellationToken);
        try
        {
            return (draft, await DraftOnce.RunAsync(mailbox, draft, cancellationToken, () => intents.KnowNoneAsync(reminder)));
        }
        catch (MailboxException fault) when (draft.Answers is not null && fault.Code is ("mailbox.notFound" or "mailbox.refused"))
        {
            var alone = composed with { Answer = null };
            await intents.BeginThreadAsync(reminder, alone, cancellationToken);
            return await CreateAsync(reminder, alone, mailbox, cancellationToken);
        }
    }

    private static DraftOutcome UnknownElsewhere(string whose) => new(Outcome.Held, "draft.unknownElsewhere", null, null)
    {
        Text = Say.Current(
            $"Un brouillon de cette relance a peut-être déjà été créé dans la boîte aux lettres de {whose} : la réponse de Microsoft 365 s’est perdue. Il sera reconnu, ou écarté, dès que cette boîte aura été relue ; préparez alors la relance de nouveau.",
            $"A draft of this reminder may already have been created in the mailbox of {whose}: the answer from Microsoft 365 was lost. It will be recognised, or ruled out, as soon as that mailbox has been read again; then prepare the reminder again."),
    };
}

/// <param name="Mailbox">The name of the mailbox it goes to: see <see cref="MailboxAccess.Name"/>.</param>
/// <param name="ConfirmStale">The user says that the known payments are all there are.</param>
/// <param name="InvoiceIds">Only these, when the user unticked some; null for all that are due.</param>
internal sealed record DraftRequest(long CompanyId, long CustomerId, IReadOnlySet<long>? InvoiceIds, string Mailbox, bool ConfirmStale);

internal sealed record DraftOutcome(Outcome Outcome, string? Code, long? ReminderId, string? WebLink)
{
    public Reason? Reason { get; init; }

    /// <summary>Why it failed, where the code alone does not say.</summary>
    public string? Text { get; init; }

    public string Currency { get; init; } = "EUR";
}
