using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Sources.Pdf;

namespace Relance.Outlook.Api.Tests.Imports;

/// <summary>A PDF is attached to the invoice after which it is named only if another one is not written in it.</summary>
public sealed class WrongPdfTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task TwelveTests_10_wrong_clients_pdf_is_refused()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014", open: 1284.5m).Owing("Garage Brumaire", "F-2026-015", open: 77m));

        var report = await company.Import(Invoice("F-2026-014.pdf", "F-2026-015", "Garage Brumaire", 77m));

        var rejected = Assert.Single(report.Rejected);
        Assert.Equal(("F-2026-014.pdf", "pdfOtherInvoice", 0), (rejected.File, rejected.Code, report.Documents));
        Assert.Equal(
            "F-2026-014.pdf : ce PDF n’est pas la copie de cette facture ; on y lit : F-2026-015 (Garage Brumaire). Renommez-le d’après la facture qu’il contient, ou vérifiez le fichier.",
            rejected.Message.Replace('\u00A0', ' '));
        Assert.DoesNotContain(await company.Invoices(), invoice => invoice.HasPdf);
    }

    [Fact]
    public async Task The_right_clients_pdf_is_attached_without_a_word()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014", open: 1284.5m).Owing("Garage Brumaire", "F-2026-015"));

        var report = await company.Import(Invoice("f2026014.pdf", "F-2026-014", "Lupin", 1284.5m));

        Assert.Equal((1, 0, 0), (report.Documents, report.Rejected.Count, report.Warnings.Count));
        Assert.Equal("F-2026-014", Assert.Single(await company.Invoices(), invoice => invoice.HasPdf).Number);
    }

    [Fact]
    public async Task Another_invoice_of_the_same_client_is_refused_too()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014").Owing("Lupin", "F-2026-015"));

        var report = await company.Import(Invoice("F-2026-014.pdf", "F-2026-015", "Lupin", 120m));

        Assert.Equal("pdfOtherInvoice", Assert.Single(report.Rejected).Code);
    }

    [Fact]
    public async Task A_client_of_whom_the_books_know_nothing_is_refused_without_a_name()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014"));

        var report = await company.Import(Invoice("F-2026-014.pdf", "2025/883", "Ferme du Lac", 33m));

        Assert.Equal("pdfOtherInvoice", Assert.Single(report.Rejected).Code);
        Assert.Contains("ni le numéro de cette facture, ni son montant, ni le nom du client", report.Rejected[0].Message);
    }

    [Fact]
    public async Task A_scan_is_attached_with_a_warning()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014"));
        var scan = new Upload("F-2026-014.pdf", HandPdf.Page("q 595 0 0 842 0 0 cm /Im0 Do Q").Stream(6, "/Subtype /Image /Filter /DCTDecode", [0xFF, 0xD8]).Table());

        var report = await company.Import(scan);

        Assert.Equal(("F-2026-014.pdf", "pdfUnreadable", 1, 0), (Assert.Single(report.Warnings).File, report.Warnings[0].Code, report.Documents, report.Rejected.Count));
        Assert.Contains("copie non vérifiée", report.Warnings[0].Message);
        Assert.True(Assert.Single(await company.Invoices()).HasPdf);
    }

    [Fact]
    public async Task A_copy_of_an_invoice_in_the_same_upload_is_compared_with_it()
    {
        var company = await (await host.Newcomer()).Opens();

        var report = await company.Import(
            Invoice("F-2026-014.pdf", "F-2026-015", "Garage Brumaire", 77m), Invoice("F-2026-015.pdf", "F-2026-015", "Garage Brumaire", 77m),
            new Books().Owing("Lupin", "F-2026-014").Owing("Garage Brumaire", "F-2026-015", open: 77m).Csv());

        Assert.Equal(("F-2026-014.pdf", 1), (Assert.Single(report.Rejected).File, report.Documents));
        Assert.Equal("F-2026-015", Assert.Single(await company.Invoices(), invoice => invoice.HasPdf).Number);
    }

    [Fact]
    public async Task A_dry_run_says_the_same()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014").Owing("Lupin", "F-2026-015"));

        var report = await company.Import(new Upload.Choices(DryRun: true), Invoice("F-2026-014.pdf", "F-2026-015", "Lupin", 120m), Upload.Pdf("F-2026-015.pdf"));

        Assert.Equal(("pdfOtherInvoice", "pdfUnreadable"), (Assert.Single(report.Rejected).Code, Assert.Single(report.Warnings).Code));
    }

    [Fact]
    public async Task What_is_refused_leaves_the_copy_that_was_there()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014").Owing("Lupin", "F-2026-015"));
        await company.Import(Invoice("F-2026-014.pdf", "F-2026-014", "Lupin", 120m));
        var before = await Snapshot.Of(company);

        await company.Import(Invoice("F-2026-014.pdf", "F-2026-015", "Lupin", 120m));

        Assert.Equal(before, await Snapshot.Of(company));
    }

    [Fact]
    public async Task All_the_copies_of_the_sample_company_are_found_to_be_right()
    {
        var sample = SampleCompany.Create(RelanceHost.Today);
        var company = await (await host.Newcomer()).Opens();

        var report = await company.Import(
            [new Upload(sample.Fec.Name, sample.Fec.Content), .. sample.Invoices.Select(invoice => new Upload(invoice.FileName, invoice.Pdf()))]);

        Assert.Equal(sample.Invoices.Count, report.Documents);
        Assert.DoesNotContain(report.Rejected.Concat(report.Warnings), issue => issue.Code.StartsWith("pdf", StringComparison.Ordinal));
    }

    /// <summary>The sample company's invoice, made out to somebody else.</summary>
    private static Upload Invoice(string name, string number, string customer, decimal total)
    {
        var model = SampleCompany.Create(RelanceHost.Today).Invoices[0].Document;
        var invoice = model with
        {
            Number = number,
            Customer = new(customer, "4 rue du Port", "44000 Nantes"),
            CustomerCode = "C0001",
            Reference = null,
            Lines = [new("Table en chêne", null, 1, "u", total, 0)],
        };
        return new Upload(name, Relance.Outlook.Api.Documents.InvoicePdf.Render(invoice));
    }
}
