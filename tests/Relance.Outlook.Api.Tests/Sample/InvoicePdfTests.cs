using System.Text;
using Relance.Outlook.Api.Documents;
using Relance.Outlook.Api.Sample;

namespace Relance.Outlook.Api.Tests.Sample;

public class InvoicePdfTests
{
    private static readonly SampleFiles Files = SampleCompany.Create(new DateOnly(2026, 11, 22));

    [Fact]
    public void Every_open_invoice_has_a_small_pdf_of_the_amount_in_the_books()
    {
        var items = Files.OpenItems.Where(i => i.DueDate.HasValue).ToDictionary(i => $"{i.Number}.pdf");

        Assert.Equal(items.Count, Files.Invoices.Count);
        Assert.All(Files.Invoices, invoice =>
        {
            var pdf = invoice.Pdf();
            var item = items[invoice.FileName];
            Assert.Equal((item.Original, item.DueDate, item.IssueDate), (invoice.Document.Total, invoice.Document.DueDate, invoice.Document.IssueDate));
            Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.Length < 60_000, $"{pdf.Length} bytes");
        });
    }

    [Fact]
    public void The_font_travels_with_the_document_as_a_subset()
    {
        var pdf = Encoding.Latin1.GetString(Files.Invoices[0].Pdf());

        Assert.Matches(@"/[A-Z]{6}\+LiberationSans", pdf);
        Assert.Contains("/FontFile2", pdf);
    }

    [Fact]
    public void The_same_invoice_gives_the_same_bytes()
    {
        Assert.Equal(Files.Invoices[0].Pdf(), SampleCompany.Create(new DateOnly(2026, 11, 22)).Invoices[0].Pdf());
    }

    [Fact]
    public void English_customers_get_english_invoices()
    {
        Assert.Equal(
            ["CRUMBLE", "HARBOUR", "HARBOUR", "THIMBLE", "THIMBLE"],
            Files.Invoices.Where(i => i.Document.Language == "en").Select(i => i.CustomerCode).Order());
    }

    [Fact]
    public void More_lines_than_fit_are_refused_rather_than_cut()
    {
        var invoice = Files.Invoices[0].Document;
        var tooMany = invoice with { Lines = [.. Enumerable.Repeat(invoice.Lines[0], InvoicePdf.MostLines + 1)] };

        Assert.Throws<ArgumentException>(() => InvoicePdf.Render(tooMany));
    }

    [Fact]
    public void Tax_is_counted_once_per_rate_and_rounded_to_the_cent()
    {
        var invoice = Files.Invoices[0].Document with { Lines = [new("A", null, 1, "u", 10.01m, 20), new("B", null, 1, "u", 10.01m, 20), new("C", null, 3, "u", 3.33m, 5.5m)] };

        Assert.Equal((30.01m, 4.55m, 34.56m), (invoice.Net, invoice.Tax, invoice.Total));
    }
}
