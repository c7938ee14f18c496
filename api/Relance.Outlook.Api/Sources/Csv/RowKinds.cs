using System.Text.RegularExpressions;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>Rows that are not invoices: totals, headers repeated at a page break.</summary>
internal static partial class RowKinds
{
    public static bool IsRepeatedHeader(CsvSheet sheet, CsvLine row) => row.Cells.AsSpan().SequenceEqual(sheet.Header.Cells);

    /// <summary>A total has an amount but no number or date of its own.</summary>
    public static bool IsSubtotal(CsvSheet sheet, CsvLine row)
    {
        var layout = sheet.Layout;
        if (layout.Cell(row, Fields.IssueDate).Length > 0 || layout.Cell(row, Fields.DueDate).Length > 0)
            return false;

        var number = layout.Cell(row, Fields.Number);
        var unnamed = number.Length == 0 && layout.Cell(row, Fields.CustomerCode).Length == 0 && layout.Cell(row, Fields.CustomerName).Length == 0;
        var says = Array.Exists(row.Cells, c => TotalWord().IsMatch(Normal.Form(c)));
        return (says && (number.Length == 0 || TotalWord().IsMatch(Normal.Form(number)))) || (unnamed && HasOnlyAmounts(row));
    }

    public static string Label(CsvLine row) => CellText.OneLine(Array.Find(row.Cells, c => c.Length > 0) ?? "");

    private static bool HasOnlyAmounts(CsvLine row) =>
        Array.TrueForAll(row.Cells, c => c.Length == 0 || AmountText.TryParse(c, DecimalMark.Unknown, out _, out _));

    [GeneratedRegex(@"^(?:sous )?totaux\b|^(?:sous )?total\b|^soustotal|^(?:sub|grand) ?total\b|^cumul\b|^(?:a )?report(?:er)?\b|^solde\b|^nombre de\b", RegexOptions.None, 1000)]
    private static partial Regex TotalWord();
}
