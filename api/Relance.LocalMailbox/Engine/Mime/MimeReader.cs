using System.Text;

namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>Takes a message apart. Whatever is broken is read as far as it goes: mail is not refused for its form.</summary>
internal static class MimeReader
{
    private const int Deepest = 20;

    public static MimePart Read(ReadOnlyMemory<byte> bytes) => Read(bytes, 0);

    private static MimePart Read(ReadOnlyMemory<byte> bytes, int depth)
    {
        var (headers, content) = Headers(bytes);
        var part = new MimePart(headers, content, []);
        return depth < Deepest && part.IsMultipart && part.Parameter("Content-Type", "boundary") is { Length: > 0 } boundary
            ? part with { Parts = [.. Split(content, Encoding.UTF8.GetBytes("--" + boundary)).Select(inner => Read(inner, depth + 1))] }
            : part;
    }

    private static (List<Header> Headers, ReadOnlyMemory<byte> Content) Headers(ReadOnlyMemory<byte> bytes)
    {
        var headers = new List<Header>();
        var position = 0;
        while (position < bytes.Length)
        {
            var (line, next) = Line(bytes, position);
            if (line.Length == 0)
            {
                return (headers, bytes[next..]);
            }

            var text = Charsets.Guessed(line.Span);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (text[0] is ' ' or '\t' && headers.Count > 0)
            {
                headers[^1] = headers[^1] with { Value = $"{headers[^1].Value} {text.Trim()}" };
            }
            else if (colon > 0 && !text.AsSpan(0, colon).TrimEnd().Contains(' '))
            {
                headers.Add(new Header(text[..colon].Trim(), text[(colon + 1)..].Trim()));
            }
            else if (headers.Count == 0)
            {
                // No header at all: all of it is text.
                return (headers, bytes);
            }

            position = next;
        }

        return (headers, ReadOnlyMemory<byte>.Empty);
    }

    /// <summary>What lies between the boundaries; the last part may end without one.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> content, byte[] boundary)
    {
        var (start, position) = (-1, 0);
        while (position < content.Length)
        {
            var (line, next) = Line(content, position);
            if (line.Span.StartsWith(boundary) && IsEnd(line.Span[boundary.Length..]) is { } isLast)
            {
                if (start >= 0)
                {
                    yield return WithoutLastBreak(content[start..position]);
                }

                (start, position) = (isLast ? -1 : next, isLast ? content.Length : next);
                continue;
            }

            position = next;
        }

        if (start >= 0 && start < content.Length)
        {
            yield return content[start..];
        }
    }

    /// <summary>Null when the line only begins like a boundary.</summary>
    private static bool? IsEnd(ReadOnlySpan<byte> rest) => rest.Trim(" \t"u8) switch
    {
        [] => false,
        [(byte)'-', (byte)'-', ..] => true,
        _ => null,
    };

    private static ReadOnlyMemory<byte> WithoutLastBreak(ReadOnlyMemory<byte> part)
    {
        var end = part.Length;
        end -= end > 0 && part.Span[end - 1] == '\n' ? 1 : 0;
        end -= end > 0 && part.Span[end - 1] == '\r' ? 1 : 0;
        return part[..end];
    }

    private static (ReadOnlyMemory<byte> Line, int Next) Line(ReadOnlyMemory<byte> bytes, int start)
    {
        var length = bytes.Span[start..].IndexOf((byte)'\n');
        var (end, next) = length < 0 ? (bytes.Length, bytes.Length) : (start + length, start + length + 1);
        return (bytes[start..(end > start && bytes.Span[end - 1] == '\r' ? end - 1 : end)], next);
    }
}
