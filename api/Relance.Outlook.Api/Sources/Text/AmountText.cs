using System.Globalization;
using System.Text.RegularExpressions;

namespace Relance.Outlook.Api.Sources.Text;

internal enum DecimalMark { Unknown, Comma, Point }

/// <summary>Amounts as people and programs write them: <c>1 234,50 €</c>, <c>1,234.50</c>, <c>(250,00)</c>, <c>250,00-</c>.</summary>
internal static partial class AmountText
{
    private const int MostDigits = 15;
    private const int Longest = 60;

    /// <summary>The sign of decimals that the values of a file agree on, for the lone <c>1.234</c> that could be either.</summary>
    public static DecimalMark Infer(IEnumerable<string> values)
    {
        var commas = 0;
        var points = 0;
        foreach (var value in values)
        {
            var mark = Evidence(value);
            commas += mark == DecimalMark.Comma ? 1 : 0;
            points += mark == DecimalMark.Point ? 1 : 0;
        }

        return commas == points ? DecimalMark.Unknown : commas > points ? DecimalMark.Comma : DecimalMark.Point;
    }

    /// <summary>True for a value like <c>1.234</c>, which only its neighbours can explain.</summary>
    public static bool IsAmbiguous(string text) => Undress(text, out _, out _) is { } body && Lone().Match(body) is { Success: true } m && !IsDecimalForSure(m);

    public static bool TryParse(string text, DecimalMark mark, out decimal amount, out string? currency)
    {
        amount = 0;
        var body = Undress(text, out var negative, out currency);
        if (body is null || Digits(body, mark) is not { } digits || digits.Length > MostDigits + 1)
            return false;
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount))
            return false;

        amount = Math.Round(negative ? -amount : amount, 2, MidpointRounding.AwayFromZero);
        return true;
    }

    private static DecimalMark Evidence(string value)
    {
        if (Undress(value, out _, out _) is not { } body)
            return DecimalMark.Unknown;
        if (Lone().Match(body) is { Success: true } lone)
            return IsDecimalForSure(lone) ? MarkOf(lone.Groups["mark"].ValueSpan) : DecimalMark.Unknown;
        if (Grouped().Match(body) is not { Success: true } grouped)
            return DecimalMark.Unknown;
        if (grouped.Groups["mark"].Success)
            return MarkOf(grouped.Groups["mark"].ValueSpan);

        // 1.234.567 has no decimals but tells that the point groups.
        return grouped.Groups["group"].ValueSpan switch { "." => DecimalMark.Comma, "," => DecimalMark.Point, _ => DecimalMark.Unknown };
    }

    private static string? Digits(string body, DecimalMark mark)
    {
        if (Lone().Match(body) is { Success: true } lone)
        {
            var isDecimal = IsDecimalForSure(lone) || (mark != DecimalMark.Unknown && MarkOf(lone.Groups["mark"].ValueSpan) == mark);
            return $"{lone.Groups["whole"].ValueSpan}{(isDecimal ? "." : "")}{Cents(lone.Groups["cents"].ValueSpan, isDecimal)}";
        }

        var grouped = Grouped().Match(body);
        if (!grouped.Success || grouped.Groups["mark"].ValueSpan.SequenceEqual(grouped.Groups["group"].ValueSpan))
            return grouped.Success && !grouped.Groups["mark"].Success ? Strip(grouped) : null;
        return grouped.Groups["mark"].Success ? $"{Strip(grouped)}.{Cents(grouped.Groups["cents"].ValueSpan, true)}" : Strip(grouped);
    }

    /// <summary>Spreadsheets write 1284.4999999999998: digits beyond the fourth decide no cent.</summary>
    private static ReadOnlySpan<char> Cents(ReadOnlySpan<char> digits, bool isDecimal) => isDecimal && digits.Length > 6 ? digits[..6] : digits;

    private static string Strip(Match grouped) => string.Concat(grouped.Groups["whole"].Value.Where(char.IsAsciiDigit));

    private static bool IsDecimalForSure(Match lone) =>
        lone.Groups["cents"].Length != 3 || lone.Groups["whole"].Length > 3 || lone.Groups["whole"].ValueSpan is "0" or "";

    private static DecimalMark MarkOf(ReadOnlySpan<char> mark) => mark is "," ? DecimalMark.Comma : DecimalMark.Point;

    /// <summary>Takes off sign and currency; null when something else than a number is left.</summary>
    private static string? Undress(string text, out bool negative, out string? currency)
    {
        negative = false;
        currency = null;
        // Bounded and with single blanks, so that no cell can make the patterns below search for long.
        if (text.Length > Longest)
            return null;
        var match = Dressed().Match(Blanks().Replace(text, " "));
        if (!match.Success)
            return null;

        negative = match.Groups["minus"].Success || match.Groups["open"].Success;
        currency = Currency(match.Groups["currency"].Value);
        return match.Groups["open"].Success == match.Groups["close"].Success ? match.Groups["body"].Value : null;
    }

    private static string? Currency(string sign) => sign.ToUpperInvariant() switch
    {
        "" => null,
        "€" or "EUR" or "EUROS" or "EURO" => "EUR",
        "$" => "USD",
        "£" => "GBP",
        var code => code,
    };

    [GeneratedRegex(@"^\s*(?<open>\()?\s*(?<minus>[-−–])?\s*(?<currency>€|\$|£|EUR|USD|GBP|CHF)?\s*(?<minus>[-−–])?\+?\s*(?<body>[0-9.,][0-9.,\s'’]*?)\s*(?<minus>[-−–])?\s*(?<currency>€|\$|£|EUROS?|EUR|USD|GBP|CHF)?\s*(?<minus>[-−–])?\s*(?<close>\))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dressed();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<whole>[0-9]*)(?<mark>[.,])(?<cents>[0-9]+)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lone();

    [GeneratedRegex(@"^(?<whole>[0-9]+|[0-9]{1,3}(?<group>[\s'’.,])[0-9]{3}(?:\k<group>[0-9]{3})*)(?:(?<mark>[.,])(?<cents>[0-9]*))?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
