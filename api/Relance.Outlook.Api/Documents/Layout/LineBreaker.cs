using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents.Layout;

/// <summary>Text broken into lines at its spaces; a word that is wider than the line is broken where it must be.</summary>
internal static class LineBreaker
{
    private const string Ellipsis = "…";

    /// <summary>Lines of runs, never empty and none wider than <paramref name="width"/>.</summary>
    public static List<List<TextRun>> Lines(IEnumerable<TextRun> runs, double size, double width)
    {
        var lines = new List<List<TextRun>> { new() };
        var used = 0d;
        foreach (var word in Words(runs).SelectMany(word => Pieces(word, size, width)))
        {
            var line = lines[^1];
            var gap = line.Count == 0 ? 0 : Type(line[^1], size).Width(" ");
            if (line.Count > 0 && word.IsGlued)
                gap = 0;
            if (line.Count > 0 && used + gap + word.Width > width)
            {
                lines.Add([]);
                (line, used) = (lines[^1], 0);
            }
            else if (gap > 0)
            {
                Append(line, new TextRun(" ", line[^1].IsBold));
                used += gap;
            }

            word.Runs.ForEach(run => Append(line, run));
            used += word.Width;
        }

        return lines;
    }

    /// <summary>Plain text in at most so many lines; what is left out shows as three dots.</summary>
    public static List<string> Lines(string text, PdfType type, double width, int most)
    {
        var isBold = type.Font == EmbeddedFonts.Bold;
        // No line holds more characters than this, so that a text without end costs no more than one that fits.
        var enough = (int)(width * most / type.Size * 8) + 80;
        var printable = PrintableText.Of(text);
        var shown = printable.Length > enough ? printable[..enough] : printable;
        var lines = Lines([new TextRun(shown, isBold)], type.Size, width).ConvertAll(line => string.Concat(line.Select(run => run.Text)));
        if (lines.Count <= most)
            return lines;
        lines.RemoveRange(most, lines.Count - most);
        lines[^1] = Shortened(lines[^1], type, width);
        return lines;
    }

    /// <summary>The text on one line.</summary>
    public static string Fit(string text, PdfType type, double width) => Lines(text, type, width, 1)[0];

    public static PdfType Type(TextRun run, double size) => run.IsBold ? Ink.Strong(size) : Ink.Plain(size);

    private static string Shortened(string line, PdfType type, double width)
    {
        var characters = line.EnumerateRunes().ToList();
        while (characters.Count > 0 && type.Width(string.Concat(characters) + Ellipsis) > width)
            characters.RemoveAt(characters.Count - 1);
        return string.Concat(characters).TrimEnd() + Ellipsis;
    }

    private static IEnumerable<List<TextRun>> Words(IEnumerable<TextRun> runs)
    {
        var word = new List<TextRun>();
        foreach (var run in runs)
        {
            var parts = PrintableText.Of(run.Text).Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[i].Length > 0)
                    word.Add(run with { Text = parts[i] });
            }
        }

        if (word.Count > 0)
            yield return word;
    }

    private static IEnumerable<Piece> Pieces(List<TextRun> word, double size, double width)
    {
        var whole = new Piece(word, word.Sum(run => Type(run, size).Width(run.Text)), IsGlued: false);
        return whole.Width <= width ? [whole] : Broken(word, size, width);
    }

    private static IEnumerable<Piece> Broken(List<TextRun> word, double size, double width)
    {
        var (isFirst, used) = (true, 0d);
        var piece = new List<TextRun>();
        foreach (var (character, run) in word.SelectMany(run => run.Text.EnumerateRunes().Select(character => (character, run))))
        {
            var letter = run with { Text = character.ToString() };
            var advance = Type(run, size).Width(letter.Text);
            if (piece.Count > 0 && used + advance > width)
            {
                yield return new Piece(piece, used, IsGlued: !isFirst);
                (piece, used, isFirst) = ([], 0, false);
            }

            Append(piece, letter);
            used += advance;
        }

        yield return new Piece(piece, used, IsGlued: !isFirst);
    }

    private static void Append(List<TextRun> line, TextRun run)
    {
        if (line.Count > 0 && line[^1].IsBold == run.IsBold)
            line[^1] = run with { Text = line[^1].Text + run.Text };
        else
            line.Add(run);
    }

    /// <summary>What stays together on a line. The further pieces of one word follow without a space.</summary>
    private sealed record Piece(List<TextRun> Runs, double Width, bool IsGlued);
}
