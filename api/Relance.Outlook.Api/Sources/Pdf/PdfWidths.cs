namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>How wide the characters of a font are, as a part of its size: this tells the end of a word from the next letter.</summary>
internal sealed class PdfWidths
{
    private readonly Dictionary<uint, double> _widths = [];
    private readonly double _otherwise;

    private PdfWidths(double otherwise) => _otherwise = otherwise;

    public double Of(uint code) => _widths.GetValueOrDefault(code, _otherwise);

    public static PdfWidths Simple(PdfDictionary font, PdfObjects objects, PdfBudget budget)
    {
        // Fonts drawn by procedures have a scale of their own.
        var scale = objects.Entry(font, "FontMatrix") is PdfArray { Items: [PdfNumber { Value: > 0 } own, ..] } ? own.Value : 0.001;
        var widths = new PdfWidths(0.5);
        var code = (objects.Entry(font, "FirstChar") as PdfNumber)?.Whole ?? 0;
        foreach (var item in (objects.Entry(font, "Widths") as PdfArray)?.Items ?? [])
        {
            budget.Spend(1);
            if (code is < 0 or > 255) break;
            if (objects.Resolve(item) is PdfNumber width) widths._widths[(uint)code] = width.Value * scale;
            code++;
        }

        return widths;
    }

    /// <summary>Either <c>first [w w w]</c> or <c>first last w</c>, one after the other (ISO 32000-1, 9.7.4.3).</summary>
    public static PdfWidths Composite(PdfDictionary? descendant, PdfObjects objects, PdfBudget budget)
    {
        if (descendant is null) return new PdfWidths(1);
        var widths = new PdfWidths(((objects.Entry(descendant, "DW") as PdfNumber)?.Value ?? 1000) / 1000);
        var items = (objects.Entry(descendant, "W") as PdfArray)?.Items ?? [];
        for (var i = 0; i + 1 < items.Count;)
        {
            var first = (objects.Resolve(items[i]) as PdfNumber)?.Whole ?? 0;
            var second = objects.Resolve(items[i + 1]);
            if (second is PdfArray list)
            {
                for (var j = 0; j < list.Items.Count; j++) Set(first + j, objects.Resolve(list.Items[j]));
                i += 2;
                continue;
            }

            var last = Math.Min((second as PdfNumber)?.Whole ?? -1, 65_535);
            for (var code = first; code <= last && i + 2 < items.Count; code++) Set(code, objects.Resolve(items[i + 2]));
            i += 3;
        }

        return widths;

        void Set(int code, PdfValue? width)
        {
            budget.Spend(1);
            if (width is PdfNumber number && code is >= 0 and <= 65_535) widths._widths[(uint)code] = number.Value / 1000;
        }
    }
}
