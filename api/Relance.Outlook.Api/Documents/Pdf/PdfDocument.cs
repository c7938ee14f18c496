namespace Relance.Outlook.Api.Documents.Pdf;

/// <summary>Pages, and the fonts that they share.</summary>
internal sealed class PdfDocument
{
    private readonly List<PdfPage> _pages = [];
    private readonly List<PdfFontUse> _fonts = [];

    public IReadOnlyList<PdfPage> Pages => _pages;

    public IReadOnlyList<PdfFontUse> Fonts => _fonts;

    public PdfPage NewPage()
    {
        var page = new PdfPage(this);
        _pages.Add(page);
        return page;
    }

    public PdfFontUse Use(TrueTypeFont font)
    {
        foreach (var known in _fonts)
        {
            if (known.Font == font)
                return known;
        }

        var use = new PdfFontUse(font, $"F{_fonts.Count}");
        _fonts.Add(use);
        return use;
    }
}
