using Relance.Domain.LateFees;

namespace Relance.Outlook.Api.Wording;

/// <summary>The computation of late fees in sentences that a judge can follow.</summary>
public static class LateFeeText
{
    /// <summary>
    /// « Du 1er mars 2025 au 1er juillet 2025 : 1 000,00 € × 13,15 % × 122 jours ÷ 365 = 43,95 € (BCE 3,15 % + 10 points) ». The second date is
    /// the day on which the line ends and the next begins (decision 10), so that nobody reads that the due date itself was late.
    /// </summary>
    public static string Of(LateFeeLine line, string currency, Typography format)
    {
        var sum = $"{format.Money(line.Base, currency)} × {format.Rate(line.RatePercent)} × {format.Days(line.Days)} ÷ 365 = {format.Money(line.Interest, currency)}";
        return format.Say(
            $"Du {format.LongDate(line.From)} au {format.LongDate(line.To.AddDays(1))} : {sum} ({Basis(line, format)})",
            $"From {format.LongDate(line.From)} to {format.LongDate(line.To.AddDays(1))}: {sum} ({Basis(line, format)})");
    }

    /// <summary>Why there is no result.</summary>
    public static string Unknown(LateFeeResult.RateUnknown unknown, Typography format) => format.Say(
        $"{Series(unknown.Series, format)} inconnu pour le semestre {unknown.HalfYear} : aucun calcul n’est fait. Mettez l’application à jour dès sa publication.",
        $"{Series(unknown.Series, format)} unknown for half-year {unknown.HalfYear}: nothing is computed. Update the application once it is published.");

    /// <summary>What the reader of the result should know.</summary>
    public static IEnumerable<string> Notes(LateFee fee, Typography format)
    {
        if (fee.Lines.Any(line => !line.IsConfirmed))
            yield return format.Say("Un taux n’a pas encore été confirmé par une publication officielle : vérifiez-le avant de réclamer.", "One rate has not been confirmed by an official publication yet: check it before claiming.");
        if (fee.IgnoredContractPercent is { } ignored)
            yield return format.Say($"Le taux contractuel de {format.Rate(ignored)} n’est pas appliqué à ce client.", $"The contractual rate of {format.Rate(ignored)} is not applied to this customer.");
    }

    private static string Basis(LateFeeLine line, Typography format) => line.Basis switch
    {
        RateBasis.EcbPlusMargin => format.Say(
            $"BCE {format.Rate(line.PublishedPercent)} + {format.Number(line.MarginPoints)} points", $"ECB {format.Rate(line.PublishedPercent)} + {format.Number(line.MarginPoints)} points"),
        RateBasis.Contract => format.Say("taux contractuel", "contractual rate"),
        RateBasis.Floor => format.Say($"plancher : 3 × le taux légal de {format.Rate(line.PublishedPercent)}", $"floor: 3 × the legal rate of {format.Rate(line.PublishedPercent)}"),
        _ => format.Say("taux d’intérêt légal", "legal interest rate"),
    };

    private static string Series(RateSeries series, Typography format) => series == RateSeries.EcbMainRefinancing
        ? format.Say("Taux de refinancement de la BCE", "ECB refinancing rate")
        : format.Say("Taux d’intérêt légal", "Legal interest rate");
}
