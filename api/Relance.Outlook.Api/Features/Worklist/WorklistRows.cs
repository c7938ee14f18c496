using Relance.Domain.Checks;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Worklist;

/// <summary>Decisions as rows of the screen, one after the other: not for several threads at a time.</summary>
internal sealed class WorklistRows(string language, CompanyRow company, DateOnly day)
{
    private readonly Typography format = new(language);

    /// <summary>Of the customer at hand; kept, because twenty thousand dictionaries would be most of what a call allocates.</summary>
    private readonly Dictionary<long, LedgerItem> items = [];

    public WorklistRowDto Of(CustomerLedger customer, CustomerDecision decision)
    {
        items.Clear();
        foreach (var item in customer.Items) items.Add(item.Id, item);
        var acts = decision.Step is NextStep.Write or NextStep.Call or NextStep.Post;
        var amount = acts ? decision.Claimed : decision.Overdue;
        return new WorklistRowDto(
            customer.Id, customer.Name, decision.Step,
            decision.Level?.Number, decision.Level is { } level ? LevelName.Of(level, format) : null, decision.Level?.Tone, decision.Level?.Channel,
            MoneyDto.Of(amount, decision.Currency), decision.DaysLate,
            customer.Contact is { } contact ? new WorklistContactDto(contact.Name, contact.Email, contact.Phone) : null,
            Sentence(decision),
            Invoices(decision),
            Holds(decision),
            Checks(customer, decision),
            customer.Draft is { } draft ? new WorklistReminderDto(draft.ReminderId, draft.State, draft.WebLink) : null,
            decision.NextOn)
        {
            SortAmount = amount,
        };
    }

    private string Sentence(CustomerDecision decision)
    {
        if (decision.Level is not { } level) return ReasonText.Of(decision.Reason, decision.Currency, language);
        var claimed = decision.Instalments.Where(item => item.IsClaimed).ToList();
        var oldest = claimed.MinBy(item => item.DueDate);
        var due = format.LongDate(oldest.DueDate);
        var name = LevelName.Of(level, format);
        return format.Say(
            claimed.Count == 1
                ? $"{name} : facture échue le {due}, non réglée depuis {format.Days(oldest.DaysLate)}."
                : $"{name} : {claimed.Count} factures échues, la plus ancienne le {due} ({format.Days(oldest.DaysLate)}).",
            claimed.Count == 1
                ? $"{name}: invoice due on {due}, unpaid for {format.Days(oldest.DaysLate)}."
                : $"{name}: {claimed.Count} overdue invoices, the oldest due on {due} ({format.Days(oldest.DaysLate)}).");
    }

    private List<WorklistInvoiceDto> Invoices(CustomerDecision decision)
    {
        var rows = new List<WorklistInvoiceDto>(decision.Instalments.Count);
        foreach (var item in decision.Instalments)
        {
            var source = items[item.InvoiceId];
            rows.Add(new WorklistInvoiceDto(
                item.InvoiceId, source.Number, source.IssueDate, item.DueDate, MoneyDto.Of(item.Open, decision.Currency), item.DaysLate, item.Level, item.IsClaimed));
        }

        return rows;
    }

    private List<HoldDto> Holds(CustomerDecision decision) =>
        ReasonDto.HoldOf(decision.Reason, decision.Currency, language) is { } hold ? [hold] : [];

    /// <summary>What is not in order: what is would make the answer long.</summary>
    private List<CheckDto> Checks(CustomerLedger customer, CustomerDecision decision)
    {
        var checks = new List<CheckDto>();
        if (decision.Step == NextStep.Check)
            checks.Add(new CheckDto(ReasonDto.CodeOf(decision.Reason.Code), Severity.Block, ReasonText.Of(decision.Reason, decision.Currency, language), Remedy(decision.Reason.Code)));
        if (decision.Level is null) return checks;
        foreach (var check in ReminderChecks.Of(customer.ChecksOf(decision, company, day)))
        {
            // Books without due dates would say so on every row: the customer's own check list does.
            var isSaid = check.Severity == Severity.Block || (check.Severity == Severity.Warn && check.Code != CheckCode.DueDate);
            if (isSaid) checks.Add(CheckDto.Of(check, language));
        }

        return checks;
    }

    private string? Remedy(ReasonCode code) => code switch
    {
        ReasonCode.AddressMissing or ReasonCode.AddressBounced => format.Say("Complétez l’adresse du contact.", "Complete the contact's address."),
        ReasonCode.CreditsToMatch => format.Say("Lettrez en comptabilité, puis importez de nouveau.", "Match them in the accounts, then import again."),
        ReasonCode.DataStale => format.Say("Importez les derniers règlements, ou confirmez que rien n’a été encaissé depuis.", "Import the latest payments, or confirm that nothing has come in since."),
        ReasonCode.PlanExhausted => format.Say("Appelez le client ou engagez une mise en demeure.", "Call the customer or send a formal notice."),
        _ => null,
    };

}
