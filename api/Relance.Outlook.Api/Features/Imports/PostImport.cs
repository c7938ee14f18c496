using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Sources;

namespace Relance.Outlook.Api.Features.Imports;

/// <summary>Reads uploaded files into the company's open items and contacts.</summary>
internal static class PostImport
{
    private static readonly string[] Kinds = ["auto", "csv", "fec", "contacts"];
    private static readonly string[] Modes = ["replace", "add"];

    public static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Import(
        long companyId, IFormFileCollection file, CurrentUser user, RunImport run, Setup setup, Signals signals, CancellationToken cancellationToken,
        [FromForm] string? kind = null, [FromForm] string? mode = null, [FromForm] bool? dryRun = null, [FromForm] string? mapping = null)
    {
        kind = kind?.Trim().ToLowerInvariant() ?? "auto";
        mode = mode?.Trim().ToLowerInvariant() ?? "replace";
        if (file.Count == 0) return Problems.Invalid("file", Say.Current("Choisissez au moins un fichier.", "Choose at least one file."));
        if (file.Any(upload => upload.Length > setup.Relance.MaxImportMegabytes * 1024L * 1024L)) return TypedResults.Problem(Problems.TooLarge(setup.Relance.MaxImportMegabytes));
        if (!Kinds.Contains(kind)) return Problems.Invalid("kind", Say.Current($"Type inconnu : {kind}. Types lus : {string.Join(", ", Kinds)}.", $"Unknown kind: {kind}. Kinds read: {string.Join(", ", Kinds)}."));
        if (!Modes.Contains(mode)) return Problems.Invalid("mode", Say.Current("Le mode est « replace » ou « add ».", "The mode is replace or add."));
        if (!TryMapping(mapping, out var columns)) return Problems.Invalid("mapping", Say.Current("La correspondance des colonnes est illisible.", "The column mapping cannot be read."));

        var files = new List<ImportFile>();
        try
        {
            foreach (var upload in file) files.Add(new ImportFile(Path.GetFileName(upload.FileName), upload.OpenReadStream()));
            var report = await run.RunAsync(new ImportRequest(companyId, files, kind, mode == "replace", dryRun ?? false, columns, user.Name), cancellationToken);
            if (!report.DryRun) Tell(signals, report);
            return TypedResults.Ok(report);
        }
        catch (SourceRefusedException refused)
        {
            return Problems.Problem(422, refused.Issue.Code, Say.Current("Fichier refusé", "File refused"), ImportCodes.Text(refused.Issue) ?? SourceMessages.Text(refused.Issue, Say.Language));
        }
        finally
        {
            foreach (var opened in files) await opened.Content.DisposeAsync();
        }
    }

    private static void Tell(Signals signals, ImportReport report)
    {
        signals.Imported("created", report.Created);
        signals.Imported("updated", report.Updated);
        signals.Imported("unchanged", report.Unchanged);
        signals.Imported("closed", report.Closed);
        signals.Imported("rejected", report.Rejected.Count);
    }

    private static bool TryMapping(string? json, out Dictionary<string, string>? mapping)
    {
        mapping = null;
        if (string.IsNullOrWhiteSpace(json)) return true;
        try
        {
            mapping = JsonSerializer.Deserialize<Dictionary<string, string>>(json);
            // JSON may say null where the type does not.
            return mapping?.Values.All(field => (string?)field is not null) ?? true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
