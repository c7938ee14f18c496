namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>
/// An invoice can stand on several lines of which some are already settled (a deposit, a retention): together they are
/// what the invoice was for.
/// </summary>
internal static class FecSettledParts
{
    public static void AddTo(FecLedger ledger, List<OpenLine> open, Action<int, int, long, DateOnly> add)
    {
        var stillOpen = open.Select(o => o.Line).ToHashSet();
        for (var i = 0; i < ledger.Lines.Count; i++)
        {
            var line = ledger.Lines[i];
            if (line.Letter != 0 && line.Cents > 0 && !stillOpen.Contains(i))
                add(line.Customer, line.Piece, line.Cents, line.PieceDate);
        }
    }
}
