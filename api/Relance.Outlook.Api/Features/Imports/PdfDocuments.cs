using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Sources.Pdf;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>An uploaded PDF and its text; empty when it has none that can be read.</summary>
internal sealed record ImportDocument(ImportFile File, string Text);

/// <summary>
/// Invoice copies: a PDF named after an invoice's number belongs to it, unless another invoice is written in it. A name that fits two
/// customers' invoices fits none.
/// </summary>
internal sealed record PdfPlan(
    IReadOnlyList<(string Number, string CustomerCode, ImportFile File)> Attach, IReadOnlyList<SourceIssue> Rejected, IReadOnlyList<SourceIssue> Warnings)
{
    public const long MaxBytes = 2_500_000;

    private sealed record Invoice(string Number, string Code, string CustomerName, decimal Original, decimal Open);

    public static PdfPlan Nothing { get; } = new([], [], []);

    public static PdfPlan Of(IReadOnlyList<ImportDocument> documents, IReadOnlyList<ItemRow> existing, IReadOnlyList<SourceItem> listed, string companyName)
    {
        var invoices = existing.Where(row => row.Kind == SourceItemKind.Invoice)
            .Select(row => new Invoice(row.Number, row.Customer!.Code, row.Customer.Name, row.Original, row.Open))
            .Concat(listed.Where(item => item.Kind == SourceItemKind.Invoice)
                .Select(item => new Invoice(item.Number, item.CustomerCode, item.CustomerName, item.Original, item.Open)))
            .ToLookup(invoice => PdfDocuments.Normalise(invoice.Number), StringComparer.Ordinal);
        var copies = new Lazy<InvoiceCopies>(() => new InvoiceCopies(invoices.SelectMany(same => same.Select(invoice => (invoice.Number, invoice.CustomerName))), companyName));
        var attach = new List<(string, string, ImportFile)>();
        var (rejected, warnings) = (new List<SourceIssue>(), new List<SourceIssue>());
        foreach (var (file, text) in documents)
        {
            var named = invoices[PdfDocuments.Normalise(Path.GetFileNameWithoutExtension(file.Name))].ToList();
            if (file.Content.Length > MaxBytes)
            {
                rejected.Add(new SourceIssue(file.Name, null, null, ImportCodes.DocumentTooLarge));
                continue;
            }

            if (named.DistinctBy(invoice => (invoice.Number, invoice.Code)).Count() != 1)
            {
                rejected.Add(new SourceIssue(file.Name, null, null, ImportCodes.DocumentWithoutInvoice));
                continue;
            }

            var finding = text.Length == 0 ? new CopyFinding(CopyVerdict.Unverified) : copies.Value.Compare(text, Expected(named));
            if (finding.Verdict == CopyVerdict.OtherInvoice)
            {
                rejected.Add(new SourceIssue(file.Name, null, null, ImportCodes.PdfOtherInvoice, finding.Found));
                continue;
            }

            attach.Add((named[0].Number, named[0].Code, file));
            if (finding.Verdict == CopyVerdict.Unverified) warnings.Add(new SourceIssue(file.Name, null, null, ImportCodes.PdfUnreadable));
        }

        return new PdfPlan(attach, rejected, warnings);
    }

    /// <summary>The newest name, and every amount that may be printed: an invoice in instalments shows the whole.</summary>
    private static ExpectedCopy Expected(List<Invoice> rows) =>
        new(rows[0].Number, rows[^1].CustomerName, [.. rows.SelectMany(row => new[] { row.Original, row.Open }).Append(rows.Sum(row => row.Original)).Distinct()]);
}

internal static class PdfDocuments
{
    public static async Task<bool> IsPdfAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var start = new byte[5];
        var read = await file.Content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        file.Content.Position = 0;
        return read == 5 && start.AsSpan().SequenceEqual("%PDF-"u8);
    }

    /// <summary>The text of a PDF; none of one that is too large to be attached anyway.</summary>
    public static async Task<string> TextAsync(ImportFile file, CancellationToken cancellationToken)
    {
        if (file.Content.Length > PdfPlan.MaxBytes) return "";
        using var content = new MemoryStream();
        await file.Content.CopyToAsync(content, cancellationToken);
        file.Content.Position = 0;
        return PdfText.Of(content.ToArray(), cancellationToken);
    }

    public static string Normalise(string number) => new([.. number.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
