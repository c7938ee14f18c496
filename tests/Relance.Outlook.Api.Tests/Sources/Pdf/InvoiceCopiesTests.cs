using System.Diagnostics;
using System.Globalization;
using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Sources.Pdf;

namespace Relance.Outlook.Api.Tests.Sources.Pdf;

public sealed class InvoiceCopiesTests
{
    private const string Legal = "\nAtelier Morin\nFacture\nDate 12/03/2026\nMontant à payer par virement avant le 11/04/2026\nPas d’escompte pour paiement anticipé. En cas de retard, pénalités au taux de la BCE majoré de 10 points et indemnité de 40 € pour frais de recouvrement.";

    private static readonly ExpectedCopy Expected = new("F-2026-014", "Boulangerie Lupin SARL", [1284.5m]);

    private static readonly InvoiceCopies Books = new(
        [("F-2026-014", "Boulangerie Lupin SARL"), ("F-2026-015", "Boulangerie Lupin SARL"), ("F-2026-0140", "Garage Brumaire"), ("20260777", "Garage Brumaire"), ("12", "Orange"), ("A-1", "Atelier Morin")],
        "Atelier Morin");

    [Theory]
    [InlineData("Facture F-2026-014")]
    [InlineData("facture f2026014")]
    [InlineData("F 2026 / 014")]
    [InlineData("FactureF-2026-014Date")]
    [InlineData("F - 2 0 2 6 - 0 1 4")]
    [InlineData("N° F‑2026‑014 remplace F-2026-015")]
    [InlineData("Ｆ－２０２６－０１４")]
    public void The_number_is_found_however_it_is_printed(string text) => Assert.Equal(CopyVerdict.Matches, Books.Compare(text + Legal, Expected).Verdict);

    [Theory]
    [InlineData("Facture F-2026-015", "F-2026-015 (Boulangerie Lupin SARL)")]
    [InlineData("Facture F-2026-0140", "F-2026-0140 (Garage Brumaire)")]
    [InlineData("Facture n° 20260777", "20260777 (Garage Brumaire)")]
    [InlineData("Boulangerie Lupin\nF-2026-015 de 1 284,50 €", "F-2026-015 (Boulangerie Lupin SARL)")]
    [InlineData("Client : GARAGE  BRUMAIRE\nF-9", "Garage Brumaire")]
    [InlineData("Client : Garage Brumaire, 1 284,50 €", "Garage Brumaire")]
    public void Another_invoice_or_customer_is_named(string text, string found)
    {
        var finding = Books.Compare(text + Legal, Expected);

        Assert.Equal((CopyVerdict.OtherInvoice, found), (finding.Verdict, finding.Found));
    }

    [Fact]
    public void A_page_with_neither_number_nor_amount_nor_name_is_another() =>
        Assert.Equal(new CopyFinding(CopyVerdict.OtherInvoice), Books.Compare("Facture 9912 Ferme du Lac 77,00 €" + Legal, Expected));

    [Theory]
    [InlineData("")]
    [InlineData("Payé")]
    [InlineData("Boulangerie Lupin")]
    [InlineData("Facture 9912 1 284,50 €")]
    [InlineData("Facture 14 BOULANGERIE LUPIN")]
    [InlineData("Ňřžšč qwzx dlkj wpeoi zmxn cbvqp woeir utyal skdjf hgzmx ncbvq woeir utyla skdjf hgqpw oeiru tyzmx ncbva lskdj fhgqp woeir utyzm xncbv alskd jfhgq pwoei ruty")]
    public void What_does_not_tell_is_not_refused(string text) =>
        Assert.Equal(CopyVerdict.Unverified, Books.Compare(text.Contains("Facture", StringComparison.Ordinal) ? text + Legal : text, Expected).Verdict);

    [Theory]
    [InlineData("1 284,50", true)]
    [InlineData("1.284,50", true)]
    [InlineData("1,284.50", true)]
    [InlineData("1’284.50", true)]
    [InlineData("1284,50", true)]
    [InlineData("2 1 284,50 €", true)]
    [InlineData("11 284,50", false)]
    [InlineData("21284,50", false)]
    [InlineData("284,50", false)]
    [InlineData("1 284,501", false)]
    [InlineData("1 284,5", false)]
    public void An_amount_is_found_however_it_is_printed(string text, bool found)
    {
        var finding = Books.Compare(text + Legal, Expected);

        Assert.Equal(found ? CopyVerdict.Unverified : CopyVerdict.OtherInvoice, finding.Verdict);
    }

    [Theory]
    [InlineData("12 rue des Prés, 77,00 €", CopyVerdict.OtherInvoice)]
    [InlineData("Facture 12 du client Orange", CopyVerdict.Matches)]
    [InlineData("Facture 12 de 55,00 €", CopyVerdict.Matches)]
    public void A_number_that_could_be_anything_needs_the_name_or_the_amount(string text, CopyVerdict verdict) =>
        Assert.Equal(verdict, Books.Compare(text + Legal, new ExpectedCopy("12", "Orange", [55m])).Verdict);

    [Fact]
    public void A_customer_whose_name_is_part_of_the_right_one_is_not_another()
    {
        var books = new InvoiceCopies([("F-2026-014", "Garage Brumaire Normandie"), ("F-2026-015", "Garage Brumaire")], "Atelier Morin");

        var finding = books.Compare("Garage Brumaire, 1 284,50 €" + Legal, new ExpectedCopy("F-2026-014", "Garage Brumaire Normandie", [1284.5m]));

        Assert.Equal(CopyVerdict.Unverified, finding.Verdict);
    }

    [Fact]
    public void Every_invoice_of_the_sample_company_is_its_own_copy_and_no_other()
    {
        var sample = SampleCompany.Create(new DateOnly(2026, 11, 22));
        var books = new InvoiceCopies(sample.Invoices.Select(invoice => (invoice.Document.Number, invoice.Document.Customer.Name)), sample.Identity.Name);
        var texts = sample.Invoices.Select(invoice => PdfText.Of(invoice.Pdf(), TestContext.Current.CancellationToken)).ToList();

        var verdicts = from invoice in sample.Invoices.Index()
                       from text in texts.Index()
                       let expected = new ExpectedCopy(invoice.Item.Document.Number, invoice.Item.Document.Customer.Name, [invoice.Item.Document.Total])
                       where books.Compare(text.Item, expected).Verdict != (invoice.Index == text.Index ? CopyVerdict.Matches : CopyVerdict.OtherInvoice)
                       select $"{expected.Number} {texts[text.Index]}";

        Assert.True(texts.Count > 20);
        Assert.Empty(verdicts);
    }

    [Fact]
    public void A_hundred_thousand_invoices_are_not_searched_one_by_one()
    {
        var books = new InvoiceCopies(Enumerable.Range(0, 100_000).Select(i => ($"FA-{i.ToString("000000", CultureInfo.InvariantCulture)}", $"Maison Client {i % 20_000}")), "Atelier Morin");
        var text = string.Concat(Enumerable.Range(200_000, 8_000).Select(i => $"FA-{i} Maison Client Z ")) + "FA-099999";
        var started = Stopwatch.GetTimestamp();

        var finding = books.Compare(text, Expected);

        Assert.Equal("FA-099999 (Maison Client 19999)", finding.Found);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60));
    }
}
