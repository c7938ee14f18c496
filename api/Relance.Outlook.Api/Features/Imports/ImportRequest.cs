namespace Relance.Outlook.Api.Features.Imports;

/// <summary>One file to import, with a stream that can be read from the start.</summary>
public sealed record ImportFile(string Name, Stream Content);

/// <param name="Kind">auto, csv, fec or contacts.</param>
/// <param name="IsComplete">mode=replace: a CSV lists every open item, so that what is missing has been settled.</param>
/// <param name="Mapping">Header → field, when the user has corrected the columns.</param>
public sealed record ImportRequest(
    long CompanyId, IReadOnlyList<ImportFile> Files, string Kind, bool IsComplete, bool DryRun, IReadOnlyDictionary<string, string>? Mapping, string By);
