using System.Text;

namespace Relance.Outlook.Api.Wording.Layout;

/// <summary>The tree as the text alternative of the message: a row of a table is one line that can be read aloud.</summary>
internal static class PlainWriter
{
    public static string Write(IEnumerable<TextPart> parts)
    {
        var text = new StringBuilder(2048);
        foreach (var part in parts)
        {
            if (part is TextPicture) continue;
            if (text.Length > 0) text.Append('\n');
            if (part is TextParagraph paragraph) Paragraph(text, paragraph);
            if (part is TextTable table) Table(text, table);
        }

        return text.ToString();
    }

    private static void Paragraph(StringBuilder text, TextParagraph paragraph)
    {
        foreach (var line in paragraph.Lines)
        {
            foreach (var run in line) text.Append(run.Link ?? run.Text);
            text.Append('\n');
        }
    }

    private static void Table(StringBuilder text, TextTable table)
    {
        foreach (var row in table.Rows)
        {
            text.Append(row.IsItem ? "- " : "");
            text.AppendJoin(" · ", row.IsItem ? table.Columns.Zip(row.Cells, (column, cell) => $"{column.Heading} {cell}") : row.Cells);
            text.Append('\n');
        }
    }
}
