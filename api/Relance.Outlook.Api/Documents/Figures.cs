using System.Globalization;
using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents;

/// <summary>Amounts, dates and counts as a French or an English reader expects them, whatever the machine's culture data.</summary>
internal sealed record Figures(bool IsEnglish)
{
    private const char Minus = '−';

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly NumberFormatInfo FrenchNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = PrintableText.NarrowNoBreak.ToString(),
        NegativeSign = Minus.ToString(),
    };

    public static Figures In(string language) => new(string.Equals(language, "en", StringComparison.Ordinal));

    /// <summary>The language of the document, for those who read it aloud.</summary>
    public string Tag => IsEnglish ? "en-GB" : "fr-FR";

    public string Say(string french, string english) => IsEnglish ? english : french;

    /// <summary>« : » with the no-break space that French puts before it, and the space after it.</summary>
    public string Colon => Say($"{PrintableText.NoBreak}: ", ": ");

    /// <summary>With a capital at the start of what may go on in small letters.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>« 1 234,56 € »; "€1,234.56". Other currencies than euros and pounds by their code.</summary>
    public string Money(decimal amount, string currency)
    {
        var symbol = currency switch { "EUR" => "€", "GBP" => "£", _ => currency };
        if (!IsEnglish)
            return amount.ToString("N2", FrenchNumbers) + PrintableText.NoBreak + symbol;
        return (amount < 0 ? $"{Minus}" : "") + symbol + (symbol.Length > 1 ? $"{PrintableText.NoBreak}" : "") + Math.Abs(amount).ToString("N2", CultureInfo.InvariantCulture);
    }

    /// <summary>« 12,15 % »; "12.15%". At least two decimals.</summary>
    public string Percent(decimal rate) => IsEnglish
        ? rate.ToString("0.00##", CultureInfo.InvariantCulture) + "%"
        : rate.ToString("0.00##", FrenchNumbers) + PrintableText.NoBreak + "%";

    /// <summary>« 1er mars 2026 »; "1 March 2026". Kept on one line.</summary>
    public string LongDate(DateOnly date) => IsEnglish
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture).Replace(' ', PrintableText.NoBreak)
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day}{(date.Day == 1 ? "er" : "")}{PrintableText.NoBreak}{FrenchMonths[date.Month - 1]}{PrintableText.NoBreak}{date.Year}");

    /// <summary>« Lyon, le 1er mars 2026 ».</summary>
    public string PlaceAndDay(string? place, DateOnly date) =>
        place is { Length: > 0 } ? $"{place}, {Say("le ", "")}{LongDate(date)}" : Say($"Le {LongDate(date)}", LongDate(date));

    /// <summary>In letters up to ten.</summary>
    public string Count(int number)
    {
        string[] french = ["un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
        string[] english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        return number is >= 1 and <= 10 ? Say(french[number - 1], english[number - 1]) : number.ToString(CultureInfo.InvariantCulture);
    }

    public static string ShortDate(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public string Days(int days) => string.Create(CultureInfo.InvariantCulture,
        $"{days}{PrintableText.NoBreak}{Say(days > 1 ? "jours" : "jour", days == 1 ? "day" : "days")}");
}
