using System.Globalization;
using System.Text;
using Relance.Domain.Plans;

namespace Relance.Outlook.Api.Sample;

/// <summary>The FEC of the year that today is the last month of.</summary>
internal static class SampleFec
{
    private const string Columns =
        "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly Dictionary<string, string> Journals = new(StringComparer.Ordinal)
    {
        ["AN"] = "À nouveaux",
        ["VE"] = "Ventes",
        ["BQ"] = "Banque",
        ["OD"] = "Opérations diverses",
    };

    private static readonly Dictionary<string, string> Accounts = new(StringComparer.Ordinal)
    {
        ["101000"] = "Capital",
        ["106800"] = "Autres réserves",
        ["411000"] = "Clients",
        ["416000"] = "Clients douteux",
        ["421000"] = "Personnel",
        ["445710"] = "TVA collectée",
        ["512000"] = "Banque",
        ["627000"] = "Services bancaires",
        ["641000"] = "Rémunérations du personnel",
        ["706000"] = "Prestations de services",
        ["707000"] = "Ventes de marchandises",
    };

    /// <param name="books">The sales.</param>
    /// <param name="today">Decides the year.</param>
    /// <param name="asOf">The last day that the entries go to.</param>
    public static SampleDocument Write(SampleBooks books, DateOnly today, DateOnly asOf)
    {
        var start = new DateOnly(today.Year, today.Month, 1).AddMonths(-11);
        var entries = SampleEntries.Of(books, start, WorkingDays.OnOrBefore(asOf));
        var text = new StringBuilder(Columns).Append("\r\n");
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var line in entries[i].Lines)
                Append(text, entries[i], i + 1, line);
        }

        var closing = start.AddYears(1).AddDays(-1);
        return new SampleDocument($"{SampleCompany.Identity.Siren}FEC{closing:yyyyMMdd}.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, SampleEntry entry, int number, SampleEntryLine line)
    {
        var isCustomer = line.Customer is not null;
        text.AppendJoin('\t',
            entry.Journal, Journals[entry.Journal], number.ToString(CultureInfo.InvariantCulture), Day(entry.Date), line.Account, Accounts[line.Account],
            isCustomer ? line.Customer!.Code : "", isCustomer ? line.Customer!.Name : "", line.Piece ?? entry.Piece, Day(line.PieceDate ?? entry.Date), entry.Label,
            Amount(Math.Max(line.Amount, 0)), Amount(Math.Max(-line.Amount, 0)), line.Letter?.Code ?? "", line.Letter is { } letter ? Day(letter.Date) : "", Day(entry.Date), "", "")
            .Append("\r\n");
    }

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => amount.ToString("0.00", French);
}
