using System.Buffers;

namespace Relance.Outlook.Api.Sources.Fec;

/// <summary>Walks the lines of a stream over one pooled buffer. CR CR LF, CR LF, LF and CR each end one line.</summary>
internal sealed class FecLines(Stream stream, CancellationToken ct) : IDisposable
{
    private const int Longest = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
    private int _start;
    private int _end;
    private bool _ended;
    private int _carriageReturns;

    /// <summary>1-based number of the line that <see cref="TryRead"/> gave.</summary>
    public int Number { get; private set; }

    /// <summary>The next line, without its end. A line longer than a megabyte is given cut, and <see cref="WasCut"/> says so.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        WasCut = false;
        while (true)
        {
            var window = _buffer.AsSpan(_start, _end - _start);
            var at = window.IndexOfAny((byte)'\n', (byte)'\r');
            if (at < 0 && !_ended && window.Length < Longest)
            {
                Fill();
                continue;
            }

            if (at < 0)
                return TryReadRest(window, out line);
            var isLf = window[at] == '\n';
            _start += at + 1;
            if (at == 0 && EndsTheLineBefore(isLf))
                continue;

            _carriageReturns = isLf ? 0 : 1;
            Number++;
            line = window[..at];
            return true;
        }
    }

    public bool WasCut { get; private set; }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>
    /// After a line ended by CR: an LF belongs to that end, and so does one more CR when an LF follows it.
    /// Any other CR ends a blank line of its own.
    /// </summary>
    private bool EndsTheLineBefore(bool isLf)
    {
        if (_carriageReturns == 0)
            return false;
        if (isLf)
        {
            _carriageReturns = 0;
            return true;
        }

        if (_start == _end && !_ended)
            Fill();
        var lfFollows = _carriageReturns == 1 && _start < _end && _buffer[_start] == '\n';
        _carriageReturns = lfFollows ? 2 : 0;
        return lfFollows;
    }

    private bool TryReadRest(ReadOnlySpan<byte> window, out ReadOnlySpan<byte> line)
    {
        line = window;
        WasCut = !_ended;
        _start = _end;
        _carriageReturns = 0;
        if (line.IsEmpty)
            return false;
        Number++;
        SkipRest();
        return true;
    }

    private void SkipRest()
    {
        while (WasCut && !_ended)
        {
            // The cut line is still being looked at: read what follows into the free part of the buffer only.
            var next = stream.ReadByte();
            _ended = next < 0;
            _carriageReturns = next == '\r' ? 1 : 0;
            if (next is '\n' or '\r')
                return;
        }
    }

    private void Fill()
    {
        ct.ThrowIfCancellationRequested();
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            _buffer.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
    }
}
