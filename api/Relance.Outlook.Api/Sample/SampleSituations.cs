namespace Relance.Outlook.Api.Sample;

internal enum SituationKind { Unpaid, PartlyPaid, Residue, CreditNote, PaymentOnAccount, Doubtful }

/// <summary>Where one invoice (or credit) of a customer stands.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Days">Late when positive, to come when negative; for credits, their age.</param>
/// <param name="Share">Of the customer's last invoice: what was paid, or what the credit is for.</param>
internal sealed record SampleSituation(SituationKind Kind, int Days, decimal Share = 0);

/// <summary>What is open, by customer. Customers not named here owe nothing today.</summary>
internal static class SampleSituations
{
    public static readonly Dictionary<string, SampleSituation[]> ByCustomer = new(StringComparer.Ordinal)
    {
        // To be reminded today, from a week to four months late.
        ["LOEWE"] = [Late(53), Late(24)],
        ["ETE"] = [Late(14)],
        ["QUAIPERDU"] = [Late(120), Late(88), Late(57)],
        ["VAUQUELIN"] = [Late(8), DueIn(21)],
        ["STAUBIN"] = [Late(62), DueIn(9)],
        ["HARBOUR"] = [Late(33), DueIn(12)],
        ["CRUMBLE"] = [Late(45)],
        ["COTEBLEUE"] = [Late(17), DueIn(26)],
        ["MOULIN"] = [new(SituationKind.PartlyPaid, 75, 0.40m)],
        ["PHARVERT"] = [Late(21)],
        ["BOUTARD"] = [Late(91), Late(31)],
        ["DENTIS"] = [Late(28)],
        // Late, with a credit note that does not cover it.
        ["MAISONBEL"] = [Late(40), new(SituationKind.CreditNote, 12, 0.15m)],
        // One person answers for both.
        ["SILLONA"] = [Late(16)],
        ["SILLONB"] = [Late(9), DueIn(15)],
        // Late, and nobody knows the address.
        ["TERRAZA"] = [Late(19)],
        // Paid but for a few euros, and lettered all the same.
        ["ORIANE"] = [new(SituationKind.Residue, 60, 0.01m)],

        // Late, but covered: by a credit note that exceeds it, by money not yet matched.
        ["FOURNIL"] = [Late(30), new(SituationKind.CreditNote, 6, 1.60m)],
        ["TANGON"] = [Late(20), new(SituationKind.PaymentOnAccount, 3, 1m)],
        // Given up: moved to doubtful customers.
        ["CLOVIS"] = [new(SituationKind.Doubtful, 160)],

        // Late by less than a week.
        ["GRANDPRE"] = [Late(5)],
        ["THIMBLE"] = [Late(6), DueIn(24)],
        ["ATLANTES"] = [Late(4)],
        ["PETITMOUSSE"] = [Late(6)],
        ["STLOUP"] = [Late(3), DueIn(18)],
        ["TRUSQUIN"] = [Late(2)],

        // Nothing due yet.
        ["VERRIER"] = [DueIn(1)],
        ["ROCHEVILLE"] = [DueIn(3)],
        ["SOUFFLE"] = [DueIn(7), DueIn(38)],
        ["TISANE"] = [DueIn(10)],
        ["ARPEGE"] = [DueIn(14)],
        ["DOCKS"] = [DueIn(16), new(SituationKind.PartlyPaid, -16, 0.30m)],
        ["CHATAIGNE"] = [DueIn(19)],
        ["ZEPHYRINE"] = [DueIn(22), DueIn(40)],
        ["ZODIAQUE"] = [DueIn(5), DueIn(33), DueIn(52)],
        ["SABLIER"] = [DueIn(25)],
        ["CORSAIRE"] = [DueIn(27)],
        ["CYCLAMEN"] = [DueIn(30)],
        ["AMARRE"] = [DueIn(4)],
        ["SANSFILET"] = [DueIn(13)],
        ["TANNERIE"] = [DueIn(20)],
        ["LUPIN"] = [new(SituationKind.CreditNote, 20, 0.25m)],
    };

    private static SampleSituation Late(int days) => new(SituationKind.Unpaid, days);

    private static SampleSituation DueIn(int days) => new(SituationKind.Unpaid, -days);
}
