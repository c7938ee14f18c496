using System.Text;

namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Cuts bytes into numbers, names, strings and keywords. Whatever the bytes, it moves on.</summary>
internal sealed class PdfLexer(byte[] bytes, int start, PdfBudget budget)
{
    private const int LongestWord = 256;

    public byte[] Bytes => bytes;

    public int Position { get; set; } = start;

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    /// <summary>The next token; null at the end.</summary>
    public PdfValue? Next()
    {
        var from = Position;
        var token = Token();
        budget.Spend(Position - from + 1);
        return token;
    }

    private PdfValue? Token()
    {
        SkipSpace();
        if (Position >= bytes.Length) return null;
        var b = bytes[Position];
        switch (b)
        {
            case (byte)'/':
                Position++;
                return new PdfName(Name());
            case (byte)'(':
                Position++;
                return new PdfString(Literal());
            case (byte)'<' or (byte)'>' when Position + 1 < bytes.Length && bytes[Position + 1] == b:
                Position += 2;
                return new PdfKeyword(b == '<' ? "<<" : ">>");
            case (byte)'<':
                Position++;
                return new PdfString(Hexadecimal());
            case (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)')' or (byte)'>':
                Position++;
                return new PdfKeyword(((char)b).ToString());
            default:
                return Number() is { } number ? number : new PdfKeyword(Encoding.Latin1.GetString(Word()));
        }
    }

    private void SkipSpace()
    {
        while (Position < bytes.Length)
        {
            if (bytes[Position] == '%') Position += RestOfLine();
            else if (IsSpace(bytes[Position])) Position++;
            else return;
        }
    }

    private int RestOfLine()
    {
        var length = bytes.AsSpan(Position).IndexOfAny((byte)'\r', (byte)'\n');
        return length < 0 ? bytes.Length - Position : length;
    }

    private ReadOnlySpan<byte> Word()
    {
        var from = Position;
        while (Position < bytes.Length && Position - from < LongestWord && !IsSpace(bytes[Position]) && !IsDelimiter(bytes[Position])) Position++;
        return bytes.AsSpan(from, Position - from);
    }

    private PdfNumber? Number()
    {
        if (bytes[Position] is not ((>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.')) return null;
        var (from, value, scale, digits) = (Position, 0d, 0d, 0);
        var word = Word();
        foreach (var b in word[(bytes[from] is (byte)'+' or (byte)'-' ? 1 : 0)..])
        {
            if (b == '.' && scale == 0)
            {
                scale = 1;
                continue;
            }

            // Some writers put a second sign inside a number: what follows it does not count.
            if (b == '-' && digits > 0) break;
            if (!char.IsAsciiDigit((char)b))
            {
                Position = from;
                return null;
            }

            digits++;
            if (scale == 0) value = (value * 10) + (b - '0');
            else value += (b - '0') * (scale /= 10);
        }

        return new PdfNumber(bytes[from] == '-' ? -value : value);
    }

    private string Name()
    {
        var word = Word();
        if (!word.Contains((byte)'#')) return Encoding.Latin1.GetString(word);
        var name = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '#' && i + 2 < word.Length && char.IsAsciiHexDigit((char)word[i + 1]) && char.IsAsciiHexDigit((char)word[i + 2]))
                name.Append((char)((HexValue(word[++i]) << 4) | HexValue(word[++i])));
            else
                name.Append((char)word[i]);
        }

        return name.ToString();
    }

    private byte[] Hexadecimal()
    {
        var result = new List<byte>();
        var (high, from) = (-1, Position);
        for (; Position < bytes.Length && bytes[Position] != '>'; Position++)
        {
            var b = bytes[Position];
            if (!char.IsAsciiHexDigit((char)b)) continue;
            if (high < 0)
            {
                high = HexValue(b);
                continue;
            }

            result.Add((byte)((high << 4) | HexValue(b)));
            high = -1;
        }

        Position = Math.Min(Position + 1, bytes.Length);
        if (high >= 0) result.Add((byte)(high << 4));
        budget.Spend(Position - from);
        return [.. result];
    }

    private byte[] Literal()
    {
        var result = new List<byte>();
        for (var depth = 1; Position < bytes.Length; Position++)
        {
            var b = bytes[Position];
            if (b == '\\')
            {
                Position++;
                Escaped(result);
                continue;
            }

            if (b == '(') depth++;
            else if (b == ')' && --depth == 0) break;
            result.Add(b);
        }

        Position = Math.Min(Position + 1, bytes.Length);
        return [.. result];
    }

    /// <summary>What stands behind a backslash; left on its last byte.</summary>
    private void Escaped(List<byte> result)
    {
        if (Position >= bytes.Length) return;
        var b = bytes[Position];
        switch ((char)b)
        {
            case 'n': result.Add(10); break;
            case 'r': result.Add(13); break;
            case 't': result.Add(9); break;
            case 'b': result.Add(8); break;
            case 'f': result.Add(12); break;
            case '\n': break;
            case '\r':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == '\n') Position++;
                break;
            case >= '0' and <= '7':
                var code = b - '0';
                for (var more = 0; more < 2 && Position + 1 < bytes.Length && bytes[Position + 1] is >= (byte)'0' and <= (byte)'7'; more++)
                    code = (code * 8) + bytes[++Position] - '0';
                result.Add((byte)code);
                break;
            default: result.Add(b); break;
        }
    }

    private static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private static int HexValue(byte b) => char.IsAsciiDigit((char)b) ? b - '0' : (b | 0x20) - 'a' + 10;
}
