using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class FecOpenItemsTests
{
    [Fact]
    public void An_unlettered_sale_is_an_open_invoice_due_after_the_customers_terms()
    {
        var options = Reading.Options with { TermsDaysByCustomer = new Dictionary<string, int>(StringComparer.Ordinal) { ["C001"] = 45 } };
        var fec = new Fec().Sale("F-1", "20260110", 1200.50m);

        var reading = Reading.Of(fec.Text(), options: options);

        var expected = new SourceItem(2, "C001", "Client C001", "F-1", SourceItemKind.Invoice, new(2026, 1, 10), new(2026, 2, 24), true, 1200.50m, 1200.50m, "EUR");
        Assert.Equal(expected, Assert.Single(reading.Items));
        Assert.Equal("fec", reading.Kind);
        Assert.True(reading.ListsAllOpenItems);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void The_latest_entry_tells_how_far_the_data_go()
    {
        var fec = new Fec().Sale("F-1", "20260110", 100).Payment("V-1", "20260305", 30).Sale("F-2", "20260201", 100);

        var reading = Reading.Of(fec.Text());

        Assert.Equal(new DateOnly(2026, 3, 5), reading.DataDate);
    }

    [Fact]
    public void A_lettered_group_that_sums_to_zero_is_closed()
    {
        var fec = new Fec().Sale("F-1", "20260110", 100, "AA").Payment("V-1", "20260210", 100, "AA").Sale("F-2", "20260115", 70);

        var reading = Reading.Of(fec.Text());

        Assert.Equal("F-2", Assert.Single(reading.Items).Number);
    }

    [Fact]
    public void The_same_letter_at_two_customers_is_two_groups()
    {
        var fec = new Fec().Sale("F-1", "20260110", 100, "AA", "C001").Payment("V-1", "20260210", 100, "AA", "C002").Sale("F-2", "20260112", 100, "AA", "C002").Payment("V-2", "20260211", 100, "AA", "C001");

        var reading = Reading.Of(fec.Text());

        Assert.Empty(reading.Items);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void A_residue_settles_the_oldest_first_stays_on_the_newest_and_is_told()
    {
        var fec = new Fec().Sale("F-1", "20260110", 100, "AB").Sale("F-2", "20260120", 80, "AB").Sale("F-3", "20260130", 50, "AB").Payment("V-1", "20260210", 170, "AB");

        var reading = Reading.Of(fec.Text());

        Assert.Equal([("F-2", 10m, 80m), ("F-3", 50m, 50m)], reading.Items.Select(i => (i.Number, i.Open, i.Original)));
        var warning = Assert.Single(reading.Warnings);
        Assert.Equal((SourceCodes.FecLetterGap, "60.00 · AB · C001 Client C001"), (warning.Code, warning.Value));
    }

    [Fact]
    public void A_residue_on_the_credit_side_stays_a_payment()
    {
        var fec = new Fec().Sale("F-1", "20260110", 100, "AB").Payment("V-1", "20260210", 130, "AB");

        var reading = Reading.Of(fec.Text());

        var item = Assert.Single(reading.Items);
        Assert.Equal((SourceItemKind.Payment, "V-1", 30m, (DateOnly?)null), (item.Kind, item.Number, item.Open, item.DueDate));
        Assert.Equal("-30.00 · AB · C001 Client C001", Assert.Single(reading.Warnings).Value);
    }

    [Fact]
    public void An_unlettered_opening_that_is_exactly_the_gap_nets_it()
    {
        var fec = new Fec().Opening("F-0", "20260101", 100).Payment("V-1", "20260210", 130, "AB").Sale("F-1", "20260105", 30, "AB");

        var reading = Reading.Of(fec.Text());

        Assert.Empty(reading.Items);
        Assert.Equal([SourceCodes.FecLetterNetted], reading.Warnings.Codes());
    }

    [Fact]
    public void Lower_case_letters_are_part_payments_and_leave_their_net_without_an_alarm()
    {
        var fec = new Fec().Sale("F-1", "20260110", 100, "a").Payment("V-1", "20260210", 40, "a");

        var reading = Reading.Of(fec.Text());

        var item = Assert.Single(reading.Items);
        Assert.Equal(("F-1", 60m, 100m), (item.Number, item.Open, item.Original));
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void Lines_of_one_piece_on_one_side_are_one_item()
    {
        var fec = new Fec().Entry()
            .Line("VE", "20260110", "411000", "C001", "F-1", 900).Line("VE", "20260110", "411000", "C001", "F-1", 100).Line("VE", "20260110", "706000", "", "F-1", -1000);

        var reading = Reading.Of(fec.Text());

        var item = Assert.Single(reading.Items);
        Assert.Equal((2, 1000m, 1000m), (item.Line, item.Open, item.Original));
    }

    [Fact]
    public void A_settled_part_of_an_invoice_counts_in_what_it_was_for()
    {
        var fec = new Fec().Entry()
            .Line("VE", "20260110", "411000", "C001", "F-1", 900, "AA").Line("VE", "20260110", "411000", "C001", "F-1", 100).Line("VE", "20260110", "706000", "", "F-1", -1000)
            .Payment("V-1", "20260120", 900, "AA");

        var reading = Reading.Of(fec.Text());

        var item = Assert.Single(reading.Items);
        Assert.Equal((100m, 1000m), (item.Open, item.Original));
    }

    [Fact]
    public void The_customer_is_the_auxiliary_account_else_what_follows_411()
    {
        var fec = new Fec()
            .Line("VE", "20260110", "411000", "DUPIN", "F-1", 10).Line("VE", "20260110", "411MARTEL", "", "F-2", 10)
            .Line("VE", "20260110", "411000", "", "F-3", 10).Line("VE", "20260110", "706000", "", "F-3", -30);

        var reading = Reading.Of(fec.Text());

        Assert.Equal([("DUPIN", "Client DUPIN"), ("MARTEL", "Compte"), ("411000", "Compte")], reading.Items.Select(i => (i.CustomerCode, i.CustomerName)));
        Assert.Equal((SourceCodes.FecCollectiveAccount, "411000"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Value));
    }

    [Fact]
    public void Doubtful_customers_bills_advances_and_accruals_are_out_and_counted()
    {
        var fec = new Fec().Sale("F-1", "20260110", 10).Entry()
            .Line("OD", "20260110", "416000", "C001", "F-2", 10).Line("OD", "20260110", "413000", "C001", "F-3", 10)
            .Line("OD", "20260110", "419100", "C001", "F-4", -10).Line("OD", "20260110", "418100", "C001", "F-5", -10);

        var reading = Reading.Of(fec.Text());

        Assert.Equal("F-1", Assert.Single(reading.Items).Number);
        Assert.Equal(["1 · 413", "1 · 416", "1 · 418", "1 · 4191"], reading.Warnings.Where(w => w.Code == SourceCodes.FecAccountIgnored).Select(w => w.Value));
    }

    [Fact]
    public void A_file_without_any_lettering_is_told_for_paid_invoices_would_seem_due()
    {
        var fec = new Fec().Sale("F-1", "20260110", 10).Payment("V-1", "20260120", 10);

        var reading = Reading.Of(fec.Text());

        Assert.Equal([SourceCodes.FecNoLettering], reading.Warnings.Codes());
        Assert.Equal(2, reading.Items.Count);
    }

    [Fact]
    public void Lines_in_a_foreign_currency_are_counted_and_a_missing_piece_is_replaced_by_the_entry()
    {
        var fec = new Fec().Raw("VE\tVentes\t77\t20260110\t411000\tClients\tC001\tClient\t\t20260110\tx\t120,00\t0,00\t\t\t\t100,00\tGBP").Raw("VE\tVentes\t77\t20260110\t706000\tVentes\t\t\t\t20260110\tx\t0,00\t120,00\t\t\t\t\t");

        var reading = Reading.Of(fec.Text());

        Assert.Equal(("VE 77", "EUR"), (Assert.Single(reading.Items).Number, reading.Items[0].Currency));
        Assert.Equal([SourceCodes.FecPieceMissing, SourceCodes.FecForeignCurrency], reading.Warnings.Codes());
    }
}
