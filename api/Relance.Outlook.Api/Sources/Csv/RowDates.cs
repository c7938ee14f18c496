using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>When a row's document was issued and when it falls due.</summary>
internal sealed class RowDates(CsvSheet sheet, ReadOptions options, IssueLog log)
{
    private readonly bool _monthFirst = DateText.WritesMonthFirst(
        sheet.Rows.SelectMany(r => new[] { sheet.Layout.Cell(r, Fields.IssueDate), sheet.Layout.Cell(r, Fields.DueDate) }));

    public int IssuedFromDue { get; private set; }

    /// <summary>Null when rejected.</summary>
    public (DateOnly Issue, DateOnly Due, bool Computed)? Of(CsvLine row, string customerCode)
    {
        if (!TryRead(row, Fields.IssueDate, out var issued) || !TryRead(row, Fields.DueDate, out var due))
            return null;

        switch (issued, due)
        {
            case (null, null):
                log.Reject(row.Line, sheet.Layout.Header(Fields.IssueDate) ?? sheet.Layout.Header(Fields.DueDate), SourceCodes.DateMissing);
                return null;
            case (null, { } onlyDue):
                IssuedFromDue++;
                return (onlyDue, onlyDue, false);
            case ({ } issue, null):
                return (issue, issue.AddDays(options.TermsOf(customerCode)), true);
            case ({ } issue, { } both):
                if (both < issue)
                    log.Warn(row.Line, sheet.Layout.Header(Fields.DueDate), SourceCodes.DueBeforeIssue, sheet.Layout.Cell(row, Fields.DueDate));
                return (issue, both, false);
        }
    }

    private bool TryRead(CsvLine row, string field, out DateOnly? date)
    {
        date = null;
        var text = sheet.Layout.Cell(row, field);
        if (text.Length == 0)
            return true;
        if (!DateText.TryParse(text, _monthFirst, out var read))
        {
            log.Reject(row.Line, sheet.Layout.Header(field), SourceCodes.DateInvalid, text);
            return false;
        }

        date = read;
        return true;
    }
}
