using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class FecFaultTests
{
    [Theory]
    [InlineData("VE\tVentes\t9\t20260110\t411000\tC\tC001\tN\tF-9\t20260110\tx\t10,00\t0,00\t\t\t\t", "fieldCount", null, "17 · 18")]
    [InlineData("VE\tVentes\t9\t20260110\t411000\tC\tC001\tN\tF-9\t20260110\tx\ty\t10,00\t0,00\t\t\t\t\tz", "fieldCount", null, "19 · 18")]
    [InlineData("VE\tVentes\t9\t20261310\t411000\tC\tC001\tN\tF-9\t20260110\tx\t10,00\t0,00\t\t\t\t\t", "dateInvalid", "EcritureDate", "20261310")]
    [InlineData("VE\tVentes\t9\t\t411000\tC\tC001\tN\tF-9\t20260110\tx\t10,00\t0,00\t\t\t\t\t", "dateMissing", "EcritureDate", "")]
    [InlineData("VE\tVentes\t9\t20260110\t411000\tC\tC001\tN\tF-9\tdemain\tx\t10,00\t0,00\t\t\t\t\t", "dateInvalid", "PieceDate", "demain")]
    [InlineData("VE\tVentes\t9\t20260110\t411000\tC\tC001\tN\tF-9\t20260110\tx\t10,00\t5,00\t\t\t\t\t", "fecBothSides", "Credit", "10.00 · 5.00")]
    [InlineData("VE\tVentes\t9\t20260110\t411000\tC\tC001\tN\tF-9\t20260110\tx\tdix\t0,00\t\t\t\t\t", "amountInvalid", "Debit", "dix")]
    public void A_bad_line_is_rejected_with_its_place_and_the_others_are_read(string bad, string code, string? column, string value)
    {
        var fec = new Fec().Sale("F-1", "20260110", 10).Raw(bad).Sale("F-2", "20260111", 20);

        var reading = Reading.Of(fec.Text());

        Assert.Equal(new SourceIssue("export.txt", 4, column, code, value), Assert.Single(reading.Rejected));
        Assert.Equal(["F-1", "F-2"], reading.Items.Select(i => i.Number));
    }

    [Fact]
    public void A_side_that_is_neither_debit_nor_credit_is_rejected()
    {
        var text = "JournalCode\tEcritureNum\tEcritureDate\tCompteNum\tCompAuxNum\tPieceRef\tMontant\tSens\tEcritureLet\nVE\t1\t20260110\t411000\tC1\tF-1\t10,00\tX\t";

        var reading = Reading.Of(text);

        Assert.Equal((SourceCodes.FecSideInvalid, "Sens", "X"), (reading.Rejected[0].Code, reading.Rejected[0].Column, reading.Rejected[0].Value));
    }

    [Fact]
    public void A_file_whose_debits_are_not_its_credits_is_told()
    {
        var fec = new Fec().Line("VE", "20260110", "411000", "C001", "F-1", 10);

        var reading = Reading.Of(fec.Text());

        Assert.Equal((SourceCodes.FecUnbalanced, "10.00"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Value));
    }

    [Fact]
    public void A_fec_that_lacks_columns_is_refused_with_their_names()
    {
        var text = new Fec().Sale("F-1", "20260110", 10).Text().Replace("EcritureLet", "Autre", StringComparison.Ordinal).Replace("PieceRef", "Rien", StringComparison.Ordinal);

        var refusal = Reading.Refusal(text);

        Assert.Equal((SourceCodes.FecColumnsMissing, "PieceRef, EcritureLet"), (refusal.Issue.Code, refusal.Issue.Value));
    }

    [Fact]
    public void A_file_asked_for_as_a_fec_must_have_its_header()
    {
        var refusal = Reading.Refusal("Client;Facture\nA;B", "fec");

        Assert.Equal(SourceCodes.FecHeaderMissing, refusal.Issue.Code);
    }

    [Fact]
    public void A_header_alone_gives_nothing_and_says_so()
    {
        var reading = Reading.Of(Fec.Columns);

        Assert.Empty(reading.Items);
        Assert.Equal([SourceCodes.NoRows], reading.Warnings.Codes());
    }

    [Fact]
    public void A_line_without_end_is_rejected_and_the_next_is_read()
    {
        var fec = new Fec().Raw(new string('x', 3_000_000)).Sale("F-1", "20260110", 10);

        var reading = Reading.Of(fec.Text());

        Assert.Equal((2, SourceCodes.LineTooLong), (Assert.Single(reading.Rejected).Line!.Value, reading.Rejected[0].Code));
        Assert.Equal((3, "F-1"), (Assert.Single(reading.Items).Line, reading.Items[0].Number));
    }

    [Fact]
    public void Too_long_a_reference_and_a_formula_are_rejected()
    {
        var fec = new Fec().Sale(new string('9', 300), "20260110", 10).Sale("=CMD()", "20260110", 10);

        var reading = Reading.Of(fec.Text());

        Assert.Equal([SourceCodes.ValueTooLong, SourceCodes.FormulaRefused], reading.Rejected.Codes());
        Assert.Empty(reading.Items);
    }

    [Fact]
    public void A_thousand_faults_are_listed_and_the_rest_counted()
    {
        var fec = new Fec();
        for (var i = 0; i < 1_500; i++)
            fec.Raw("bad");

        var reading = Reading.Of(fec.Text());

        Assert.Equal(1_001, reading.Rejected.Count);
        Assert.Equal((SourceCodes.MoreRejected, "500"), (reading.Rejected[^1].Code, reading.Rejected[^1].Value));
    }
}
