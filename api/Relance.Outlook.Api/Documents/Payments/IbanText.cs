using System.Globalization;
using System.Numerics;

namespace Relance.Outlook.Api.Documents.Payments;

/// <summary>An IBAN on paper and in a QR code.</summary>
internal static class IbanText
{
    /// <summary>Without its spaces, in capitals.</summary>
    public static string Compact(string iban) => string.Concat(iban.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>In groups of four, kept on one line.</summary>
    public static string Grouped(string iban) => string.Join('\u00A0', Compact(iban).Chunk(4).Select(group => new string(group)));

    /// <summary>ISO 13616: letters as numbers, the first four characters last, remainder 1 modulo 97. In France, 27 characters.</summary>
    public static bool IsValid(string iban)
    {
        var text = Compact(iban);
        if (text.Length is < 15 or > 34 || !text.All(char.IsAsciiLetterOrDigit) || !text[..2].All(char.IsAsciiLetter) || !text[2..4].All(char.IsAsciiDigit))
            return false;
        if (text.StartsWith("FR", StringComparison.Ordinal) && text.Length != 27)
            return false;
        var digits = string.Concat((text[4..] + text[..4]).Select(c => char.IsAsciiDigit(c) ? $"{c}" : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return BigInteger.Parse(digits, CultureInfo.InvariantCulture) % 97 == 1;
    }
}
