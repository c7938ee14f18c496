using System.Globalization;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Engine;

/// <summary>The three forms of an extended property's id; GUID and tag in one spelling, the name as it is (it is case-sensitive).</summary>
internal static partial class ExtendedPropertyId
{
    public const string MessageClass = "String 0x1a";

    public static bool IsValid(string id) => Named().IsMatch(id) || Tagged().IsMatch(id);

    public static string Normalise(string id)
    {
        if (Named().Match(id) is { Success: true } named)
        {
            var guid = Guid.Parse(named.Groups["guid"].Value);
            return $"{named.Groups["type"].Value} {guid:B} {named.Groups["kind"].Value} {named.Groups["name"].Value}";
        }

        return Tagged().Match(id) is { Success: true } tagged
            ? $"{tagged.Groups["type"].Value} 0x{int.Parse(tagged.Groups["tag"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture):x}"
            : id;
    }

    [GeneratedRegex(@"^(?<type>[A-Za-z]+) (?<guid>\{?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}?) (?<kind>Name|Id) (?<name>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<type>[A-Za-z]+) 0x(?<tag>[0-9a-fA-F]{1,8})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tagged();
}
