namespace Relance.Domain.Replies.Language;

/// <summary>Cuts a stretch of text into words. Every character is looked at a bounded number of times.</summary>
internal static class Tokenizer
{
    private const int LongestWord = 40;

    public static List<Word> WordsOf(string text, int start, int end)
    {
        List<Word> words = [];
        var clause = 0;
        var i = start;
        while (i < end)
        {
            var c = text[i];
            var from = i;
            if (char.IsLetter(c))
            {
                while (i < end && (char.IsLetter(text[i]) || IsAccent(text[i]))) i++;
                AddWord(words, text, from, i, clause);
            }
            else if (char.IsAsciiDigit(c))
            {
                while (i < end && (char.IsAsciiDigit(text[i]) || JoinsFigures(text, i, end))) i++;
                words.Add(new(i - from > LongestWord ? "?" : text[from..i], from, i, clause));
            }
            else
            {
                i++;
                if (c is '€' or '$' or '£' or '%' or '@') words.Add(new(c.ToString(), from, i, clause));
                else if (EndsClause(text, from, end)) clause++;
            }
        }

        return words;
    }

    private static void AddWord(List<Word> words, string text, int from, int to, int clause)
    {
        if (to - from > LongestWord)
        {
            words.Add(new("?", from, to, clause));
            return;
        }

        var folded = Folding.Of(text.AsSpan(from, to - from));
        if (folded == "t" && words.Count > 0 && IsApostrophe(text, from - 1) && words[^1].End == from - 1 && words[^1].Text.EndsWith('n'))
        {
            var verb = words[^1];
            words[^1] = verb with { Text = Contractions.VerbBeforeNot(verb.Text) };
            words.Add(new("not", from, to, clause));
            return;
        }

        foreach (var part in Contractions.PartsOf(folded)) words.Add(new(part, from, to, clause));
    }

    private static bool JoinsFigures(string text, int i, int end) =>
        text[i] is '/' or '.' or ',' or '-' or ':' && i + 1 < end && char.IsAsciiDigit(text[i + 1]);

    private static bool EndsClause(string text, int i, int end) => text[i] switch
    {
        ',' or ';' or ':' or '(' or ')' or '–' or '—' or '\u2026' or '!' or '?' => true,
        '-' or '.' => i + 1 >= end || char.IsWhiteSpace(text[i + 1]),
        _ => false,
    };

    private static bool IsApostrophe(string text, int i) => i >= 0 && text[i] is '\'' or '’' or 'ʼ' or '`' or '´';

    private static bool IsAccent(char c) => c is >= '\u0300' and <= '\u036f';
}
