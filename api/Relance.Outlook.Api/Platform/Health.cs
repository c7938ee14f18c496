using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>Alive: the process answers. Ready: the database answers and is up to date.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", Live).WithName("getLiveness").WithTags("Health").WithSummary("Whether the process answers.");
        app.MapGet("/health/ready", Ready).WithName("getReadiness").WithTags("Health").WithSummary("Whether the database answers and is up to date.").ProducesProblem(503);
    }

    private static Ok<HealthDto> Live() => TypedResults.Ok(new HealthDto("live"));

    private static async Task<Results<Ok<HealthDto>, ProblemHttpResult>> Ready(RelanceDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            if (!pending.Any()) return TypedResults.Ok(new HealthDto("ready"));
        }
        catch (System.Data.Common.DbException)
        {
            // Said below: not ready.
        }

        return Problems.Problem(503, "notReady", Say.Current("Pas prêt", "Not ready"), Say.Current(
            "La base de données ne répond pas ou n’est pas à jour.", "The database does not answer or is not up to date."));
    }
}

public sealed record HealthDto(string Status);
