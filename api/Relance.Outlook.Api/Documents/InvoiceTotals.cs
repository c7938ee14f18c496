using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents;

/// <summary>What is to be paid, and how.</summary>
internal static class InvoiceTotals
{
    private const double BoxWidth = 214;

    public static void Draw(PageWriter page, InvoiceDocument invoice, InvoiceWords words, double left, double right, double top)
    {
        Totals(page, invoice, words, right - BoxWidth, right, top);
        Payment(page, invoice, words, left, top, right - BoxWidth - 36 - left);
    }

    private static void Totals(PageWriter page, InvoiceDocument invoice, InvoiceWords words, double x, double right, double top)
    {
        var baseline = top + 10;
        Row(words.TotalNet, invoice.Net);
        foreach (var rate in invoice.Lines.Select(l => l.TaxRate).Distinct().Order())
            Row(string.Format(words.Culture, words.VatAt, words.Rate(rate)), invoice.TaxOf(rate));

        page.Fill(x, baseline - 4, BoxWidth, 36, Ink.Forest);
        page.Left(words.Total, Ink.Plain(9.5), Ink.Paper, x + 12, baseline + 18);
        page.Right(words.Money(invoice.Total), Ink.Strong(14), Ink.White, right - 12, baseline + 19);

        void Row(string label, decimal amount)
        {
            page.Left(label, Ink.Plain(9.5), Ink.Soft, x + 12, baseline);
            page.Right(words.Money(amount), Ink.Plain(9.5), Ink.Text, right - 12, baseline);
            baseline += 17;
        }
    }

    private static void Payment(PageWriter page, InvoiceDocument invoice, InvoiceWords words, double x, double top, double width)
    {
        page.Left(words.Payment, Ink.Strong(9.5), Ink.Forest, x, top + 10);
        var text = string.Format(words.Culture, words.PaymentText, words.Date(invoice.DueDate).Replace(' ', '\u00A0'), invoice.Number);
        var baseline = page.Paragraph(text, Ink.Plain(9), Ink.Text, x, top + 26, width, 12.5) + 6;
        (string Label, string Value)[] account =
        [
            (words.Account, invoice.Sender.Name),
            ("IBAN", IbanText.Grouped(invoice.Sender.Iban)),
            ("BIC", invoice.Sender.Bic),
        ];
        foreach (var (label, value) in account)
        {
            page.Left(label, Ink.Plain(7.5), Ink.Soft, x, baseline);
            page.Left(value, Ink.Plain(9), Ink.Text, x + 58, baseline);
            baseline += 14;
        }
    }
}
