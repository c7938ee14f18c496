using System.Text.Json;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>The decision of today for a customer whose draft waits, as if that draft were not there.</summary>
internal sealed class ReminderRedraft(LedgerReader ledgers, ReminderComposer composer, RelanceClock clock)
{
    public async Task<Redrafted> DecideAsync(ReminderRow reminder, DraftRequest request, CancellationToken cancellationToken)
    {
        // Payments confirmed when it was drafted are confirmed for that day.
        var confirmed = request.ConfirmStale || (reminder.DraftedAt is { } drafted && RelanceClock.DayOf(drafted) == clock.Today);
        var ledger = await ledgers.ReadAsync(reminder.CompanyId, [reminder.CustomerId], clock.Today, cancellationToken, confirmed);
        var customer = ledger.Customers.SingleOrDefault();
        if (customer?.Facts.FirstOrDefault(facts => facts.Currency == reminder.Currency) is not { } facts) return new Redrafted(customer, null, null, IsUnchanged: false);

        var own = facts with { DraftWaiting = null };
        var decision = ReminderDecision.For(own, customer.Rules, clock.Today);
        if (decision.Step != NextStep.Write) return new Redrafted(customer, decision, null, IsUnchanged: false);
        var composed = await composer.ComposeAsync(ledger, customer, decision, clock.Today, reminder.Mailbox, cancellationToken);
        var isUnchanged = ClaimsTheSame(reminder, customer, decision, composed) && await SaysTheSameAsync(reminder, ledger, customer, own, cancellationToken);
        return new Redrafted(customer, decision, composed, isUnchanged);
    }

    private static bool ClaimsTheSame(ReminderRow reminder, CustomerLedger customer, CustomerDecision decision, ComposedReminder composed)
    {
        var open = customer.Items.ToDictionary(item => item.Id, item => item.Open);
        var now = decision.Instalments.Where(item => item.IsClaimed).Select(item => (item.InvoiceId, open[item.InvoiceId], item.Level!.Value));
        return reminder.Items.Select(item => (item.ItemId, item.Open, item.Level)).ToHashSet().SetEquals(now)
            && (reminder.Level, reminder.Tone, reminder.Amount) == (decision.Level!.Number, decision.Level.Tone, decision.Claimed)
            && JsonSerializer.Deserialize<string[]>(reminder.To)!.SequenceEqual([composed.To.Address], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// The text written anew for the day on which it was drafted: days late and interest go on by themselves and are no change, another bank
    /// account, signature or template is.
    /// </summary>
    private async Task<bool> SaysTheSameAsync(ReminderRow reminder, Ledger ledger, CustomerLedger customer, Domain.Customers.CustomerFacts facts, CancellationToken cancellationToken)
    {
        var then = ReminderDecision.For(facts, customer.Rules, reminder.DecidedOn);
        if (then.Step != NextStep.Write) return false;
        var composed = await composer.ComposeAsync(ledger, customer, then, reminder.DecidedOn, reminder.Mailbox, cancellationToken);
        return reminder.Html == (reminder.AnswersMessageId is null ? composed.Text.Html : composed.Html);
    }
}

/// <param name="Decision">Null when nothing is open any more.</param>
/// <param name="Composed">The new text; null when nothing is to be written.</param>
internal sealed record Redrafted(CustomerLedger? Customer, CustomerDecision? Decision, ComposedReminder? Composed, bool IsUnchanged);
