namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Puts tokens together: arrays, dictionaries, references, and objects with their streams.</summary>
internal sealed class PdfParser(byte[] bytes, int start, PdfBudget budget)
{
    private const int DeepestNesting = 40;

    public PdfLexer Lexer { get; } = new(bytes, start, budget);

    /// <summary>The next value or keyword; null at the end.</summary>
    public PdfValue? Next() => Read(0);

    /// <summary>The object that stands here: <c>12 0 obj …</c>, whose number is the one that is looked for. Null when something else does.</summary>
    /// <param name="number">Null takes any.</param>
    /// <param name="length">Finds the length of a stream, which may stand in another object.</param>
    public PdfValue? Object(int? number, Func<PdfDictionary, int> length)
    {
        if (Lexer.Next() is not PdfNumber id || (number is { } wanted && id.Whole != wanted)) return null;
        if (Lexer.Next() is not PdfNumber || Lexer.Next() is not PdfKeyword { Value: "obj" }) return null;
        var value = Next();
        if (value is not PdfDictionary dictionary) return value is PdfKeyword { Value: "endobj" or "null" } ? null : value;
        return Lexer.Next() is PdfKeyword { Value: "stream" } ? new PdfStream(dictionary, Content(length(dictionary))) : dictionary;
    }

    private ReadOnlyMemory<byte> Content(int length)
    {
        var at = Lexer.Position;
        if (at < bytes.Length && bytes[at] == '\r') at++;
        if (at < bytes.Length && bytes[at] == '\n') at++;
        if (length >= 0 && length <= bytes.Length - at && EndsAt(at + length)) return bytes.AsMemory(at, length);

        // A wrong length is the commonest fault of all: the stream then ends where it says so.
        var end = bytes.AsSpan(at).IndexOf("endstream"u8);
        budget.Spend(16 + ((end < 0 ? bytes.Length - at : end) / 16));
        return bytes.AsMemory(at, end < 0 ? bytes.Length - at : end);
    }

    private bool EndsAt(int end)
    {
        while (end < bytes.Length && PdfLexer.IsSpace(bytes[end])) end++;
        return bytes.AsSpan(end).StartsWith("endstream"u8);
    }

    private PdfValue? Read(int depth)
    {
        if (depth > DeepestNesting) throw new PdfUnreadableException("Nested too deep.");
        return Lexer.Next() switch
        {
            PdfNumber number => ReferenceFrom(number),
            PdfKeyword { Value: "[" } => Array(depth),
            PdfKeyword { Value: "<<" } => Dictionary(depth),
            var token => token,
        };
    }

    private PdfValue ReferenceFrom(PdfNumber number)
    {
        // Only behind an integer: 12 0 R. In pages, where no reference can stand, the look ahead costs little.
        var (here, bytesAhead) = (Lexer.Position, bytes.Length - Lexer.Position);
        if (bytesAhead < 4 || number.Whole < 0 || bytes[here] != ' ' || !char.IsAsciiDigit((char)bytes[here + 1])) return number;
        var at = here + 1;
        while (at < bytes.Length && at < here + 7 && char.IsAsciiDigit((char)bytes[at])) at++;
        while (at < bytes.Length && at < here + 9 && PdfLexer.IsSpace(bytes[at])) at++;
        if (at >= bytes.Length || bytes[at] != 'R' || (at + 1 < bytes.Length && char.IsAsciiLetterOrDigit((char)bytes[at + 1]))) return number;
        Lexer.Position = at + 1;
        return new PdfReference(number.Whole);
    }

    private PdfArray Array(int depth)
    {
        var items = new List<PdfValue>();
        while (Read(depth + 1) is { } item and not PdfKeyword { Value: "]" or ">>" or "endobj" })
            items.Add(item);
        return new PdfArray(items);
    }

    private PdfDictionary Dictionary(int depth)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        while (Lexer.Next() is { } key and not PdfKeyword { Value: ">>" or "endobj" or "stream" })
        {
            if (key is not PdfName name) continue;
            var value = Read(depth + 1);
            if (value is null or PdfKeyword { Value: ">>" }) break;
            entries.TryAdd(name.Value, value);
        }

        return new PdfDictionary(entries);
    }
}
