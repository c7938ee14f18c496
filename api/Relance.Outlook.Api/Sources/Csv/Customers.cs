namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>Who a row is about. A file without codes is keyed by name, and one without names is shown by code.</summary>
internal static class Customers
{
    public static (string Code, string? Name)? Of(CsvSheet sheet, CsvLine row, IssueLog log)
    {
        var code = CellText.OneLine(sheet.Layout.Cell(row, Fields.CustomerCode));
        var name = CellText.OneLine(sheet.Layout.Cell(row, Fields.CustomerName));
        if (code.Length == 0 && name.Length == 0)
        {
            log.Reject(row.Line, sheet.Layout.Header(Fields.CustomerCode) ?? sheet.Layout.Header(Fields.CustomerName), SourceCodes.CustomerMissing);
            return null;
        }

        return IsSafe(sheet, row, Fields.CustomerCode, code, log) && IsSafe(sheet, row, Fields.CustomerName, name, log)
            ? (code.Length > 0 ? code : name, name.Length > 0 ? name : null)
            : null;
    }

    /// <summary>Neither too long nor a spreadsheet formula in disguise.</summary>
    public static bool IsSafe(CsvSheet sheet, CsvLine row, string field, string text, IssueLog log)
    {
        var fault = text.Length > CellText.Longest ? SourceCodes.ValueTooLong : CellText.IsFormula(text) ? SourceCodes.FormulaRefused : null;
        if (fault is not null)
            log.Reject(row.Line, sheet.Layout.Header(field), fault, text);
        return fault is null;
    }
}
