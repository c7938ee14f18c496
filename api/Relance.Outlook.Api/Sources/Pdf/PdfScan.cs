namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>Finds the objects of a file whose cross-references are broken by looking for them, as viewers do.</summary>
internal static class PdfScan
{
    /// <summary>Fills the objects anew; the last of a number is the newest. Returns what stands in for the trailer.</summary>
    public static PdfDictionary? Read(byte[] file, PdfObjects objects, PdfBudget budget)
    {
        objects.Forget();
        var found = new List<(int Number, int Offset)>();
        for (var at = 0; file.AsSpan(at).IndexOf(" obj"u8) is >= 0 and var step; at += step + 4)
        {
            budget.Spend(8);
            if (Header(file, at + step) is { } header) found.Add(header);
        }

        for (var i = found.Count - 1; i >= 0; i--) objects.Add(found[i].Number, new PdfPlace(found[i].Offset));
        foreach (var (number, _) in found) Unpack(number, objects);
        return Trailer(file, objects, budget);
    }

    /// <summary>The number and place of <c>12 0 obj</c>, read backwards from its last space.</summary>
    private static (int Number, int Offset)? Header(byte[] file, int space)
    {
        var at = space - 1;
        while (at >= 0 && char.IsAsciiDigit((char)file[at])) at--;
        if (at < 1 || at == space - 1 || !PdfLexer.IsSpace(file[at])) return null;
        var (end, number, unit) = (--at, 0, 1);
        for (; at >= 0 && char.IsAsciiDigit((char)file[at]) && end - at < 7; at--, unit *= 10) number += (file[at] - '0') * unit;
        return at == end ? null : (number, at + 1);
    }

    private static void Unpack(int number, PdfObjects objects)
    {
        if (objects.Resolve(new PdfReference(number)) is not PdfStream stream || objects.Name(stream.Dictionary, "Type") != "ObjStm") return;
        var numbers = objects.Contents(stream, objects.Decode(stream), []);
        for (var i = 0; i < numbers.Count; i++) objects.Add(numbers[i], new PdfPlace(i, number));
    }

    private static PdfDictionary? Trailer(byte[] file, PdfObjects objects, PdfBudget budget)
    {
        var end = file.Length;
        for (var tries = 0; tries < 16 && file.AsSpan(0, end).LastIndexOf("trailer"u8) is >= 0 and var at; tries++, end = at)
        {
            if (new PdfParser(file, at + 7, budget).Next() is PdfDictionary trailer && objects.Dictionary(trailer, "Root") is not null) return trailer;
        }

        PdfValue? catalog = null;
        foreach (var number in objects.Numbers)
        {
            budget.Spend(1);
            var value = objects.Resolve(new PdfReference(number));
            if (value is PdfStream { Dictionary.Entries: var entries } && entries.ContainsKey("Encrypt")) return new PdfDictionary(entries);
            if (value is PdfDictionary dictionary && objects.Name(dictionary, "Type") == "Catalog") catalog = dictionary;
        }

        return catalog is null ? null : new PdfDictionary(new(StringComparer.Ordinal) { ["Root"] = catalog });
    }
}
