using CsvHelper;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources.Csv;

/// <summary>A row: the 1-based line that it starts at, and its cells, cleaned.</summary>
internal readonly record struct CsvLine(int Line, string[] Cells)
{
    public bool IsBlank => Array.TrueForAll(Cells, c => c.Length == 0);
}

/// <summary>Reads rows with CsvHelper.</summary>
internal static class CsvTable
{
    /// <summary>Accounting software exports some dozens; what a file may cost grows with their square.</summary>
    private const int MostColumns = 500;

    /// <summary>The rows that are not blank, at most <paramref name="most"/> of them.</summary>
    public static List<CsvLine> Read(TextFile text, char separator, IssueLog log, CancellationToken ct, int most = int.MaxValue)
    {
        var rows = Read(text, separator, allowLineBreaks: true, most, log, ct, out var unclosedAt);
        if (unclosedAt is null)
            return rows;

        // A quote that is never closed would swallow the rest of the file into one cell: let every line break end its row.
        if (most == int.MaxValue)
            log.Warn(unclosedAt, null, SourceCodes.QuoteUnclosed);
        return Read(text, separator, allowLineBreaks: false, most, log, ct, out _);
    }

    private static List<CsvLine> Read(TextFile text, char separator, bool allowLineBreaks, int most, IssueLog log, CancellationToken ct, out int? unclosedAt)
    {
        int? unclosed = null;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            AllowLineBreaksInQuotes = allowLineBreaks,
            OnMalformedRecord = r => unclosed ??= r.Reason == CsvMalformedReason.UnterminatedQuote ? (int)r.LineNumber : null,
        };

        var rows = new List<CsvLine>();
        using var source = text.OpenText(log);
        using var reader = CsvReader.Create(source, options, leaveOpen: true);
        while (rows.Count < most && reader.Read())
        {
            ct.ThrowIfCancellationRequested();
            if (reader.FieldCount > MostColumns)
                throw log.Refuse(SourceCodes.CsvTooManyColumns, line: (int)reader.LineNumber);
            var row = new CsvLine((int)reader.LineNumber, CellsOf(reader));
            if (!row.IsBlank && !IsSeparatorHint(row))
                rows.Add(row);
        }

        unclosedAt = unclosed;
        return rows;
    }

    /// <summary>Excel's own first line, <c>sep=;</c>.</summary>
    private static bool IsSeparatorHint(CsvLine row) => row.Line == 1 && row.Cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    private static string[] CellsOf(CsvReader reader)
    {
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = CellText.Clean(reader.GetString(i));
        return cells;
    }
}
