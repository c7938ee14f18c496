using Microsoft.AspNetCore.Http.HttpResults;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Platform;

/// <summary>Alive: the process answers. Ready: the database answers, is up to date and takes writes, there is room on the disk, and the process does not stop.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", Live).WithName("getLiveness").WithTags("Health").WithSummary("Whether the process answers.");
        app.MapGet("/health/ready", Ready).WithName("getReadiness").WithTags("Health").WithSummary("Whether the database answers and is up to date.").ProducesProblem(503);
    }

    private static Ok<HealthDto> Live() => TypedResults.Ok(new HealthDto("live"));

    private static async Task<Results<Ok<HealthDto>, ProblemHttpResult>> Ready(RelanceDbContext db, Setup setup, Draining draining, CancellationToken cancellationToken)
    {
        if (draining.HasBegun) return NotReady("stopping", Say.Current("Cette instance s’arrête.", "This instance is stopping."));
        try
        {
            var stand = await SchemaVersion.OfAsync(db, cancellationToken);
            if (stand == SchemaStand.Behind) return NotReady("database.behind", Say.Current("La base de données n’est pas à jour : redémarrez Relance.", "The database is not up to date: restart Relance."));
            if (stand == SchemaStand.TooNew) return NotReady("database.tooNew", Say.Current("La base de données est celle d’une version plus récente de Relance.", "The database is that of a newer version of Relance."));
            if (!await db.IsWritableAsync(cancellationToken)) return NotReady(StorageFaultKind.ReadOnly);
            if (FreeSpace.Megabytes(setup.DataDirectory) < setup.Relance.MinimumFreeMegabytes) return NotReady(StorageFaultKind.Full);
            return TypedResults.Ok(new HealthDto("ready"));
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or IOException or InvalidOperationException)
        {
            return NotReady(StorageFault.Of(fault) ?? StorageFaultKind.Unavailable);
        }
    }

    private static ProblemHttpResult NotReady(StorageFaultKind kind) => NotReady(StorageText.CodeOf(kind), StorageText.Of(kind));

    /// <summary>One code for whoever only asks whether; the reason beside it for whoever is called then.</summary>
    private static ProblemHttpResult NotReady(string reason, string detail)
    {
        var problem = Problems.Details(503, "notReady", Say.Current("Pas prêt", "Not ready"), detail);
        problem.Extensions["reason"] = reason;
        return TypedResults.Problem(problem);
    }
}

public sealed record HealthDto(string Status);
