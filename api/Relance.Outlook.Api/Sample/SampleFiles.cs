using Relance.Outlook.Api.Documents;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Sample;

/// <summary>The sample company as files, as an accountant would have them.</summary>
/// <param name="Identity">Who invoices.</param>
/// <param name="Fec">All entries of the year.</param>
/// <param name="Contacts">Who to write to.</param>
/// <param name="Invoices">Each open invoice, to be attached to reminders.</param>
/// <param name="OpenItems">What the FEC says is open: the truth that a reader of it must find.</param>
public sealed record SampleFiles(
    SampleIdentity Identity,
    SampleDocument Fec,
    SampleDocument Contacts,
    IReadOnlyList<SampleInvoice> Invoices,
    IReadOnlyList<SampleOpenItem> OpenItems);

/// <summary>A file.</summary>
public sealed record SampleDocument(string Name, byte[] Content)
{
    /// <summary>As an upload.</summary>
    public SourceFile Upload() => new(Name, new MemoryStream(Content, writable: false));
}

/// <summary>An open invoice. Its PDF is drawn when asked for: a start that shows a list needs none.</summary>
public sealed record SampleInvoice(string CustomerCode, string FileName, InvoiceDocument Document)
{
    /// <summary>The PDF's bytes.</summary>
    public byte[] Pdf() => InvoicePdf.Render(Document);
}

/// <summary>An item meant to be open.</summary>
public sealed record SampleOpenItem(
    string CustomerCode, string CustomerName, string Number, SourceItemKind Kind, DateOnly IssueDate, DateOnly? DueDate, decimal Open, decimal Original);

/// <summary>The creditor: what its settings hold.</summary>
public sealed record SampleIdentity(
    string Name,
    string Trade,
    string LegalForm,
    string Register,
    string Siren,
    string TaxNumber,
    string Iban,
    string Bic,
    string Street,
    string City,
    string Phone,
    string Email,
    string Signatory,
    string Signature,
    int DefaultTermsDays);
