using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies.Cues;

/// <summary>
/// A turn of phrase: words with a space between them; "a|b" one of them, "regl*" any word that begins so, "deja?" may be missing, "^" the beginning
/// of a clause, "$" the end of the sentence, ".." up to three other words of the same clause, "..." up to seven; up to four figures and signs of currency are not counted: "un règlement de 1 234,56 € vous parviendra". At each place it costs a bounded number of comparisons.
/// </summary>
internal sealed class Phrase
{
    private const int Gap = 3;
    private const int LongGap = 7;
    private const int MostFigures = 4;

    private readonly Element[] elements;
    private readonly bool opensClause;
    private readonly bool closesSentence;

    public Phrase(Cue cue, string pattern)
    {
        Cue = cue;
        List<Element> read = [];
        var gap = 0;
        foreach (var part in pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "^")
            {
                opensClause = true;
            }
            else if (part == "$")
            {
                closesSentence = true;
            }
            else if (part is ".." or "...")
            {
                gap = part.Length == 2 ? Gap : LongGap;
            }
            else
            {
                read.Add(new(part.TrimEnd('?').Split('|'), gap, part.EndsWith('?')));
                gap = 0;
            }
        }

        elements = [.. read];
    }

    public Cue Cue { get; }

    /// <summary>The words that it may begin with; "regl*" stands for all that begin so.</summary>
    public IEnumerable<string> Beginnings => elements[0].MayMiss ? [.. elements[0].Words, .. elements[1].Words] : elements[0].Words;

    /// <summary>The word after its last when it begins at that word, else -1.</summary>
    public int EndFrom(Sentence sentence, int start) =>
        opensClause && start > 0 && sentence.Words[start].Clause == sentence.Words[start - 1].Clause ? -1 : EndFrom(sentence, start, 0);

    private int EndFrom(Sentence sentence, int at, int element)
    {
        if (element == elements.Length) return closesSentence && at < sentence.Count ? -1 : at;
        var wanted = elements[element];
        var figures = 0;
        for (var skipped = 0; skipped - figures <= wanted.Gap && at + skipped < sentence.Count; skipped++)
        {
            if (skipped > 0 && sentence.Words[at + skipped].Clause != sentence.Words[at - 1].Clause) break;
            if (wanted.Fits(sentence[at + skipped]) && EndFrom(sentence, at + skipped + 1, element + 1) is var end and >= 0) return end;
            if (wanted.Gap > 0 && figures < MostFigures && IsFigure(sentence[at + skipped])) figures++;
        }

        return wanted.MayMiss ? EndFrom(sentence, at, element + 1) : -1;
    }

    private static bool IsFigure(string word) => word.Length > 0 && (char.IsAsciiDigit(word[0]) || word is "€" or "eur" or "euros" or "$" or "£");

    private sealed record Element(string[] Words, int Gap, bool MayMiss)
    {
        public bool Fits(string word)
        {
            foreach (var one in Words)
            {
                if (one[^1] == '*' ? word.AsSpan().StartsWith(one.AsSpan(0, one.Length - 1), StringComparison.Ordinal) : string.Equals(word, one, StringComparison.Ordinal)) return true;
            }

            return false;
        }
    }
}
