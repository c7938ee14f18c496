using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Decisions;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Wording;

namespace Relance.Outlook.Api.Features.Reminders;

/// <summary>Nobody chases for a client company without its mandate, in a firm that works by mandate.</summary>
internal static class MandateProblems
{
    public static async Task<ProblemHttpResult?> UnlessValidAsync(RelanceDbContext db, long companyId, DateOnly today, CancellationToken cancellationToken)
    {
        var company = await db.Companies.AsNoTracking().SingleAsync(row => row.Id == companyId, cancellationToken);
        var state = MandateStateDto.Of(await db.MandatesOfAsync(company, cancellationToken), today);
        if (state is not { State: MandateState.Missing }) return null;
        var reason = new Reason(ReasonCode.MandateMissing, state.From?.AddDays(-1));
        return Problems.Problem(409, "mandate.missing", Say.Current("Pas de mandat", "No mandate"), ReasonText.Of(reason, company.Currency, Say.Language));
    }
}
