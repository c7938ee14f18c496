using Relance.Domain.Customers;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>One contact per address; a row without one still carries language, phone and terms.</summary>
internal sealed class ContactRows(CsvSheet sheet, IssueLog log, bool rejectInvalid)
{
    private readonly List<SourceContact> _found = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SourceContact> Found => _found;

    public static SourceReading Read(CsvSheet sheet, IssueLog log, CancellationToken ct)
    {
        var contacts = new ContactRows(sheet, log, rejectInvalid: true);
        foreach (var row in sheet.Rows)
        {
            ct.ThrowIfCancellationRequested();
            if (RowKinds.IsRepeatedHeader(sheet, row))
                log.Warn(row.Line, null, SourceCodes.HeaderRepeated);
            else if (Customers.Of(sheet, row, log) is var (code, name))
                contacts.Add(row, code, name);
        }

        if (sheet.Rows.Count == 0)
            log.Warn(null, null, SourceCodes.NoRows);
        return new SourceReading("contacts", [], contacts.Found, log.Rejected, log.Warnings, ListsAllOpenItems: false, DataDate: null, sheet.Columns());
    }

    public void Add(CsvLine row, string code, string? name)
    {
        var person = Person(row);
        if (person is { } written && !Customers.IsSafe(sheet, row, Fields.PersonName, written, log))
            person = null;

        var contact = new SourceContact(row.Line, code, name, person, null, Language(row), Blank(Fields.Phone, row), TermsText.Days(sheet, row, log))
        {
            Address = Address(row),
            Segment = Segment(row),
        };
        var addresses = EmailText.Split(sheet.Layout.Cell(row, Fields.Email)).ToList();
        foreach (var (address, display) in Valid(row, addresses))
            AddOnce(contact with { Email = address, PersonName = person ?? display }, warn: rejectInvalid);

        // An invoice row without a usable address teaches nothing; a contact row may.
        if (rejectInvalid && addresses.TrueForAll(a => a.Address is null))
            AddOnce(contact, warn: false);
    }

    private IEnumerable<(string Address, string? Display)> Valid(CsvLine row, List<(string Written, string? Address, string? DisplayName)> addresses)
    {
        foreach (var (written, address, display) in addresses)
        {
            if (address is not null)
                yield return (address, display);
            else if (rejectInvalid)
                log.Reject(row.Line, sheet.Layout.Header(Fields.Email), SourceCodes.EmailInvalid, written);
            else
                log.Warn(row.Line, sheet.Layout.Header(Fields.Email), SourceCodes.EmailInvalid, written);
        }
    }

    private void AddOnce(SourceContact contact, bool warn)
    {
        if (_known.Add($"{contact.CustomerCode}\n{contact.Email ?? contact.PersonName}"))
            _found.Add(contact);
        else if (warn)
            log.Warn(contact.Line, sheet.Layout.Header(Fields.Email), SourceCodes.ContactDuplicate, contact.Email);
    }

    private string? Person(CsvLine row)
    {
        var name = $"{sheet.Layout.Cell(row, Fields.FirstName)} {sheet.Layout.Cell(row, Fields.PersonName)}".Trim();
        return name.Length > 0 ? CellText.OneLine(name) : null;
    }

    private string? Language(CsvLine row)
    {
        var said = sheet.Layout.Cell(row, Fields.Language);
        var known = Normal.Form(said) switch
        {
            "fr" or "fra" or "fre" or "francais" or "french" or "fr fr" or "fr be" or "fr ch" => "fr",
            "en" or "eng" or "anglais" or "english" or "en gb" or "en us" or "gb" or "uk" => "en",
            _ => null,
        };
        if (known is null && said.Length > 0)
            log.Warn(row.Line, sheet.Layout.Header(Fields.Language), SourceCodes.LanguageUnknown, said);
        return known;
    }

    /// <summary>As an envelope wants it; an address of several lines in one cell is kept so.</summary>
    private string? Address(CsvLine row)
    {
        var street = sheet.Layout.Cell(row, Fields.Street).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(CellText.OneLine);
        var town = $"{CellText.OneLine(sheet.Layout.Cell(row, Fields.Postcode))} {CellText.OneLine(sheet.Layout.Cell(row, Fields.City))}".Trim();
        var address = string.Join('\n', street.Append(town).Where(line => line.Length > 0));
        return address.Length is > 0 and <= 400 ? address : null;
    }

    private Segment? Segment(CsvLine row)
    {
        var said = sheet.Layout.Cell(row, Fields.Segment);
        Segment? known = Normal.Form(said) switch
        {
            "entreprise" or "professionnel" or "pro" or "societe" or "business" or "company" => Domain.Customers.Segment.Business,
            "public" or "acheteur public" or "secteur public" or "collectivite" or "administration" or "public buyer" => Domain.Customers.Segment.Public,
            "particulier" or "consommateur" or "consumer" or "private" or "individual" => Domain.Customers.Segment.Consumer,
            _ => null,
        };
        if (known is null && said.Length > 0)
            log.Warn(row.Line, sheet.Layout.Header(Fields.Segment), SourceCodes.SegmentUnknown, said);
        return known;
    }

    private string? Blank(string field, CsvLine row)
    {
        var text = CellText.OneLine(sheet.Layout.Cell(row, field));
        return text.Length is > 0 and <= CellText.Longest ? text : null;
    }
}
