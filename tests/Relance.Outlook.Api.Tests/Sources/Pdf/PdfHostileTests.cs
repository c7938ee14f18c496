using System.Diagnostics;
using System.Text;
using Relance.Outlook.Api.Sources.Pdf;

namespace Relance.Outlook.Api.Tests.Sources.Pdf;

/// <summary>Whatever somebody uploads: never an exception, never without an end.</summary>
public sealed class PdfHostileTests
{
    private const string Show = "BT /F1 12 Tf 72 700 Td (Facture F-2026-014) Tj ET";

    /// <summary>The longest takes half a second on an idle machine; a busy one may lose its turn, and what has no end is found all the same.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly byte[][] Whole =
    [
        HandPdf.Page(Show).Table(),
        HandPdf.Page(Show).Packing(1, 2, 3, 5).XrefStream(),
        HandPdf.Page("BT /F1 12 Tf <00010002> Tj ET", "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /W [1 [500 600] 3 9 400] >>] >>")
            .Stream(6, "", HandPdf.Latin("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0001> <0002> <0046> endbfrange")).Table(),
        HandPdf.Page("").Stream(4, "/Filter [/ASCIIHexDecode]", HandPdf.Latin(Convert.ToHexString(HandPdf.Latin(Show)) + ">")).Table(),
    ];

    [Fact]
    public void However_a_good_file_is_damaged_nothing_but_giving_up_happens()
    {
        var random = new Random(20260310);

        for (var round = 0; round < 2_000; round++)
            InTime(Damaged(Whole[round % Whole.Length], random), $"round {round}");
    }

    [Fact]
    public void So_it_is_with_one_that_chromium_wrote()
    {
        var random = new Random(20260311);
        var file = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Sources", "Pdf", "chromium.pdf"));

        for (var round = 0; round < 300; round++)
            InTime(Damaged(file, random), $"round {round}");
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_read_or_given_up()
    {
        foreach (var file in Whole)
        {
            for (var length = 0; length < file.Length; length++)
                InTime(file[..length], $"{length} bytes");
        }
    }

    [Fact]
    public void Ten_megabytes_of_noise_have_no_text()
    {
        var noise = new byte[10_000_000];
        new Random(1).NextBytes(noise);
        "%PDF-1.7\n"u8.CopyTo(noise);

        Assert.Equal("", InTime(noise));
    }

    [Theory]
    [InlineData("1 0 obj ")]
    [InlineData("(((((((((")]
    [InlineData("1 0 obj [[[[[[[[[ ")]
    [InlineData("1 0 obj << /A << /A << /A ")]
    [InlineData("trailer << /Root 1 0 R >> ")]
    [InlineData("1 0 obj << /Length 9 >> stream ")]
    [InlineData("1 0 obj << /Type /ObjStm /N 9999999 /First 0 >> stream\n1 0 1 0 endstream ")]
    public void Ten_megabytes_of_the_same_have_no_text(string part) =>
        Assert.Equal("", InTime(HandPdf.Latin("%PDF-1.7\n" + string.Concat(Enumerable.Repeat(part, 10_000_000 / part.Length)))));

    [Theory]
    [InlineData("")]
    [InlineData("(F-1) Tj ")]
    [InlineData("q 1 0 0 1 1 1 cm ")]
    [InlineData("[[[[[[[[")]
    [InlineData("BI ID ")]
    public void A_small_file_that_inflates_to_a_gigabyte_is_given_up(string part)
    {
        var megabyte = HandPdf.Latin(part.Length == 0 ? new string('\0', 1_000_000) : string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        using var bomb = new MemoryStream();
        using (var zlib = new System.IO.Compression.ZLibStream(bomb, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var i = 0; i < 300; i++) zlib.Write(megabyte);
        }

        var file = HandPdf.Page("").Stream(4, "/Filter /FlateDecode", bomb.ToArray()).Table();

        Assert.Equal("", InTime(file));
    }

    [Fact]
    public void A_page_tree_that_leads_back_to_itself_ends()
    {
        var file = HandPdf.Page(Show).With(2, "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R 7 0 R] /Resources << /Font << /F1 5 0 R >> >> >>").With(7, "<< /Kids [2 0 R 7 0 R] >>").Table();

        Assert.Equal("Facture F-2026-014", InTime(file));
    }

    [Fact]
    public void A_form_that_draws_itself_ends()
    {
        var draws = string.Concat(Enumerable.Repeat("/Fm0 Do ", 40));
        var file = HandPdf.Page(draws)
            .With(2, "<< /Type /Pages /Kids [3 0 R] /Resources << /XObject << /Fm0 6 0 R >> >> >>")
            .Flate(6, HandPdf.Latin(draws), "/Subtype /Form").Table();

        Assert.Equal("", InTime(file));
    }

    [Theory]
    [InlineData("<00000000> <FFFFFFFF> <0046>")]
    [InlineData("<0000> <FFFF> <0046>")]
    public void A_map_without_end_ends(string range)
    {
        var map = "begincmap 100000 beginbfrange " + string.Concat(Enumerable.Repeat(range + " ", 20_000));
        var file = HandPdf.Page("BT /F1 12 Tf (F-1) Tj ET", "<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>").Flate(6, HandPdf.Latin(map)).Table();

        Assert.Equal("", InTime(file));
    }

    [Theory]
    [InlineData("6 0 R", "6 0 R")]
    [InlineData("4 0 R", "4 0 R")]
    public void References_that_lead_round_end(string length, string six)
    {
        var file = HandPdf.Page("").With(4, $"<< /Length {length} >>\nstream\n{Show}\nendstream").With(6, six).Table();

        Assert.Equal("Facture F-2026-014", InTime(file));
    }

    [Fact]
    public void Lengths_that_hang_on_one_another_by_the_thousand_end()
    {
        var pdf = HandPdf.Page(Show);
        for (var number = 60; number < 20_000; number++) pdf.With(number, $"<< /Length {number + 1} 0 R >>\nstream\nx\nendstream");
        pdf.With(4, $"<< /Length 60 0 R >>\nstream\n{Show}\nendstream");

        Assert.Equal("Facture F-2026-014", InTime(pdf.Table()));
    }

    [Theory]
    [InlineData("/W [1 3 1] /Index [0 99999999] /Size 99999999")]
    [InlineData("/W [0 0 0] /Size 99999999")]
    [InlineData("/W [9 9 9]")]
    [InlineData("/W [1 3 1] /Index [-5 3]")]
    [InlineData("/W [1 2]")]
    public void A_cross_reference_stream_that_promises_too_much_is_not_believed(string entries)
    {
        var whole = HandPdf.Page(Show).XrefStream();
        var text = Encoding.Latin1.GetString(whole).Replace("/Size 52 /W [1 3 1]", entries, StringComparison.Ordinal);

        Assert.Equal("Facture F-2026-014", InTime(HandPdf.Latin(text)));
    }

    [Theory]
    [InlineData("/Predictor 15 /Columns 2147483647 /Colors 99")]
    [InlineData("/Predictor 12 /Columns 0")]
    [InlineData("/Predictor 2 /Columns 5")]
    public void A_predictor_without_sense_gives_no_text(string parameters) =>
        Assert.Equal("", InTime(HandPdf.Page("").Flate(4, HandPdf.Latin(Show), $"/DecodeParms << {parameters} >>").Table()));

    [Fact]
    public void Sixteen_megabytes_and_more_are_not_looked_into() =>
        Assert.Equal("", InTime([.. HandPdf.Page(Show).Table(), .. new byte[PdfText.MaxBytes]]));

    [Fact]
    public void A_reader_that_is_told_to_stop_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var many = HandPdf.Page(string.Concat(Enumerable.Repeat(Show, 2_000))).Table();

        Assert.Throws<OperationCanceledException>(() => PdfText.Of(many, stopped.Token));
    }

    private static string InTime(byte[] file, string what = "")
    {
        var started = Stopwatch.GetTimestamp();
        var text = Read(file, what);
        var took = Stopwatch.GetElapsedTime(started);
        // Once more before saying so: the machine may have been busy elsewhere.
        if (took > Patience)
        {
            started = Stopwatch.GetTimestamp();
            Read(file, what);
            took = Stopwatch.GetElapsedTime(started);
        }

        Assert.True(took < Patience, $"{what} took {took.TotalMilliseconds} ms");
        return text;
    }

    private static string Read(byte[] file, string what)
    {
        try
        {
            return PdfText.Read(file, TestContext.Current.CancellationToken);
        }
        catch (PdfUnreadableException)
        {
            return "";
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}\n{Convert.ToBase64String(file.AsSpan(0, Math.Min(file.Length, 3_000)))}");
            throw;
        }
    }

    private static byte[] Damaged(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (var changes = random.Next(1, 6); changes > 0 && bytes.Count > 8; changes--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] = (byte)"0123456789<>[]()/%R "[random.Next(20)]; break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.RemoveRange(at, Math.Min(random.Next(60), bytes.Count - at)); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(80), bytes.Count - at))); break;
                default: Number(bytes, at, random); break;
            }
        }

        return [.. bytes];
    }

    /// <summary>Another number in place of one: lengths, places and widths are where readers stumble.</summary>
    private static void Number(List<byte> bytes, int at, Random random)
    {
        while (at < bytes.Count && !char.IsAsciiDigit((char)bytes[at])) at++;
        var end = at;
        while (end < bytes.Count && char.IsAsciiDigit((char)bytes[end])) end++;
        bytes.RemoveRange(at, end - at);
        string[] numbers = ["0", "1", "-1", "65536", "2147483647", "2147483648", "99999999999999999999", "1.5", random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture)];
        bytes.InsertRange(at, HandPdf.Latin(numbers[random.Next(numbers.Length)]));
    }
}
