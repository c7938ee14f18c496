using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Imports;

public sealed class DocumentImportTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Theory]
    [InlineData("F-2026-014.pdf")]
    [InlineData("f2026014.PDF")]
    [InlineData("F 2026 014.pdf")]
    public async Task A_copy_is_attached_to_the_invoice_whose_number_it_bears(string name)
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-2026-014").Owing("Lupin", "F-2026-015"));

        var report = await company.Import(Upload.Pdf(name));

        Assert.Equal(("documents", 1, "pdfUnreadable"), (report.Kind, report.Documents, Assert.Single(report.Warnings).Code));
        Assert.Equal("F-2026-014", Assert.Single(await company.Invoices(), invoice => invoice.HasPdf).Number);
    }

    [Fact]
    public async Task A_copy_comes_with_its_invoice_in_one_upload()
    {
        var company = await (await host.Newcomer()).Opens();

        await company.Import(new Books().Owing("Lupin", "F-1").Csv(), Upload.Pdf("F-1.pdf"));

        Assert.True(Assert.Single(await company.Invoices()).HasPdf);
    }

    [Fact]
    public async Task A_copy_of_nothing_known_is_rejected_by_name()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));

        var report = await company.Import(Upload.Pdf("F-99.pdf"));

        Assert.Equal(("F-99.pdf", "documentWithoutInvoice", 0), (Assert.Single(report.Rejected).File, report.Rejected[0].Code, report.Documents));
    }

    [Fact]
    public async Task A_copy_too_large_to_be_attached_is_rejected()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        var large = Upload.Pdf("F-1.pdf") with { Content = [.. "%PDF-1.4"u8, .. new byte[2_500_001]] };

        var report = await company.Import(large);

        Assert.Equal("documentTooLarge", Assert.Single(report.Rejected).Code);
        Assert.False(Assert.Single(await company.Invoices()).HasPdf);
    }
}
