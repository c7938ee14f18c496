using System.Buffers;
using System.Text;

namespace Relance.Outlook.Api.Sources.Text;

/// <summary>A file known to be text, with its encoding.</summary>
internal sealed class TextFile
{
    private readonly SourceFile _file;
    private readonly int _bomLength;

    private TextFile(SourceFile file, Encoding encoding, int bomLength)
    {
        _file = file;
        _bomLength = bomLength;
        Encoding = encoding;
    }

    /// <summary>Of the file itself.</summary>
    public Encoding Encoding { get; }

    /// <summary>Of <see cref="OpenBytes"/>, where ASCII characters are always single bytes.</summary>
    public Encoding ByteEncoding => IsUtf16 ? Encoding.UTF8 : Encoding;

    private bool IsUtf16 => Encoding is UnicodeEncoding;

    public static TextFile Open(SourceFile file, IssueLog log, CancellationToken ct)
    {
        var block = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            return Guess(file, block, log, ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>The text, every line ended by a line feed; a line that does not end is refused. The stream stays open.</summary>
    public TextReader OpenText(IssueLog log) =>
        new LineEndReader(line => log.Refuse(SourceCodes.LineTooLong, line: line), new StreamReader(Rewound(), Encoding, detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true));

    /// <summary>The bytes after the byte order mark, UTF-16 turned into UTF-8. The stream stays open.</summary>
    public Stream OpenBytes() =>
        IsUtf16 ? Encoding.CreateTranscodingStream(Rewound(), Encoding, Encoding.UTF8, leaveOpen: true) : Rewound();

    private static TextFile Guess(SourceFile file, byte[] block, IssueLog log, CancellationToken ct)
    {
        file.Content.Position = 0;
        var read = file.Content.ReadAtLeast(block, 4096, throwOnEndOfStream: false);
        var head = block.AsSpan(0, Math.Min(read, 4096));
        if (BinaryFile.CodeOf(head) is { } code)
            throw log.Refuse(code);
        if (Utf16(head) is { } utf16)
            return read > 2 ? new TextFile(file, utf16, 2) : throw log.Refuse(SourceCodes.FileEmpty);

        var bom = head.StartsWith("\uFEFF"u8) ? 3 : 0;
        var guess = new EncodingGuess();
        for (var from = bom; read > 0; from = 0)
        {
            ct.ThrowIfCancellationRequested();
            guess.Add(block.AsSpan(from, read - from));
            read = file.Content.Read(block);
        }

        return guess.OnlyBlanks ? throw log.Refuse(SourceCodes.FileEmpty)
            : guess.HasNul ? throw log.Refuse(SourceCodes.FileIsBinary)
            : new TextFile(file, guess.Best(), bom);
    }

    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] ? new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
        : head is [0xFE, 0xFF, ..] ? new UnicodeEncoding(bigEndian: true, byteOrderMark: false)
        : null;

    private Stream Rewound()
    {
        _file.Content.Position = _bomLength;
        return _file.Content;
    }
}
