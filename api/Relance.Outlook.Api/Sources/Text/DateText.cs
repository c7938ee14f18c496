using System.Globalization;
using System.Text.RegularExpressions;

namespace Relance.Outlook.Api.Sources.Text;

/// <summary>Dates as exports write them. Day before month, unless a file proves the contrary.</summary>
internal static partial class DateText
{
    private const int Longest = 60;
    private static readonly DateOnly Earliest = new(1990, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    private static readonly string[] DayFirst =
        ["d/M/yyyy", "d/M/yy", "d-M-yyyy", "d-M-yy", "d.M.yyyy", "d.M.yy", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    private static readonly string[] MonthFirst =
        ["M/d/yyyy", "M/d/yy", "M-d-yyyy", "M-d-yy", "M.d.yyyy", "M.d.yy", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd"];

    private static readonly string[][] Months =
    [
        ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
        ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["decembre", "december"],
    ];

    /// <summary>True when some value has a month above 12 in second place and none has one in first place.</summary>
    public static bool WritesMonthFirst(IEnumerable<string> values)
    {
        var proof = false;
        foreach (var value in values)
        {
            var match = Numeric().Match(value);
            if (match.Success && int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture) > 12)
                return false;
            proof = proof || (match.Success && int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture) > 12);
        }

        return proof;
    }

    public static bool TryParse(string text, bool monthFirst, out DateOnly date)
    {
        date = default;
        if (text.Length > Longest)
            return false;

        var value = TimeOfDay().Replace(text.Trim(), "");
        var known = DateOnly.TryParseExact(value, monthFirst ? MonthFirst : DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            || TryWords(value, out date)
            || TrySerial(value, out date);
        return known && date >= Earliest && date <= Latest;
    }

    private static bool TryWords(string value, out DateOnly date)
    {
        date = default;
        var words = Normal.Form(value);
        var match = DayMonthYear().Match(words);
        match = match.Success ? match : MonthDayYear().Match(words);
        if (!match.Success || Month(match.Groups["month"].Value) is not { } month)
            return false;

        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year < 1 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>A month's name or an abbreviation that fits one month only.</summary>
    private static int? Month(string word)
    {
        var fitting = Enumerable.Range(0, 12).Where(i => Months[i].Any(name => name.StartsWith(word, StringComparison.Ordinal))).ToList();
        return word.Length >= 3 && fitting.Count == 1 ? fitting[0] + 1 : null;
    }

    /// <summary>The day number that a spreadsheet keeps.</summary>
    private static bool TrySerial(string value, out DateOnly date)
    {
        date = default;
        if (!Serial().IsMatch(value))
            return false;
        date = new DateOnly(1899, 12, 30).AddDays(int.Parse(value.AsSpan(0, 5), CultureInfo.InvariantCulture));
        return true;
    }

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})[/.-](?<b>[0-9]{1,2})[/.-][0-9]{2,4}\b", RegexOptions.None, 1000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<=[0-9])[T ]+[0-9]{1,2}:[0-9]{2}.*$", RegexOptions.None, 1000)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^(?:[a-z]+ )?(?<day>[0-9]{1,2}) ?(?:er|st|nd|rd|th)? ?(?<month>[a-z]+) (?<year>[0-9]{4})$", RegexOptions.None, 1000)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(?<month>[a-z]+) (?<day>[0-9]{1,2})(?:st|nd|rd|th)? (?<year>[0-9]{4})$", RegexOptions.None, 1000)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"^[2-7][0-9]{4}(?:[.,][0-9]+)?$", RegexOptions.None, 1000)]
    private static partial Regex Serial();
}
