using System.Text;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Amounts and dates straight from bytes; what is not plain goes the slow way through text.</summary>
internal static class FecValues
{
    private const int MostDigits = 13;

    /// <summary>In cents. An empty field is zero.</summary>
    public static bool TryCents(ReadOnlySpan<byte> field, Encoding encoding, out long cents)
    {
        cents = 0;
        var negative = !field.IsEmpty && field[0] == '-';
        var i = negative || (!field.IsEmpty && field[0] == '+') ? 1 : 0;
        if (i == field.Length)
            return field.IsEmpty;

        var decimals = -1;
        var digits = 0;
        for (; i < field.Length; i++)
        {
            var c = field[i];
            if (char.IsAsciiDigit((char)c) && decimals < 2)
            {
                cents = (cents * 10) + (c - '0');
                digits += cents > 0 ? 1 : 0;
                decimals += decimals >= 0 ? 1 : 0;
            }
            else if (c is (byte)',' or (byte)'.' && decimals < 0)
            {
                decimals = 0;
            }
            else
            {
                return TrySlowly(field, encoding, out cents);
            }

            if (digits > MostDigits)
                return false;
        }

        cents *= decimals switch { 1 => 10, 2 => 1, _ => 100 };
        cents = negative ? -cents : cents;
        return true;
    }

    public static bool TryDate(ReadOnlySpan<byte> field, Encoding encoding, out DateOnly date)
    {
        date = default;
        if (field.Length != 8 || field.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            return field.Length is > 0 and < 40 && DateText.TryParse(encoding.GetString(field), monthFirst: false, out date);

        var year = (Digit(field[0]) * 1000) + (Digit(field[1]) * 100) + (Digit(field[2]) * 10) + Digit(field[3]);
        var month = (Digit(field[4]) * 10) + Digit(field[5]);
        var day = (Digit(field[6]) * 10) + Digit(field[7]);
        if (year is < 1990 or > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static bool TrySlowly(ReadOnlySpan<byte> field, Encoding encoding, out long cents)
    {
        cents = 0;
        if (field.Length > 60 || !AmountText.TryParse(encoding.GetString(field), DecimalMark.Comma, out var amount, out _))
            return false;
        cents = (long)(amount * 100);
        return true;
    }

    private static int Digit(byte b) => b - '0';
}
