using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class FecCreditTests
{
    [Theory]
    [InlineData("BQ", "512000", SourceItemKind.Payment)]
    [InlineData("BQ", "471000", SourceItemKind.Payment)]
    [InlineData("VE", "706000", SourceItemKind.CreditNote)]
    [InlineData("OD", "530000", SourceItemKind.Payment)]
    [InlineData("OD", "707000", SourceItemKind.CreditNote)]
    [InlineData("OD", "658000", SourceItemKind.UnknownCredit)]
    public void An_unlettered_credit_is_named_after_its_entry_and_its_journal(string journal, string counterpart, SourceItemKind expected)
    {
        var fec = new Fec().Entry().Line(journal, "20260110", "411000", "C001", "P-1", -50).Line(journal, "20260110", counterpart, "", "P-1", 50);

        var reading = Reading.Of(fec.Text());

        Assert.Equal((expected, 50m), (Assert.Single(reading.Items).Kind, reading.Items[0].Open));
    }

    [Fact]
    public void A_journal_with_an_unknown_name_is_known_by_the_accounts_it_moves()
    {
        var fec = new Fec()
            .Entry().Line("X1", "20260110", "411000", "C001", "P-1", -50).Line("X1", "20260110", "471000", "", "P-1", 50)
            .Entry().Line("X1", "20260111", "512000", "", "P-2", 50).Line("X1", "20260111", "164000", "", "P-2", -50);

        var reading = Reading.Of(fec.Text());

        Assert.Equal(SourceItemKind.Payment, Assert.Single(reading.Items).Kind);
    }

    [Fact]
    public void When_every_entry_has_number_zero_each_ends_where_it_balances()
    {
        var fec = new Fec()
            .Line("OD", "20260110", "411000", "C001", "P-1", -50).Line("OD", "20260110", "512000", "", "P-1", 50)
            .Line("OD", "20260110", "411000", "C001", "P-2", -70).Line("OD", "20260110", "706000", "", "P-2", 70);

        var reading = Reading.Of(fec.Text());

        Assert.Equal([("P-1", SourceItemKind.Payment), ("P-2", SourceItemKind.CreditNote)], reading.Items.Select(i => (i.Number, i.Kind)));
    }

    [Fact]
    public void A_negative_debit_is_a_credit()
    {
        var fec = new Fec().Raw("VE\tVentes\t1\t20260110\t411000\tClients\tC001\tClient\tA-1\t20260110\tx\t-120,00\t0,00\t\t\t\t\t").Raw("VE\tVentes\t1\t20260110\t706000\tVentes\t\t\tA-1\t20260110\tx\t120,00\t0,00\t\t\t\t\t");

        var reading = Reading.Of(fec.Text());

        Assert.Equal((SourceItemKind.CreditNote, 120m), (Assert.Single(reading.Items).Kind, reading.Items[0].Open));
    }
}
