using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>What a row's document was for and what is still open of it.</summary>
internal sealed class RowAmounts(CsvSheet sheet, IssueLog log)
{
    private readonly DecimalMark _mark = AmountText.Infer(
        sheet.Rows.SelectMany(r => new[] { sheet.Layout.Cell(r, Fields.Open), sheet.Layout.Cell(r, Fields.Original) }).Where(c => c.Length > 0));

    /// <summary>Signed; null when rejected. One column alone stands for both.</summary>
    public (decimal Open, decimal Original, string? Currency)? Of(CsvLine row)
    {
        var required = sheet.Layout.Has(Fields.Open) ? Fields.Open : Fields.Original;
        if (sheet.Layout.Cell(row, required).Length == 0)
        {
            log.Reject(row.Line, sheet.Layout.Header(required), SourceCodes.AmountMissing);
            return null;
        }

        if (Read(row, required, out var currency) is not { } open)
            return null;
        if (required is Fields.Original || sheet.Layout.Cell(row, Fields.Original).Length == 0)
            return (open, open, currency);
        return Read(row, Fields.Original, out var other) is { } original ? (open, original, currency ?? other) : null;
    }

    private decimal? Read(CsvLine row, string field, out string? currency)
    {
        var text = sheet.Layout.Cell(row, field);
        if (!AmountText.TryParse(text, _mark, out var amount, out currency))
        {
            log.Reject(row.Line, sheet.Layout.Header(field), SourceCodes.AmountInvalid, text);
            return null;
        }

        if (_mark == DecimalMark.Unknown && AmountText.IsAmbiguous(text))
            log.Warn(row.Line, sheet.Layout.Header(field), SourceCodes.AmountAmbiguous, text);
        return amount;
    }
}
