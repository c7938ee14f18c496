using System.Globalization;
using Relance.Domain.Customers;
using Relance.Domain.LateFees;
using Relance.Outlook.Api.Documents;
using Relance.Outlook.Api.Documents.Letters;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Tests.Documents;

/// <summary>Letters as an accountant would send them.</summary>
internal static class SampleLetters
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly DocumentSender Sender = new(
        "Menuiserie Lachaume", ["14 rue des Ébénistes", "69007 Lyon"], "04 78 00 12 34", "comptabilite@menuiserie-lachaume.example", "732829320");

    public static readonly DocumentAddressee Addressee = new("Hôtel du Cèdre Bleu", ["À l’attention de Mme Nathalie Roussel", "3 place de la Fontaine", "38000 Grenoble"]);

    public static readonly TransferAccount Account = new("Menuiserie Lachaume", "FR76 3000 6000 0112 3456 7890 189", "AGRIFRPP");

    public static LetterDocument FormalNotice { get; } = new()
    {
        Sender = Sender,
        Addressee = Addressee,
        Language = "fr",
        Place = "Lyon",
        Date = Day,
        Registered = new RegisteredMail(),
        Subject = "mise en demeure de payer",
        References = [new("Vos références", "compte client C0012"), new("Nos références", "MED-2026-0007")],
        Salutation = "Madame,",
        BeforeInvoices =
        [
            new("Malgré nos rappels des 15 septembre, 30 septembre et 20 octobre 2026, restés sans réponse, les factures suivantes demeurent impayées à ce jour :"),
        ],
        Invoices = Invoices(2),
        AfterInvoices =
        [
            new("En conséquence, nous vous ", new("mettons en demeure", true), " de nous régler la somme de ", new("4\u202F321,50\u00A0€", true), " dans un délai de quinze jours, soit ", new("au plus tard le 7\u00A0décembre\u00A02026", true), "."),
        ],
        Payment = new(Account, "MED-2026-0007 C0012", new DateOnly(2026, 12, 7), WithQr: true),
        AfterPayment =
        [
            new("À défaut de règlement dans ce délai, nous nous réservons la possibilité de saisir la juridiction compétente pour obtenir le paiement de cette somme, augmentée des pénalités de retard."),
            new("Si vous avez réglé ces factures entre-temps, ou si l’une d’elles appelle une contestation de votre part, nous vous remercions de nous le faire savoir par écrit sans attendre."),
        ],
        Closing = "Veuillez agréer, Madame, l’expression de nos salutations distinguées.",
        Signer = new("Claire Lachaume", "Gérante"),
        Enclosures = ["facture FA-2026-0101", "facture FA-2026-0102"],
    };

    public static LetterDocument WithAnnex { get; } = FormalNotice with
    {
        Registered = new RegisteredMail("1A 215 043 7789 2"),
        Invoices = [new("FA-2026-0101", new(2026, 1, 30), new(2026, 3, 1), 1_000m), new("FA-2026-0102", new(2026, 7, 1), new(2026, 7, 31), 3_321.50m)],
        LateFees = new([Fee("FA-2026-0101", new(2026, 3, 1), 1_000m), Fee("FA-2026-0102", new(2026, 7, 31), 3_321.50m)], AreClaimed: true),
        AfterInvoices =
        [
            new("En conséquence, nous vous ", new("mettons en demeure", true), " de nous régler la somme de ", new("4\u202F619,67\u00A0€", true), " dans un délai de quinze jours, soit ", new("au plus tard le 7\u00A0décembre\u00A02026", true), ". Le calcul des pénalités figure en annexe."),
        ],
    };

    private static LetterLateFee Fee(string number, DateOnly due, decimal amount) =>
        new(number, due, ((LateFeeResult.Computed)LateFeeCalculation.Of(new LateFeeCase(Segment.Business, amount, due, Day))).Fee);

    public static LetterDocument English { get; } = FormalNotice with
    {
        Addressee = new("Thimble & Sons <Trading> Ltd", ["Accounts payable", "27 Harbour Road", "Bristol BS1 4RW", "UNITED KINGDOM"]),
        Language = "en",
        Place = "Lyon",
        Registered = null,
        Subject = "statement of overdue invoices",
        References = [new("Your account", "THIMBLE")],
        Salutation = "Dear Sir or Madam,",
        BeforeInvoices = [new("Our records show that the following invoices are past their due date:")],
        Credits = [new("Credit note AV-2026-004", new(2026, 10, 2), 120m)],
        AfterInvoices = [new("We would appreciate payment by ", new("7\u00A0December\u00A02026", true), ".")],
        Payment = FormalNotice.Payment! with { Remittance = "THIMBLE" },
        AfterPayment = [new("If you have paid in the meantime, please disregard this letter.")],
        Closing = "Yours faithfully,",
        Signer = new("Claire Lachaume", "Managing director"),
        Enclosures = ["copy of the invoices"],
    };

    public static LetterDocument Long(int invoices) => FormalNotice with
    {
        Invoices = Invoices(invoices),
        AfterInvoices = [new("En conséquence, nous vous ", new("mettons en demeure", true), " de nous régler cette somme dans un délai de quinze jours, soit ", new("au plus tard le 7\u00A0décembre\u00A02026", true), ".")],
        Enclosures = ["copie des factures"],
    };

    public static List<LetterInvoice> Invoices(int count) => [.. Enumerable.Range(0, count).Select(i => new LetterInvoice(
        string.Create(CultureInfo.InvariantCulture, $"FA-2026-{101 + i:0000}"), new DateOnly(2026, 6, 30).AddDays(i % 60), new DateOnly(2026, 7, 30).AddDays(i % 60), i == 0 ? 1_234.50m : 3_087m + (i - 1)))];
}
