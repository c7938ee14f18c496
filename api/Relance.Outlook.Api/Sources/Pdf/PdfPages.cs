namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>A page's program and what it may name.</summary>
internal sealed record PdfPageContent(byte[] Program, PdfDictionary? Resources);

/// <summary>Walks the page tree. The number of an invoice stands on its first pages: the rest of a long file is left unread.</summary>
internal static class PdfPages
{
    private const int MostPages = 20;
    private const int MostNodes = 2_000;

    public static IEnumerable<PdfPageContent> Of(PdfDictionary catalog, PdfObjects objects, PdfBudget budget)
    {
        var seen = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var left = new Stack<(PdfDictionary Node, PdfDictionary? Resources)>();
        if (objects.Dictionary(catalog, "Pages") is { } root) left.Push((root, null));
        for (var pages = 0; pages < MostPages && seen.Count < MostNodes && left.TryPop(out var next);)
        {
            if (!seen.Add(next.Node)) continue;
            var resources = objects.Dictionary(next.Node, "Resources") ?? next.Resources;
            if (objects.Entry(next.Node, "Kids") is PdfArray kids)
            {
                budget.Spend(kids.Items.Count);
                for (var i = Math.Min(kids.Items.Count, MostNodes) - 1; i >= 0; i--)
                {
                    if (objects.Resolve(kids.Items[i]) is PdfDictionary kid) left.Push((kid, resources));
                }

                continue;
            }

            pages++;
            yield return new PdfPageContent(Program(next.Node, objects, budget), resources);
        }
    }

    private static byte[] Program(PdfDictionary page, PdfObjects objects, PdfBudget budget)
    {
        var contents = objects.Entry(page, "Contents");
        using var program = new MemoryStream();
        foreach (var part in contents is PdfArray parts ? parts.Items : contents is null ? [] : [contents])
        {
            budget.Spend(16);
            if (objects.Resolve(part) is not PdfStream stream) continue;
            var bytes = objects.Decode(stream);
            budget.Inflate(bytes.Length);
            program.Write(bytes);
            program.WriteByte((byte)'\n');
        }

        return program.ToArray();
    }
}
