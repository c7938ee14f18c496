using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents.Layout;

/// <summary>A column, as wide as said, gap included.</summary>
internal sealed record Column(string Title, double Width, bool IsRight = false);

/// <summary>How a row is set.</summary>
internal enum RowKind
{
    Plain,

    /// <summary>A heading inside the table: it stays with the row after it.</summary>
    Heading,

    /// <summary>A part of the total.</summary>
    Sum,

    /// <summary>The sum of what stands above it, up to the heading.</summary>
    Subtotal,

    /// <summary>The last sum.</summary>
    Total,
}

/// <summary>A row: one text for each column.</summary>
internal sealed record Row(RowKind Kind, params IReadOnlyList<string> Cells);

/// <summary>
/// A table that flows over pages: its head is repeated, headings stay with what they head, and sums with the last line above them.
/// </summary>
internal sealed class FlowTable(Flow flow, double x, IReadOnlyList<Column> columns)
{
    private const double Gap = 8;
    private const double Leading = 11.5;
    private const double HeadHeight = 20;
    private const int MostLines = 3;

    private double Width => columns.Sum(column => column.Width);

    public void Draw(IReadOnlyList<Row> rows)
    {
        var heights = rows.Select(row => (Leading * row.Cells.Select((_, i) => Lines(row, i).Count).Max()) + Blank(row)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var together = heights[i];
            for (var next = i + 1; next < rows.Count && StaysWith(rows[next - 1], rows[next]); next++)
                together += heights[next];
            if (flow.Keep(together + (i == 0 ? HeadHeight : 0)) || i == 0)
                Head();
            Draw(rows[i], heights[i]);
        }
    }

    private static double Blank(Row row) => row.Kind switch { RowKind.Total => 13, RowKind.Heading => 13, _ => 7 };

    private static bool StaysWith(Row above, Row below) => above.Kind == RowKind.Heading || below.Kind is RowKind.Sum or RowKind.Subtotal or RowKind.Total;

    private void Head()
    {
        var y = flow.Take(HeadHeight);
        ForEachColumn((column, i, left, width) => Put(column, columns[i].Title, Ink.Plain(8), Ink.Soft, left, width, y + 11));
        flow.Page.Rule(x, y + HeadHeight - 3, Width, Ink.Forest, 0.9);
    }

    private void Draw(Row row, double height)
    {
        var y = flow.Take(height);
        if (row.Kind == RowKind.Total)
            flow.Page.Fill(x, y + 2, Width, height - 4, Ink.Paper);
        ForEachColumn((column, i, left, width) =>
        {
            var baseline = y + row.Kind switch { RowKind.Total => 14.5, RowKind.Heading => 17.5, _ => 11.5 };
            foreach (var line in Lines(row, i))
            {
                Put(column, line, CellType(row, i), Ink.Text, left, width, baseline);
                baseline += Leading;
            }
        });
        if (row.Kind == RowKind.Plain)
            flow.Page.Rule(x, y + height, Width, Ink.Hair, 0.5);
    }

    private List<string> Lines(Row row, int column) =>
        columns[column].IsRight ? [row.Cells[column]] : LineBreaker.Lines(row.Cells[column], Type(row), CellWidth(row, column), MostLines);

    /// <summary>A figure that is too long for its cell is set smaller: broken or cut it would be another figure.</summary>
    private PdfType CellType(Row row, int column)
    {
        var type = Type(row);
        return columns[column].IsRight ? type.Within(row.Cells[column], CellWidth(row, column)) : type;
    }

    /// <summary>The label of a sum or a heading may run on over the empty cells beside it.</summary>
    private double CellWidth(Row row, int column)
    {
        var width = columns[column].Width;
        if (!columns[column].IsRight)
        {
            for (var next = column + 1; next < columns.Count && row.Cells[next].Length == 0; next++)
                width += columns[next].Width;
        }

        return width - Gap;
    }

    private void ForEachColumn(Action<Column, int, double, double> draw)
    {
        var left = x;
        for (var i = 0; i < columns.Count; i++)
        {
            draw(columns[i], i, left, columns[i].Width);
            left += columns[i].Width;
        }
    }

    private void Put(Column column, string text, PdfType type, PdfColour colour, double left, double width, double baseline)
    {
        if (text.Length == 0)
            return;
        if (column.IsRight)
            flow.Page.Right(text, type, colour, left + width - (Gap / 2), baseline);
        else
            flow.Page.Left(text, type, colour, left + (Gap / 2), baseline);
    }

    private static PdfType Type(Row row) => row.Kind is RowKind.Plain or RowKind.Sum ? Ink.Plain(9) : Ink.Strong(9);
}
