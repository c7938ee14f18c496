namespace Relance.Outlook.Api.Sources.Text;

/// <summary>Gives <c>\n</c> for each of CR CR LF, CR LF, LF and CR, so that line numbers mean what an editor shows.</summary>
/// <param name="tooLong">What is thrown, with the number of the line.</param>
internal sealed class LineEndReader(Func<int, Exception> tooLong, TextReader inner) : TextReader
{
    /// <summary>Of one line, in characters: a reader of rows keeps the whole of it in memory.</summary>
    private const int Longest = 1_000_000;

    private readonly char[] _block = new char[16 * 1024];
    private int _start;
    private int _end;
    private int _carriageReturns;
    private int _line = 1;
    private int _length;

    public override int Peek() => throw new NotSupportedException();

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        var written = 0;
        while (written < buffer.Length && (_start < _end || Fill()))
        {
            var c = _block[_start];
            if (c == '\r')
            {
                _start++;
                _carriageReturns++;
            }
            else if (_carriageReturns > 0)
            {
                written += EndLine(buffer[written..]);
            }
            else
            {
                buffer[written++] = c;
                _start++;
                if (c == '\n')
                    (_line, _length) = (_line + 1, 0);
                else if (++_length > Longest)
                    throw tooLong(_line);
            }
        }

        while (written < buffer.Length && _carriageReturns > 0 && _start >= _end)
            written += EndLine(buffer[written..]);
        return written;
    }

    /// <summary>One CR is a line of its own, unless it belongs to a CR LF or CR CR LF.</summary>
    private int EndLine(Span<char> buffer)
    {
        var isLf = _start < _end && _block[_start] == '\n';
        if (isLf && _carriageReturns <= 2)
        {
            _carriageReturns = 0;
            _start++;
        }
        else
        {
            _carriageReturns--;
        }

        buffer[0] = '\n';
        (_line, _length) = (_line + 1, 0);
        return 1;
    }

    private bool Fill()
    {
        _start = 0;
        _end = inner.Read(_block.AsSpan());
        return _end > 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
