using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Where each column of the FEC is: by name, for real files add, drop and rename some.</summary>
internal sealed class FecHeader
{
    private const int KnownColumnsOfAFec = 6;
    private static readonly char[] Separators = ['\t', '|', ';', ','];

    private readonly string[] _names;

    private FecHeader(string[] names, char separator, int line)
    {
        _names = names;
        Separator = (byte)separator;
        Line = line;
        JournalCode = At("journalcode");
        JournalLib = At("journallib");
        EntryNumber = At("ecriturenum");
        EntryDate = At("ecrituredate");
        Account = At("comptenum");
        AccountName = At("comptelib");
        Auxiliary = At("compauxnum", "compteauxnum");
        AuxiliaryName = At("compauxlib", "compteauxlib");
        Piece = At("pieceref");
        PieceDate = At("piecedate");
        Debit = At("debit");
        Credit = At("credit");
        Amount = At("montant");
        Side = At("sens");
        Letter = At("ecriturelet");
        ForeignCurrency = At("idevise");
    }

    public byte Separator { get; }
    public int Line { get; }
    public int Count => _names.Length;
    public int JournalCode { get; }
    public int JournalLib { get; }
    public int EntryNumber { get; }
    public int EntryDate { get; }
    public int Account { get; }
    public int AccountName { get; }
    public int Auxiliary { get; }
    public int AuxiliaryName { get; }
    public int Piece { get; }
    public int PieceDate { get; }
    public int Debit { get; }
    public int Credit { get; }
    public int Amount { get; }
    public int Side { get; }
    public int Letter { get; }
    public int ForeignCurrency { get; }

    /// <summary>As the file writes it.</summary>
    public string? Name(int column) => column < 0 ? null : _names[column];

    /// <summary>The header of a FEC, if the first line that is not blank is one.</summary>
    public static FecHeader? Find(TextFile text, IssueLog log)
    {
        using var reader = text.OpenText(log);
        var head = new char[8 * 1024];
        var lines = new string(head, 0, reader.ReadBlock(head)).Split('\n');
        var at = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        if (at < 0)
            return null;

        foreach (var separator in Separators)
        {
            var names = lines[at].Split(separator, StringSplitOptions.TrimEntries).Select(n => n.Trim('"').Trim()).ToList();
            while (names.Count > 0 && names[^1].Length == 0)
                names.RemoveAt(names.Count - 1);
            var header = new FecHeader([.. names], separator, at + 1);
            if (header.Recognised >= KnownColumnsOfAFec && (header.Account >= 0 || header.EntryDate >= 0))
                return header;
        }

        return null;
    }

    /// <summary>Throws when a column is missing that no open item can do without.</summary>
    public void Require(IssueLog log)
    {
        var missing = new List<string>();
        if (JournalCode < 0)
            missing.Add("JournalCode");
        if (EntryDate < 0)
            missing.Add("EcritureDate");
        if (Account < 0)
            missing.Add("CompteNum");
        if (Piece < 0)
            missing.Add("PieceRef");
        if ((Debit < 0 || Credit < 0) && (Amount < 0 || Side < 0))
            missing.Add("Debit, Credit");
        if (Letter < 0)
            missing.Add("EcritureLet");
        if (missing.Count > 0)
            throw log.Refuse(SourceCodes.FecColumnsMissing, string.Join(", ", missing), Line);
    }

    private int Recognised => new[]
    {
        JournalCode, JournalLib, EntryNumber, EntryDate, Account, AccountName, Auxiliary, AuxiliaryName, Piece, PieceDate, Debit, Credit, Amount, Side, Letter,
    }.Count(c => c >= 0);

    private int At(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var at = Array.FindIndex(_names, n => string.Equals(n.Replace("_", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase));
            if (at >= 0)
                return at;
        }

        return -1;
    }
}
