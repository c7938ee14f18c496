using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Features.Companies;

/// <summary>SIREN and IBAN as typed by people: spaces are fine, a wrong check digit is not.</summary>
internal static class Identifiers
{
    public static string SirenMessage => Say.Current(
        "Le SIREN compte neuf chiffres, dont un de contrôle : vérifiez la saisie.", "A SIREN has nine digits, one of them a check digit: please verify.");

    public static string IbanMessage => Say.Current(
        "Cet IBAN est erroné (clé de contrôle) : recopiez-le depuis votre RIB.", "This IBAN is wrong (check digits): copy it from your bank details.");

    public static string? Compact(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new string([.. text.Where(c => !char.IsWhiteSpace(c))]).ToUpperInvariant();

    /// <summary>Nine digits that satisfy Luhn's formula.</summary>
    public static bool IsSiren(string text)
    {
        var digits = Compact(text) ?? "";
        if (digits.Length != 9 || !digits.All(char.IsAsciiDigit)) return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
        {
            var digit = (digits[i] - '0') * (i % 2 == 1 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }
}
