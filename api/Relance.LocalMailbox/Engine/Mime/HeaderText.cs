using System.Text;
using System.Text.RegularExpressions;

namespace Relance.LocalMailbox.Engine.Mime;

/// <summary>The value of a header: encoded words (RFC 2047) read, parameters (RFC 2231) found.</summary>
internal static partial class HeaderText
{
    public static string Decode(string value)
    {
        var text = new StringBuilder();
        var (end, charset, bytes) = (0, "", new List<byte>());
        foreach (var match in EncodedWord().EnumerateMatches(value))
        {
            var between = value.AsSpan(end, match.Index - end);
            var word = value.AsSpan(match.Index + 2, match.Length - 4).ToString().Split('?');
            var joins = bytes.Count > 0 && between.IsWhiteSpace();
            if (!joins || !string.Equals(word[0], charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush(text, bytes, charset);
                text.Append(joins ? "" : between);
            }

            // The bytes of one word may end in the middle of a letter.
            charset = word[0].Split('*')[0];
            var encoded = Encoding.Latin1.GetBytes(word[2]);
            bytes.AddRange(word[1] is "B" or "b" ? TransferEncoding.Base64(encoded) : TransferEncoding.QuotedPrintable(encoded, underscoreIsSpace: true));
            end = match.Index + match.Length;
        }

        Flush(text, bytes, charset);
        return text.Append(value.AsSpan(end)).Replace("\r", "").Replace("\n", "").ToString().Trim();
    }

    /// <summary><c>name=value</c>, <c>name*=charset'language'value</c>, or in numbered pieces.</summary>
    public static string? Parameter(string value, string name)
    {
        var pieces = Parameters().Matches(value)
            .Where(match => string.Equals(match.Groups["name"].Value, name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(match => int.TryParse(match.Groups["number"].Value, out var number) ? number : 0).ToList();
        if (pieces.Count == 0)
        {
            return null;
        }

        if (!pieces.Exists(piece => piece.Groups["star"].Success))
        {
            return Decode(string.Concat(pieces.Select(Unquoted)));
        }

        var parts = Unquoted(pieces[0]).Split('\'', 3);
        var (charset, first) = parts.Length == 3 ? (parts[0], parts[2]) : ("utf-8", Unquoted(pieces[0]));
        var bytes = TransferEncoding.QuotedPrintable(Encoding.Latin1.GetBytes(string.Concat(pieces.Skip(1).Select(Unquoted).Prepend(first)).Replace("=", "=3D", StringComparison.Ordinal).Replace('%', '=')), underscoreIsSpace: false);
        return Charsets.Text(bytes, charset);
    }

    private static string Unquoted(Match parameter) =>
        parameter.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("\\\"", "\"", StringComparison.Ordinal) : parameter.Groups["token"].Value;

    private static void Flush(StringBuilder text, List<byte> bytes, string charset)
    {
        text.Append(Charsets.Text(bytes.ToArray(), charset));
        bytes.Clear();
    }

    [GeneratedRegex(@"=\?[^?\s]+\?[BbQq]\?[^?]*\?=", RegexOptions.NonBacktracking)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("""(^|;)\s*(?<name>[^\s=;*"]+)(\*(?<number>[0-9]+))?(?<star>\*)?\s*=\s*("(?<quoted>([^"\\]|\\.)*)"|(?<token>[^\s;"]+))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameters();
}
