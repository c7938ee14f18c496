using System.Text.RegularExpressions;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>Invoice or credit, from what the row says of itself and from its sign.</summary>
internal static partial class InvoiceKinds
{
    /// <param name="said">The cell of the kind column.</param>
    /// <param name="number">The document's number.</param>
    /// <param name="open">Signed.</param>
    public static SourceItemKind Of(string said, string number, decimal open)
    {
        var kind = Normal.Form(said);
        if (CreditWord().IsMatch(kind) || CreditNumber().IsMatch(Normal.Form(number)))
            return SourceItemKind.CreditNote;
        // "Facture d'acompte" asks for a deposit; "acompte" alone is one that came.
        if (PaymentWord().IsMatch(kind) && !kind.Contains("facture", StringComparison.Ordinal) && !kind.Contains("invoice", StringComparison.Ordinal))
            return SourceItemKind.Payment;
        return open < 0 ? SourceItemKind.UnknownCredit : SourceItemKind.Invoice;
    }

    [GeneratedRegex(@"^(?:av|avo|avr|ac|cn|crn)$|\bavoirs?\b|\bnote de credit\b|\bcredit ?(?:note|memo)\b|^credit$", RegexOptions.None, 1000)]
    private static partial Regex CreditWord();

    [GeneratedRegex(@"^(?:av|avo|avr|cn|crn) ?[0-9]|\bavoir\b|\bcredit ?note\b", RegexOptions.None, 1000)]
    private static partial Regex CreditNumber();

    [GeneratedRegex(@"^(?:rg|rgt|reg|vir|chq|pmt)$|\breglements?\b|\bpaiements?\b|\bvirements?\b|\bcheques?\b|\bacomptes?\b|\bencaissements?\b|\bpayments?\b|\breceipts?\b", RegexOptions.None, 1000)]
    private static partial Regex PaymentWord();
}
