namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>The fields of one line, as ranges into it.</summary>
internal sealed class FecFields(FecHeader header)
{
    /// <summary>More than any FEC has; what lies beyond counts as surplus.</summary>
    private const int Most = 64;

    private readonly (int Start, int End)[] _ranges = new (int, int)[Math.Max(Most, header.Count + 1)];
    private bool _quoted;

    public int Count { get; private set; }

    /// <summary>False when the line does not have the columns of the header. Empty fields after the last column are let pass: many programs end lines with a separator.</summary>
    public bool Split(ReadOnlySpan<byte> line)
    {
        _quoted = line.Contains((byte)'"');
        SplitPlain(line);
        if (!Fits(line) && _quoted)
            SplitQuoted(line);
        return Fits(line);
    }

    /// <summary>Trimmed, without surrounding quotes; empty for a column that the file does not have.</summary>
    public ReadOnlySpan<byte> this[ReadOnlySpan<byte> line, int column]
    {
        get
        {
            if (column < 0 || column >= Count)
                return [];
            var field = line[_ranges[column].Start.._ranges[column].End].Trim((byte)' ');
            return _quoted && field.Length >= 2 && field[0] == '"' && field[^1] == '"' ? field[1..^1].Trim((byte)' ') : field;
        }
    }

    private bool Fits(ReadOnlySpan<byte> line)
    {
        for (var i = header.Count; i < Count; i++)
        {
            if (!line[_ranges[i].Start.._ranges[i].End].Trim((byte)' ').IsEmpty)
                return false;
        }

        return Count >= header.Count;
    }

    private void SplitPlain(ReadOnlySpan<byte> line)
    {
        Count = 0;
        var start = 0;
        while (Count < _ranges.Length - 1 && line[start..].IndexOf(header.Separator) is var at and >= 0)
        {
            _ranges[Count++] = (start, start + at);
            start += at + 1;
        }

        _ranges[Count++] = (start, line.Length);
    }

    private void SplitQuoted(ReadOnlySpan<byte> line)
    {
        Count = 0;
        var start = 0;
        var inside = false;
        for (var i = 0; i < line.Length && Count < _ranges.Length - 1; i++)
        {
            inside ^= line[i] == '"';
            if (line[i] != header.Separator || inside)
                continue;
            _ranges[Count++] = (start, i);
            start = i + 1;
        }

        _ranges[Count++] = (start, line.Length);
    }
}
