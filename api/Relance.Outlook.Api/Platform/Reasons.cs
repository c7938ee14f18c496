using System.Text.Json;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Platform;

/// <summary>A reason code with its facts and its sentence.</summary>
/// <param name="Date">The date that the sentence speaks of, if any.</param>
/// <param name="Amount">The amount that it speaks of, if any.</param>
/// <param name="By">Who decided it, if a person did.</param>
public sealed record ReasonDto(string Code, string Text, DateOnly? Date, MoneyDto? Amount, string? By)
{
    public static ReasonDto Of(Reason reason, string currency, string language) => new(
        CodeOf(reason.Code), ReasonText.Of(reason, currency, language), reason.Date, reason.Amount is { } amount ? MoneyDto.Of(amount, currency) : null, reason.By);

    /// <summary>The code as clients see it.</summary>
    public static string CodeOf(ReasonCode code) => JsonNamingPolicy.CamelCase.ConvertName(code.ToString());

    /// <summary>The reason as a hold; null when it is none.</summary>
    public static HoldDto? HoldOf(Reason reason, string currency, string language) =>
        reason.Code >= ReasonCode.ReplyToReview || reason.Code is ReasonCode.DraftWaiting or ReasonCode.IntervalNotElapsed
            ? new HoldDto(CodeOf(reason.Code), ReasonText.Of(reason, currency, language), null, reason.Date)
            : null;
}
