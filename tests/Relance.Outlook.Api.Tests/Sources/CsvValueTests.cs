using System.Globalization;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class CsvValueTests
{
    [Theory]
    [InlineData("1234,50", "1234.50")]
    [InlineData("1234.50", "1234.50")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00A0234,50\u00A0€", "1234.50")]
    [InlineData("1\u202F234\u202F567,50", "1234567.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("€ 12", "12")]
    [InlineData("12 EUR", "12")]
    [InlineData("0,125", "0.13")]
    [InlineData("1284.4999999999998", "1284.50")]
    [InlineData("1234,5", "1234.50")]
    public void Amounts_are_read_however_they_are_written(string written, string expected)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;{written}");

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Assert.Single(reading.Items).Open);
    }

    [Theory]
    [InlineData("-250,00")]
    [InlineData("250,00-")]
    [InlineData("(250,00)")]
    [InlineData("(250,00 €)")]
    [InlineData("−250,00 €")]
    [InlineData("- 250,00")]
    public void Negative_amounts_are_credits_however_they_are_written(string written)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;{written}");

        Assert.Equal((SourceItemKind.UnknownCredit, 250m), (Assert.Single(reading.Items).Kind, reading.Items[0].Open));
    }

    [Theory]
    [InlineData("12 34,50")]
    [InlineData("1.23.4")]
    [InlineData("1,2,3")]
    [InlineData("12%")]
    [InlineData("(12")]
    [InlineData("99999999999999999999")]
    [InlineData(".")]
    public void What_is_not_an_amount_is_rejected(string written)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;{written}");

        Assert.Equal([SourceCodes.AmountInvalid], reading.Rejected.Codes());
    }

    [Fact]
    public void A_cell_made_to_be_searched_for_ever_is_rejected_at_once()
    {
        var amount = "1" + string.Concat(Enumerable.Repeat(" \u00A0", 20_000)) + "x";
        var date = "1" + new string(' ', 40_000) + "1:0";

        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;{amount}\nDupin;F-2;{date};10\nDupin;F-3;03/01/2026;1{new string(' ', 57)}x");

        Assert.Equal([SourceCodes.AmountInvalid, SourceCodes.DateInvalid, SourceCodes.AmountInvalid], reading.Rejected.Codes());
    }

    [Theory]
    [InlineData("1.234", "12,50", "1234")]
    [InlineData("1.234", "12.50", "1.23")]
    [InlineData("1,234", "12.50", "1234")]
    public void A_sign_that_could_group_or_point_is_explained_by_the_other_rows(string doubtful, string neighbour, string expected)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;{doubtful}\nDupin;F-2;03/01/2026;{neighbour}");

        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), reading.Items[0].Open);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void A_sign_that_nothing_explains_groups_thousands_and_is_told()
    {
        var reading = Reading.Of("Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;1.234");

        Assert.Equal(1234m, Assert.Single(reading.Items).Open);
        Assert.Equal((SourceCodes.AmountAmbiguous, "Solde", "1.234"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Column, reading.Warnings[0].Value));
    }

    [Theory]
    [InlineData("12/03/2026")]
    [InlineData("12/3/26")]
    [InlineData("12/03/26")]
    [InlineData("2026-03-12")]
    [InlineData("2026-03-12T00:00:00")]
    [InlineData("12/03/2026 00:00:00")]
    [InlineData("20260312")]
    [InlineData("12-03-2026")]
    [InlineData("12.03.2026")]
    [InlineData("12 mars 2026")]
    [InlineData("jeudi 12 mars 2026")]
    [InlineData("March 12, 2026")]
    [InlineData("12th March 2026")]
    [InlineData("12 Mar 2026")]
    [InlineData("46093")]
    public void Dates_are_read_however_they_are_written(string written)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;{written};10");

        Assert.Equal(new DateOnly(2026, 3, 12), Assert.Single(reading.Items).IssueDate);
    }

    [Theory]
    [InlineData("1er févr. 2026", 2)]
    [InlineData("1 août 2026", 8)]
    [InlineData("1 déc. 2026", 12)]
    [InlineData("1 juil. 2026", 7)]
    public void Months_have_names(string written, int month)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;{written};10");

        Assert.Equal(new DateOnly(2026, month, 1), Assert.Single(reading.Items).IssueDate);
    }

    [Theory]
    [InlineData("31/04/2026")]
    [InlineData("1 jui 2026")]
    [InlineData("03/2026")]
    [InlineData("01/01/1900")]
    [InlineData("0 mars 2026")]
    public void What_is_not_a_date_is_rejected(string written)
    {
        var reading = Reading.Of($"Client;Facture;Date;Solde\nDupin;F-1;{written};10");

        Assert.Equal([SourceCodes.DateInvalid], reading.Rejected.Codes());
    }

    [Fact]
    public void Months_come_first_only_where_the_file_proves_it()
    {
        var american = Reading.Of("Customer,Invoice,Date,Balance\nDupin,F-1,03/04/2026,10\nDupin,F-2,03/25/2026,10");
        var french = Reading.Of("Customer,Invoice,Date,Balance\nDupin,F-1,03/04/2026,10\nDupin,F-2,25/03/2026,10");

        Assert.Equal(new DateOnly(2026, 3, 4), american.Items[0].IssueDate);
        Assert.Equal(new DateOnly(2026, 4, 3), french.Items[0].IssueDate);
    }
}
