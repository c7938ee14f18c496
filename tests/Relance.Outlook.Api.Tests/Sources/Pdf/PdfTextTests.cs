using System.Text;
using Relance.Outlook.Api.Sample;
using Relance.Outlook.Api.Sources.Pdf;

namespace Relance.Outlook.Api.Tests.Sources.Pdf;

public sealed class PdfTextTests
{
    private const string Show = "BT /F1 12 Tf 72 700 Td (Facture F-2026-014) Tj ET";

    [Fact]
    public void Our_own_invoices_are_read_whole()
    {
        var invoice = SampleCompany.Create(new DateOnly(2026, 11, 22)).Invoices[0];

        var text = Read(invoice.Pdf());

        var lines = text.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Contains(invoice.Document.Number, lines);
        Assert.Contains(invoice.Document.Customer.City, lines);
        Assert.Contains(invoice.Document.Sender.Iban.Replace(" ", ""), text.Replace("\u00A0", "").Replace(" ", ""));
    }

    [Fact]
    public void A_page_printed_by_chromium_is_read()
    {
        var text = Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Sources", "Pdf", "chromium.pdf")));

        Assert.Equal(
            "Facture F-2026-014\nClient : Boulangerie Lupin & fils\nÉlément : flûte, cœur, façade — « à l’unité »\nTotal TTC 1 284,50 €",
            string.Join('\n', text.Replace('\u00A0', ' ').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void A_cross_reference_table_leads_to_the_text() => Assert.Equal("Facture F-2026-014", Read(HandPdf.Page(Show).Table()));

    [Fact]
    public void So_do_cross_reference_and_object_streams() => Assert.Equal("Facture F-2026-014", Read(HandPdf.Page(Show).Packing(1, 2, 3, 5).XrefStream()));

    [Theory]
    [InlineData("startxref", "startxxxx")]
    [InlineData("/XRef ", "/XXXX ")]
    [InlineData("\n51 0 obj", "\n51 0 ooo")]
    public void A_file_with_broken_references_is_searched_for_its_objects(string whole, string broken)
    {
        var file = Replace(HandPdf.Page(Show).Packing(1, 2, 3, 5).XrefStream(), whole, broken);

        Assert.Equal("Facture F-2026-014", Read(file));
    }

    [Fact]
    public void A_file_cut_off_before_its_references_is_searched_too()
    {
        var file = HandPdf.Page(Show).Table();

        Assert.Equal("Facture F-2026-014", Read(file[..Encoding.Latin1.GetString(file).IndexOf("xref", StringComparison.Ordinal)]));
    }

    [Fact]
    public void A_newer_revision_replaces_an_object()
    {
        var old = HandPdf.Page("BT /F1 12 Tf (Brouillon) Tj ET").Table();
        var before = Encoding.Latin1.GetString(old).LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        var added = $"4 0 obj\n<< /Length {Show.Length} >>\nstream\n{Show}\nendstream\nendobj\n";

        var text = Read([.. old, .. HandPdf.Latin($"{added}xref\n4 1\n{old.Length:D10} 00000 n \ntrailer\n<< /Root 1 0 R /Prev {before} >>\nstartxref\n{old.Length + added.Length}\n%%EOF")]);

        Assert.Equal("Facture F-2026-014", text);
    }

    [Theory]
    [InlineData("(\\311ch\\351ance : 1\\240284,50 \\200) Tj", "Échéance : 1 284,50 €")]
    [InlineData("<C96368E9616E6365> Tj", "Échéance")]
    [InlineData("[(F-2026) -20 (-0) 15 (14)] TJ", "F-2026-014")]
    [InlineData("[(Lupin) -400 (fils)] TJ", "Lupin fils")]
    [InlineData("(Lupin) Tj 14 TL (F-1) '", "Lupin\nF-1")]
    [InlineData("14 TL (Lupin) Tj 1 2 (F-1) \"", "Lupin\nF-1")]
    [InlineData("(Lupin) Tj T* 0 -20 TD (F-1) Tj T* (120,00) Tj", "Lupin\nF-1\n120,00")]
    [InlineData("(Total) Tj 200 0 Td (120,00) Tj", "Total 120,00")]
    [InlineData("(\\(a\\) \\\\ b\\\n c) Tj", "(a) \\ b c")]
    [InlineData("BI /W 1 /H 1 ID \u0001(x) Tj\u0002 EI (F-1) Tj", "F-1")]
    [InlineData("(F-1) Tj /Absent 12 Tf (F-2) Tj", "F-1")]
    public void Operators_show_text_where_it_stands(string operators, string text)
    {
        var file = HandPdf.Page($"BT /F1 12 Tf 72 700 Td {operators} ET").Table();

        Assert.Equal(text, Read(file).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("/Encoding /WinAnsiEncoding", "\\351\\200\\234", "é€œ")]
    [InlineData("/Encoding /MacRomanEncoding", "\\216\\333\\317", "é€œ")]
    [InlineData("", "\\351\\372\\047\\256", "Øœ’ﬁ")]
    [InlineData("/Encoding << /Differences [1 /F /hyphen /one /eacute /Euro /uni0152 /u20AC /a.alt /Ccedilla /nonsense] >>", "\\001\\002\\003\\004\\005\\006\\007\\010\\011\\012", "F-1é€Œ€aÇ")]
    public void Simple_fonts_have_their_encodings(string encoding, string codes, string text)
    {
        var file = HandPdf.Page($"BT /F1 12 Tf ({codes}) Tj ET", $"<< /Type /Font /Subtype /Type1 /BaseFont /X {encoding} >>").Table();

        Assert.Equal(text, Read(file));
    }

    [Fact]
    public void Composite_fonts_have_their_maps_to_Unicode()
    {
        const string Map = "1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0046> <0002> <002D> endbfchar 2 beginbfrange <0010> <0019> <0030> <0020> <0021> [<00E9> <D83DDE00>] endbfrange";
        var file = HandPdf.Page("BT /F1 12 Tf <0001000200120010001200160020002100FF> Tj ET", "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>")
            .Flate(6, HandPdf.Latin(Map)).Table();

        Assert.Equal("F-2026é😀", Read(file));
    }

    [Fact]
    public void Streams_written_as_text_are_read()
    {
        var hexadecimal = HandPdf.Page("").Stream(4, "/Filter /ASCIIHexDecode", [.. HandPdf.Latin(Convert.ToHexString(HandPdf.Latin(Show))), (byte)'>']).Table();
        var base85 = HandPdf.Page("").Stream(4, "/Filter [/ASCII85Decode /FlateDecode]", HandPdf.Latin(Ascii85(HandPdf.Zlib(HandPdf.Latin(Show))))).Table();

        Assert.Equal(("Facture F-2026-014", "Facture F-2026-014"), (Read(hexadecimal), Read(base85)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    public void Rows_written_as_differences_are_put_together_again(byte kind, int neighbour)
    {
        // Rows of one byte have nothing on their left, and above them the row before; Paeth then takes the one above.
        var rows = HandPdf.Latin(Show).Select((b, i) => (byte)(i == 0 ? b : b - (neighbour * Show[i - 1]))).SelectMany(b => new[] { kind, b });

        Assert.Equal("Facture F-2026-014", Read(HandPdf.Page("").Flate(4, [.. rows], "/DecodeParms << /Predictor 15 /Columns 1 >>").Table()));
    }

    [Fact]
    public void A_form_within_a_page_is_read()
    {
        var file = HandPdf.Page("q 1 0 0 1 0 50 cm /Fm0 Do Q")
            .With(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /XObject << /Fm0 6 0 R >> >> >>")
            .Flate(6, HandPdf.Latin(Show), "/Type /XObject /Subtype /Form /Resources << /Font << /F1 5 0 R >> >>").Table();

        Assert.Equal("Facture F-2026-014", Read(file));
    }

    [Fact]
    public void A_stream_whose_length_is_wrong_ends_where_it_says()
    {
        var file = Replace(HandPdf.Page("").Stream(4, "", HandPdf.Latin(Show)).Table(), $"/Length {Show.Length}", "/Length 11");

        Assert.Equal("Facture F-2026-014", Read(file));
    }

    [Fact]
    public void Letters_that_are_set_one_by_one_make_words()
    {
        var letters = string.Concat("F-2026".Select((letter, i) => $"1 0 0 1 {72 + (6 * i)} 700 Tm ({letter}) Tj "));

        Assert.Equal("F-2026", Read(HandPdf.Page($"BT /F1 12 Tf {letters} ET").Table()));
    }

    [Fact]
    public void An_encrypted_file_has_no_text() => Assert.Equal("", Read(HandPdf.Page(Show).Table("/Encrypt << /Filter /Standard >>")));

    [Fact]
    public void A_page_that_is_a_picture_has_no_text() =>
        Assert.Equal("", Read(HandPdf.Page("q 595 0 0 842 0 0 cm /Im0 Do Q").Stream(6, "/Subtype /Image /Filter /DCTDecode", [0xFF, 0xD8, 0xFF]).Table()));

    private static string Read(byte[] file)
    {
        var text = PdfText.Read(file, TestContext.Current.CancellationToken);
        Assert.Equal(text, PdfText.Of(file, TestContext.Current.CancellationToken));
        return text;
    }

    private static byte[] Replace(byte[] file, string one, string other) => HandPdf.Latin(Encoding.Latin1.GetString(file).Replace(one, other, StringComparison.Ordinal));

    private static string Ascii85(byte[] bytes)
    {
        var encoded = new StringBuilder();
        foreach (var chunk in bytes.Chunk(4))
        {
            var value = chunk.Concat(new byte[4]).Take(4).Aggregate(0u, (sum, b) => (sum << 8) | b);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85) digits[i] = (char)('!' + (value % 85));
            encoded.Append(digits, 0, chunk.Length + 1);
        }

        return encoded.Append("~>").ToString();
    }
}
