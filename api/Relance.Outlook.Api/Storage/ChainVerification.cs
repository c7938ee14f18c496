using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Walks the chains of the history and says where one is not what it was when written.</summary>
public sealed class ChainVerification(RelanceDbContext db, FileStore files)
{
    /// <summary>Every chain of a company, or of one customer, in the order of the customers; those without any entry are left out.</summary>
    public async IAsyncEnumerable<VerifiedChain> RunAsync(long companyId, long? customerId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var heads = await db.ChainHeads.AsNoTracking().Where(row => row.CompanyId == companyId && (customerId == null || row.CustomerId == customerId))
            .ToDictionaryAsync(row => row.CustomerId, cancellationToken);
        var customers = await db.Exchanges.Where(row => row.CompanyId == companyId && (customerId == null || row.CustomerId == customerId))
            .Select(row => row.CustomerId).Distinct().ToListAsync(cancellationToken);
        foreach (var id in customers.Union(heads.Keys).Order())
        {
            var rows = db.Exchanges.AsNoTracking().Where(row => row.CompanyId == companyId && row.CustomerId == id).OrderBy(row => row.Sequence).ThenBy(row => row.Id);
            yield return await WalkAsync(id, rows.AsAsyncEnumerable(), heads.GetValueOrDefault(id), cancellationToken);
        }
    }

    /// <summary>The files that the history rests on (messages as they were, proofs) and that are gone or altered, by the entry that names them.</summary>
    public async Task<(int Files, List<MissingFile> Missing)> FilesAsync(long companyId, CancellationToken cancellationToken)
    {
        var originals = await db.Exchanges.Where(row => row.CompanyId == companyId && row.Original != null).OrderBy(row => row.Id)
            .Select(row => new MissingFile(row.CustomerId, row.Sequence, row.Original!)).ToListAsync(cancellationToken);
        var proofs = await (from proof in db.Proofs
                            join row in db.Exchanges on proof.ExchangeId equals row.Id
                            where proof.CompanyId == companyId
                            orderby proof.Id
                            select new MissingFile(proof.CustomerId, row.Sequence, proof.File)).ToListAsync(cancellationToken);
        var missing = new List<MissingFile>();
        foreach (var file in originals.Concat(proofs))
        {
            if (await files.GetAsync(file.Hash, cancellationToken) is null) missing.Add(file);
        }

        return (originals.Count + proofs.Count, missing);
    }

    private static async Task<VerifiedChain> WalkAsync(long customerId, IAsyncEnumerable<ExchangeRow> rows, ChainHeadRow? head, CancellationToken cancellationToken)
    {
        var faults = new List<ChainFault>();
        var (count, hash, id) = (0, ExchangeChain.Start, 0L);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.Sequence != count + 1) faults.Add(new ChainFault(row.Sequence, row.Sequence <= count ? ChainFaultCode.Twice : ChainFaultCode.Missing));
            else if (row.PreviousHash != hash) faults.Add(new ChainFault(row.Sequence, ChainFaultCode.Unlinked));
            if (ExchangeLog.HashOf(row) != row.Hash || row.Form is not (1 or 2)) faults.Add(new ChainFault(row.Sequence, ChainFaultCode.Altered));
            if (row.Id <= id) faults.Add(new ChainFault(row.Sequence, ChainFaultCode.OutOfOrder));
            (count, hash, id) = (row.Sequence, row.Hash, row.Id);
        }

        if (head is null) faults.Add(new ChainFault(count, ChainFaultCode.EndUnknown));
        else if (head.Count > count) faults.Add(new ChainFault(head.Count, ChainFaultCode.CutOff));
        else if (head.Count < count || head.Hash != hash) faults.Add(new ChainFault(count, ChainFaultCode.WrongEnd));
        return new VerifiedChain(customerId, count, hash, faults);
    }
}

/// <param name="Entries">The number of the last entry that is there.</param>
/// <param name="Hash">Its hash: it stands for the whole history up to it.</param>
public sealed record VerifiedChain(long CustomerId, int Entries, string Hash, IReadOnlyList<ChainFault> Faults)
{
    public bool IsWhole => Faults.Count == 0;
}

/// <param name="Hash">SHA-256 that the file had, and its name in the store.</param>
public sealed record MissingFile(long CustomerId, int Sequence, string Hash);

/// <param name="Sequence">The entry at which it shows.</param>
public sealed record ChainFault(int Sequence, ChainFaultCode Code);

/// <summary>
/// Altered: the entry is not what was written. Unlinked: it does not follow the one before it. Missing: entries before it are gone. Twice: its
/// number is taken. OutOfOrder: it was written before its predecessor. CutOff: the last entries up to this number are gone. WrongEnd: the last
/// entry is not the one that the database had seen last. EndUnknown: what the database had seen last has been deleted.
/// </summary>
public enum ChainFaultCode { Altered, Unlinked, Missing, Twice, OutOfOrder, CutOff, WrongEnd, EndUnknown }
