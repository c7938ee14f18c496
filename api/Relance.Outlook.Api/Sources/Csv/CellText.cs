using System.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>What a cell says, without the wrapping that spreadsheets and exports put around it.</summary>
internal static class CellText
{
    public const int Longest = 200;

    public static string Clean(string cell)
    {
        var text = cell.Trim();
        if (text.Length == 0)
            return "";

        // ="00123" is how exports keep the zeros of a code in a spreadsheet.
        if (text.StartsWith("=\"", StringComparison.Ordinal) && text.EndsWith('"') && text.Length > 2)
            text = text[2..^1];
        else if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
            text = text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);

        if (text.AsSpan().ContainsAnyInRange('\0', '\u001F'))
            text = string.Concat(text.Select(c => c == '\n' ? '\n' : char.IsControl(c) ? ' ' : c)).Trim();
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    /// <summary>On one line, for names and numbers.</summary>
    public static string OneLine(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;

    /// <summary>A name that a spreadsheet would run as a formula when it is exported again.</summary>
    public static bool IsFormula(string text) =>
        text.Length > 1 && (text[0] is '=' or '@' || (text[0] is '+' or '-' && text.Contains('(', StringComparison.Ordinal)));
}
