using Relance.Outlook.Api.Sources.Csv;
using Relance.Outlook.Api.Sources.Fec;
using Relance.Outlook.Api.Sources.Text;

namespace Relance.Outlook.Api.Sources;

/// <summary>Reads one uploaded file into the neutral record.</summary>
public static class SourceReader
{
    /// <summary>Reads the file as the kind asked for, or as what it looks like.</summary>
    /// <param name="file">The upload.</param>
    /// <param name="kind"><c>auto</c>, <c>csv</c>, <c>fec</c> or <c>contacts</c>.</param>
    /// <param name="options">What is known besides the file.</param>
    /// <param name="ct">Stops a long reading.</param>
    /// <exception cref="SourceRefusedException">The file as a whole cannot be read; the issue says why and what to do.</exception>
    public static SourceReading Read(SourceFile file, string kind, ReadOptions options, CancellationToken ct)
    {
        var log = new IssueLog(file.Name);
        var text = TextFile.Open(file, log, ct);

        return kind.ToLowerInvariant() switch
        {
            "auto" => FecHeader.Find(text, log) is { } header
                ? FecReader.Read(text, header, options, log, ct)
                : CsvReading.Read(text, CsvKind.Either, options, log, ct),
            "fec" => FecReader.Read(text, FecHeader.Find(text, log) ?? throw log.Refuse(SourceCodes.FecHeaderMissing), options, log, ct),
            "csv" => CsvReading.Read(text, CsvKind.Invoices, options, log, ct),
            "contacts" => CsvReading.Read(text, CsvKind.Contacts, options, log, ct),
            _ => throw log.Refuse(SourceCodes.KindUnsupported, kind),
        };
    }
}
