using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <param name="DueDateComputed">True when the due date comes from payment terms and not from the file.</param>
/// <param name="PlanCode">A plan of its own; null: the customer's.</param>
/// <param name="Status">Status in the e-invoicing life cycle; null when none was reported.</param>
/// <param name="LevelDone">The highest level that really left; 0 when never reminded.</param>
public sealed record InvoiceRowDto(
    long Id, long CustomerId, string CustomerName, string Number, SourceItemKind Kind, DateOnly IssueDate, DateOnly? DueDate, bool DueDateComputed,
    MoneyDto Original, MoneyDto Open, int DaysLate, bool HasPdf, int LevelDone, DateOnly? LevelDoneOn, HoldDto? Hold, NextActionDto? NextAction, string? PlanCode, int? Status);

public sealed record NextActionDto(int Level, string LevelName, Channel Channel, DateOnly Date);

/// <summary>An open item as a row, with what comes next for it.</summary>
internal static class InvoiceRows
{
    public static InvoiceRowDto Of(CustomerLedger customer, LedgerItem item, InstalmentDecision? decision, string language)
    {
        var format = new Typography(language);
        var next = decision is { Next: { } level } own && PossibleOn(own) is { } on ? new NextActionDto(level.Number, LevelName.Of(level, format), level.Channel, on) : null;
        return new InvoiceRowDto(
            item.Id, customer.Id, customer.Name, item.Number, item.Kind, item.IssueDate, item.DueDate, item.DueDateComputed,
            MoneyDto.Of(item.Original, item.Currency), MoneyDto.Of(item.Open, item.Currency), decision?.DaysLate ?? 0, item.Pdf is not null, item.LevelDone, item.LevelDoneOn,
            decision is null ? null : ReasonDto.HoldOf(decision.Value.Reason, item.Currency, language), next, item.PlanCode, item.Status);
    }

    /// <summary>The day from which the next level is possible, its own hold over; null when only a person can bring that day.</summary>
    internal static DateOnly? PossibleOn(InstalmentDecision item)
    {
        if (item.Reason.Code < ReasonCode.ReplyToReview) return item.LevelOn;
        if (item.Reason.Date is not { } last || item.LevelOn is not { } on) return null;
        var free = WorkingDays.OnOrAfter(last.AddDays(1));
        return on > free ? on : free;
    }

    /// <summary>Every open item of a customer, oldest due date first, credits last.</summary>
    public static IEnumerable<InvoiceRowDto> Of(CustomerLedger customer, IReadOnlyDictionary<long, InstalmentDecision> decisions, string language) =>
        customer.Items.OrderBy(item => item.DueDate ?? DateOnly.MaxValue).ThenBy(item => item.Id)
            .Select(item => Of(customer, item, decisions.TryGetValue(item.Id, out var decision) ? decision : null, language));
}
