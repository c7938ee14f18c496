using System.Buffers.Binary;
using Relance.Domain;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Tests.Documents;

public sealed class EpcQrTests
{
    private static readonly TransferAccount Account = new("Menuiserie Lachaume", "fr76 3000 6000 0112 3456 7890 189", "AGRIFRPP");

    [Fact]
    public void The_code_says_line_by_line_what_the_guideline_asks_for()
    {
        var qr = EpcQr.For(Account, Money.Eur(4_321.5m), "MED-2026-0007 C0012");

        Assert.Equal(
            ["BCD", "002", "1", "SCT", "AGRIFRPP", "Menuiserie Lachaume", "FR7630006000011234567890189", "EUR4321.50", "", "", "MED-2026-0007 C0012"],
            qr!.Payload.Split('\n'));
    }

    [Fact]
    public void Without_a_bic_its_line_stays_empty()
    {
        Assert.Equal("", EpcQr.For(Account with { Bic = null }, Money.Eur(1m), "x")!.Payload.Split('\n')[4]);
    }

    [Fact]
    public void A_line_break_in_a_name_or_text_does_not_move_the_lines()
    {
        var lines = EpcQr.For(Account with { Holder = " Été\r\n& Fils " }, Money.Eur(1m), "FA-1\nFA-2\u00A0;\u202Ex")!.Payload.Split('\n');

        Assert.Equal(("Été & Fils", "FA-1 FA-2 ;x", 11), (lines[5], lines[10], lines.Length));
    }

    [Theory]
    [InlineData("Menuiserie Lachaume", 0.01, "x")]
    [InlineData("Ébénisterie Noël & Fils – Œuvres d’art", 999999999.99, "Règlement des factures FA-2026-0101 à FA-2026-0142, client C0012")]
    [InlineData("A", 40, "")]
    [InlineData("€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€€", 40, "€€€€€€€€€€€€€€€")]
    [InlineData("Société coopérative agricole des producteurs de la vallée de l’Isère", 12.3, "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 012345")]
    public void A_reader_of_the_squares_reads_the_payload(string holder, double amount, string remittance)
    {
        var qr = EpcQr.For(Account with { Holder = holder }, Money.Eur((decimal)amount), remittance)!;

        Assert.Equal(qr.Payload, QrDecoder.Text(qr.Modules));
    }

    [Fact]
    public void Three_corners_carry_the_finder_pattern()
    {
        var modules = EpcQr.For(Account, Money.Eur(1m), "x")!.Modules;

        var far = modules.Count - 7;
        Assert.All(modules, row => Assert.Equal(modules.Count, row.Length));
        Assert.All(new[] { (0, 0), (0, far), (far, 0) }, corner =>
        {
            for (var i = 0; i < 49; i++)
            {
                var (row, column) = (i / 7, i % 7);
                var ring = Math.Max(Math.Abs(row - 3), Math.Abs(column - 3));
                Assert.Equal(ring != 2, modules[corner.Item1 + row][corner.Item2 + column]);
            }
        });
    }

    [Fact]
    public void The_picture_has_the_squares_and_a_quiet_zone_of_four()
    {
        var qr = EpcQr.For(Account, Money.Eur(1m), "x")!;

        var png = qr.Png(5);

        Assert.Equal([0x89, .. "PNG\r\n\x1A\n"u8], png[..8]);
        Assert.Equal((qr.Modules.Count + 8) * 5, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(png, EpcQr.For(Account, Money.Eur(1m), "x")!.Png(5));
    }

    public static TheoryData<string, string?, string, decimal, string, string, EpcObstacle> Impossible => new()
    {
        { "FR7630006000011234567890188", null, "A", 1m, "EUR", "x", EpcObstacle.Iban },
        { "FR76 3000", null, "A", 1m, "EUR", "x", EpcObstacle.Iban },
        { "", null, "A", 1m, "EUR", "x", EpcObstacle.Iban },
        { "FR7630006000011234567890189", "AGRI", "A", 1m, "EUR", "x", EpcObstacle.Bic },
        { "FR7630006000011234567890189", null, " \u200B", 1m, "EUR", "x", EpcObstacle.Name },
        { "FR7630006000011234567890189", null, new string('N', 71), 1m, "EUR", "x", EpcObstacle.Name },
        { "FR7630006000011234567890189", null, "A", 0m, "EUR", "x", EpcObstacle.Amount },
        { "FR7630006000011234567890189", null, "A", -5m, "EUR", "x", EpcObstacle.Amount },
        { "FR7630006000011234567890189", null, "A", 1.005m, "EUR", "x", EpcObstacle.Amount },
        { "FR7630006000011234567890189", null, "A", 1_000_000_000m, "EUR", "x", EpcObstacle.Amount },
        { "FR7630006000011234567890189", null, "A", 1m, "CHF", "x", EpcObstacle.Currency },
        { "FR7630006000011234567890189", null, "A", 1m, "EUR", new string('r', 141), EpcObstacle.Remittance },
        { "FR7630006000011234567890189", null, new string('€', 70), 1m, "EUR", new string('€', 140), EpcObstacle.Size },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_the_code_cannot_say_is_named_and_gives_none(string iban, string? bic, string holder, decimal amount, string currency, string remittance, EpcObstacle expected)
    {
        var (account, money) = (new TransferAccount(holder, iban, bic), new Money(amount, currency));

        Assert.Equal(expected, EpcQr.Obstacle(account, money, remittance));
        Assert.Null(EpcQr.For(account, money, remittance));
    }
}
