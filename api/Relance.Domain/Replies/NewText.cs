namespace Relance.Domain.Replies;

/// <summary>What the sender of a reply added, above, below or between the lines of the quoted original.</summary>
public static class NewText
{
    private const int ShortestWrappedLine = 60;

    /// <summary>
    /// The lines that the sender wrote. Lines marked "&gt;" are the original, and so is all that follows the header or attribution of an unmarked
    /// original. When nothing else stands there, the whole text: better too much than nothing.
    /// Each line is read a bounded number of times: hostile text costs no more than any other of its length.
    /// </summary>
    public static string Of(string text)
    {
        var whole = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        var lines = whole.Split('\n');
        var kept = string.Join('\n', Kept(lines).Select(line => lines[line])).Trim();
        return kept.Length > 0 ? kept : whole;
    }

    /// <summary>Whether any line of it is known to be somebody else's.</summary>
    public static bool HasQuotation(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        return Kept(lines).Count < lines.Length;
    }

    /// <summary>The numbers of the lines that the sender wrote, blank ones between them included; none when all is quoted.</summary>
    internal static List<int> Kept(string[] lines)
    {
        List<int> kept = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsMarked(lines[i]) || IsWrappedEnd(lines, i)) continue;

            var opening = QuoteOpening.LinesOf(lines.AsSpan(i));
            if (opening == 0)
            {
                kept.Add(i);
                continue;
            }

            i += opening - 1;
            if (!MarkedLineFollows(lines, i + 1)) break;
        }

        return kept;
    }

    private static bool IsMarked(ReadOnlySpan<char> line) => line.TrimStart().StartsWith('>');

    /// <summary>The end of a marked line that a mail program broke without marking it again: it goes on in the middle of a sentence.</summary>
    private static bool IsWrappedEnd(string[] lines, int i)
    {
        if (i == 0 || lines[i].Length == 0 || !char.IsLower(lines[i][0]) || !IsMarked(lines[i - 1])) return false;
        var before = lines[i - 1].AsSpan().TrimEnd();
        return before.Length >= ShortestWrappedLine && !".!?:;".Contains(before[^1], StringComparison.Ordinal);
    }

    private static bool MarkedLineFollows(string[] lines, int i)
    {
        while (i < lines.Length && string.IsNullOrWhiteSpace(lines[i])) i++;
        return i < lines.Length && IsMarked(lines[i]);
    }
}
