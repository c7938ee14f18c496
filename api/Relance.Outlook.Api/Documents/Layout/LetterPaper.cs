using System.Globalization;
using Relance.Outlook.Api.Documents.Pdf;

namespace Relance.Outlook.Api.Documents.Layout;

/// <summary>
/// A letter's sheets: the sender, the addressee where the window of a French DL envelope wants them, marks to fold by, a running head on
/// the pages that follow, and page numbers when there are several.
/// </summary>
internal sealed class LetterPaper
{
    /// <summary>A millimetre in points.</summary>
    public const double Mm = 72 / 25.4;

    public const double Left = 22 * Mm;
    public const double Width = 166 * Mm;

    private const double Right = Left + Width;
    private const double Bottom = 279 * Mm;
    private const double FirstTop = 91 * Mm;
    private const double FooterY = 284 * Mm;
    private const double SenderWidth = 66 * Mm;

    private readonly PdfDocument _document = new();
    private readonly DocumentSender _sender;
    private readonly Figures _figures;

    /// <summary>A first page with both addresses; <paramref name="runningHead"/> stands above the text of the others.</summary>
    public LetterPaper(DocumentSender sender, DocumentAddressee addressee, Figures figures, string runningHead)
    {
        (_sender, _figures) = (sender, figures);
        Flow = new Flow(_document, page => Follow(page, runningHead), Bottom);
        Sender(Flow.Page);
        AddressWindow.Draw(Flow.Page, addressee);
        foreach (var fold in (ReadOnlySpan<double>)[99, 198])
            Flow.Page.Rule(6 * Mm, fold * Mm, 4 * Mm, Ink.Soft, 0.4);
        Flow.StartAt(FirstTop);
    }

    public Flow Flow { get; }

    /// <summary>Body text.</summary>
    public static Block Body { get; } = new(Left, Width, 10, 13, Ink.Text);

    /// <summary>Notes below the body.</summary>
    public static Block Small { get; } = new(Left, Width, 8, 11, Ink.Soft);

    /// <summary>The left half of the sheet, under the sender.</summary>
    public static Block LeftHalf { get; } = new(Left, AddressWindow.Left - Left - (6 * Mm), 9, 12, Ink.Soft);

    /// <summary>The right half, under the addressee.</summary>
    public static Block RightHalf { get; } = new(AddressWindow.Left, AddressWindow.Width, 10, 13, Ink.Text);

    /// <summary>Writes the feet, now that the pages are known, and the file.</summary>
    public byte[] Finish(string title, DateOnly created)
    {
        var foot = _sender.Siren is { Length: > 0 } siren ? $"{_sender.Name} · SIREN {Grouped(siren)}" : _sender.Name;
        for (var i = 0; i < _document.Pages.Count; i++)
        {
            var page = new PageWriter(_document.Pages[i]);
            page.Rule(Left, FooterY, Width, Ink.Hair, 0.5);
            page.Left(LineBreaker.Fit(foot, Ink.Plain(7.5), Width - 60), Ink.Plain(7.5), Ink.Soft, Left, FooterY + 12);
            if (_document.Pages.Count > 1)
                page.Right(string.Create(CultureInfo.InvariantCulture, $"{i + 1}/{_document.Pages.Count}"), Ink.Plain(8), Ink.Text, Right, FooterY + 12);
        }

        return PdfFile.Write(_document, new PdfFacts(title, _sender.Name, _figures.Tag, created));
    }

    private void Sender(PageWriter page)
    {
        var baseline = 24 * Mm;
        foreach (var line in LineBreaker.Lines(_sender.Name, Ink.Strong(13), SenderWidth, 3))
        {
            page.Left(line, Ink.Strong(13), Ink.Text, Left, baseline);
            baseline += 16;
        }

        string?[] reach = [_sender.Phone, _sender.Email, _sender.Siren is { Length: > 0 } siren ? $"SIREN {Grouped(siren)}" : null];
        foreach (var line in _sender.AddressLines.Take(5).Concat(reach).Where(text => !string.IsNullOrWhiteSpace(text)).SelectMany(text => LineBreaker.Lines(text!, Ink.Plain(9), SenderWidth, 2)))
        {
            page.Left(line, Ink.Plain(9), Ink.Soft, Left, baseline);
            baseline += 12.5;
        }
    }

    private static double Follow(PageWriter page, string runningHead)
    {
        page.Left(LineBreaker.Fit(runningHead, Ink.Plain(8), Width), Ink.Plain(8), Ink.Soft, Left, 18 * Mm);
        page.Rule(Left, 20.5 * Mm, Width, Ink.Hair, 0.5);
        return 28 * Mm;
    }

    /// <summary>Nine digits in groups of three; anything else as it was given.</summary>
    private static string Grouped(string siren)
    {
        var digits = string.Concat(siren.Where(c => !char.IsWhiteSpace(c)));
        return digits.Length == 9 ? string.Join(PrintableText.NoBreak, digits.Chunk(3).Select(group => new string(group))) : siren;
    }
}
