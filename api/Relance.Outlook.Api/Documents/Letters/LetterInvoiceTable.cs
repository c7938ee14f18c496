using Relance.Outlook.Api.Documents.Layout;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>The invoices of a letter, what lowers the claim, and what is to be paid.</summary>
internal static class LetterInvoiceTable
{
    public static void Draw(Flow flow, LetterDocument letter, Figures figures)
    {
        Column[] columns =
        [
            new(figures.Say("Facture", "Invoice"), 148),
            new(figures.Say("Date", "Date"), 74),
            new(figures.Say("Échéance", "Due date"), 74),
            new(figures.Say("Retard", "Days late"), 68, IsRight: true),
            new(figures.Say("Montant dû TTC", "Amount due incl. VAT"), LetterPaper.Width - 364, IsRight: true),
        ];
        new FlowTable(flow, LetterPaper.Left, columns).Draw([.. Invoices(letter, figures), .. Credits(letter, figures), .. Sums(letter, figures)]);
    }

    private static IEnumerable<Row> Invoices(LetterDocument letter, Figures figures) => letter.Invoices.Select(invoice => new Row(
        RowKind.Plain,
        invoice.Number,
        Figures.ShortDate(invoice.IssueDate),
        Figures.ShortDate(invoice.DueDate),
        invoice.DaysLate(letter.Date) is > 0 and var days ? figures.Days(days) : "–",
        figures.Money(invoice.AmountDue, letter.Currency)));

    private static IEnumerable<Row> Credits(LetterDocument letter, Figures figures) => letter.Credits.Select(credit => new Row(
        RowKind.Plain, credit.Text, Figures.ShortDate(credit.Date), "", "", figures.Money(-credit.Amount, letter.Currency)));

    private static IEnumerable<Row> Sums(LetterDocument letter, Figures figures)
    {
        if (letter.LateFees is { AreClaimed: true, Total: > 0 } fees)
        {
            yield return Sum(RowKind.Sum, figures.Say("Total des factures", "Total of the invoices"), letter.InvoicesDue);
            yield return Sum(RowKind.Sum, figures.Say("Pénalités de retard (calcul en annexe)", "Late-payment interest (computed in the annex)"), fees.Interest);
            if (fees.Indemnity > 0)
                yield return Sum(RowKind.Sum, figures.Say("Indemnités forfaitaires pour frais de recouvrement", "Fixed compensation for recovery costs"), fees.Indemnity);
        }

        yield return Sum(RowKind.Total, figures.Say("Total à régler", "Total to pay"), letter.TotalDue);

        Row Sum(RowKind kind, string label, decimal amount) => new(kind, label, "", "", "", figures.Money(amount, letter.Currency));
    }
}
