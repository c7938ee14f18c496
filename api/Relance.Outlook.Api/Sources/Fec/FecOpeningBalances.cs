using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Tells balances brought forward in one line from openings that restate each invoice.</summary>
internal sealed class FecOpeningBalances
{
    private static readonly string[] Words = ["ran", "an", "ano", "a nouveau", "a nouveaux", "anouveau", "anouveaux", "report", "report a nouveau", "solde", "ouverture", "bilan"];

    private readonly FecLedger _ledger;
    private readonly Dictionary<int, int> _customerOfPiece = [];
    private readonly HashSet<int> _shared = [];

    public FecOpeningBalances(FecLedger ledger)
    {
        _ledger = ledger;
        foreach (var line in ledger.Lines)
        {
            if (line.IsOpening && !_customerOfPiece.TryAdd(line.Piece, line.Customer) && _customerOfPiece[line.Piece] != line.Customer)
                _shared.Add(line.Piece);
        }
    }

    /// <summary>Its piece is missing, or names the opening itself, or is one for several customers.</summary>
    public bool IsUndetailed(in ReceivableLine line)
    {
        if (!line.IsOpening)
            return false;
        var piece = Normal.Form(_ledger.Texts[line.Piece]).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
        return line.PieceIsMissing || _shared.Contains(line.Piece) || Words.Contains(piece, StringComparer.Ordinal);
    }
}
