using System.Text.RegularExpressions;
using CsvHelper;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

internal enum CsvKind { Either, Invoices, Contacts }

/// <summary>A CSV file of open invoices or of contacts.</summary>
internal static partial class CsvReading
{
    /// <summary>A longer cell is no column title, and matching it could take for ever.</summary>
    private const int LongestTitle = 100;

    public static SourceReading Read(TextFile text, CsvKind kind, ReadOptions options, IssueLog log, CancellationToken ct)
    {
        CsvSheet sheet;
        try
        {
            sheet = CsvSheet.Read(text, options, log, ct);
        }
        catch (CsvFormatException e)
        {
            throw log.Refuse(SourceCodes.FileUnreadable, line: e.LineNumber is > 0 and <= int.MaxValue ? (int)e.LineNumber : null);
        }

        var asContacts = kind == CsvKind.Contacts || (kind == CsvKind.Either && LooksLikeContacts(sheet.Layout));
        if (asContacts)
            RequireContacts(sheet, log);
        else
            RequireInvoices(sheet, kind, log);

        CheckMapping(sheet, options, log);
        log.WarnCounted(SourceCodes.TitleRowsSkipped, sheet.Titles.Count);
        return asContacts ? ContactRows.Read(sheet, log, ct) : InvoiceRows.Read(sheet, options, log, ct);
    }

    private static bool LooksLikeContacts(CsvLayout layout) =>
        layout.HasAny(Fields.CustomerCode, Fields.CustomerName) && layout.Has(Fields.Email) && !layout.HasAny(Fields.Open, Fields.Original);

    private static void RequireContacts(CsvSheet sheet, IssueLog log)
    {
        if (!sheet.Layout.HasAny(Fields.CustomerCode, Fields.CustomerName) || !sheet.Layout.HasAny(Fields.Email, Fields.Phone, Fields.TermsDays, Fields.PersonName, Fields.Language, Fields.Street, Fields.City, Fields.Segment))
            throw Refusal(sheet, log, SourceCodes.ContactsColumnsMissing);
    }

    private static void RequireInvoices(CsvSheet sheet, CsvKind kind, IssueLog log)
    {
        var layout = sheet.Layout;
        if (!layout.Has(Fields.Number) && sheet.Layout.Headers.Count(h => h.Length <= LongestTitle && AgeBucket().IsMatch(Normal.Form(h))) >= 2)
            throw Refusal(sheet, log, SourceCodes.CsvAgedBalance);
        if (IsLedger(layout))
            throw Refusal(sheet, log, SourceCodes.CsvLedger);

        var missing = new List<string>();
        if (!layout.HasAny(Fields.CustomerCode, Fields.CustomerName))
            missing.Add(Fields.CustomerCode);
        if (!layout.Has(Fields.Number))
            missing.Add(Fields.Number);
        if (!layout.HasAny(Fields.IssueDate, Fields.DueDate))
            missing.Add(Fields.IssueDate);
        if (!layout.HasAny(Fields.Open, Fields.Original))
            missing.Add(Fields.Open);
        if (missing.Count == 0)
            return;

        throw kind == CsvKind.Either && layout.Recognised < 2
            ? Refusal(sheet, log, SourceCodes.KindUnknown)
            : Refusal(sheet, log, SourceCodes.CsvColumnsMissing, string.Join(", ", missing));
    }

    /// <summary>A ledger's balance column runs on: taken for what is open, it would chase paid invoices.</summary>
    private static bool IsLedger(CsvLayout layout)
    {
        var names = layout.Headers.Select(Normal.Form).ToList();
        return HeaderSynonyms.Debit.Any(names.Contains) && HeaderSynonyms.Credit.Any(names.Contains) && !layout.Has(Fields.Original);
    }

    private static void CheckMapping(CsvSheet sheet, ReadOptions options, IssueLog log)
    {
        foreach (var (header, field) in options.Mapping ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!Array.Exists(sheet.Layout.Headers, h => CsvLayout.SameHeader(h, header)))
                log.Warn(null, header, SourceCodes.MappingHeaderUnknown);
            else if (field.Length > 0 && !HeaderSynonyms.IsKnownField(field))
                log.Warn(null, header, SourceCodes.MappingFieldUnknown, field);
        }
    }

    private static SourceRefusedException Refusal(CsvSheet sheet, IssueLog log, string code, string? value = null) =>
        new(log.Refuse(code, value, sheet.Header.Line).Issue) { Columns = sheet.Columns() };

    [GeneratedRegex(@"^(?:non echus?|a echoir|echus?|not due|current)$|\b[0-9]{1,3} (?:a |to )?[0-9]{1,3}\b|^(?:plus de |over |de )?[0-9]{2,3} ?(?:j|jours|days)?(?: et plus| et)?$", RegexOptions.None, 1000)]
    private static partial Regex AgeBucket();
}
