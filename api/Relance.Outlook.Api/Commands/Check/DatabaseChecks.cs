using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Commands.Check;

/// <summary>Whether the database answers, takes writes, and is the one of this version.</summary>
internal static class DatabaseChecks
{
    private const string Settings = "Database__Provider, Database__ConnectionString";

    public static async IAsyncEnumerable<Finding> LookAsync(Setup setup, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (setup.SqliteFile is { } file && !File.Exists(file))
        {
            yield return Finding.Note($"La base SQLite sera créée au premier démarrage ({file}).", $"The SQLite database will be made at the first start ({file}).");
            yield break;
        }

        await using var db = DatabaseOpening.Open(setup);
        string? fault = null;
        var (stand, isWritable, server) = (SchemaStand.Current, true, "");
        try
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            server = db.Database.GetDbConnection().ServerVersion;
            stand = await SchemaVersion.OfAsync(db, cancellationToken);
            isWritable = await db.IsWritableAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or TimeoutException)
        {
            fault = exception.Message;
        }

        if (fault is not null)
        {
            yield return Finding.Wrong($"La base de données ne répond pas : {fault}", $"The database does not answer: {fault}",
                $"Vérifiez {Settings}, que le serveur est démarré et qu’il accepte ce compte.", $"Check {Settings}, that the server runs and that it accepts this account.");
            yield break;
        }

        yield return Finding.Ok($"Base de données : {setup.Database.Provider} {server}", $"Database: {setup.Database.Provider} {server}");
        if (!isWritable)
        {
            yield return Finding.Wrong("La base de données ne peut être que lue.", "The database can only be read.",
                "SQLite : donnez le fichier et son dossier au compte du service. PostgreSQL : nommez le serveur principal, pas un réplica (default_transaction_read_only).",
                "SQLite: give the file and its directory to the service’s account. PostgreSQL: name the primary, not a standby (default_transaction_read_only).");
        }

        if (stand == SchemaStand.Behind) yield return Finding.Note("La base sera mise à jour au prochain démarrage : sauvegardez-la avant.", "The database will be brought up to date at the next start: make a backup before.");
        if (stand == SchemaStand.TooNew)
        {
            yield return Finding.Wrong("La base a été modifiée par une version plus récente de Relance.", "The database has been changed by a newer version of Relance.",
                "Installez cette version, ou restaurez la sauvegarde faite avant elle.", "Install that version, or restore the backup made before it.");
        }

        if (setup.Database.Provider == DatabaseProvider.Postgres && stand == SchemaStand.Behind && !await MayCreateAsync(db, cancellationToken))
        {
            yield return Finding.Wrong("Ce compte ne peut pas créer de tables.", "This account may not create tables.",
                "Faites-en le propriétaire de la base : ALTER DATABASE relance OWNER TO relance.", "Make it the owner of the database: ALTER DATABASE relance OWNER TO relance.");
        }
    }

    private static Task<bool> MayCreateAsync(RelanceDbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<bool>($"SELECT has_schema_privilege(current_schema(), 'CREATE') AS \"Value\"").SingleAsync(cancellationToken);
}
