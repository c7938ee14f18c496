using Npgsql;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Commands;

/// <summary><c>move-database --to "…"</c>: the settings name the SQLite database, the argument an empty one of PostgreSQL. The first is left as it is.</summary>
internal static class MoveCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, string? to, TextWriter output, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<RelanceDbContext>() is not SqliteRelanceDbContext from)
        {
            await output.WriteLineAsync(Say.Current("Le déplacement part d’une base SQLite : ôtez Database__Provider=Postgres.", "The move begins at an SQLite database: leave Database__Provider=Postgres out."));
            return 2;
        }

        DatabaseSettings.Require(new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = to });
        try
        {
            foreach (var (table, rows) in await DatabaseMove.RunAsync(from, to!, services.GetRequiredService<FileStore>(), cancellationToken)) await output.WriteLineAsync($"{table,-16}{rows,10}");
        }
        catch (MoveRefusedException refused)
        {
            await output.WriteLineAsync(Text(refused));
            return 1;
        }
        catch (NpgsqlException fault)
        {
            await output.WriteLineAsync(Say.Current($"PostgreSQL n’a pas accepté : {fault.Message}", $"PostgreSQL did not accept: {fault.Message}"));
            return 1;
        }

        await output.WriteLineAsync(Say.Current(
            "Tout est copié et vérifié. Réglez Database__Provider=Postgres et Database__ConnectionString, gardez le dossier de données : les fichiers y restent.",
            "Everything is copied and verified. Set Database__Provider=Postgres and Database__ConnectionString, keep the data directory: the files stay there."));
        return 0;
    }

    private static string Text(MoveRefusedException refused) => refused.Reason switch
    {
        MoveRefusal.SourceNotUpToDate => Say.Current("La base SQLite n’est pas à jour : démarrez Relance une fois, arrêtez-le, recommencez.", "The SQLite database is not up to date: start Relance once, stop it, try again."),
        MoveRefusal.TargetNotEmpty => Say.Current($"La base d’arrivée n’est pas vide (table {refused.Detail}) : rien n’a été copié.", $"The database to move to is not empty (table {refused.Detail}): nothing was copied."),
        MoveRefusal.CountsDiffer => Say.Current($"Le compte n’y est pas (table {refused.Detail}) : rien n’a été gardé.", $"The count is not right (table {refused.Detail}): nothing was kept."),
        _ => Say.Current($"L’historique copié n’est pas celui de départ ({refused.Detail}) : rien n’a été gardé.", $"The history copied is not the one there was ({refused.Detail}): nothing was kept."),
    };
}
