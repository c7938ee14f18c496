using Relance.Domain.Exposure;
using Relance.Outlook.Api.Documents.Statements;

namespace Relance.Outlook.Api.Tests.Documents;

public sealed class StatementPdfTests
{
    [Fact]
    public void A_statement_lists_what_is_late_then_what_is_not_then_what_is_to_be_deducted()
    {
        var text = Read(SampleStatements.French).Text;

        Assert.Contains(
            """
            Factures échues
            FA-2026-0101 30/06/2026 30/07/2026 115 jours 1 234,50 € 1 234,50 €
            FA-2026-0115 20/08/2026 19/09/2026 64 jours 310,20 € 310,20 €
            FA-2026-0122 10/09/2026 10/10/2026 43 jours 75,00 € 75,00 €
            FA-2026-0129 15/10/2026 14/11/2026 8 jours 2 400,00 € 900,00 €
            Total des factures échues 2 519,70 €
            Factures non échues
            FA-2026-0141 23/10/2026 22/11/2026 – 60,00 € 60,00 €
            FA-2026-0140 02/11/2026 02/12/2026 – 540,00 € 540,00 €
            Total des factures non échues 600,00 €
            Avoirs et règlements à déduire
            Avoir AV-2026-004 02/10/2026 −120,00 €
            Règlement non affecté 10/11/2026 −300,00 €
            Total à déduire −420,00 €
            Solde dû 2 699,70 €
            """,
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_ages_and_the_balance_stand_on_top()
    {
        Assert.Contains(
            "Relevé de compte\narrêté au 22 novembre 2026 · code client C0012\nNon échu 1 à 30 jours 31 à 60 jours 61 à 90 jours Plus de 90 jours À déduire Solde\n600,00 € 900,00 € 75,00 € 310,20 € 1 234,50 € −420,00 € 2 699,70 €",
            ByLine(Read(SampleStatements.French)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_paid_now_is_what_is_late_less_what_is_to_be_deducted()
    {
        Assert.Contains("Montant échu 2 099,70 €", Read(SampleStatements.French).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_with_more_credits_than_debts_is_asked_for_nothing()
    {
        var statement = SampleStatements.French with { Credits = [new("Avoir AV-2026-009", new(2026, 11, 3), 5_000m)] };

        var text = Read(statement).Text;

        Assert.Contains("Solde en votre faveur −1 880,30 €", text, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_English_statement_is_English_throughout()
    {
        var text = Read(SampleStatements.English).Text;

        Assert.Contains("Statement of account", text, StringComparison.Ordinal);
        Assert.Contains("Total of overdue invoices €2,519.70", text, StringComparison.Ordinal);
        Assert.Contains("Balance due €2,999.70", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("Facture|Solde|jours|Relevé", text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(300)]
    public void Every_invoice_is_listed_once_and_the_sums_agree_with_the_balance(int invoices)
    {
        var statement = SampleStatements.Long(invoices);

        var pdf = Read(statement);

        var text = pdf.Text;
        Assert.All(statement.Invoices, invoice => Assert.Equal(2, text.Split($"{invoice.Number} ").Length));
        Assert.All(Enumerable.Range(0, pdf.Pages.Count).Select(pdf.TextOf).Where(page => page.Contains("FA-2026-", StringComparison.Ordinal)), page =>
            Assert.Contains("Facture Date Échéance Retard Montant TTC Reste dû", page, StringComparison.Ordinal));
        Assert.Equal(statement.Balance, Enum.GetValues<AgeBucket>().Sum(statement.TotalOf) - statement.CreditTotal);
    }

    [Fact]
    public void A_heading_never_stands_alone_at_the_foot_of_a_page()
    {
        Assert.All(Enumerable.Range(110, 40), invoices =>
        {
            var pdf = Read(SampleStatements.Long(invoices));
            Assert.All(Enumerable.Range(0, pdf.Pages.Count), page =>
                Assert.DoesNotMatch(@"(Factures échues|Factures non échues|à déduire)\nMenuiserie Lachaume · SIREN", PdfReader.Plain(pdf.TextOf(page))));
        });
    }

    [Fact]
    public void Endless_names_and_figures_are_never_drawn_over_others_and_figures_stay_whole()
    {
        var endless = string.Concat(Enumerable.Repeat("Société<&>", 1_000));
        var statement = SampleStatements.French with
        {
            Sender = SampleLetters.Sender with { Name = endless },
            Addressee = new(endless, [endless]),
            CustomerCode = endless,
            Invoices = [new(endless, new(2026, 1, 1), new(2026, 2, 1), 1_234_567_890_123.45m, 1_234_567_890_123.45m)],
            Credits = [new(endless, new(2026, 1, 1), 1m)],
        };

        var pdf = Read(statement);

        Assert.Empty(pdf.Faults());
        Assert.Contains("1 234 567 890 123,45 €", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_statement_gives_the_same_bytes()
    {
        Assert.Equal(StatementPdf.Render(SampleStatements.French), StatementPdf.Render(SampleStatements.French with { }));
    }

    /// <summary>The strip on top is written cell by cell: read it line by line.</summary>
    private static string ByLine(PdfReader pdf) =>
        PdfReader.Plain(string.Join('\n', pdf.Pages[0].GroupBy(piece => piece.Baseline).OrderBy(line => line.Key).Select(line => string.Join(' ', line.OrderBy(piece => piece.X).Select(piece => piece.Text)))));

    private static PdfReader Read(StatementDocument statement) => new(StatementPdf.Render(statement));
}
