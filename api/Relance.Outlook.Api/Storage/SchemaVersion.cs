using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Relance.Outlook.Api.Storage;

/// <summary>How the tables stand to what this program knows.</summary>
public enum SchemaStand
{
    Current,

    /// <summary>Migrations are missing: the next start applies them.</summary>
    Behind,

    /// <summary>A newer program has changed the tables in a way that this one cannot work with.</summary>
    TooNew,
}

/// <summary>
/// While instances are replaced one by one, an older program works on tables that a newer one has migrated. A migration that only adds is
/// none of its business; one that takes something away says in its name from which program on: <c>Contract_…_Needs{14 digits}</c>, the
/// beginning of the last migration that a program must know (decision 0022).
/// </summary>
public static partial class SchemaVersion
{
    /// <summary>Where no table of migrations is, none was applied.</summary>
    public static async Task<SchemaStand> OfAsync(RelanceDbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = await db.Database.GetAppliedMigrationsAsync(cancellationToken);
        return Of(known, [.. applied]);
    }

    public static SchemaStand Of(IReadOnlyList<string> known, IReadOnlyList<string> applied)
    {
        if (applied.Except(known, StringComparer.Ordinal).Any(one => !Tolerates(known, one))) return SchemaStand.TooNew;
        return known.Except(applied, StringComparer.Ordinal).Any() ? SchemaStand.Behind : SchemaStand.Current;
    }

    private static bool Tolerates(IReadOnlyList<string> known, string unknown)
    {
        if (!unknown.Contains("_Contract", StringComparison.Ordinal)) return true;
        return Needs().Match(unknown) is { Success: true } match
            && known.Any(one => string.CompareOrdinal(one[..14], match.Groups["from"].Value) >= 0);
    }

    [GeneratedRegex("_Needs(?<from>[0-9]{14})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Needs();
}
