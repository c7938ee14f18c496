using System.Globalization;
using System.Text;

namespace Relance.Outlook.Api.Wording.Layout;

/// <summary>
/// The tree as HTML for Outlook's own (Word) renderer: real tables, styles on each element (Word does not inherit them into tables),
/// nothing fetched, and no colour of text or ground, so that a dark theme can choose its own; the grey of the rules is readable on both.
/// </summary>
internal static class HtmlWriter
{
    private const string Font = "font-family:Calibri,'Segoe UI',Arial,sans-serif;font-size:11pt";
    private const string Cell = "padding:5px 8px;border-bottom:1px solid #8a8886;" + Font;

    public static string Write(IEnumerable<TextPart> parts, string language)
    {
        var html = new StringBuilder(4096);
        html.Append(CultureInfo.InvariantCulture, $"<div lang=\"{language}\" style=\"{Font};line-height:1.45;max-width:640px\">\n");
        foreach (var part in parts) Part(html, part);
        return html.Append("</div>").ToString();
    }

    private static void Part(StringBuilder html, TextPart part)
    {
        switch (part)
        {
            case TextParagraph paragraph: Paragraph(html, paragraph); break;
            case TextTable table: Table(html, table); break;
            case TextPicture picture:
                html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:0 0 12px\"><img src=\"cid:{Encode(picture.ContentId)}\" width=\"{picture.Pixels}\" height=\"{picture.Pixels}\" alt=\"{Encode(picture.Alternative)}\" style=\"border:0\"></p>\n");
                break;
        }
    }

    private static void Paragraph(StringBuilder html, TextParagraph paragraph)
    {
        html.Append("<p style=\"margin:0 0 12px;").Append(Font).Append("\">");
        foreach (var (index, line) in paragraph.Lines.Index())
        {
            if (index > 0) html.Append("<br>\n");
            foreach (var run in line) Run(html, run);
        }

        html.Append("</p>\n");
    }

    private static void Run(StringBuilder html, TextRun run)
    {
        var text = Encode(run.Text);
        if (run.Link is { } link) text = $"<a href=\"{Encode(link)}\">{text}</a>";
        html.Append(run.IsBold ? $"<strong>{text}</strong>" : text);
    }

    /// <summary>The width is an attribute: Word takes it, and a narrow telephone may go below it.</summary>
    private static void Table(StringBuilder html, TextTable table)
    {
        html.Append("<table width=\"640\" cellpadding=\"0\" cellspacing=\"0\" style=\"border-collapse:collapse;max-width:100%;margin:2px 0 16px\">\n<tr>");
        foreach (var column in table.Columns) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Align(column.IsFigure)} style=\"{Cell};font-weight:600;border-bottom-width:2px\">{Encode(column.Heading)}</th>");
        html.Append("</tr>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var (index, cell) in row.Cells.Index())
            {
                var span = !row.IsItem && index == 0 ? $" colspan=\"{(table.Columns.Count - 1).ToString(CultureInfo.InvariantCulture)}\"" : "";
                var isFigure = !row.IsItem ? index > 0 : table.Columns[index].IsFigure;
                var weight = row.Kind == TextRowKind.Total ? ";font-weight:600" : "";
                var nowrap = isFigure ? ";white-space:nowrap" : "";
                html.Append(CultureInfo.InvariantCulture, $"<td{span}{Align(isFigure)} style=\"{Cell}{weight}{nowrap}\">{Encode(cell)}</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static string Align(bool isFigure) => isFigure ? " align=\"right\"" : " align=\"left\"";

    /// <summary>Every sign that means something in HTML; letters with accents stay readable in the source.</summary>
    internal static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
