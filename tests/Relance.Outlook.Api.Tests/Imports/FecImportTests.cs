using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Imports;

public sealed class FecImportTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    private const string Customer = "SARL L’Été";
    private readonly SampleFiles files = SampleCompany.Create(RelanceHost.Today);

    [Fact]
    public async Task The_same_fec_again_changes_nothing()
    {
        var company = await (await host.Newcomer()).Opens();
        var first = await company.Import(Fec(files));
        var before = await Snapshot.Of(company);

        var second = await company.Import(Fec(files));

        Assert.Equal((first.Created, 0, 0, 0), (second.Unchanged, second.Created, second.Updated, second.Closed));
        Assert.Equal(before, await Snapshot.Of(company));
    }

    [Fact]
    public async Task A_later_fec_in_which_an_invoice_is_lettered_closes_it_and_its_customer_leaves_the_worklist()
    {
        var company = await (await host.Newcomer()).Opens();
        await company.Import(Fec(files));
        var paid = Assert.Single((await company.Row(Customer))!.Invoices).Number;

        var report = await company.Import(Fec(SampleCompany.Later(RelanceHost.Today, 1, paid)));

        Assert.Equal((1, paid, Customer), (report.Closed, Assert.Single(report.ClosedItems).Number, report.ClosedItems[0].CustomerName));
        Assert.Null(await company.Row(Customer));
        Assert.DoesNotContain(await company.Invoices(), invoice => invoice.Number == paid);
    }

    [Fact]
    public async Task The_fec_of_another_siren_is_refused()
    {
        var company = await (await host.Newcomer()).Opens(siren: "732829320");

        var refusal = await company.RefusedImport(Fec(files));

        Assert.Equal((422, "otherCompany"), (refusal.Status, refusal.Code));
        Assert.Contains(SampleCompany.Identity.Siren, refusal.Detail);
        Assert.Empty(await company.Invoices());
    }

    private static Upload Fec(SampleFiles files) => new(files.Fec.Name, files.Fec.Content);
}
