using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;

namespace Relance.Outlook.Api.Commands;

/// <summary><c>verify</c>: walks the history of every company. 0: all is as written; 1: something is not; 2: it could not be looked at.</summary>
internal static class VerifyCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<RelanceDbContext>();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await output.WriteLineAsync(Say.Current(
                "La base n’est pas à jour : démarrez Relance une fois, puis vérifiez.", "The database is not up to date: start Relance once, then verify."));
            return 2;
        }

        var chains = services.GetRequiredService<ChainVerification>();
        var faults = 0;
        // Also what no company answers for any more.
        var companies = await db.ChainHeads.Select(row => row.CompanyId).Union(db.Exchanges.Select(row => row.CompanyId)).ToListAsync(cancellationToken);
        foreach (var id in companies.Order()) faults += await CompanyAsync(id, db, chains, output, cancellationToken);
        await output.WriteLineAsync(faults == 0
            ? Say.Current($"{companies.Count} dossier(s) : tout l’historique est tel qu’il a été écrit.", $"{companies.Count} companies: the whole history is as it was written.")
            : Say.Current($"{faults} anomalie(s). Ne modifiez rien : conservez une copie de la base et des fichiers.", $"{faults} fault(s). Change nothing: keep a copy of the database and of the files."));
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> CompanyAsync(long id, RelanceDbContext db, ChainVerification chains, TextWriter output, CancellationToken cancellationToken)
    {
        var name = await db.Companies.Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
        var (customers, entries, faults) = (0, 0, new List<string>());
        await foreach (var chain in chains.RunAsync(id, null, cancellationToken))
        {
            customers++;
            entries += chain.Entries;
            faults.AddRange(chain.Faults.Select(fault => Line(chain.CustomerId, ChainFaultText.Of(fault))));
        }

        var (files, missing) = await chains.FilesAsync(id, cancellationToken);
        faults.AddRange(missing.Select(file => Line(file.CustomerId, Say.Current(
            $"Le fichier de l’écriture n° {file.Sequence} manque ou a changé ({file.Hash[..12]}…).", $"The file of entry {file.Sequence} is missing or has changed ({file.Hash[..12]}…)."))));
        await output.WriteLineAsync(Say.Current(
            $"Dossier {id} « {name} » : {customers} client(s), {entries} écriture(s), {files} fichier(s), {faults.Count} anomalie(s).",
            $"Company {id} “{name}”: {customers} customer(s), {entries} entries, {files} file(s), {faults.Count} fault(s)."));
        foreach (var line in faults) await output.WriteLineAsync(line);
        return faults.Count;
    }

    private static string Line(long customerId, string what) => Say.Current($"  Client {customerId} : {what}", $"  Customer {customerId}: {what}");
}
