using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class CsvColumnTests
{
    [Theory]
    [InlineData("Code tiers;Raison sociale;N° pièce;Date pièce;Date d'échéance;Total TTC;Solde", "customerCode customerName number issueDate dueDate original open")]
    [InlineData("Tiers;Référence;Date;Échéance;Montant HT;Montant TTC (€);Reste à payer", "customerName number issueDate dueDate - original open")]
    [InlineData("Client;Nom du client;Numéro de facture;Émise le;À payer avant le;TVA;Impayé en euros", "customerCode customerName number issueDate dueDate - open")]
    [InlineData("Customer ID;Customer name;Invoice no.;Issue date;Due;Outstanding;Currency;E-mail", "customerCode customerName number issueDate dueDate open currency email")]
    public void Columns_are_known_by_their_usual_names(string header, string fields)
    {
        var reading = Reading.Of($"{header}\n{string.Join(';', header.Split(';').Select((_, i) => i < 3 ? $"X{i}" : ""))}", "csv");

        Assert.Equal(fields.Split(' '), reading.Columns.Select(c => c.Field ?? "-"));
    }

    [Fact]
    public void The_mapping_screen_gets_each_column_with_its_first_values()
    {
        var reading = Reading.Of("Client;Facture;Date;Solde;\nDupin;F-1;03/01/2026;10;x\nMartel;F-2;03/01/2026;20\nNoyer;F-3;03/01/2026;30\nRobin;F-4;03/01/2026;40");

        Assert.Equal(["Client", "Facture", "Date", "Solde", "#5"], reading.Columns.Select(c => c.Header));
        Assert.Equal(["Dupin", "Martel", "Noyer"], reading.Columns[0].Samples);
        Assert.Null(reading.Columns[4].Field);
    }

    [Fact]
    public void The_users_mapping_wins_over_the_guess()
    {
        var options = Reading.Options with { Mapping = new Dictionary<string, string> { ["Bidule"] = "number", ["Facture"] = "", ["Solde"] = "original", ["Machin"] = "open" } };

        var reading = Reading.Of("Client;Facture;Bidule;Date;Solde;Machin\nDupin;X;F-1;03/01/2026;100;40", options: options);

        Assert.Equal(("F-1", 40m, 100m), (Assert.Single(reading.Items).Number, reading.Items[0].Open, reading.Items[0].Original));
    }

    [Fact]
    public void A_mapping_makes_a_file_of_unknown_columns_readable()
    {
        var options = Reading.Options with { Mapping = new Dictionary<string, string> { ["Qui"] = "customerName", ["Quoi"] = "number", ["Quand"] = "issueDate", ["Combien"] = "open" } };

        var reading = Reading.Of("Liste\nQui;Quoi;Quand;Combien\nDupin;F-1;03/01/2026;100", "csv", options);

        Assert.Equal(("Dupin", "F-1"), (Assert.Single(reading.Items).CustomerName, reading.Items[0].Number));
    }

    [Fact]
    public void A_mapping_that_does_not_fit_the_file_is_told()
    {
        var options = Reading.Options with { Mapping = new Dictionary<string, string> { ["Absente"] = "number", ["Date"] = "nimporte" } };

        var reading = Reading.Of("Client;Facture;Date;Échéance;Solde\nDupin;F-1;x;03/01/2026;100", options: options);

        Assert.Contains(reading.Warnings, w => (w.Code, w.Column) == (SourceCodes.MappingHeaderUnknown, "Absente"));
        Assert.Contains(reading.Warnings, w => (w.Code, w.Column, w.Value) == (SourceCodes.MappingFieldUnknown, "Date", "nimporte"));
    }

    [Fact]
    public void A_list_without_the_columns_it_needs_is_refused_with_what_is_missing_and_what_there_is()
    {
        var refusal = Reading.Refusal("Client;Montant\nDupin;100");

        Assert.Equal((SourceCodes.CsvColumnsMissing, "number, issueDate"), (refusal.Issue.Code, refusal.Issue.Value));
        Assert.Equal(["Client", "Montant"], refusal.Columns.Select(c => c.Header));
    }

    [Theory]
    [InlineData("Client;Non échu;1-30 jours;31-60 jours;61-90 jours;> 90 jours;Total\nDupin;0;100;0;0;0;100")]
    [InlineData("Customer;Current;1 - 30;31 - 60;Over 90;Balance\nDupin;0;100;0;0;100")]
    public void An_aged_balance_is_refused_for_it_has_no_invoices(string text)
    {
        var refusal = Reading.Refusal(text);

        Assert.Equal(SourceCodes.CsvAgedBalance, refusal.Issue.Code);
    }

    [Fact]
    public void A_ledger_is_refused_for_its_balance_runs_on()
    {
        var refusal = Reading.Refusal("Compte;Date;Pièce;Libellé;Débit;Crédit;Solde\n411DUP;01/01/2026;F-1;Vente;100;;100\n411DUP;15/01/2026;V-1;Virement;;100;0");

        Assert.Equal(SourceCodes.CsvLedger, refusal.Issue.Code);
    }
}
