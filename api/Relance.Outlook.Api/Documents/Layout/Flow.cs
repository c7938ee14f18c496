using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents.Layout;

/// <summary>Fills pages from top to bottom and opens the next one when there is no room.</summary>
/// <param name="document">Where the pages go.</param>
/// <param name="begin">Draws the head of a following page and returns where its text starts.</param>
/// <param name="bottom">Where the text of every page ends.</param>
internal sealed class Flow(PdfDocument document, Func<PageWriter, double> begin, double bottom)
{
    private double _top;

    /// <summary>The page being filled.</summary>
    public PageWriter Page { get; private set; } = new(document.NewPage());

    /// <summary>The top of what is still free on it.</summary>
    public double Y { get; private set; }

    public double Room => bottom - Y;

    private bool IsAtTop => Y <= _top;

    public void StartAt(double y) => (_top, Y) = (y, y);

    public void NewPage()
    {
        Page = new PageWriter(document.NewPage());
        StartAt(begin(Page));
    }

    /// <summary>Goes on to the next page unless so much fits on this one. What is taller than a page starts where it is.</summary>
    public bool Keep(double height)
    {
        if (height <= Room || IsAtTop)
            return false;
        NewPage();
        return true;
    }

    /// <summary>Blank space; none at the top of a page.</summary>
    public void Space(double height)
    {
        if (!IsAtTop)
            Y += height;
    }

    /// <summary>Takes so much of the page and returns where that starts.</summary>
    public double Take(double height)
    {
        var y = Y;
        Y += height;
        return y;
    }

    /// <summary>Sets a paragraph. Neither its first nor its last line stands alone on a page.</summary>
    public void Paragraph(IEnumerable<TextRun> runs, Block block)
    {
        var lines = LineBreaker.Lines(runs, block.Size, block.Width);
        for (var i = 0; i < lines.Count; i++)
        {
            var left = lines.Count - i;
            Keep(block.Leading * (left <= 3 && i == 0 ? left : i == 0 || left == 2 ? 2 : 1));
            Line(lines[i], block);
        }
    }

    /// <summary>How much of the page a text takes.</summary>
    public static double Height(IEnumerable<TextRun> runs, Block block) => block.Leading * LineBreaker.Lines(runs, block.Size, block.Width).Count;

    public static double Height(string text, Block block) => Height([new TextRun(text)], block);

    public static double Height(IReadOnlyList<string> texts, Block block) => texts.Sum(text => Height(text, block));

    public void Paragraph(string text, Block block) => Paragraph([new TextRun(text)], block);

    /// <summary>Sets two columns side by side and goes on below the longer one; one after the other when they do not fit on a page.</summary>
    public void SideBySide(IReadOnlyList<string> left, Block leftBlock, IReadOnlyList<string> right, Block rightBlock)
    {
        var height = Math.Max(Height(left, leftBlock), Height(right, rightBlock));
        Keep(height);
        var (top, areBeside) = (Y, height <= Room);
        foreach (var text in left)
            Paragraph(text, leftBlock);
        var leftEnd = Y;
        if (areBeside)
            Y = top;
        foreach (var text in right)
            Paragraph(text, rightBlock);
        if (areBeside)
            Y = Math.Max(Y, leftEnd);
    }

    private void Line(List<TextRun> line, Block block)
    {
        var x = block.X;
        var baseline = Take(block.Leading) + (block.Leading / 2) + (block.Size * 0.35);
        foreach (var run in line)
        {
            var type = LineBreaker.Type(run, block.Size);
            Page.Left(run.Text, type, block.Colour, x, baseline);
            x += type.Width(run.Text);
        }
    }
}

/// <summary>Where and how a paragraph is set.</summary>
internal sealed record Block(double X, double Width, double Size, double Leading, PdfColour Colour);
