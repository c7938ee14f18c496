using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Customers;

/// <param name="Regime">business, public or consumer.</param>
/// <param name="Interest">The sum of the lines.</param>
/// <param name="Indemnity">The fixed compensation of 40 €, where the law gives it.</param>
/// <param name="Problem">Why there is no result: a half-year whose rate is not known; null otherwise.</param>
/// <param name="Notes">What the reader should know: a kind of customer assumed, a rate left aside or not confirmed.</param>
public sealed record LateFeeDto(Segment Regime, MoneyDto Interest, MoneyDto Indemnity, MoneyDto Total, IReadOnlyList<LateFeeLineDto> Lines, string? Problem, IReadOnlyList<string> Notes)
{
    internal static LateFeeDto Of(LateFeeResult result, string currency, Segment? segment, Typography format)
    {
        var notes = segment is null
            ? new List<string> { format.Say("Nature du client inconnue : le régime le plus protecteur est appliqué. Précisez-la dans la fiche client.", "Kind of customer unknown: the most protective rules are applied. State it in the customer's file.") }
            : [];
        if (result is not LateFeeResult.Computed { Fee: var fee })
        {
            var unknown = (LateFeeResult.RateUnknown)result;
            return new LateFeeDto(segment ?? Segment.Consumer, Zero(), Zero(), Zero(), [], LateFeeText.Unknown(unknown, format), notes);
        }

        notes.AddRange(LateFeeText.Notes(fee, format));
        return new LateFeeDto(
            fee.Segment, MoneyDto.Of(fee.Interest, currency), MoneyDto.Of(fee.Indemnity, currency), MoneyDto.Of(fee.Total, currency),
            [.. fee.Lines.Select(line => new LateFeeLineDto(
                line.From, line.To, line.Days, MoneyDto.Of(line.Base, currency), line.RatePercent.ToString("0.00##", CultureInfo.InvariantCulture), MoneyDto.Of(line.Interest, currency),
                LateFeeText.Of(line, currency, format), line.Source, line.IsConfirmed))],
            null, notes);

        MoneyDto Zero() => MoneyDto.Of(0, currency);
    }
}

/// <param name="Text">The line as a sum that anyone can check.</param>
/// <param name="IsConfirmed">Whether the rate was checked against its official publication.</param>
public sealed record LateFeeLineDto(
    DateOnly From, DateOnly To, int Days, MoneyDto Base, string RatePercent, MoneyDto Interest, string Text, string Source, bool IsConfirmed);
