using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Templates;

/// <summary>The texts of a company: the product's own until somebody changes one; every version is kept.</summary>
internal static class TextTemplates
{
    private static readonly string[] Languages = ["fr", "en"];

    public static async Task<Ok<TemplateListDto>> List(long companyId, RelanceDbContext db, CancellationToken cancellationToken)
    {
        var versions = await db.Templates.AsNoTracking().Where(row => row.CompanyId == companyId).ToListAsync(cancellationToken);
        var newest = versions.GroupBy(row => (row.Code, row.Language)).ToDictionary(group => group.Key, group => group.MaxBy(row => row.Id)!);
        var isEnglish = Say.Language == "en";
        return TypedResults.Ok(new TemplateListDto(
            [.. TemplateCatalogue.All.SelectMany(text => Languages.Select(language => TemplateDto.Of(text.Code, isEnglish ? text.English : text.French, language, newest.GetValueOrDefault((text.Code, language)))))],
            [.. TemplateVariables.All.Select(variable => new TemplateVariableDto(variable.Name, variable.Kind, isEnglish ? variable.English : variable.French, variable.Example, variable.List))]));
    }

    public static async Task<Results<Ok<List<TemplateVersionDto>>, ProblemHttpResult>> Versions(long companyId, string code, string language, RelanceDbContext db, CancellationToken cancellationToken)
    {
        if (!IsKnown(code, language)) return NotFound();
        var versions = await db.Templates.AsNoTracking().Where(row => row.CompanyId == companyId && row.Code == code && row.Language == language).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(versions.ConvertAll(row => new TemplateVersionDto(row.Id, row.Subject, row.Body, row.By, row.At)));
    }

    public static async Task<Results<Ok<SavedTemplateDto>, ProblemHttpResult>> Put(
        long companyId, TemplateEdit body, RelanceDbContext db, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken)
    {
        if (!IsKnown(body.Code, body.Language)) return NotFound();
        var source = new TemplateSource(body.Subject ?? "", body.Body ?? "");
        var faults = TemplateCheck.Of(source);
        if (faults.Any(fault => !fault.IsWarning)) return Refused(faults);

        var row = new TemplateRow { CompanyId = companyId, Code = body.Code!, Language = body.Language!, Subject = source.Subject, Body = source.Body, By = user.Name, At = clock.Now };
        db.Templates.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        var name = TemplateCatalogue.All.First(text => text.Code == body.Code);
        return TypedResults.Ok(new SavedTemplateDto(TemplateDto.Of(row.Code, Say.Language == "en" ? name.English : name.French, row.Language, row), [.. faults.Select(TemplateFaultDto.Of)]));
    }

    /// <summary>Back to the product's own text: a version too, so that this can be taken back.</summary>
    public static async Task<Results<NoContent, ProblemHttpResult>> Reset(
        long companyId, string code, string language, RelanceDbContext db, RelanceClock clock, CurrentUser user, CancellationToken cancellationToken)
    {
        if (!IsKnown(code, language) || await db.Templates.CurrentAsync(companyId, code, language, cancellationToken) is null) return NotFound();
        db.Templates.Add(new TemplateRow { CompanyId = companyId, Code = code, Language = language, By = user.Name, At = clock.Now });
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    internal static bool IsKnown(string? code, string? language) => code is not null && language is "fr" or "en" && Originals.Exists(code!);

    internal static ProblemHttpResult NotFound() => Problems.NotFound(Say.Current("Modèle", "Template"));

    /// <summary>Each fault with its part and line.</summary>
    internal static ProblemHttpResult Refused(IReadOnlyList<TemplateFault> faults)
    {
        var own = faults.Where(fault => !fault.IsWarning).Select(TemplateFaultDto.Of).ToList();
        var errors = own.GroupBy(fault => JsonNamingPolicy.CamelCase.ConvertName(fault.Part.ToString()), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(fault => Say.Current($"Ligne {fault.Line} : {fault.Text}", $"Line {fault.Line}: {fault.Text}")).ToArray(), StringComparer.Ordinal);
        return Problems.Problem(400, "template.fault", Say.Current("Modèle refusé", "Template refused"), string.Join(" ", own.Select(fault => fault.Text)), errors);
    }
}

/// <param name="Variables">Every name that a template may use.</param>
public sealed record TemplateListDto(IReadOnlyList<TemplateDto> Templates, IReadOnlyList<TemplateVariableDto> Variables);

/// <param name="Code" example="firm">Stable; plans refer to it.</param>
/// <param name="IsOriginal">Whether it is the product's own text.</param>
public sealed record TemplateDto(string Code, string Name, string Language, string Subject, string Body, bool IsOriginal, string? By, DateTimeOffset? At)
{
    internal static TemplateDto Of(string code, string name, string language, TemplateRow? own)
    {
        var original = Originals.Of(code, language);
        return own?.Body is null
            ? new TemplateDto(code, name, language, original.Subject, original.Body, IsOriginal: true, null, null)
            : new TemplateDto(code, name, language, own.Subject!, own.Body, IsOriginal: false, own.By, own.At);
    }
}

/// <param name="Kind">value, condition, block or list.</param>
/// <param name="List">The list whose items have it; null for a name of the whole text.</param>
public sealed record TemplateVariableDto(string Name, TemplateVariableKind Kind, string Meaning, string Example, string? List);

/// <param name="Body">Null: back to the original.</param>
public sealed record TemplateVersionDto(long Id, string? Subject, string? Body, string By, DateTimeOffset At);

public sealed record TemplateEdit(string? Code, string? Language, string? Subject, string? Body);

/// <param name="Warnings">What was saved all the same, but should be looked at.</param>
public sealed record SavedTemplateDto(TemplateDto Template, IReadOnlyList<TemplateFaultDto> Warnings);

public sealed record TemplateFaultDto(TemplatePart Part, int Line, string Code, bool IsWarning, string Text)
{
    internal static TemplateFaultDto Of(TemplateFault fault) => new(fault.Part, fault.Line, fault.Code, fault.IsWarning, Say.Current(fault.French, fault.English));
}
