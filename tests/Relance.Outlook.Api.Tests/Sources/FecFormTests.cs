using System.Text;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Tests.Sources;

public class FecFormTests
{
    private static readonly string Text = new Fec().Sale("F-1", "20260110", 1074.70m, customer: "Étançons").Payment("V-1", "20260115", 74.70m, customer: "Étançons").Text();

    static FecFormTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Encodings => ["utf-8", "windows-1252", "iso-8859-15", "utf-16", "utf-16BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_encoding_in_use_gives_the_same_items(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var reading = Reading.Of([.. encoding.Preamble, .. encoding.GetBytes(Text)]);

        Expect(reading);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\r\r\n")]
    public void Any_line_end_gives_the_same_items_and_line_numbers(string lineEnd)
    {
        var reading = Reading.Of(Text.Replace("\r\n", lineEnd, StringComparison.Ordinal));

        Expect(reading);
    }

    [Theory]
    [InlineData('|')]
    [InlineData(';')]
    public void Any_separator_gives_the_same_items(char separator)
    {
        var reading = Reading.Of(Text.Replace('\t', separator));

        Expect(reading);
    }

    [Fact]
    public void Commas_separate_when_the_amounts_are_quoted()
    {
        var text = string.Join("\r\n", Text.Split("\r\n").Select((line, i) => i == 0 ? line.Replace('\t', ',') : string.Join(',', line.Split('\t').Select(f => $"\"{f}\""))).SkipLast(1));

        var reading = Reading.Of(text);

        Expect(reading);
    }

    [Fact]
    public void Blank_lines_padding_a_trailing_separator_and_other_cases_are_let_pass()
    {
        var text = Text.Replace("Montantdevise", "MontantDevise", StringComparison.Ordinal).Replace("CompteNum", "COMPTENUM", StringComparison.Ordinal)
            .Replace("1074,70", "0000001074,70", StringComparison.Ordinal).Replace("F-1\t", "F-1       \t", StringComparison.Ordinal).Replace("\r\n", "\t\r\n", StringComparison.Ordinal);

        var reading = Reading.Of(text + "\r\n\r\n");

        Expect(reading);
    }

    [Fact]
    public void Columns_are_found_by_name_and_the_four_of_cash_accounts_change_nothing()
    {
        var text = string.Join("\r\n", Text.TrimEnd('\r', '\n').Split("\r\n").Select((line, i) => (i == 0 ? "DateRglt\tModeRglt\tNatOp\tIdClient\t" : "\t\t\t\t") + line));

        var reading = Reading.Of(text);

        Expect(reading);
    }

    [Theory]
    [InlineData("D", "C")]
    [InlineData("+1", "-1")]
    public void An_amount_and_a_side_do_as_well_as_debit_and_credit(string debit, string credit)
    {
        var lines = Text.TrimEnd('\r', '\n').Split("\r\n").Select((line, i) =>
        {
            var f = line.Split('\t');
            (f[11], f[12]) = i == 0 ? ("Montant", "Sens") : f[12] == "0,00" ? (f[11], debit) : (f[12], credit);
            return string.Join('\t', f);
        });

        var reading = Reading.Of(string.Join("\n", lines));

        Expect(reading);
    }

    [Fact]
    public void Latin9_is_told_from_windows_1252_by_its_letters()
    {
        var text = new Fec().Sale("F-1", "20260110", 10, customer: "Cœur").Text();

        var latin9 = Reading.Of(Encoding.GetEncoding(28605).GetBytes(text));
        var windows = Reading.Of(Encoding.GetEncoding(1252).GetBytes(text));

        Assert.Equal("Cœur", latin9.Items[0].CustomerCode);
        Assert.Equal("Cœur", windows.Items[0].CustomerCode);
    }

    [Fact]
    public void A_character_cut_by_a_block_of_the_file_is_still_utf8()
    {
        var text = Text + string.Concat(Enumerable.Repeat("é", 300_000));

        var reading = Reading.Of([.. "x"u8.ToArray().Take(0), .. Encoding.UTF8.GetBytes(text)]);

        Assert.Equal("Étançons", reading.Items[0].CustomerCode);
    }

    private static void Expect(SourceReading reading)
    {
        Assert.Empty(reading.Rejected);
        Assert.Equal(
            [(2, "Étançons", "F-1", SourceItemKind.Invoice, 1074.70m), (4, "Étançons", "V-1", SourceItemKind.Payment, 74.70m)],
            reading.Items.Select(i => (i.Line, i.CustomerCode, i.Number, i.Kind, i.Open)));
    }
}
