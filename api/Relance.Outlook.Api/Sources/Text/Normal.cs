using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Sources.Text;

/// <summary>The form in which headers and words are compared: lower case, no accent, one space for all the rest.</summary>
internal static class Normal
{
    public static string Form(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c) || char.IsLetter(c))
                result.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
