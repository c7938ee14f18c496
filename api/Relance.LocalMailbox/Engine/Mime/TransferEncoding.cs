using System.Globalization;

namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>Quoted-printable and base64 as they are found in mail: whatever does not belong is stepped over.</summary>
internal static class TransferEncoding
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> content, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(content.Span),
        "quoted-printable" => QuotedPrintable(content.Span, underscoreIsSpace: false),
        _ => content,
    };

    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new MemoryStream(text.Length * 3 / 4);
        var (bits, count) = (0, 0);
        foreach (var one in text)
        {
            if (one == '=')
            {
                // Some programs pad in the middle and go on.
                (bits, count) = (0, 0);
            }
            else if (ValueOf(one) is >= 0 and var value)
            {
                (bits, count) = ((bits << 6) | value, count + 6);
                if (count >= 8)
                {
                    count -= 8;
                    bytes.WriteByte((byte)(bits >> count));
                    bits &= (1 << count) - 1;
                }
            }
        }

        return bytes.ToArray();
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool underscoreIsSpace)
    {
        var bytes = new MemoryStream(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && underscoreIsSpace)
            {
                bytes.WriteByte((byte)' ');
            }
            else if (text[i] != '=')
            {
                bytes.WriteByte(text[i]);
            }
            else if (i + 2 < text.Length && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.WriteByte(value);
                i += 2;
            }
            else
            {
                i = EndOfSoftBreak(text, i, bytes);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>An equals sign at the end of a line joins it to the next one; anywhere else it is one.</summary>
    private static int EndOfSoftBreak(ReadOnlySpan<byte> text, int equals, MemoryStream bytes)
    {
        var end = equals + 1;
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            end++;
        }

        if (end == text.Length || text[end] == '\n')
        {
            return end;
        }

        bytes.WriteByte((byte)'=');
        return equals;
    }

    private static int ValueOf(byte one) => one switch
    {
        >= (byte)'A' and <= (byte)'Z' => one - 'A',
        >= (byte)'a' and <= (byte)'z' => one - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => one - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
