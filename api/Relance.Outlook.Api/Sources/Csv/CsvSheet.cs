using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>The rows of a CSV file with its header found.</summary>
internal sealed record CsvSheet(CsvLayout Layout, CsvLine Header, IReadOnlyList<CsvLine> Titles, IReadOnlyList<CsvLine> Rows)
{
    private const int RowsLookedAt = 40;
    private static readonly char[] Separators = [';', '\t', '|', ','];

    public static CsvSheet Read(TextFile text, ReadOptions options, IssueLog log, CancellationToken ct)
    {
        var separator = Separators.MaxBy(s => Score(CsvTable.Read(text, s, log, ct, RowsLookedAt), options.Mapping));
        var rows = CsvTable.Read(text, separator, log, ct);
        if (rows.Count == 0)
            throw log.Refuse(SourceCodes.FileEmpty);

        var at = HeaderAt(rows, options.Mapping);
        return new CsvSheet(CsvLayout.Guess(rows[at].Cells, options.Mapping), rows[at], rows[..at], rows[(at + 1)..]);
    }

    public IReadOnlyList<SourceColumn> Columns()
    {
        var columns = new List<SourceColumn>(Layout.Headers.Length);
        for (var i = 0; i < Layout.Headers.Length; i++)
        {
            var samples = Rows.Where(r => i < r.Cells.Length && r.Cells[i].Length > 0).Take(3).Select(r => CellText.OneLine(r.Cells[i])).ToList();
            columns.Add(new SourceColumn(Layout.Headers[i], Layout.FieldOf(i), samples));
        }

        return columns;
    }

    /// <summary>The separator that makes most sense is the one under which most columns have a known name.</summary>
    private static (int Recognised, int Even) Score(List<CsvLine> rows, IReadOnlyDictionary<string, string>? mapping)
    {
        if (rows.Count == 0)
            return (0, 0);
        var usual = rows.GroupBy(r => r.Cells.Length).MaxBy(g => g.Count() * g.Key)!;
        return (Recognised(rows[HeaderAt(rows, mapping)], mapping), usual.Key > 1 ? usual.Count() : 0);
    }

    private static int HeaderAt(List<CsvLine> rows, IReadOnlyDictionary<string, string>? mapping)
    {
        var looked = Math.Min(rows.Count, RowsLookedAt);
        var best = Enumerable.Range(0, looked).MaxBy(i => Recognised(rows[i], mapping));
        if (Recognised(rows[best], mapping) >= 2)
            return best;

        // Nothing known: the first row as wide as the table, so that the user can map it.
        var width = rows.Take(looked).GroupBy(r => r.Cells.Length).MaxBy(g => g.Count() * g.Key)!.Key;
        return rows.FindIndex(r => r.Cells.Length == width);
    }

    private static int Recognised(CsvLine row, IReadOnlyDictionary<string, string>? mapping)
    {
        if (row.Cells.Length < 2)
            return 0;
        var chosen = mapping?.Keys.Count(h => Array.Exists(row.Cells, c => CsvLayout.SameHeader(c, h))) ?? 0;
        return (2 * chosen) + CsvLayout.Guess(row.Cells, null).Recognised;
    }
}
