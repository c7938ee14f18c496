using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Companies;

/// <summary>Identity, bank details, signature and rules of a company.</summary>
internal static class CompanySettings
{
    public static async Task<Ok<CompanySettingsDto>> GetSettings(long companyId, RelanceDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(CompanySettingsDto.Of(await db.Companies.AsNoTracking().SingleAsync(row => row.Id == companyId, cancellationToken)));

    public static async Task<Results<Ok<CompanySettingsDto>, ProblemHttpResult>> PutSettings(
        long companyId, CompanySettingsDto body, RelanceDbContext db, CancellationToken cancellationToken)
    {
        if (Faults(body) is { Count: > 0 } faults)
        {
            return Problems.Problem(400, "invalid", Say.Current("Saisie incorrecte", "Invalid input"), string.Join(" ", faults.Values.SelectMany(messages => messages)), faults);
        }

        var row = await db.Companies.SingleAsync(row => row.Id == companyId, cancellationToken);
        row.Name = body.Name.Trim();
        row.Siren = Identifiers.Compact(body.Siren);
        row.Iban = Identifiers.Compact(body.Iban);
        row.Bic = Identifiers.Compact(body.Bic);
        row.Color = body.Color;
        row.SignatureName = body.SignatureName.Trim();
        row.SignatureTitle = body.SignatureTitle;
        row.Phone = body.Phone;
        row.PaymentTermsDays = body.PaymentTermsDays;
        row.MinimumAmount = decimal.Parse(body.MinimumAmount.Amount, CultureInfo.InvariantCulture);
        row.MinimumIntervalDays = body.MinimumIntervalDays;
        row.PlanCode = body.PlanCode;
        row.PenaltyRatePercent = body.PenaltyRatePercent is null ? null : decimal.Parse(body.PenaltyRatePercent, CultureInfo.InvariantCulture);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(CompanySettingsDto.Of(row));
    }

    private static Dictionary<string, string[]> Faults(CompanySettingsDto body)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Check(bool isRight, string field, string french, string english)
        {
            if (!isRight) faults[field] = [Say.Current(french, english)];
        }

        Check(!string.IsNullOrWhiteSpace(body.Name), "name", "Le nom est obligatoire.", "The name is required.");
        Check(string.IsNullOrWhiteSpace(body.Siren) || Identifiers.IsSiren(body.Siren), "siren", Identifiers.SirenMessage, Identifiers.SirenMessage);
        Check(string.IsNullOrWhiteSpace(body.Iban) || Identifiers.IsIban(body.Iban), "iban", Identifiers.IbanMessage, Identifiers.IbanMessage);
        Check(body.PaymentTermsDays is >= 0 and <= 365, "paymentTermsDays", "Le délai de paiement va de 0 à 365 jours.", "Payment terms go from 0 to 365 days.");
        Check(body.MinimumIntervalDays is >= 1 and <= 90, "minimumIntervalDays", "L’intervalle va de 1 à 90 jours.", "The interval goes from 1 to 90 days.");
        Check(IsAmount(body.MinimumAmount?.Amount), "minimumAmount", "Le montant minimum est un nombre positif, par exemple 15.00.", "The minimum is a positive number, for example 15.00.");
        Check(body.PenaltyRatePercent is null || IsAmount(body.PenaltyRatePercent), "penaltyRatePercent", "Le taux est un nombre positif, par exemple 12.40.", "The rate is a positive number, for example 12.40.");
        Check(BuiltInPlans.Find(body.PlanCode ?? "") is not null, "planCode", "Ce scénario n’existe pas.", "There is no such plan.");
        Check(body.Color is { Length: 7 } color && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit), "color", "La couleur s’écrit #rrggbb.", "The colour is written #rrggbb.");
        Check(body.SignatureName is not null, "signatureName", "Le nom du signataire est obligatoire.", "The signer's name is required.");
        return faults;
    }

    private static bool IsAmount(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < 1_000_000_000;
}

/// <param name="Siren" example="732829320">Nine digits with their check digit.</param>
/// <param name="PaymentTermsDays" example="30">Used when a file carries no due date.</param>
/// <param name="MinimumAmount">Below it a customer is not written to.</param>
/// <param name="MinimumIntervalDays" example="7">Days between two written reminders to one person.</param>
/// <param name="PenaltyRatePercent" example="12.40">The contractual rate, or nothing.</param>
public sealed record CompanySettingsDto(
    string Name, string? Siren, string? Iban, string? Bic, string Color, string SignatureName, string? SignatureTitle, string? Phone,
    int PaymentTermsDays, MoneyDto MinimumAmount, int MinimumIntervalDays, string PlanCode, string? PenaltyRatePercent, string? Mailbox)
{
    public static CompanySettingsDto Of(CompanyRow row) => new(
        row.Name, row.Siren, row.Iban, row.Bic, row.Color, row.SignatureName, row.SignatureTitle, row.Phone,
        row.PaymentTermsDays, MoneyDto.Of(row.MinimumAmount, row.Currency), row.MinimumIntervalDays, row.PlanCode,
        row.PenaltyRatePercent?.ToString("0.##", CultureInfo.InvariantCulture), row.Mailbox);
}
