namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>
/// A line of a customer's account, kept small: there can be hundreds of thousands. Texts are numbers of the ledger's pools.
/// </summary>
internal record struct ReceivableLine(
    int Number,
    int Account,
    int Customer,
    int Letter, // 0 when not lettered
    int Piece,
    DateOnly EntryDate,
    DateOnly PieceDate,
    long Cents, // debit minus credit
    SourceItemKind CreditKind,
    bool IsOpening,
    bool PieceIsMissing,
    bool IsForeign);
