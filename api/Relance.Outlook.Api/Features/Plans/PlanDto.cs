using System.Globalization;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Plans;

/// <param name="Source">Where a built-in plan comes from; empty for the company's own.</param>
/// <param name="CallAbove">From this claimed amount on an e-mail becomes a call; null: never.</param>
/// <param name="UsedBy">Where it is in use: company, business, public, consumer, largeAccounts, or so many customers and invoices.</param>
public sealed record PlanDto(
    string Code, string Name, string Source, bool IsBuiltIn, int MinimumIntervalDays, MoneyDto? CallAbove, IReadOnlyList<PlanLevelDto> Levels, PlanUseDto UsedBy)
{
    internal static PlanDto Of(ReminderPlan plan, string name, bool isBuiltIn, string currency, PlanUseDto use)
    {
        var format = new Typography(Say.Language);
        return new PlanDto(
            plan.Code, name, PlanText.Source(plan.Code, format), isBuiltIn, plan.MinimumIntervalDays, plan.CallAbove is { } amount ? MoneyDto.Of(amount, currency) : null,
            [.. plan.Levels.Select(level => PlanLevelDto.Of(level, format))], use);
    }
}

/// <param name="Scopes">company, business, public, consumer, largeAccounts.</param>
public sealed record PlanUseDto(IReadOnlyList<string> Scopes, int Customers, int Invoices);

/// <param name="OffsetDays" example="7">Days after the due date; negative before it.</param>
/// <param name="Template">The code of its text; null: chosen from channel, tone and kind of customer.</param>
/// <param name="DeadlineDays" example="8">Calendar days that it leaves to pay.</param>
/// <param name="Signer">Who signs instead of the usual signer.</param>
public sealed record PlanLevelDto(
    int Number, string Name, int OffsetDays, Channel Channel, Tone Tone, string? Template, bool AttachesInvoices, bool AttachesStatement, bool ClaimsLateFees, int DeadlineDays, string? Signer)
{
    internal static PlanLevelDto Of(ReminderLevel level, Typography format) => new(
        level.Number, LevelName.Of(level, format), level.OffsetDays, level.Channel, level.Tone, level.Template,
        level.AttachesInvoices, level.AttachesStatement, level.ClaimsLateFees, level.DeadlineDays, level.Signer);
}

/// <param name="Code" example="notre-plan">Small letters, digits and hyphens; the code of an own plan changes that plan.</param>
public sealed record PlanEdit(string? Code, string? Name, int MinimumIntervalDays, MoneyDto? CallAbove, IReadOnlyList<PlanLevelEdit>? Levels)
{
    /// <summary>The plan as the domain knows it; levels are numbered in the order given.</summary>
    internal ReminderPlan ToPlan() => new(Code ?? "", MinimumIntervalDays, [.. (Levels ?? []).Select((level, i) => level.ToLevel(i + 1))])
    {
        CallAbove = CallAbove is null ? null : decimal.TryParse(CallAbove.Amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : -1,
    };
}

public sealed record PlanLevelEdit(
    int OffsetDays, Channel Channel, Tone Tone, string? Template, bool? AttachesInvoices, bool? AttachesStatement, bool? ClaimsLateFees, int? DeadlineDays, string? Signer)
{
    internal ReminderLevel ToLevel(int number) => new(number, OffsetDays, Channel, Tone)
    {
        Template = Template,
        AttachesInvoices = AttachesInvoices ?? true,
        AttachesStatement = AttachesStatement ?? false,
        ClaimsLateFees = ClaimsLateFees ?? false,
        DeadlineDays = DeadlineDays ?? ReminderLevel.UsualDeadlineDays,
        Signer = Signer?.Trim() is { Length: > 0 } signer ? signer : null,
    };
}
