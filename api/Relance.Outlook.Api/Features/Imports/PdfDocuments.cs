using Relance.Outlook.Api.Sources;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>Invoice copies: a PDF named after an invoice's number belongs to it. A name that fits two customers' invoices fits none.</summary>
internal sealed record PdfPlan(IReadOnlyList<(string Number, string CustomerCode, ImportFile File)> Attach, IReadOnlyList<SourceIssue> Rejected)
{
    public const long MaxBytes = 2_500_000;

    public static PdfPlan Nothing { get; } = new([], []);

    public static PdfPlan Of(IReadOnlyList<ImportFile> documents, IReadOnlyList<ItemRow> existing, IReadOnlyList<SourceItem> listed)
    {
        var numbers = existing.Where(row => row.Kind == SourceItemKind.Invoice).Select(row => (row.Number, row.Customer!.Code))
            .Concat(listed.Where(item => item.Kind == SourceItemKind.Invoice).Select(item => (item.Number, Code: item.CustomerCode)))
            .Distinct().ToLookup(entry => PdfDocuments.Normalise(entry.Number), StringComparer.Ordinal);
        var attach = new List<(string, string, ImportFile)>();
        var rejected = new List<SourceIssue>();
        foreach (var document in documents)
        {
            var owners = numbers[PdfDocuments.Normalise(Path.GetFileNameWithoutExtension(document.Name))].ToList();
            if (document.Content.Length > MaxBytes) rejected.Add(new SourceIssue(document.Name, null, null, ImportCodes.DocumentTooLarge));
            else if (owners.Count != 1) rejected.Add(new SourceIssue(document.Name, null, null, ImportCodes.DocumentWithoutInvoice));
            else attach.Add((owners[0].Number, owners[0].Code, document));
        }

        return new PdfPlan(attach, rejected);
    }
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

    public static string Normalise(string number) => new([.. number.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
