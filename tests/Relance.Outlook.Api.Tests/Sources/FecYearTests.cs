using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class FecYearTests
{
    [Fact]
    public void An_opening_with_its_invoices_is_read_invoice_by_invoice()
    {
        var fec = new Fec().Opening("F-81", "20260101", 100, pieceDate: "20251103").Opening("F-82", "20260101", 200, pieceDate: "20251117");

        var reading = Reading.Of(fec.Text());

        Assert.Equal([("F-81", new DateOnly(2025, 11, 3)), ("F-82", new DateOnly(2025, 11, 17))], reading.Items.Select(i => (i.Number, i.IssueDate)));
        Assert.Empty(reading.Warnings);
    }

    [Theory]
    [InlineData("", "RAN")]
    [InlineData("RAN", "RAN")]
    [InlineData("AN2026", "AN2026")]
    public void A_balance_brought_forward_in_one_line_is_kept_and_told(string piece, string number)
    {
        var fec = new Fec().Opening(piece, "20260101", 340);

        var reading = Reading.Of(fec.Text());

        Assert.Equal((number, SourceItemKind.Invoice, 340m), (reading.Items[0].Number, reading.Items[0].Kind, reading.Items[0].Open));
        Assert.Equal((SourceCodes.FecOpeningBalance, "340.00 · C001 Client C001"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Value));
    }

    [Fact]
    public void One_piece_for_the_openings_of_all_customers_is_no_invoice_number()
    {
        var fec = new Fec().Opening("OD0001", "20260101", 100, customer: "C001").Opening("OD0001", "20260101", 200, customer: "C002");

        var reading = Reading.Of(fec.Text());

        Assert.Equal([SourceCodes.FecOpeningBalance, SourceCodes.FecOpeningBalance], reading.Warnings.Codes());
    }

    [Fact]
    public void A_letter_used_again_the_next_year_is_another_group()
    {
        var fec = new Fec()
            .Sale("F-1", "20250110", 100, "AA").Payment("V-1", "20250210", 80, "AA")
            .Sale("F-2", "20260310", 50, "AA").Payment("V-2", "20260410", 50, "AA");

        var reading = Reading.Of(fec.Text());

        Assert.Equal(("F-1", 20m), (Assert.Single(reading.Items).Number, reading.Items[0].Open));
    }

    [Fact]
    public void Years_before_the_last_opening_are_left_out_for_it_restates_them()
    {
        var fec = new Fec().Sale("F-1", "20250610", 100).Opening("F-1", "20260101", 100, pieceDate: "20250610").Sale("F-2", "20260110", 50);

        var reading = Reading.Of(fec.Text());

        Assert.Equal([("F-1", 100m), ("F-2", 50m)], reading.Items.Select(i => (i.Number, i.Open)));
        Assert.Equal((SourceCodes.FecEarlierYearSkipped, "1"), (reading.Warnings[0].Code, reading.Warnings[0].Value));
    }
}
