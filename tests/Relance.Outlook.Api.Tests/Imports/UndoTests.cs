using Relance.Outlook.Api.Features.Imports;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Imports;

public sealed class UndoTests(RelanceHost host) : IClassFixture<RelanceHost>
{
    [Fact]
    public async Task Undo_puts_back_what_the_last_import_created_changed_and_closed()
    {
        var books = new Books().Owing("Lupin", "F-1", open: 100).Owing("Brumaire", "F-2");
        var company = await (await host.Newcomer()).Keeps(books);
        var before = await Snapshot.Of(company);
        var changed = Upload.Text("postes.csv", books.Settled("F-2").Owing("Trusquin", "F-3").Csv().Text()
            .Replace("100.00", "40.00", StringComparison.Ordinal).Replace(";Lupin;", ";Fleurs de Lupin;", StringComparison.Ordinal));
        var import = await company.Import(changed, Contacts("LUPIN;Violette;violette@lupin.example;en;0240000000"));

        var run = await company.Undo(import);

        Assert.Equal((1, 1, 1), (import.Created, import.Updated, import.Closed));
        Assert.NotNull(run.UndoneAt);
        Assert.Equal(before, await Snapshot.Of(company));
    }

    [Fact]
    public async Task Undo_takes_back_the_copies_of_invoices_too()
    {
        var company = await (await host.Newcomer()).Keeps(new Books().Owing("Lupin", "F-1"));
        var before = await Snapshot.Of(company);
        var import = await company.Import(Upload.Pdf("F-1.pdf"));

        await company.Undo(import);

        Assert.Equal(before, await Snapshot.Of(company));
    }

    [Fact]
    public async Task An_import_is_undone_once()
    {
        var company = await (await host.Newcomer()).Opens();
        var import = await company.Import(Books.With("Lupin").Csv());
        await company.Undo(import);

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/imports/{import.Id}/undo");

        Assert.Equal((409, "import.notLast"), (refusal.Status, refusal.Code));
        Assert.Empty(await company.Invoices());
    }

    [Fact]
    public async Task Only_the_last_import_can_be_undone_and_the_list_says_which()
    {
        var books = Books.With("Lupin");
        var company = await (await host.Newcomer()).Opens();
        var first = await company.Import(books.Csv());
        var second = await company.Import(books.Owing("Brumaire").Csv());

        var refusal = await company.Who.Api.RefusedPost($"{company.Path}/imports/{first.Id}/undo");
        var list = await company.Who.Api.Get<Page<ImportRunDto>>($"{company.Path}/imports");

        Assert.Equal("import.notLast", refusal.Code);
        Assert.Equal([(second.Id, true), (first.Id, false)], list.Items.Select(run => ((long?)run.Id, run.CanUndo)));
    }

    [Fact]
    public async Task A_customer_already_reminded_survives_the_undo_with_its_history()
    {
        var company = await (await host.Newcomer()).Opens();
        var import = await company.Import(Books.With("Lupin").Csv());
        await company.PrepareAll();
        await host.Control.Send(Assert.Single(await company.Reminders()).ItemId!);
        await company.Who.Sync();

        await company.Undo(import);

        Assert.Single(await company.History("Lupin"));
        Assert.Empty(await company.Invoices());
    }

    private static Upload Contacts(string row) => Upload.Text("contacts.csv", $"Code client;Contact;E-mail;Langue;Téléphone\r\n{row}\r\n");
}
