namespace Relance.Domain.Replies.Language;

/// <summary>One word, figure or sign of a text, and where it stands.</summary>
/// <param name="Text">In small letters without accents, contractions taken apart: "n'avons" gives n, avons; "haven't" gives have, not.</param>
/// <param name="Start">Where it begins in the text, in characters.</param>
/// <param name="End">Where it ends in the text, exclusive.</param>
/// <param name="Clause">The number of its clause within the sentence: commas, semicolons, colons, brackets and dashes end one.</param>
internal readonly record struct Word(string Text, int Start, int End, int Clause);

/// <summary>The words of one sentence.</summary>
/// <param name="start">Where the sentence begins in the text.</param>
/// <param name="length">How long it is.</param>
internal sealed class Sentence(int start, int length, IReadOnlyList<Word> words, bool isQuestion)
{
    public int Start => start;

    public int Length => length;

    public IReadOnlyList<Word> Words => words;

    public bool IsQuestion => isQuestion;

    public int Count => words.Count;

    /// <summary>The word at that place, or nothing outside the sentence.</summary>
    public string this[int i] => i >= 0 && i < words.Count ? words[i].Text : "";

    public bool Is(int i, params ReadOnlySpan<string> any)
    {
        var word = this[i];
        foreach (var one in any)
        {
            if (string.Equals(word, one, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
