namespace Relance.Outlook.Api.Documents;

/// <summary>The lines of an invoice.</summary>
internal static class InvoiceTable
{
    private const double RowHeight = 30;

    /// <summary>Returns where the table ends.</summary>
    public static double Draw(PageWriter page, InvoiceDocument invoice, InvoiceWords words, double left, double right, double top)
    {
        var quantity = right - 218;
        var price = right - 122;
        var tax = right - 78;
        var head = Ink.Plain(7.5);
        page.Left(words.Description, head, Ink.Soft, left, top);
        page.Right(words.Quantity, head, Ink.Soft, quantity, top);
        page.Right(words.UnitPrice, head, Ink.Soft, price, top);
        page.Right(words.Vat, head, Ink.Soft, tax, top);
        page.Right(words.Net, head, Ink.Soft, right, top);
        page.Rule(left, top + 7, right - left, Ink.Forest, 1);

        var y = top + 7;
        foreach (var line in invoice.Lines)
        {
            var baseline = y + (line.Detail is null ? 19 : 14);
            page.Left(line.Text, Ink.Plain(9.5), Ink.Text, left, baseline);
            if (line.Detail is { } detail)
                page.Left(detail, Ink.Plain(8), Ink.Soft, left, baseline + 11);
            page.Right(words.QuantityOf(line), Ink.Plain(9.5), Ink.Text, quantity, baseline);
            page.Right(words.Figure(line.UnitPrice), Ink.Plain(9.5), Ink.Text, price, baseline);
            page.Right(words.Rate(line.TaxRate), Ink.Plain(9.5), Ink.Soft, tax, baseline);
            page.Right(words.Figure(line.Net), Ink.Plain(9.5), Ink.Text, right, baseline);
            y += RowHeight;
            page.Rule(left, y, right - left, Ink.Hair);
        }

        return y;
    }
}
