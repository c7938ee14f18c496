using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// Amounts are numeric, dates are date, instants are timestamptz. Texts are compared and ordered by their bytes (collation "C"), as SQLite
/// does, whatever the language of the server.
/// </summary>
public sealed class PostgresRelanceDbContext(DbContextOptions<PostgresRelanceDbContext> options, WriterGate gate) : RelanceDbContext(options, gate)
{
    private const string ByBytes = "C";

    public override async Task<long> NextExchangeIdAsync(CancellationToken cancellationToken) =>
        (await PostgresKeys.TakeAsync(this, Model.FindEntityType(typeof(ExchangeRow))!, 1, cancellationToken))[0];

    public override Task BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken) => PostgresBulkInsert.RunAsync(this, rows, cancellationToken);

    /// <summary>Ends with the transaction. Readers are not concerned.</summary>
    protected override Task KeepOthersOutAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({PostgresLocks.Writers})", cancellationToken);
    public override async Task<bool> IsWritableAsync(CancellationToken cancellationToken) =>
        await Database.SqlQuery<string>($"SELECT current_setting('transaction_read_only') AS \"Value\"").SingleAsync(cancellationToken) == "off";

    /// <summary>The server itself lets go of what a process held that has died.</summary>
    public override Task ForgetAbandonedMigrationAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<int> SaveBesideOthersAsync(CancellationToken cancellationToken)
    {
        if (!ChangeTracker.HasChanges()) return 0;
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({PostgresLocks.Writers})", cancellationToken);
        var saved = await SaveNowAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return saved;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<ShortestConverter>().HavePrecision(19, 4);
        configurationBuilder.Properties<string>().UseCollation(ByBytes);
        configurationBuilder.Properties<Enum>().UseCollation(ByBytes);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // The hash of an entry covers its instant to the last digit, of which timestamptz would lose one.
        modelBuilder.Entity<ExchangeRow>().Property(row => row.At).HasConversion<ToTheLastDigitConverter>();
    }

    /// <summary>Rounded as SQLite's amounts are; read without the zeros that numeric(19,4) fills up with.</summary>
    private sealed class ShortestConverter() : ValueConverter<decimal, decimal>(
        value => decimal.Round(value, 4, MidpointRounding.ToEven), stored => stored / 1.0000000000000000000000000000m);

    private sealed class ToTheLastDigitConverter() : ValueConverter<DateTimeOffset, string>(
        instant => ExchangeLog.Text(instant), stored => ExchangeLog.Instant(stored));
}
