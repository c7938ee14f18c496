using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Relance.Domain.Evidence;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>Appends to the history of a customer: next sequence number, chained to the hash before it. Saved with the caller's changes.</summary>
public sealed class ExchangeLog(RelanceDbContext db)
{
    private const string InstantFormat = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    /// <summary>Within <see cref="RelanceDbContext.WriteAsync"/>: between reading the last entry and writing the next nobody else writes.</summary>
    public async Task AppendAsync(ExchangeRow row, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("An entry of the history is written inside WriteAsync.");
        var last = db.Exchanges.Local.Where(other => other.CustomerId == row.CustomerId).MaxBy(other => other.Sequence)
            ?? await db.Exchanges.AsNoTracking().Where(other => other.CompanyId == row.CompanyId && other.CustomerId == row.CustomerId)
                .OrderByDescending(other => other.Sequence).FirstOrDefaultAsync(cancellationToken);
        var lastUnsaved = db.Exchanges.Local.Select(other => other.Id).DefaultIfEmpty().Max();
        row.Id = Math.Max(await db.NextExchangeIdAsync(cancellationToken), lastUnsaved + 1);
        row.Form = 2;
        MakeStorable(row);
        row.Sequence = (last?.Sequence ?? 0) + 1;
        row.PreviousHash = last?.Hash ?? ExchangeChain.Start;
        row.Hash = HashOf(row);
        db.Exchanges.Add(row);
    }

    /// <summary>The hash that the row's content gives; compare it with the stored one to verify.</summary>
    public static string HashOf(ExchangeRow row) => ExchangeChain.Hash(row.PreviousHash, row.Form == 1 ? Content(row) : [.. Content(row), .. Rest(row)]);

    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) =>
        new(DateTime.ParseExact(text, InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));

    /// <summary>Hashed as every database can keep it.</summary>
    private static void MakeStorable(ExchangeRow row)
    {
        (row.Subject, row.Text, row.From) = (Storable(row.Subject), Storable(row.Text), Storable(row.From));
        (row.MessageId, row.InternetMessageId, row.WebLink) = (Storable(row.MessageId), Storable(row.InternetMessageId), Storable(row.WebLink));
    }

    private static string? Storable(string? text) => text is null ? null : PostgresText.Storable(text);

    private static KeyValuePair<string, string?>[] Content(ExchangeRow row) =>
    [
        new("sequence", Number(row.Sequence)),
        new("company", Number(row.CompanyId)),
        new("customer", Number(row.CustomerId)),
        new("at", Text(row.At)),
        new("kind", row.Kind.ToString()),
        new("subject", row.Subject),
        new("text", row.Text),
        new("from", row.From),
        new("to", row.To),
        new("level", Number(row.Level)),
        new("invoices", row.Invoices),
        new("amount", row.Amount?.ToString("0.####", CultureInfo.InvariantCulture)),
        new("currency", row.Currency),
        new("internetMessageId", row.InternetMessageId),
        // Entries from before originals were kept have the hash that they always had.
        .. row.Original is null ? [] : new KeyValuePair<string, string?>[] { new("original", row.Original) },
    ];

    private static KeyValuePair<string, string?>[] Rest(ExchangeRow row) =>
        [new("form", Number(row.Form)), new("id", Number(row.Id)), new("reminder", Number(row.ReminderId)), new("message", row.MessageId), new("webLink", row.WebLink)];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
