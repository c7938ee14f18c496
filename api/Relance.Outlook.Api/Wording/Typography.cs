using System.Globalization;

namespace Relance.Outlook.Api.Wording;

/// <summary>Dates, amounts and counts as a French or an English reader expects them, independent of the machine's culture data.</summary>
public sealed class Typography(string language)
{
    private const string Nbsp = "\u00a0";
    private const string ThinNbsp = "\u202f";

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly NumberFormatInfo FrenchNumbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ThinNbsp,
        NumberGroupSizes = [3],
        NegativeSign = "−",
        NumberDecimalDigits = 2,
    };

    /// <summary><c>fr</c> or <c>en</c>: whatever else is asked for reads French.</summary>
    public string Language => IsEnglish ? "en" : "fr";

    private bool IsEnglish => language == "en";

    public string Say(string french, string english) => IsEnglish ? english : French(french);

    /// <summary>No-break spaces where French typography wants them: before : ; ? ! € % » and after «.</summary>
    public static string French(string text)
    {
        text = text.Replace("« ", "«" + Nbsp, StringComparison.Ordinal);
        foreach (var sign in (ReadOnlySpan<string>)[":", ";", "?", "!", "€", "%", "»"]) text = text.Replace(" " + sign, Nbsp + sign, StringComparison.Ordinal);
        return text;
    }

    /// <summary>« de Samia », « d’Anaïs ». Before h it depends on the name: left whole.</summary>
    public static string Of(string name) => name.Length > 0 && "aàâäeéèêëiîïoôöuùûüœæ".Contains(char.ToLowerInvariant(name[0]), StringComparison.Ordinal) ? $"d’{name}" : $"de {name}";

    /// <summary>« 1 234,56 € » with a narrow no-break space inside and a no-break space before the sign; "€1,234.56" in English.</summary>
    public string Money(decimal amount, string currency)
    {
        if (!IsEnglish) return amount.ToString("N", FrenchNumbers) + Nbsp + Symbol(currency);
        var number = Math.Abs(amount).ToString("N2", CultureInfo.InvariantCulture);
        var symbol = Symbol(currency);
        return (amount < 0 ? "−" : "") + (symbol.Length == 1 ? symbol + number : symbol + Nbsp + number);
    }

    /// <summary>A number without trailing zeros: « 10 », « 2,5 ».</summary>
    public string Number(decimal number) => number.ToString("0.##", IsEnglish ? CultureInfo.InvariantCulture : FrenchNumbers);

    /// <summary>« 12,15 % »; "12.15%".</summary>
    public string Rate(decimal percent) => IsEnglish
        ? percent.ToString("0.00##", CultureInfo.InvariantCulture) + "%"
        : percent.ToString("0.00##", FrenchNumbers) + Nbsp + "%";

    /// <summary>« 1er mars 2026 »; "1 March 2026".</summary>
    public string LongDate(DateOnly date) => IsEnglish
        ? date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{(date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture))}{Nbsp}{FrenchMonths[date.Month - 1]}{Nbsp}{date.Year.ToString(CultureInfo.InvariantCulture)}";

    public string ShortDate(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public string Days(int days) => IsEnglish
        ? string.Create(CultureInfo.InvariantCulture, $"{days}{Nbsp}{(days == 1 ? "day" : "days")}")
        : string.Create(CultureInfo.InvariantCulture, $"{days}{Nbsp}{(days > 1 ? "jours" : "jour")}");

    /// <summary>« 12,15 % »; "12.15%".</summary>
    public string Percent(decimal percent) => IsEnglish
        ? percent.ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : percent.ToString("0.##", FrenchNumbers) + Nbsp + "%";

    /// <summary>« 1re relance », « 2e relance »; "1st reminder".</summary>
    public string Level(int number) => IsEnglish
        ? number switch { 1 => "1st reminder", 2 => "2nd reminder", 3 => "3rd reminder", _ => string.Create(CultureInfo.InvariantCulture, $"{number}th reminder") }
        : number == 1 ? "1re relance" : string.Create(CultureInfo.InvariantCulture, $"{number}e relance");

    /// <summary>Groups of four, as printed on bank documents; empty when there is none.</summary>
    public static string Iban(string? iban) =>
        string.Join(Nbsp, (iban ?? "").Replace(" ", "", StringComparison.Ordinal).Chunk(4).Select(group => new string(group)));

    private static string Symbol(string currency) => currency switch { "EUR" => "€", "GBP" => "£", "USD" => "$", _ => currency };
}
