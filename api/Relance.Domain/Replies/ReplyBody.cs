using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>The sentences that can be evidence: no quoted lines, signature, mobile signature, footer or closing notice.</summary>
internal static class ReplyBody
{
    /// <summary>A line at least this long, in characters, that ends without a full stop was broken by a mail program: its sentence goes on.</summary>
    private const int LongLine = 55;

    private static readonly HashSet<string> Abbreviations = ["m", "mme", "mlle", "mr", "mrs", "ms", "dr", "cf", "ex", "no", "n", "ref", "art", "ste", "tel", "sarl", "etc", "approx", "env", "nov", "dec", "oct", "sept", "janv", "fevr", "avr", "juil", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep"];

    /// <summary>In their order; each is a stretch of the text as it stands.</summary>
    public static List<Sentence> SentencesOf(string text)
    {
        var lines = text.Split('\n');
        var starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++) starts[i] = starts[i - 1] + lines[i - 1].Length + 1;

        List<Sentence> sentences = [];
        var (from, to, last) = (-1, -1, -1);
        foreach (var line in Furniture.Without(lines, NewText.Kept(lines)))
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
        if (words.Count > 0) sentences.Add(new(start, end - start, words, text[end - 1] == '?'));
    }
}
