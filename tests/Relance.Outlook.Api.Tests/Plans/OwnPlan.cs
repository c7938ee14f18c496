using Relance.Domain.Plans;
using Relance.Outlook.Api.Features.Plans;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Plans;

/// <summary>Plans of a company's own, as the screen sends them.</summary>
internal static class OwnPlan
{
    public static PlanEdit Of(string code, params PlanLevelEdit[] levels) => new(code, "Notre scénario", 7, null, levels);

    public static PlanLevelEdit Level(int offset, Channel channel = Channel.Email, Tone tone = Tone.Friendly, bool lateFees = false) =>
        new(offset, channel, tone, null, null, null, lateFees, null, null);

    public static Task<PlanDto> Save(this Company company, PlanEdit plan) => company.Who.Api.Put<PlanDto>($"{company.Path}/plans", plan);

    public static Task<List<PlanDto>> Plans(this Company company) => company.Who.Api.Get<List<PlanDto>>($"{company.Path}/plans");
}
