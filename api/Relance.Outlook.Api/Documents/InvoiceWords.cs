using System.Globalization;

namespace Relance.Outlook.Api.Documents;

/// <summary>The fixed words of an invoice and its ways of writing figures, in one language.</summary>
internal sealed record InvoiceWords(
    CultureInfo Culture,
    string Title,
    string Issued,
    string Due,
    string CustomerCode,
    string Reference,
    string Terms,
    string BilledTo,
    string Description,
    string Quantity,
    string UnitPrice,
    string Vat,
    string Net,
    string TotalNet,
    string VatAt,
    string Total,
    string Payment,
    string PaymentText,
    string Account,
    string Legal,
    string LegalPublic,
    string Page)
{
    private const string NoBreak = "\u00A0";

    public static InvoiceWords French { get; } = new(
        CultureInfo.GetCultureInfo("fr-FR"), "Facture", "Date d’émission", "Date d’échéance", "Code client", "Votre référence", "Conditions",
        "Facturé à", "Désignation", "Quantité", "Prix unit. HT", "TVA", "Montant HT", "Total HT", "TVA {0}", "Total TTC à payer",
        "Règlement", "Par virement au plus tard le {0}, en rappelant le numéro {1}.", "Titulaire",
        "En cas de retard de paiement, des pénalités sont dues de plein droit dès le lendemain de l’échéance, au taux de refinancement de la Banque centrale européenne majoré de 10 points, "
        + "ainsi qu’une indemnité forfaitaire de 40 € pour frais de recouvrement (articles L441-10 et D441-5 du code de commerce). Pas d’escompte pour paiement anticipé.",
        "En cas de retard de paiement, des intérêts moratoires sont dus de plein droit, au taux de refinancement de la Banque centrale européenne majoré de 8 points, "
        + "ainsi qu’une indemnité forfaitaire de 40 € pour frais de recouvrement (articles R2192-31 et D2192-35 du code de la commande publique). Pas d’escompte pour paiement anticipé.",
        "Page 1 sur 1");

    public static InvoiceWords English { get; } = new(
        CultureInfo.GetCultureInfo("en-GB"), "Invoice", "Invoice date", "Due date", "Customer code", "Your reference", "Terms",
        "Billed to", "Description", "Quantity", "Unit price", "VAT", "Amount", "Total before VAT", "VAT {0}", "Total due",
        "Payment", "By bank transfer by {0} at the latest, quoting {1}.", "Account holder",
        "Late payment bears interest as of right from the day after the due date, at the European Central Bank’s refinancing rate plus 10 percentage points, "
        + "and a fixed compensation of €40 for recovery costs (articles L441-10 and D441-5 of the French Commercial Code). No discount for early payment.",
        "Late payment bears interest as of right, at the European Central Bank’s refinancing rate plus 8 percentage points, "
        + "and a fixed compensation of €40 for recovery costs (articles R2192-31 and D2192-35 of the French Public Procurement Code). No discount for early payment.",
        "Page 1 of 1");

    public static InvoiceWords In(string language) => string.Equals(language, "en", StringComparison.Ordinal) ? English : French;

    private bool IsEnglish => string.Equals(Culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    public string Money(decimal amount) =>
        IsEnglish ? "€" + amount.ToString("#,0.00", Culture) : amount.ToString("#,0.00", Culture).Replace("\u202F", NoBreak, StringComparison.Ordinal) + NoBreak + "€";

    public string Figure(decimal amount) => amount.ToString("#,0.00", Culture).Replace("\u202F", NoBreak, StringComparison.Ordinal);

    public string QuantityOf(InvoiceLine line) => line.Quantity.ToString("0.##", Culture) + NoBreak + line.Unit;

    public string Rate(decimal rate) => rate.ToString("0.##", Culture) + (IsEnglish ? "%" : NoBreak + "%");

    public string Date(DateOnly date) => IsEnglish ? date.ToString("d MMMM yyyy", Culture)
        : date.Day == 1 ? date.ToString("'1er' MMMM yyyy", Culture) : date.ToString("d MMMM yyyy", Culture);

    public string Days(int days) => days == 0 ? (IsEnglish ? "On receipt" : "À réception") : IsEnglish ? $"{days} days net" : $"{days} jours nets";
}
