using Relance.Outlook.Api.Wording.Templating;

namespace Relance.Outlook.Api.Wording.Layout;

/// <summary>Reads what a template has written: paragraphs between blank lines, bold between marks, blocks on lines of their own.</summary>
internal static class TreeReader
{
    public static List<TextPart> Read(string rendered, Func<string, IEnumerable<TextPart>> blockOf)
    {
        var parts = new List<TextPart>();
        var lines = new List<IReadOnlyList<TextRun>>();
        var isBold = false;
        foreach (var raw in rendered.Split(Marks.Line))
        {
            var line = OneSpace(raw);
            if (line.Length > 0 && line[0] == Marks.Block)
            {
                EndParagraph();
                parts.AddRange(blockOf(line[1..]).Select(part => part with { Block = line[1..] }));
            }
            else if (line.Length == 0)
            {
                EndParagraph();
            }
            else
            {
                lines.Add(Runs(line, ref isBold));
            }
        }

        EndParagraph();
        return parts;

        void EndParagraph()
        {
            if (lines.Count > 0) parts.Add(new TextParagraph([.. lines]));
            lines.Clear();
            isBold = false;
        }
    }

    private static List<TextRun> Runs(string line, ref bool isBold)
    {
        var runs = new List<TextRun>();
        foreach (var (index, piece) in line.Split(Marks.Bold).Index())
        {
            if (index > 0) isBold = !isBold;
            if (piece.Length > 0) runs.Add(new TextRun(piece, isBold));
        }

        return runs;
    }

    /// <summary>A condition that is not met leaves its spaces behind: two become one.</summary>
    private static string OneSpace(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
