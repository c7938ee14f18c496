using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Domain.Plans;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Companies;

/// <summary>The plans that a company can choose from.</summary>
internal static class ListPlans
{
    public static Ok<List<PlanDto>> Plans(long companyId)
    {
        var format = new Typography(Say.Language);
        _ = companyId; // The built-in plans are the same for every company; the route is guarded all the same.
        return TypedResults.Ok(BuiltInPlans.All.Select(plan => new PlanDto(
            plan.Code, Name(plan.Code), Source(plan.Code),
            [.. plan.Levels.Select(level => new PlanLevelDto(level.Number, format.Level(level.Number), level.OffsetDays, level.Channel, level.Tone))])).ToList());
    }

    private static string Name(string code) => code switch
    {
        "doux" => Say.Current("Doux : 7, 21 puis 51 jours après l’échéance", "Gentle: 7, 21 then 51 days after the due date"),
        _ => code,
    };

    private static string Source(string code) => code switch
    {
        "doux" => Say.Current(
            "« Les 7 erreurs à éviter lors de la relance de factures », erreur 6 : 7 jours après l’échéance, puis 14, puis 30 jours.",
            "“The 7 mistakes to avoid when chasing invoices”, mistake 6: 7 days after the due date, then 14, then 30 days."),
        _ => "",
    };
}

public sealed record PlanDto(string Code, string Name, string Source, IReadOnlyList<PlanLevelDto> Levels);

public sealed record PlanLevelDto(int Number, string Name, int OffsetDays, Channel Channel, Tone Tone);
