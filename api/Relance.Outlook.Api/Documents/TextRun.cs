namespace Relance.Outlook.Api.Documents;

/// <summary>A stretch of text in one weight.</summary>
/// <param name="Text">Plain text; a no-break space keeps its neighbours on one line.</param>
/// <param name="IsBold">Set in bold.</param>
public sealed record TextRun(string Text, bool IsBold = false)
{
    public static implicit operator TextRun(string text) => new(text);
}

/// <summary>A paragraph of a letter.</summary>
public sealed record TextParagraph(params IReadOnlyList<TextRun> Runs);
