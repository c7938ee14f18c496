using Relance.Domain;
using Relance.Outlook.Api.Documents.Layout;
using Relance.Outlook.Api.Documents.Payments;

namespace Relance.Outlook.Api.Documents.Letters;

/// <summary>A letter on A4, on as many pages as it takes. The same letter always gives the same bytes.</summary>
public static class LetterPdf
{
    private const double ParagraphGap = 7;

    /// <summary>The PDF's bytes.</summary>
    public static byte[] Render(LetterDocument letter)
    {
        var figures = Figures.In(letter.Language);
        var title = Figures.Capital(letter.Subject);
        var paper = new LetterPaper(letter.Sender, letter.Addressee, figures, $"{letter.Sender.Name} · {title} · {figures.LongDate(letter.Date)}");
        LetterOpening.Draw(paper.Flow, letter, figures);
        Body(paper.Flow, letter, figures);
        LetterClosing.Draw(paper.Flow, letter, figures);
        if (letter.LateFees is { Invoices.Count: > 0 } fees)
            LateFeeAnnex.Draw(paper.Flow, fees, letter.Currency, figures);
        return paper.Finish($"{title} – {letter.Addressee.Name}", letter.Date);
    }

    private static void Body(Flow flow, LetterDocument letter, Figures figures)
    {
        flow.Paragraph(letter.Salutation, LetterPaper.Body);
        flow.Space(ParagraphGap);
        Paragraphs(flow, letter.BeforeInvoices);
        if (letter.Invoices.Count + letter.Credits.Count > 0)
        {
            flow.Space(2);
            LetterInvoiceTable.Draw(flow, letter, figures);
            flow.Space(ParagraphGap + 4);
        }

        Paragraphs(flow, letter.AfterInvoices);
        if (letter.Payment is { } payment)
        {
            flow.Space(2);
            TransferBlock.Draw(flow, payment, letter.TotalDue > 0 ? new Money(letter.TotalDue, letter.Currency) : null, figures);
            flow.Space(ParagraphGap + 4);
        }

        // The last paragraph goes with the closing formula: a signature alone on a page could belong to any letter.
        Paragraphs(flow, [.. letter.AfterPayment.SkipLast(1)]);
        foreach (var last in letter.AfterPayment.TakeLast(1))
            flow.Keep(Flow.Height(last.Runs, LetterPaper.Body) + ParagraphGap + LetterClosing.Height(letter));
        Paragraphs(flow, [.. letter.AfterPayment.TakeLast(1)]);
    }

    private static void Paragraphs(Flow flow, IReadOnlyList<TextParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            flow.Paragraph(paragraph.Runs, LetterPaper.Body);
            flow.Space(ParagraphGap);
        }
    }
}
