using Relance.Domain.Replies.Language;

namespace Relance.Domain.Replies;

/// <summary>A reply taken apart: what is new in it, and the sentences of that.</summary>
/// <param name="Text">The whole reply with single line feeds; sentences are stretches of it.</param>
/// <param name="Added">The lines that the sender added; empty when all is quoted.</param>
/// <param name="Sentences">Those that can be evidence: no signature, mobile signature, footer or closing notice.</param>
/// <param name="WithFurniture">All sentences of the added lines: automatic replies and reports are often nothing but notices and footers.</param>
internal sealed record ReplyBody(string Text, string Added, List<Sentence> Sentences, List<Sentence> WithFurniture)
{
    public static ReplyBody Of(string typed)
    {
        var text = typed.Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = text.Split('\n');
        var kept = NewText.Kept(lines);
        return new(
            text, string.Join('\n', kept.Select(line => lines[line])), SentenceCutter.SentencesOf(text, lines, Furniture.Without(lines, kept)), SentenceCutter.SentencesOf(text, lines, kept));
    }

    public string Quote(Sentence sentence) => Text.Substring(sentence.Start, sentence.Length);
}
