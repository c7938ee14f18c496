namespace Relance.Domain.Replies.Language;

/// <summary>Cuts lines into sentences. Every character is looked at a bounded number of times.</summary>
internal static class SentenceCutter
{
    /// <summary>A line at least this long, in characters, that ends without a full stop was broken by a mail program: its sentence goes on.</summary>
    private const int LongLine = 55;

    /// <summary>Longer ones are cut there: no letter has them, and what is read of a sentence may grow with its square.</summary>
    private const int MostWords = 200;

    private static readonly HashSet<string> Abbreviations = ["m", "mme", "mlle", "mr", "mrs", "ms", "dr", "cf", "ex", "no", "n", "ref", "art", "ste", "tel", "sarl", "etc", "approx", "env", "nov", "dec", "oct", "sept", "janv", "fevr", "avr", "juil", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep"];

    /// <summary>In their order; each is a stretch of the text as it stands.</summary>
    /// <param name="lines">The lines of the text.</param>
    /// <param name="kept">The numbers of those to read, ascending.</param>
    public static List<Sentence> SentencesOf(string text, string[] lines, IEnumerable<int> kept)
    {
        var starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++) starts[i] = starts[i - 1] + lines[i - 1].Length + 1;

        List<Sentence> sentences = [];
        var (from, to, last) = (-1, -1, -1);
        foreach (var line in kept)
        {
            var (start, end) = Trimmed(text, starts[line], starts[line] + lines[line].Length);
            var goesOn = from >= 0 && line == last + 1 && start < end && IsBroken(text, starts[last], to);
            if (!goesOn)
            {
                AddSentences(sentences, text, from, to);
                from = start < end ? start : -1;
            }

            (to, last) = (end, line);
        }

        AddSentences(sentences, text, from, to);
        return sentences;
    }

    private static bool IsBroken(string text, int lineStart, int end) => end - lineStart >= LongLine && text[end - 1] is not ('.' or '!' or '?' or ':' or ';' or '…');

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return (start, end);
    }

    private static void AddSentences(List<Sentence> sentences, string text, int start, int end)
    {
        if (start < 0) return;
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!EndsSentence(text, from, i, end)) continue;
            Add(sentences, text, from, i + 1);
            from = i + 1;
        }

        Add(sentences, text, from, end);
    }

    private static bool EndsSentence(string text, int from, int i, int end)
    {
        var atEnd = i + 1 >= end || char.IsWhiteSpace(text[i + 1]);
        return text[i] switch
        {
            '!' or '?' or '…' => i + 1 >= end || text[i + 1] is not ('!' or '?' or '.' or '…'),
            '.' => (atEnd && !IsAbbreviation(text, from, i)) || IsMissingSpace(text, i, end),
            _ => false,
        };
    }

    // "parti hier.Cordialement": small letter, full stop, capital.
    private static bool IsMissingSpace(string text, int i, int end) => i > 0 && i + 1 < end && char.IsLower(text[i - 1]) && char.IsUpper(text[i + 1]);

    private static bool IsAbbreviation(string text, int from, int stop)
    {
        var start = stop;
        while (start > from && stop - start < 6 && char.IsLetter(text[start - 1])) start--;
        return stop > start && stop + 1 < text.Length && Abbreviations.Contains(Folding.Of(text.AsSpan(start, stop - start)));
    }

    private static void Add(List<Sentence> sentences, string text, int from, int to)
    {
        var (start, end) = Trimmed(text, from, to);
        var words = Tokenizer.WordsOf(text, start, end);
        foreach (var part in words.Chunk(MostWords))
        {
            var first = part[0] == words[0] ? start : part[0].Start;
            var behind = part[^1] == words[^1] ? end : part[^1].End;
            sentences.Add(new(first, behind - first, part, text[end - 1] == '?'));
        }
    }
}
