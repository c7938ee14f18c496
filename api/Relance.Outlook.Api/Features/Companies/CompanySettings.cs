using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Companies;
using Relance.Domain.Customers;
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
        var ownPlans = await db.Plans.Where(plan => plan.CompanyId == companyId).Select(plan => plan.Code).ToListAsync(cancellationToken);
        if (Faults(body, ownPlans) is { Count: > 0 } faults)
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
        Rules(row, body);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(CompanySettingsDto.Of(row));
    }

    private static void Rules(CompanyRow row, CompanySettingsDto body)
    {
        row.Address = Text(body.Address);
        row.Email = Text(body.Email);
        // In one spelling: it names the mailbox in the database.
        row.Mailbox = Text(body.Mailbox)?.ToLowerInvariant();
        row.PaymentLink = Text(body.PaymentLink);
        row.ShowsQrCode = body.ShowsQrCode;
        row.OffersInstalments = body.OffersInstalments;
        row.DiscountPercent = body.DiscountPercent is null ? null : decimal.Parse(body.DiscountPercent, CultureInfo.InvariantCulture);
        row.DiscountDays = body.DiscountDays;
        row.StaleAfterDays = body.StaleAfterDays;
        row.DefaultSegment = body.DefaultSegment;
        row.PlanForBusinesses = body.PlanForBusinesses;
        row.PlanForPublicBuyers = body.PlanForPublicBuyers;
        row.PlanForConsumers = body.PlanForConsumers;
        row.PlanForLargeAccounts = body.PlanForLargeAccounts;
    }

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 } kept ? kept : null;

    private static Dictionary<string, string[]> Faults(CompanySettingsDto body, List<string> ownPlans)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Check(bool isRight, string field, string french, string english)
        {
            if (!isRight) faults[field] = [Say.Current(french, english)];
        }

        Check(!string.IsNullOrWhiteSpace(body.Name), "name", "Le nom est obligatoire.", "The name is required.");
        Check(string.IsNullOrWhiteSpace(body.Siren) || Identifiers.IsSiren(body.Siren), "siren", Identifiers.SirenMessage, Identifiers.SirenMessage);
        Check(string.IsNullOrWhiteSpace(body.Iban) || Iban.IsValid(body.Iban), "iban", Identifiers.IbanMessage, Identifiers.IbanMessage);
        Check(body.PaymentTermsDays is >= 0 and <= 365, "paymentTermsDays", "Le délai de paiement va de 0 à 365 jours.", "Payment terms go from 0 to 365 days.");
        Check(body.MinimumIntervalDays is >= 1 and <= 90, "minimumIntervalDays", "L’intervalle va de 1 à 90 jours.", "The interval goes from 1 to 90 days.");
        Check(IsAmount(body.MinimumAmount?.Amount), "minimumAmount", "Le montant minimum est un nombre positif, par exemple 15.00.", "The minimum is a positive number, for example 15.00.");
        Check(body.PenaltyRatePercent is null || IsAmount(body.PenaltyRatePercent), "penaltyRatePercent", "Le taux est un nombre positif, par exemple 12.40.", "The rate is a positive number, for example 12.40.");
        Check(body.PlanCode is not null && IsPlan(body.PlanCode), "planCode", "Ce scénario n’existe pas.", "There is no such plan.");
        Check(IsPlan(body.PlanForBusinesses), "planForBusinesses", "Ce scénario n’existe pas.", "There is no such plan.");
        Check(IsPlan(body.PlanForPublicBuyers), "planForPublicBuyers", "Ce scénario n’existe pas.", "There is no such plan.");
        Check(IsPlan(body.PlanForConsumers), "planForConsumers", "Ce scénario n’existe pas.", "There is no such plan.");
        Check(IsPlan(body.PlanForLargeAccounts), "planForLargeAccounts", "Ce scénario n’existe pas.", "There is no such plan.");
        Check(IsLink(body.PaymentLink), "paymentLink", "Le lien de paiement commence par https://.", "The payment link begins with https://.");
        Check(body.DiscountPercent is null || (IsAmount(body.DiscountPercent) && decimal.Parse(body.DiscountPercent, CultureInfo.InvariantCulture) is > 0 and <= 20), "discountPercent", "L’escompte va jusqu’à 20 %.", "The discount goes up to 20%.");
        Check(body.DiscountDays is >= 1 and <= 60, "discountDays", "L’escompte vaut de 1 à 60 jours.", "The discount lasts 1 to 60 days.");
        Check(body.StaleAfterDays is null or (>= 1 and <= 365), "staleAfterDays", "L’ancienneté des règlements va de 1 à 365 jours, ou rien.", "The age of payments goes from 1 to 365 days, or nothing.");
        Check(body.Address is null or { Length: <= 400 }, "address", "L’adresse compte 400 caractères au plus.", "The address has 400 characters at most.");
        Check(string.IsNullOrWhiteSpace(body.Mailbox) || TypedAddress.Normal(body.Mailbox) is not null, "mailbox", "La boîte partagée est une adresse e-mail, par exemple compta@societe.fr.", "The shared mailbox is an e-mail address, for example accounts@company.com.");
        Check(body.Color is { Length: 7 } color && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit), "color", "La couleur s’écrit #rrggbb.", "The colour is written #rrggbb.");
        Check(body.SignatureName is not null, "signatureName", "Le nom du signataire est obligatoire.", "The signer's name is required.");
        return faults;

        bool IsPlan(string? code) => code is null || BuiltInPlans.Find(code) is not null || ownPlans.Contains(code);
    }

    private static bool IsLink(string? link) => string.IsNullOrWhiteSpace(link) || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && link.Length <= 500);

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
    /// <summary>Street, postcode and town, a line each, as letters show it.</summary>
    public string? Address { get; init; }

    public string? Email { get; init; }

    /// <summary>An https page where customers pay online.</summary>
    public string? PaymentLink { get; init; }

    /// <summary>Whether a QR code for bank transfers goes with reminders.</summary>
    public bool ShowsQrCode { get; init; }

    /// <summary>Whether texts offer to pay in instalments.</summary>
    public bool OffersInstalments { get; init; } = true;

    /// <summary>A discount offered for paying early, in percent; nothing for none.</summary>
    public string? DiscountPercent { get; init; }

    public int DiscountDays { get; init; } = 7;

    /// <summary>How many days old the known payments may be before the user has to confirm; nothing for any number.</summary>
    public int? StaleAfterDays { get; init; } = 10;

    /// <summary>What kind customers are whose kind nobody has said.</summary>
    public Segment? DefaultSegment { get; init; }

    public string? PlanForBusinesses { get; init; }
    public string? PlanForPublicBuyers { get; init; } = "public";
    public string? PlanForConsumers { get; init; }
    public string? PlanForLargeAccounts { get; init; }

    public static CompanySettingsDto Of(CompanyRow row) => new(
        row.Name, row.Siren, row.Iban, row.Bic, row.Color, row.SignatureName, row.SignatureTitle, row.Phone,
        row.PaymentTermsDays, MoneyDto.Of(row.MinimumAmount, row.Currency), row.MinimumIntervalDays, row.PlanCode,
        row.PenaltyRatePercent?.ToString("0.##", CultureInfo.InvariantCulture), row.Mailbox)
    {
        Address = row.Address,
        Email = row.Email,
        PaymentLink = row.PaymentLink,
        ShowsQrCode = row.ShowsQrCode,
        OffersInstalments = row.OffersInstalments,
        DiscountPercent = row.DiscountPercent?.ToString("0.##", CultureInfo.InvariantCulture),
        DiscountDays = row.DiscountDays,
        StaleAfterDays = row.StaleAfterDays,
        DefaultSegment = row.DefaultSegment,
        PlanForBusinesses = row.PlanForBusinesses,
        PlanForPublicBuyers = row.PlanForPublicBuyers,
        PlanForConsumers = row.PlanForConsumers,
        PlanForLargeAccounts = row.PlanForLargeAccounts,
    };
}
