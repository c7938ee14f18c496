using Relance.Outlook.Api.Documents;

namespace Relance.Outlook.Api.Sample;

/// <summary>The invoices as the workshop sent them.</summary>
internal static class SampleInvoiceDocuments
{
    private static readonly InvoiceSender Sender = SenderOf(SampleCompany.Identity);

    public static InvoiceDocument Of(SampleSale sale)
    {
        var customer = sale.Customer;
        var isEnglish = customer.Language is "en";
        var country = customer.City.StartsWith("London", StringComparison.Ordinal) || customer.City.StartsWith("Bristol", StringComparison.Ordinal) ? "United Kingdom" : null;
        return new InvoiceDocument(
            isEnglish ? Sender with { Trade = "Bespoke joinery and interior fit-out" } : Sender,
            new InvoiceParty(customer.Name, customer.Street, customer.City, customer.Person, country),
            sale.Number,
            customer.Code,
            sale.IssueDate,
            sale.DueDate,
            customer.TermsDays,
            customer.IsPublic ? $"Engagement {sale.IssueDate:yyyy}-{sale.Number[^4..]}" : null,
            sale.Subject,
            sale.Lines,
            customer.Language,
            customer.IsPublic);
    }

    private static InvoiceSender SenderOf(SampleIdentity me) => new(
        me.Name, me.Trade, new InvoiceParty(me.Name, me.Street, me.City), me.Phone, me.Email,
        $"{me.Siren[..3]} {me.Siren[3..6]} {me.Siren[6..]}", me.TaxNumber, me.LegalForm, me.Register, me.Iban, me.Bic);
}
