namespace Relance.Outlook.Api.Wording;

/// <summary>A part of a rendered text: what comes between two blank lines, or what a block mark stands for.</summary>
public abstract record TextPart
{
    /// <summary>The block mark that it stands for; null for the template's own words.</summary>
    public string? Block { get; init; }
}

/// <summary>Lines of runs; most paragraphs have one line.</summary>
public sealed record TextParagraph(IReadOnlyList<IReadOnlyList<TextRun>> Lines) : TextPart
{
    public static TextParagraph Of(params IEnumerable<string> lines) => new([.. lines.Select(line => (IReadOnlyList<TextRun>)[new TextRun(line)])]);
}

/// <summary>Words in one weight. <see cref="Link"/>, where there is one, is an https address.</summary>
public sealed record TextRun(string Text, bool IsBold = false, string? Link = null);

/// <summary>A table. Rows other than items have two cells: a label, over all columns but the last, and an amount.</summary>
public sealed record TextTable(IReadOnlyList<TextColumn> Columns, IReadOnlyList<TextRow> Rows) : TextPart;

/// <summary>A column; figures stand on the right.</summary>
public sealed record TextColumn(string Heading, bool IsFigure);

public enum TextRowKind
{
    Item,

    /// <summary>What is added or taken off on the way to the total.</summary>
    Step,

    Total,
}

public sealed record TextRow(IReadOnlyList<string> Cells, TextRowKind Kind = TextRowKind.Item)
{
    public bool IsItem => Kind == TextRowKind.Item;
}

/// <summary>A picture that the message carries with it: only the mail shows it.</summary>
public sealed record TextPicture(string ContentId, string Alternative, int Pixels) : TextPart;
