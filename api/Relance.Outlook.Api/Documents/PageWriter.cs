using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents;

/// <summary>What the documents do on a page: columns, paragraphs, rules and fields of colour.</summary>
internal sealed class PageWriter(PdfPage page)
{
    public void Left(string text, PdfType type, PdfColour colour, double x, double baseline) => page.Text(text, type, colour, x, baseline);

    public void Right(string text, PdfType type, PdfColour colour, double right, double baseline) => page.Text(text, type, colour, right - type.Width(text), baseline);

    /// <summary>Breaks between words to the width; returns the baseline after the last line.</summary>
    public double Paragraph(string text, PdfType type, PdfColour colour, double x, double baseline, double width, double leading)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && type.Width(longer) > width)
            {
                Left(line, type, colour, x, baseline);
                baseline += leading;
                longer = word;
            }

            line = longer;
        }

        Left(line, type, colour, x, baseline);
        return baseline + leading;
    }

    public void Rule(double x, double y, double width, PdfColour colour, double thickness = 0.6) => page.Line(x, y, width, colour, thickness);

    /// <summary>A frame.</summary>
    public void Box(double x, double y, double width, double height, PdfColour colour, double thickness)
    {
        page.Fill(
            colour,
            [(x, y, width, thickness), (x, y + height - thickness, width, thickness), (x, y, thickness, height), (x + width - thickness, y, thickness, height)]);
    }

    public void Fill(double x, double y, double width, double height, PdfColour colour) =>
        page.Fill(colour, (x, y), (x + width, y), (x + width, y + height), (x, y + height));

    public void Fill(IEnumerable<(double X, double Y, double Width, double Height)> boxes, PdfColour colour) => page.Fill(colour, boxes);

    public void Shape(PdfColour colour, params ReadOnlySpan<(double X, double Y)> corners) => page.Fill(colour, corners);
}
