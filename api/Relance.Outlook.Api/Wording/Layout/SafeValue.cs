using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Wording.Layout;

/// <summary>
/// A value as it may enter a text: on one line, without characters that would be a mark, turn the direction of reading, hide, or
/// belong to no text, and no longer than a table can bear.
/// </summary>
internal static class SafeValue
{
    private const int MaxLength = 200;

    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var text = new StringBuilder(Math.Min(value.Length, MaxLength));
        var spaced = true;
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or '\v' or '\f' or ' ' or 0x85 or 0x2028 or 0x2029)
            {
                if (!spaced) text.Append(' ');
                spaced = true;
            }
            else if (IsKept(rune))
            {
                text.Append(rune.ToString());
                spaced = false;
            }

            if (text.Length >= MaxLength) return text.ToString().TrimEnd() + "…";
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Joiners stay (names in other scripts need them); lone surrogates come as U+FFFD and go.</summary>
    private static bool IsKept(Rune rune) => rune.Value is 0x200C or 0x200D
        || rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);
}
