using System.Globalization;
using System.Text;

namespace Relance.Benchmarks;

/// <summary>
/// A year of books as the norm writes them: sales on 411, most of them paid and lettered, and purchases, a million lines with the header.
/// About three lines in ten are customers'.
/// </summary>
internal static class FecFile
{
    public const int Lines = 1_000_000;
    public const int OpenInvoices = 30_000;
    private const int Invoices = 165_000;
    private const int Customers = 15_000;
    private const string Header =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

    public static string Write(string directory)
    {
        var path = Path.Combine(directory, "FEC-2025.txt");
        using var writer = new Writer(new StreamWriter(path, append: false, new UTF8Encoding(false), 1024 * 1024));
        var random = new Random(20251231);
        for (var invoice = 0; invoice < Invoices; invoice++) Sale(writer, invoice, random.Next(1_200, 1_200_000));
        while (writer.Written < Lines - 1) Purchase(writer, random.Next(1_200, 300_000));
        return path;
    }

    private static void Sale(Writer writer, int invoice, int cents)
    {
        var customer = invoice % Customers;
        var day = new DateOnly(2025, 1, 1).AddDays((int)(invoice * 300L / Invoices));
        var isPaid = invoice >= OpenInvoices;
        var letter = isPaid ? Letter(invoice / Customers) : "";
        var (piece, auxiliary, name) = ($"FA25-{invoice:000000}", $"C{customer:00000}", $"ETABLISSEMENTS CLIENT {customer} SARL");
        var tax = cents / 6;
        writer.Entry("VE\tVENTES", day);
        writer.Line("411000\tClients", auxiliary, name, piece, $"Facture {piece}", cents, 0, letter);
        writer.Line("706000\tPrestations de services", "", "", piece, $"Facture {piece}", 0, cents - tax, "");
        writer.Line("445710\tTVA collectée", "", "", piece, $"Facture {piece}", 0, tax, "");
        if (!isPaid) return;
        writer.Entry("BQ\tBANQUE", day.AddDays(45));
        writer.Line("512000\tBanque", "", "", $"VIR{invoice}", $"Virement {name}", cents, 0, "");
        writer.Line("411000\tClients", auxiliary, name, $"VIR{invoice}", $"Virement {name}", 0, cents, letter);
    }

    private static void Purchase(Writer writer, int cents)
    {
        var tax = cents / 6;
        var piece = $"A{writer.Written}";
        writer.Entry("AC\tACHATS", new DateOnly(2025, 1, 1).AddDays(writer.Written % 360));
        writer.Line("607000\tAchats de marchandises", "", "", piece, "Achat de marchandises", cents - tax, 0, "");
        writer.Line("445660\tTVA déductible", "", "", piece, "Achat de marchandises", tax, 0, "");
        writer.Line("401000\tFournisseurs", $"F{writer.Written % 900:0000}", "FOURNISSEUR", piece, "Achat de marchandises", 0, cents, "");
    }

    private static string Letter(int number) => $"A{(char)('A' + (number / 26 % 26))}{(char)('A' + (number % 26))}";

    private sealed class Writer(StreamWriter file) : IDisposable
    {
        private string journal = "";
        private string date = "";
        private int entry;

        public int Written { get; private set; }

        public void Entry(string journalCodeAndName, DateOnly day)
        {
            if (Written == 0) file.Write($"{Header}\r\n");
            (journal, date) = (journalCodeAndName, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            entry++;
        }

        public void Line(string account, string auxiliary, string name, string piece, string text, int debit, int credit, string letter)
        {
            file.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{journal}\t{entry}\t{date}\t{account}\t{auxiliary}\t{name}\t{piece}\t{date}\t{text}\t{Euros(debit)}\t{Euros(credit)}\t{letter}\t{(letter.Length > 0 ? date : "")}\t{date}\t\t\r\n"));
            Written++;
        }

        public void Dispose() => file.Dispose();

        private static string Euros(int cents) => string.Create(CultureInfo.InvariantCulture, $"{cents / 100},{cents % 100:00}");
    }
}
