using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents;

/// <summary>An invoice on one A4 page. The same invoice always gives the same bytes.</summary>
public static class InvoicePdf
{
    /// <summary>More lines than fit on the page are refused rather than cut.</summary>
    public const int MostLines = 8;

    private const double Left = 52;
    private const double Right = 543;
    private const double Wide = Right - Left;
    private const double AddressX = 316;

    private static PdfType LabelType => Ink.Plain(7.5);

    private static PdfType ValueType(bool strong) => strong ? Ink.Strong(10) : Ink.Plain(10);

    /// <summary>The PDF's bytes.</summary>
    public static byte[] Render(InvoiceDocument invoice)
    {
        if (invoice.Lines.Count > MostLines)
            throw new ArgumentException($"{invoice.Number} has {invoice.Lines.Count} lines; {MostLines} fit on the page.", nameof(invoice));
        var words = InvoiceWords.In(invoice.Language);
        var document = new PdfDocument();
        Draw(new PageWriter(document.NewPage()), invoice, words);
        return PdfFile.Write(document, new PdfFacts($"{words.Title} {invoice.Number}", invoice.Sender.Name, words.Culture.Name, invoice.IssueDate));
    }

    private static void Draw(PageWriter page, InvoiceDocument invoice, InvoiceWords words)
    {
        Letterhead(page, invoice, words);
        Addresses(page, invoice, words);
        Facts(page, invoice, words);
        page.Left(invoice.Subject, Ink.Strong(10.5), Ink.Text, Left, 330);
        var bottom = InvoiceTable.Draw(page, invoice, words, Left, Right, 352);
        InvoiceTotals.Draw(page, invoice, words, Left, Right, Math.Max(bottom + 26, 490));
        Footer(page, invoice, words);
    }

    private static void Letterhead(PageWriter page, InvoiceDocument invoice, InvoiceWords words)
    {
        page.Fill(0, 0, PdfPage.Width, 7, Ink.Forest);
        Mark(page, Left, 44);
        page.Left(invoice.Sender.Name, Ink.Strong(19), Ink.Forest, Left + 46, 62);
        page.Left(invoice.Sender.Trade, Ink.Plain(8.5), Ink.Soft, Left + 46.5, 76);
        page.Right(words.Title, Ink.Plain(25), Ink.Forest, Right, 63);
        page.Right(invoice.Number, Ink.Strong(10.5), Ink.Oak, Right, 79);
    }

    /// <summary>Two boards in a dovetail.</summary>
    private static void Mark(PageWriter page, double x, double y)
    {
        page.Fill(x, y, 34, 34, Ink.Forest);
        foreach (var top in (ReadOnlySpan<double>)[y + 3, y + 19])
            page.Shape(Ink.Oak, (x + 34, top), (x + 34, top + 12), (x + 14, top + 9.5), (x + 14, top + 2.5));
    }

    private static void Addresses(PageWriter page, InvoiceDocument invoice, InvoiceWords words)
    {
        var sender = invoice.Sender;
        string[] lines = [sender.Address.Street, sender.Address.City, sender.Phone, sender.Email];
        for (var i = 0; i < lines.Length; i++)
            page.Left(lines[i], Ink.Plain(9), Ink.Soft, Left, 142 + (i * 13));

        var customer = invoice.Customer;
        page.Left(words.BilledTo, Ink.Plain(7.5), Ink.Oak, AddressX, 126);
        var baseline = page.Paragraph(customer.Name, Ink.Strong(11), Ink.Text, AddressX, 142, Right - AddressX, 14) + 1;
        foreach (var line in new[] { customer.Attention, customer.Street, customer.City, customer.Country })
        {
            if (line is null)
                continue;
            page.Left(line, Ink.Plain(10), Ink.Text, AddressX, baseline);
            baseline += 14;
        }
    }

    private static void Facts(PageWriter page, InvoiceDocument invoice, InvoiceWords words)
    {
        (string Label, string Value, bool Strong)[] facts =
        [
            (words.Issued, words.Date(invoice.IssueDate), false),
            (words.Due, words.Date(invoice.DueDate), true),
            (words.Terms, words.Days(invoice.TermsDays), false),
            (words.CustomerCode, invoice.CustomerCode, false),
            .. invoice.Reference is { } reference ? [(words.Reference, reference, false)] : Array.Empty<(string, string, bool)>(),
        ];
        page.Fill(Left, 244, Wide, 48, Ink.Paper);
        page.Fill(Left, 244, 2.5, 48, Ink.Oak);
        // Each fact as wide as it is, the rest shared out between them.
        var widths = Array.ConvertAll(facts, f => Math.Max(LabelType.Width(f.Label), ValueType(f.Strong).Width(f.Value)));
        var gap = Math.Min(48, (Wide - 32 - widths.Sum()) / (facts.Length - 1));
        var x = Left + 16;
        for (var i = 0; i < facts.Length; i++)
        {
            page.Left(facts[i].Label, LabelType, Ink.Soft, x, 263);
            page.Left(facts[i].Value, ValueType(facts[i].Strong), Ink.Text, x, 279);
            x += widths[i] + gap;
        }
    }

    private static void Footer(PageWriter page, InvoiceDocument invoice, InvoiceWords words)
    {
        var sender = invoice.Sender;
        page.Paragraph(invoice.ToPublicBuyer ? words.LegalPublic : words.Legal, Ink.Plain(7.5), Ink.Soft, Left, 728, Wide, 10.5);
        page.Rule(Left, 776, Wide, Ink.Hair);
        page.Left($"{sender.LegalForm} · SIREN {sender.Siren} · {sender.Register}", Ink.Plain(7.5), Ink.Soft, Left, 791);
        page.Left($"{words.Vat} {sender.TaxNumber} · {sender.Address.Street}, {sender.Address.City}", Ink.Plain(7.5), Ink.Soft, Left, 802);
        page.Right(words.Page, Ink.Plain(7.5), Ink.Soft, Right, 802);
    }
}
