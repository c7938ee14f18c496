using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Imports;

public sealed class CsvImportTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task A_complete_list_closes_what_it_no_longer_names()
    {
        var books = new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);

        var report = await company.Import(new Upload.Choices(Mode: "replace"), books.Settled("F-1").Csv());

        Assert.Equal((1, 1), (report.Closed, report.Unchanged));
        Assert.Equal("F-2", Assert.Single(await company.Invoices()).Number);
    }

    [Fact]
    public async Task A_list_to_add_closes_nothing()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));

        var report = await company.Import(new Upload.Choices(Mode: "add"), new Books().Owing("Lupin", "F-2").Csv());

        Assert.Equal((1, 0), (report.Created, report.Closed));
        Assert.Equal(["F-1", "F-2"], (await company.Invoices()).Select(invoice => invoice.Number));
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_happen_and_does_nothing()
    {
        var books = new Books().Owing("Lupin", "F-1").Owing("Lupin", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        var before = await Snapshot.Of(company);

        var report = await company.Import(new Upload.Choices(DryRun: true), books.Settled("F-1").Owing("Brumaire", "F-3").Csv());

        Assert.Equal((null, 1, 1, 1), (report.Id, report.Created, report.Closed, report.Unchanged));
        Assert.Equal(before, await Snapshot.Of(company));
        Assert.Single((await company.Who.Api.Get<Page<ImportRunDto>>($"{company.Path}/imports")).Items);
    }

    [Fact]
    public async Task Columns_mapped_once_are_understood_the_next_time()
    {
        const string Rows = "Qui;Quoi;Quand;Combien\r\nLupin;F-1;01/02/2026;120,00\r\n";
        var company = await (await host.Newcomer()).Opens();
        var mapping = new Upload.Choices(Kind: "csv", Mapping: """{"Qui":"customerName","Quoi":"number","Quand":"issueDate","Combien":"open"}""");
        await company.Import(mapping, Upload.Text("export.csv", Rows));

        var report = await company.Import(new Upload.Choices(Kind: "csv"), Upload.Text("export.csv", Rows));

        Assert.Equal((1, 0), (report.Unchanged, report.Rejected.Count));
        Assert.Equal(["customerName", "number", "issueDate", "open"], report.Columns.Select(column => column.Field));
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_listed_with_its_place_and_reason_and_the_others_are_taken()
    {
        var company = await (await host.Newcomer()).Opens();
        const string Text = "Client;Facture;Date facture;Restant dû\r\nLupin;F-1;01/02/2026;120,00\r\nLupin;F-2;31/02/2026;80,00\r\n";

        var report = await company.Import(Upload.Text("export.csv", Text));

        var rejected = Assert.Single(report.Rejected);
        Assert.Equal((1, "export.csv", 3, "Date facture", "dateInvalid"), (report.Created, rejected.File, rejected.Line, rejected.Column, rejected.Code));
        Assert.NotEmpty(rejected.Message);
    }
}
