using Relance.Domain.Decisions;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <param name="DueDateComputed">True when the due date comes from payment terms and not from the file.</param>
/// <param name="LevelDone">The highest level that really left; 0 when never reminded.</param>
public sealed record InvoiceRowDto(
    long Id, long CustomerId, string CustomerName, string Number, SourceItemKind Kind, DateOnly IssueDate, DateOnly? DueDate, bool DueDateComputed,
    MoneyDto Original, MoneyDto Open, int DaysLate, bool HasPdf, int LevelDone, DateOnly? LevelDoneOn, HoldDto? Hold, NextActionDto? NextAction);

public sealed record NextActionDto(int Level, string LevelName, Channel Channel, DateOnly Date);

/// <summary>An open item as a row, with what comes next for it.</summary>
internal static class InvoiceRows
{
    public static InvoiceRowDto Of(CustomerLedger customer, LedgerItem item, InstalmentDecision? decision, ReminderPlan plan, string language)
    {
        var format = new Typography(language);
        var next = decision is { Level: { } level, LevelOn: { } on } ? new NextActionDto(level, format.Level(level), plan.Level(level).Channel, on) : null;
        var isHeld = decision is { Reason.Code: ReasonCode.ReplyToReview or ReasonCode.Paused or ReasonCode.DraftWaiting };
        return new InvoiceRowDto(
            item.Id, customer.Id, customer.Name, item.Number, item.Kind, item.IssueDate, item.DueDate, item.DueDateComputed,
            MoneyDto.Of(item.Original, item.Currency), MoneyDto.Of(item.Open, item.Currency), decision?.DaysLate ?? 0, item.Pdf is not null, item.LevelDone, item.LevelDoneOn,
            isHeld ? new HoldDto(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(decision!.Value.Reason.Code.ToString()), ReasonText.Of(decision.Value.Reason, item.Currency, language), null, decision.Value.Reason.Date) : null,
            next);
    }

    /// <summary>Every open item of a customer, oldest due date first, credits last.</summary>
    public static IEnumerable<InvoiceRowDto> Of(CustomerLedger customer, IReadOnlyDictionary<long, InstalmentDecision> decisions, ReminderPlan plan, string language) =>
        customer.Items.OrderBy(item => item.DueDate ?? DateOnly.MaxValue).ThenBy(item => item.Id)
            .Select(item => Of(customer, item, decisions.TryGetValue(item.Id, out var decision) ? decision : null, plan, language));
}
