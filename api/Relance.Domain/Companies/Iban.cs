using System.Globalization;

namespace Relance.Domain.Companies;

/// <summary>International bank account numbers, ISO 13616.</summary>
public static class Iban
{
    /// <summary>
    /// Whether the check digits are right: letters as numbers, the first four characters last, remainder 1 modulo 97. Spaces are ignored. A French
    /// one has 27 characters.
    /// </summary>
    public static bool IsValid(string? text)
    {
        var iban = Compact(text);
        if (iban.Length is < 15 or > 34 || !iban.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetter(iban[0]) || !char.IsAsciiLetter(iban[1]) || !char.IsAsciiDigit(iban[2]) || !char.IsAsciiDigit(iban[3])) return false;
        if (iban.StartsWith("FR", StringComparison.Ordinal) && iban.Length != 27) return false;
        var remainder = 0;
        foreach (var c in iban[4..] + iban[..4])
        {
            var digits = char.IsAsciiDigit(c) ? (c - '0').ToString(CultureInfo.InvariantCulture) : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture);
            foreach (var digit in digits) remainder = ((remainder * 10) + (digit - '0')) % 97;
        }

        return remainder == 1;
    }

    /// <summary>Without its spaces, in capitals; empty when there is none.</summary>
    public static string Compact(string? text) => new string([.. (text ?? "").Where(c => !char.IsWhiteSpace(c))]).ToUpperInvariant();
}
