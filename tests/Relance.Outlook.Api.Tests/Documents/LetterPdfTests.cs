using Relance.Outlook.Api.Documents.Letters;

namespace Relance.Outlook.Api.Tests.Documents;

public sealed class LetterPdfTests
{
    private const double Mm = 72 / 25.4;

    [Fact]
    public void A_formal_notice_says_what_it_has_to_say_on_one_page()
    {
        var pdf = Read(SampleLetters.FormalNotice);

        Assert.Single(pdf.Pages);
        Assert.All(
            new[]
            {
                "Menuiserie Lachaume", "SIREN 732 829 320", "Hôtel du Cèdre Bleu", "Lyon, le 22 novembre 2026", "Lettre recommandée avec avis de réception n°",
                "Vos références : compte client C0012", "Objet : mise en demeure de payer", "mettons en demeure", "au plus tard le 7 décembre 2026",
                "FA-2026-0101 30/06/2026 30/07/2026 115 jours 1 234,50 €", "FA-2026-0102 01/07/2026 31/07/2026 114 jours 3 087,00 €", "Total à régler 4 321,50 €",
                "IBAN FR76 3000 6000 0112 3456 7890 189", "Référence à rappeler MED-2026-0007 C0012", "Veuillez agréer", "Claire Lachaume", "Gérante", "Pièces jointes :", "– facture FA-2026-0102",
            },
            words => Assert.Contains(words, pdf.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("1/1", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_English_letter_is_English_throughout()
    {
        var text = Read(SampleLetters.English).Text;

        Assert.All(
            new[] { "Lyon, 22 November 2026", "Subject: statement of overdue invoices", "115 days €1,234.50", "Credit note AV-2026-004 02/10/2026 −€120.00", "Total to pay €4,201.50", "Account holder", "Enclosure:", "Scan to pay" },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.DoesNotMatch("Facture|Échéance|Virement|Montant|jours", text);
    }

    [Fact]
    public void Whatever_way_it_slides_in_its_envelope_the_window_shows_the_addressee_and_nothing_else()
    {
        var pdf = Read(SampleLetters.English with { Addressee = new("Syndicat intercommunal d’aménagement des rives et des vallées de la Haute-Sambre", ["Service de la comptabilité fournisseurs", "Bâtiment C, 2e étage", "114 avenue du Président-Wilson", "59600 Maubeuge"]) });

        var seen = pdf.Pages[0].Where(piece => piece.Right > 90 * Mm && piece.X < 200 * Mm && piece.Baseline > 44 * Mm && piece.Baseline - piece.Size < 90 * Mm).ToList();
        Assert.Equal(6, seen.Count);
        Assert.Equal("59600 Maubeuge", seen[^1].Text);
        Assert.All(seen, piece => Assert.True(piece.X >= 105 * Mm && piece.Right <= 190 * Mm && piece.Baseline - piece.Size >= 54.5 * Mm && piece.Baseline + (0.22 * piece.Size) <= 79.1 * Mm, piece.ToString()));
    }

    [Fact]
    public void An_address_of_too_many_lines_keeps_the_name_and_the_town()
    {
        var pdf = Read(SampleLetters.FormalNotice with { Addressee = new("Cèdre", ["un", "deux", "trois", "quatre", "cinq", "38000 Grenoble"]) });

        var address = pdf.Pages[0].Where(piece => piece.X >= 105 * Mm && piece.Baseline < 90 * Mm).Select(piece => piece.Text);
        Assert.Equal(["Cèdre", "un", "deux", "trois", "quatre", "38000 Grenoble"], address);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(60)]
    [InlineData(300)]
    public void A_table_that_breaks_repeats_its_head_and_keeps_its_total_with_a_line(int invoices)
    {
        var letter = SampleLetters.Long(invoices);

        var pdf = Read(letter);

        var pages = Enumerable.Range(0, pdf.Pages.Count).Select(i => PdfReader.Plain(pdf.TextOf(i))).ToList();
        Assert.All(pages.Where(page => page.Contains("FA-2026-", StringComparison.Ordinal)), page => Assert.Contains("Facture Date Échéance Retard Montant dû TTC", page, StringComparison.Ordinal));
        Assert.All(letter.Invoices, invoice => Assert.Single(pages, page => page.Contains(invoice.Number, StringComparison.Ordinal)));
        Assert.Matches(@"FA-2026-\d+ .*\nTotal à régler", Assert.Single(pages, page => page.Contains("Total à régler", StringComparison.Ordinal)));
        Assert.Equal(letter.Invoices.Sum(invoice => invoice.AmountDue), letter.TotalDue);
        Assert.All(pages, (page, i) => Assert.Contains($"{i + 1}/{pages.Count}", page, StringComparison.Ordinal));
        Assert.All(pages.Skip(1), page => Assert.StartsWith("Menuiserie Lachaume · Mise en demeure de payer · 22 novembre 2026", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_drawn_below_the_text_area_however_the_pages_fall()
    {
        Assert.All(Enumerable.Range(1, 45), invoices => Assert.All(Read(SampleLetters.Long(invoices)).Pages, page =>
            Assert.All(page.Where(piece => piece.Size > 8), piece => Assert.InRange(piece.Baseline, 0, 279 * Mm))));
    }

    [Fact]
    public void A_signature_never_stands_alone_on_a_page()
    {
        Assert.All(Enumerable.Range(1, 45), invoices =>
        {
            var pdf = Read(SampleLetters.Long(invoices));

            Assert.Contains("Si vous avez réglé ces factures", pdf.TextOf(pdf.Pages.Count - 1), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_annex_shows_how_each_cent_came_about()
    {
        var pdf = Read(SampleLetters.WithAnnex);

        var annex = PdfReader.Plain(pdf.TextOf(pdf.Pages.Count - 1)).Replace('\n', ' ');
        Assert.All(
            new[]
            {
                "Annexe : calcul des pénalités de retard", "articles L441-10 et D441-5 du code de commerce", "Facture FA-2026-0101, échue le 1er mars 2026",
                "du 1er mars 2026 au 1er juillet 2026 122 jours 1 000,00 € × 12,15 % ÷ 365 × 122 (1) = 40,61 €",
                "du 1er juillet 2026 au 22 novembre 2026 144 jours 1 000,00 € × 12,40 % ÷ 365 × 144 (2) = 48,92 €",
                "Indemnité forfaitaire pour frais de recouvrement 40,00 €", "Total pour FA-2026-0101 129,53 €", "Total des pénalités et indemnités 298,17 €",
                "(1) Taux de refinancement de la Banque centrale européenne au 1er janvier 2026 (2,15 %) majoré de 10 points", "(2) Taux de refinancement de la Banque centrale européenne au 1er juillet 2026 (2,40 %)",
            },
            words => Assert.Contains(words, annex, StringComparison.Ordinal));
    }

    [Fact]
    public void Late_fees_are_added_to_the_claim_only_where_they_are_claimed()
    {
        var claimed = SampleLetters.WithAnnex;
        var shown = claimed with { LateFees = claimed.LateFees! with { AreClaimed = false } };

        Assert.Equal((4_321.50m, 4_619.67m, 4_321.50m), (claimed.InvoicesDue, claimed.TotalDue, shown.TotalDue));
        Assert.Contains("Pénalités de retard (calcul en annexe) 218,17 €\nIndemnités forfaitaires pour frais de recouvrement 80,00 €\nTotal à régler 4 619,67 €", Read(claimed).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("calcul en annexe) ", Read(shown).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_number_stands_on_the_letter()
    {
        Assert.Contains("Lettre recommandée avec avis de réception n° 1A 215 043 7789 2", Read(SampleLetters.WithAnnex).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_says_what_it_is_whose_and_in_which_language()
    {
        var pdf = Read(SampleLetters.FormalNotice);

        Assert.Equal("Mise en demeure de payer – Hôtel du Cèdre Bleu", pdf.Fact("Title"));
        Assert.Equal("Menuiserie Lachaume", pdf.Fact("Author"));
        Assert.Contains($"/Lang <FEFF{Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes("fr-FR"))}>", pdf.Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_letter_gives_the_same_bytes()
    {
        Assert.Equal(LetterPdf.Render(SampleLetters.WithAnnex), LetterPdf.Render(SampleLetters.WithAnnex with { }));
    }

    [Fact]
    public void Copied_text_keeps_its_narrow_and_its_wide_no_break_spaces()
    {
        Assert.Contains("4\u202F321,50\u00A0€", Read(SampleLetters.FormalNotice).TextOf(0), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dupont <script>alert(1)</script> & Fils", "Dupont <script>alert(1)</script> & Fils")]
    [InlineData("Café \u202Eliver\u202C & C\u200Fie", "Café liver & Cie")]
    [InlineData("Cafe\u0301 Noir", "Café Noir")]
    [InlineData("Fleurs 🌸 d’été", "Fleurs 🌸 d’été")]
    [InlineData("شركة النور", "شركة النور")]
    [InlineData("A\tB\nC\0D", "A B CD")]
    [InlineData("(parenthèse) \\ barre", "(parenthèse) \\ barre")]
    public void Odd_names_break_nothing_and_stay_readable(string name, string expected)
    {
        var pdf = Read(SampleLetters.FormalNotice with { Addressee = SampleLetters.Addressee with { Name = name } });

        Assert.Contains(pdf.Pages[0], piece => piece.Text == expected);
        Assert.Contains("38000 Grenoble", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_shows_as_one_that_is_missing()
    {
        var pdf = Read(SampleLetters.FormalNotice with { Addressee = SampleLetters.Addressee with { Name = "seul \uD83D perdu" } });

        Assert.Contains(pdf.Pages[0], piece => piece.Text == "seul \uFFFD perdu");
    }

    [Fact]
    public void Endless_texts_are_cut_or_wrapped_and_never_drawn_over_others()
    {
        var endless = string.Concat(Enumerable.Repeat("Société<&>", 1_000));
        var letter = SampleLetters.FormalNotice with
        {
            Sender = SampleLetters.Sender with { Name = endless, AddressLines = [endless, endless], Email = endless },
            Addressee = new(endless, [endless, "38000 Grenoble"]),
            Place = endless,
            References = [new(endless, endless)],
            Subject = endless,
            Invoices = [new(endless, SampleLetters.Day, SampleLetters.Day, decimal.MaxValue / 2), .. SampleLetters.Invoices(2)],
            Payment = SampleLetters.FormalNotice.Payment! with { Remittance = endless, Account = SampleLetters.Account with { Holder = endless } },
            AfterPayment = [new(endless)],
            Closing = endless,
            Signer = new(endless, endless),
            Enclosures = [endless, endless],
        };

        Assert.Empty(Read(letter).Faults());
    }

    private static PdfReader Read(LetterDocument letter) => new(LetterPdf.Render(letter));
}
