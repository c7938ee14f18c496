using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Appends to the history of a customer: next sequence number, chained to the hash before it. Saved with the caller's changes.</summary>
public sealed class ExchangeLog(RelanceDbContext db)
{
    public async Task AppendAsync(ExchangeRow row, CancellationToken cancellationToken)
    {
        var last = db.Exchanges.Local.Where(other => other.CustomerId == row.CustomerId).MaxBy(other => other.Sequence)
            ?? await db.Exchanges.AsNoTracking().Where(other => other.CompanyId == row.CompanyId && other.CustomerId == row.CustomerId)
                .OrderByDescending(other => other.Sequence).FirstOrDefaultAsync(cancellationToken);
        row.Sequence = (last?.Sequence ?? 0) + 1;
        row.PreviousHash = last?.Hash ?? ExchangeChain.Start;
        row.Hash = HashOf(row);
        db.Exchanges.Add(row);
    }

    /// <summary>The hash that the row's content gives; compare it with the stored one to verify.</summary>
    public static string HashOf(ExchangeRow row) => ExchangeChain.Hash(row.PreviousHash,
    [
        new("sequence", row.Sequence.ToString(CultureInfo.InvariantCulture)),
        new("company", row.CompanyId.ToString(CultureInfo.InvariantCulture)),
        new("customer", row.CustomerId.ToString(CultureInfo.InvariantCulture)),
        new("at", row.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)),
        new("kind", row.Kind.ToString()),
        new("subject", row.Subject),
        new("text", row.Text),
        new("from", row.From),
        new("to", row.To),
        new("level", row.Level?.ToString(CultureInfo.InvariantCulture)),
        new("invoices", row.Invoices),
        new("amount", row.Amount?.ToString("0.####", CultureInfo.InvariantCulture)),
        new("currency", row.Currency),
        new("internetMessageId", row.InternetMessageId),
        // Entries from before originals were kept have the hash that they always had.
        .. row.Original is null ? [] : new KeyValuePair<string, string?>[] { new("original", row.Original) },
    ]);
}
