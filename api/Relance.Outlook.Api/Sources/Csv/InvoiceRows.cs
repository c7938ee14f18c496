using System.Globalization;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>One open item per row.</summary>
internal sealed class InvoiceRows
{
    private readonly CsvSheet _sheet;
    private readonly ReadOptions _options;
    private readonly IssueLog _log;
    private readonly RowAmounts _amounts;
    private readonly RowDates _dates;
    private readonly Dictionary<(string Customer, string Number, bool Credit), int> _firstLine = [];
    private int _paid;

    private InvoiceRows(CsvSheet sheet, ReadOptions options, IssueLog log)
    {
        _sheet = sheet;
        _options = options;
        _log = log;
        _amounts = new RowAmounts(sheet, log);
        _dates = new RowDates(sheet, options, log);
    }

    public static SourceReading Read(CsvSheet sheet, ReadOptions options, IssueLog log, CancellationToken ct)
    {
        var rows = new InvoiceRows(sheet, options, log);
        var contacts = new ContactRows(sheet, log, rejectInvalid: false);
        var items = new List<SourceItem>();
        foreach (var row in sheet.Rows)
        {
            ct.ThrowIfCancellationRequested();
            if (rows.IsSkipped(row) || rows.Item(row) is not { } item)
                continue;
            items.Add(item);
            if (sheet.Layout.Has(Fields.Email))
                contacts.Add(row, item.CustomerCode, item.CustomerName);
        }

        log.WarnCounted(SourceCodes.PaidSkipped, rows._paid);
        log.WarnCounted(SourceCodes.IssueDateFromDueDate, rows._dates.IssuedFromDue);
        if (sheet.Rows.Count == 0)
            log.Warn(null, null, SourceCodes.NoRows);
        return new SourceReading("csv", items, contacts.Found, log.Rejected, log.Warnings, ListsAllOpenItems: false, DataDate: null, sheet.Columns());
    }

    private bool IsSkipped(CsvLine row)
    {
        if (RowKinds.IsRepeatedHeader(_sheet, row))
            _log.Warn(row.Line, null, SourceCodes.HeaderRepeated);
        else if (RowKinds.IsSubtotal(_sheet, row))
            _log.Warn(row.Line, null, SourceCodes.SubtotalSkipped, RowKinds.Label(row));
        else if (row.Cells.AsSpan(Math.Min(row.Cells.Length, _sheet.Layout.Headers.Length)).ContainsAnyExcept(""))
            _log.Reject(row.Line, null, SourceCodes.FieldCount, $"{row.Cells.Length} · {_sheet.Layout.Headers.Length}");
        else
            return false;
        return true;
    }

    private SourceItem? Item(CsvLine row)
    {
        if (Customers.Of(_sheet, row, _log) is not var (code, name) || Number(row) is not { } number || _amounts.Of(row) is not { } amounts)
            return null;
        if (amounts.Open == 0)
        {
            _paid++;
            return null;
        }

        if (Currency(row, amounts.Currency) is not { } currency || _dates.Of(row, code) is not { } dates || IsDuplicate(row, code, number, amounts.Open < 0))
            return null;

        var kind = InvoiceKinds.Of(_sheet.Layout.Cell(row, Fields.Kind), number, amounts.Open);
        if (kind == SourceItemKind.CreditNote && amounts.Open > 0)
            _log.Warn(row.Line, null, SourceCodes.CreditNotePositive, number);
        var isInvoice = kind == SourceItemKind.Invoice;
        return new SourceItem(row.Line, code, name ?? code, number, kind, dates.Issue, isInvoice ? dates.Due : null, isInvoice && dates.Computed,
            Math.Abs(amounts.Open), Math.Abs(amounts.Original), currency);
    }

    private string? Number(CsvLine row)
    {
        var number = CellText.OneLine(_sheet.Layout.Cell(row, Fields.Number));
        if (number.Length > 0)
            return Customers.IsSafe(_sheet, row, Fields.Number, number, _log) ? number : null;
        _log.Reject(row.Line, _sheet.Layout.Header(Fields.Number), SourceCodes.NumberMissing);
        return null;
    }

    private string? Currency(CsvLine row, string? ofAmount)
    {
        var said = _sheet.Layout.Cell(row, Fields.Currency);
        var currency = said.ToUpperInvariant() switch
        {
            "" => ofAmount ?? _options.DefaultCurrency,
            "€" or "EURO" or "EUROS" => "EUR",
            "$" => "USD",
            "£" => "GBP",
            var code => code,
        };
        if (currency.Length == 3 && currency.All(char.IsAsciiLetterUpper))
            return currency;
        _log.Reject(row.Line, _sheet.Layout.Header(Fields.Currency), SourceCodes.CurrencyInvalid, said);
        return null;
    }

    private bool IsDuplicate(CsvLine row, string customer, string number, bool credit)
    {
        if (_firstLine.TryAdd((customer, number, credit), row.Line))
            return false;
        var first = _firstLine[(customer, number, credit)];
        _log.Reject(row.Line, _sheet.Layout.Header(Fields.Number), SourceCodes.DuplicateNumber, $"{first.ToString(CultureInfo.InvariantCulture)} · {number}");
        return true;
    }
}
