namespace Relance.Outlook.Api.Sources.Pdf;

/// <summary>
/// The text of a PDF, as well as it can be had: pages of text in fonts that say what their characters mean. There is none in pictures,
/// in encrypted or broken files, and in those that would cost too much to read. No library that may be used here does this.
/// </summary>
public static class PdfText
{
    /// <summary>Larger files are not looked into.</summary>
    public const int MaxBytes = 16_000_000;

    /// <summary>The text of the first pages, lines and columns apart; empty when it cannot be read. Throws only when cancelled.</summary>
    public static string Of(byte[] file, CancellationToken cancellationToken)
    {
        try
        {
            return Read(file, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever somebody's file makes of this reader, it must not stop the import of the others.
            return "";
        }
    }

    /// <summary>The same, but says why a file is given up: tests see by it that nothing else is thrown.</summary>
    /// <exception cref="PdfUnreadableException">The file goes beyond what may be spent on it.</exception>
    internal static string Read(byte[] file, CancellationToken cancellationToken)
    {
        if (file.Length > MaxBytes) return "";
        var budget = new PdfBudget(cancellationToken);
        var objects = new PdfObjects(file, budget);
        var trailer = new PdfXref(file, objects, budget).Read();
        if (Pages(trailer, objects, budget) is { } text) return text;
        return Pages(PdfScan.Read(file, objects, budget), objects, budget) ?? "";
    }

    /// <summary>Null when this trailer leads to no page.</summary>
    private static string? Pages(PdfDictionary? trailer, PdfObjects objects, PdfBudget budget)
    {
        if (trailer is null || objects.Dictionary(trailer, "Root") is not { } catalog) return null;
        if (trailer.Entries.ContainsKey("Encrypt")) return "";
        var flow = new PdfTextFlow();
        var program = new PdfProgram(objects, budget, flow);
        var any = false;
        foreach (var page in PdfPages.Of(catalog, objects, budget))
        {
            any |= page.Program.Length > 0;
            program.Run(page);
            flow.EndPage();
            if (flow.IsFull) break;
        }

        return any ? flow.ToString().Trim() : null;
    }
}
