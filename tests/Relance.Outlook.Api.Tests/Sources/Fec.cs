using System.Globalization;

namespace Relance.Outlook.Api.Tests.Sources;

/// <summary>Writes a small FEC, one call per line.</summary>
internal sealed class Fec
{
    public const string Columns =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

    private static readonly Dictionary<string, string> Journals = new(StringComparer.Ordinal)
    {
        ["VE"] = "Ventes",
        ["BQ"] = "Banque",
        ["AN"] = "A nouveaux",
        ["OD"] = "Operations diverses",
    };

    private readonly List<string> _lines = [Columns];
    private int _entry;

    /// <summary>A sale: the customer owes the amount.</summary>
    public Fec Sale(string piece, string date, decimal amount, string letter = "", string customer = "C001")
    {
        Entry();
        return Line("VE", date, "411000", customer, piece, amount, letter).Line("VE", date, "706000", "", piece, -amount);
    }

    /// <summary>Money received.</summary>
    public Fec Payment(string piece, string date, decimal amount, string letter = "", string customer = "C001")
    {
        Entry();
        return Line("BQ", date, "411000", customer, piece, -amount, letter).Line("BQ", date, "512000", "", piece, amount);
    }

    /// <summary>A balance brought forward.</summary>
    public Fec Opening(string piece, string date, decimal amount, string letter = "", string customer = "C001", string? pieceDate = null)
    {
        Entry();
        return Line("AN", date, "411000", customer, piece, amount, letter, pieceDate).Line("AN", date, "101000", "", piece, -amount);
    }

    public Fec Entry()
    {
        _entry++;
        return this;
    }

    public Fec Line(string journal, string date, string account, string customer, string piece, decimal amount, string letter = "", string? pieceDate = null)
    {
        var name = customer.Length == 0 ? "" : $"Client {customer}";
        return Raw(string.Join('\t', journal, Journals.GetValueOrDefault(journal, "Divers"), _entry.ToString(CultureInfo.InvariantCulture), date, account, "Compte", customer, name, piece,
            pieceDate ?? date, "Libelle", Amount(Math.Max(amount, 0)), Amount(Math.Max(-amount, 0)), letter, "", date, "", ""));
    }

    public Fec Raw(string line)
    {
        _lines.Add(line);
        return this;
    }

    public string Text(string lineEnd = "\r\n") => string.Join(lineEnd, _lines) + lineEnd;

    private static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');
}
