using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class CsvInvoiceTests
{
    private const string Header = "Code client;Nom client;N° facture;Date facture;Échéance;Montant TTC;Restant dû;Devise;Type";

    [Fact]
    public void A_french_list_of_invoices_is_read_column_by_column()
    {
        var text = $"{Header}\nC1;Établissements Lœwe;F-12;03/01/2026;02/02/2026;1 284,50;284,50;EUR;Facture";

        var reading = Reading.Of(text);

        var expected = new SourceItem(2, "C1", "Établissements Lœwe", "F-12", SourceItemKind.Invoice, new(2026, 1, 3), new(2026, 2, 2), false, 284.50m, 1284.50m, "EUR");
        Assert.Equal(expected, Assert.Single(reading.Items));
        Assert.Equal("csv", reading.Kind);
        Assert.False(reading.ListsAllOpenItems);
        Assert.Empty(reading.Warnings);
    }

    [Fact]
    public void An_english_list_of_invoices_is_read_too()
    {
        var text = "Invoice number,Customer,Invoice date,Due date,Total amount,Balance due,Currency,Email\nINV-7,Harbour Ltd,2026-01-03,2026-02-02,\"1,284.50\",284.50,GBP,ap@harbour.example";

        var reading = Reading.Of(text);

        var expected = new SourceItem(2, "Harbour Ltd", "Harbour Ltd", "INV-7", SourceItemKind.Invoice, new(2026, 1, 3), new(2026, 2, 2), false, 284.50m, 1284.50m, "GBP");
        Assert.Equal(expected, Assert.Single(reading.Items));
        Assert.Equal("ap@harbour.example", Assert.Single(reading.Contacts).Email);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_separator_is_found(string separator)
    {
        var text = "Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;12.50".Replace(";", separator, StringComparison.Ordinal);

        var reading = Reading.Of(text);

        Assert.Equal(("Dupin", "F-1", 12.50m), (Assert.Single(reading.Items).CustomerName, reading.Items[0].Number, reading.Items[0].Open));
    }

    [Fact]
    public void Quoted_cells_keep_separators_and_line_breaks_and_lines_are_counted_as_an_editor_does()
    {
        var text = "Client;Facture;Date;Solde\r\n\"Dupin;\r\net fils\";\"F \"\"1\"\"\";03/01/2026;10\r\nMartel;F-2;04/01/2026;20";

        var reading = Reading.Of(text);

        Assert.Equal([(2, "Dupin; et fils", "F \"1\""), (4, "Martel", "F-2")], reading.Items.Select(i => (i.Line, i.CustomerName, i.Number)));
    }

    [Fact]
    public void A_quote_that_is_never_closed_does_not_swallow_the_rest()
    {
        var text = "Client;Facture;Date;Solde\n\"Dupin;F-1;03/01/2026;10\nMartel;F-2;04/01/2026;20\nNoyer;F-3;04/01/2026;30";

        var reading = Reading.Of(text);

        Assert.Equal(["F-2", "F-3"], reading.Items.Select(i => i.Number));
        Assert.Contains(reading.Warnings, w => w.Code == SourceCodes.QuoteUnclosed && w.Line == 2);
        Assert.Equal(2, Assert.Single(reading.Rejected).Line);
    }

    [Fact]
    public void Titles_above_the_header_and_totals_below_are_left_out_and_told()
    {
        var text = "Atelier;;;\nFactures non réglées au 31/01/2026;;;\n\nClient;Facture;Date;Solde\nDupin;F-1;03/01/2026;10\nSous-total Dupin;;;10\nTotal général;;;10\n;;;10";

        var reading = Reading.Of(text);

        Assert.Equal((5, "F-1"), (Assert.Single(reading.Items).Line, reading.Items[0].Number));
        Assert.Equal(
            [(null, SourceCodes.TitleRowsSkipped, "2"), (6, SourceCodes.SubtotalSkipped, "Sous-total Dupin"), (7, SourceCodes.SubtotalSkipped, "Total général"), (8, SourceCodes.SubtotalSkipped, "10")],
            reading.Warnings.Select(w => (w.Line, w.Code, w.Value)));
        Assert.Empty(reading.Rejected);
    }

    [Fact]
    public void Settled_invoices_are_left_out_and_counted()
    {
        var text = $"{Header}\nC1;Dupin;F-1;03/01/2026;;100;0,00;;\nC1;Dupin;F-2;03/01/2026;;100;0;;\nC1;Dupin;F-3;03/01/2026;;100;100;;";

        var reading = Reading.Of(text);

        Assert.Equal("F-3", Assert.Single(reading.Items).Number);
        Assert.Equal((SourceCodes.PaidSkipped, "2"), (Assert.Single(reading.Warnings).Code, reading.Warnings[0].Value));
    }

    [Fact]
    public void A_missing_due_date_follows_from_the_customers_terms()
    {
        var options = Reading.Options with { TermsDaysByCustomer = new Dictionary<string, int> { ["C2"] = 60 } };
        var text = $"{Header}\nC1;Dupin;F-1;01/01/2026;;100;100;;\nC2;Martel;F-2;01/01/2026;;100;100;;";

        var reading = Reading.Of(text, options: options);

        Assert.Equal([(new DateOnly(2026, 1, 31), true), (new DateOnly(2026, 3, 2), true)], reading.Items.Select(i => (i.DueDate!.Value, i.DueDateComputed)));
    }

    [Theory]
    [InlineData("F-1", "Facture", "-50", SourceItemKind.UnknownCredit)]
    [InlineData("F-1", "Avoir", "-50", SourceItemKind.CreditNote)]
    [InlineData("AV-2026-3", "", "-50", SourceItemKind.CreditNote)]
    [InlineData("F-1", "Règlement", "-50", SourceItemKind.Payment)]
    [InlineData("F-1", "Avoir", "50", SourceItemKind.CreditNote)]
    [InlineData("F-1", "Facture d'acompte", "50", SourceItemKind.Invoice)]
    public void A_row_is_an_invoice_or_a_credit_by_its_words_and_its_sign(string number, string kind, string open, SourceItemKind expected)
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;{number};01/01/2026;;{open};{open};;{kind}");

        Assert.Equal((expected, 50m, expected == SourceItemKind.Invoice), (Assert.Single(reading.Items).Kind, reading.Items[0].Open, reading.Items[0].DueDate.HasValue));
    }

    [Fact]
    public void A_credit_note_with_a_positive_amount_is_a_credit_and_told()
    {
        var reading = Reading.Of($"{Header}\nC1;Dupin;AV-3;01/01/2026;;50;50;;");

        Assert.Equal(SourceItemKind.CreditNote, Assert.Single(reading.Items).Kind);
        Assert.Equal([SourceCodes.CreditNotePositive], reading.Warnings.Codes());
    }

    [Fact]
    public void The_second_line_of_one_number_is_rejected_and_names_the_first()
    {
        var text = $"{Header}\nC1;Dupin;F-1;01/01/2026;;50;50;;\nC2;Martel;F-1;01/01/2026;;50;50;;\nC1;Dupin;F-1;02/01/2026;;70;70;;";

        var reading = Reading.Of(text);

        Assert.Equal(["C1", "C2"], reading.Items.Select(i => i.CustomerCode));
        Assert.Equal(new SourceIssue("export.txt", 4, "N° facture", SourceCodes.DuplicateNumber, "2 · F-1"), Assert.Single(reading.Rejected));
    }

    [Fact]
    public void An_invoice_and_its_credit_may_bear_one_number()
    {
        var text = $"{Header}\nC1;Dupin;F-1;01/01/2026;;50;50;;\nC1;Dupin;F-1;05/01/2026;;-20;-20;;Règlement";

        var reading = Reading.Of(text);

        Assert.Equal([SourceItemKind.Invoice, SourceItemKind.Payment], reading.Items.Select(i => i.Kind));
        Assert.Empty(reading.Rejected);
    }

    [Theory]
    [InlineData("C1;Dupin;;01/01/2026;;50;50;;", SourceCodes.NumberMissing, "N° facture", null)]
    [InlineData(";;F-1;01/01/2026;;50;50;;", SourceCodes.CustomerMissing, "Code client", null)]
    [InlineData("C1;Dupin;F-1;;;50;50;;", SourceCodes.DateMissing, "Date facture", null)]
    [InlineData("C1;Dupin;F-1;31/02/2026;;50;50;;", SourceCodes.DateInvalid, "Date facture", "31/02/2026")]
    [InlineData("C1;Dupin;F-1;01/01/2026;bientôt;50;50;;", SourceCodes.DateInvalid, "Échéance", "bientôt")]
    [InlineData("C1;Dupin;F-1;01/01/2026;;50;;;", SourceCodes.AmountMissing, "Restant dû", null)]
    [InlineData("C1;Dupin;F-1;01/01/2026;;50;5O,00;;", SourceCodes.AmountInvalid, "Restant dû", "5O,00")]
    [InlineData("C1;Dupin;F-1;01/01/2026;;50;50;francs;", SourceCodes.CurrencyInvalid, "Devise", "francs")]
    [InlineData("C1;=HYPERLINK(1);F-1;01/01/2026;;50;50;;", SourceCodes.FormulaRefused, "Nom client", "=HYPERLINK(1)")]
    [InlineData("C1;Dupin;F-1;01/01/2026;;50;50;;;surplus", SourceCodes.FieldCount, null, "10 · 9")]
    public void A_faulty_row_is_rejected_with_its_place_and_the_others_are_read(string row, string code, string? column, string? value)
    {
        var reading = Reading.Of($"{Header}\nC9;Noyer;F-8;01/01/2026;;50;50;;\n{row}\nC9;Noyer;F-9;01/01/2026;;50;50;;");

        Assert.Equal(new SourceIssue("export.txt", 3, column, code, value), Assert.Single(reading.Rejected));
        Assert.Equal(["F-8", "F-9"], reading.Items.Select(i => i.Number));
    }

    [Fact]
    public void A_code_that_a_spreadsheet_was_kept_from_shortening_is_unwrapped()
    {
        var reading = Reading.Of($"{Header}\n=\"00042\";Dupin;F-1;01/01/2026;;50;50;;");

        Assert.Equal("00042", Assert.Single(reading.Items).CustomerCode);
    }

    [Fact]
    public void A_wrong_address_on_an_invoice_row_does_not_cost_the_invoice()
    {
        var reading = Reading.Of("Client;Facture;Date;Solde;E-mail\nDupin;F-1;03/01/2026;10;pas une adresse");

        Assert.Single(reading.Items);
        Assert.Empty(reading.Contacts);
        Assert.Equal([SourceCodes.EmailInvalid], reading.Warnings.Codes());
    }

    [Fact]
    public void Without_an_issue_date_the_due_date_stands_in_and_a_due_date_before_the_issue_is_told()
    {
        var reading = Reading.Of("Client;Facture;Date facture;Échéance;Solde\nDupin;F-1;;03/01/2026;10\nDupin;F-2;05/01/2026;03/01/2026;10");

        Assert.Equal(new DateOnly(2026, 1, 3), reading.Items[0].IssueDate);
        Assert.Equal([(SourceCodes.IssueDateFromDueDate, null), (SourceCodes.DueBeforeIssue, 3)], reading.Warnings.Select(w => (w.Code, w.Line)));
    }

    [Fact]
    public void A_header_repeated_at_a_page_break_is_left_out_and_told()
    {
        var reading = Reading.Of("Client;Facture;Date;Solde\nDupin;F-1;03/01/2026;10\nClient;Facture;Date;Solde\nDupin;F-2;03/01/2026;10");

        Assert.Equal(2, reading.Items.Count);
        Assert.Equal((4 - 1, SourceCodes.HeaderRepeated), (Assert.Single(reading.Warnings).Line!.Value, reading.Warnings[0].Code));
    }
}
