using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Commands;

/// <summary>
/// <c>--backup --to {directory}</c>: the SQLite database and the files, while the server runs; in training mode the local mailbox too, when it does
/// not. Again into the same directory it adds what is new. PostgreSQL has pg_dump: only the files are copied then. Keys and sessions are left out on
/// purpose: a backup that holds both opens mailboxes.
/// </summary>
internal static class BackupCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, string? to, TextWriter output, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(to))
        {
            await output.WriteLineAsync(Say.Current("Nommez le dossier de la sauvegarde : --backup --to /sauvegardes/relance", "Name the directory of the backup: --backup --to /backups/relance"));
            return 2;
        }

        var setup = services.GetRequiredService<Setup>();
        try
        {
            Directory.CreateDirectory(to);
            // The database first: what it names is among the files by then, and files are only ever added.
            if (services.GetRequiredService<RelanceDbContext>() is SqliteRelanceDbContext sqlite)
            {
                await SqliteBackup.RunAsync(sqlite.Database.GetConnectionString()!, Path.Combine(to, "relance.db"), cancellationToken);
                await output.WriteLineAsync(Say.Current("Base de données copiée et contrôlée.", "Database copied and checked."));
            }
            else
            {
                await output.WriteLineAsync(Say.Current("PostgreSQL : sauvegardez la base avec pg_dump (docs/operations.md) ; ici, les fichiers seuls.", "PostgreSQL: back the database up with pg_dump (docs/operations.md); here, the files alone."));
            }

            var files = Copy(Path.Combine(setup.DataDirectory, "files"), Path.Combine(to, "files"), onlyNew: true);
            if (setup.IsLocal) files += await MailboxAsync(setup, to, output);
            await output.WriteLineAsync(Say.Current($"{files} fichier(s) copié(s) dans {to}.", $"{files} file(s) copied to {to}."));
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await output.WriteLineAsync(Say.Current($"La sauvegarde n’est pas complète : {fault.Message}", $"The backup is not complete: {fault.Message}"));
            return 1;
        }
    }

    /// <summary>Of training mode. A running server has it to itself: then it is left out, and said so.</summary>
    private static async Task<int> MailboxAsync(Setup setup, string to, TextWriter output)
    {
        try
        {
            return Copy(Path.Combine(setup.DataDirectory, "mailbox"), Path.Combine(to, "mailbox"), onlyNew: false);
        }
        catch (IOException fault) when (StorageFault.Of(fault) is null)
        {
            await output.WriteLineAsync(Say.Current(
                "La boîte aux lettres d’apprentissage n’est pas copiée : le serveur s’en sert. Arrêtez-le, puis recommencez, si elle doit l’être.",
                "The training mailbox is not copied: the server uses it. Stop it and run this again if it is to be."));
            return 0;
        }
    }

    /// <summary>Files named by their content never change; a copy is written beside and moved over, so that a broken one is never taken for good.</summary>
    private static int Copy(string from, string to, bool onlyNew)
    {
        if (!Directory.Exists(from)) return 0;
        var copied = 0;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !onlyNew || !Path.HasExtension(file)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            if (onlyNew && File.Exists(target)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, $"{target}.partial", overwrite: true);
            File.Move($"{target}.partial", target, overwrite: true);
            copied++;
        }

        return copied;
    }
}
