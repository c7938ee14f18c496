using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// SQLite has no decimal: amounts are kept as whole ten-thousandths so that the database can add and compare them exactly.
/// Dates are kept as day numbers: small, and quick to read by the hundred thousand.
/// </summary>
public sealed class SqliteRelanceDbContext(DbContextOptions<SqliteRelanceDbContext> options, WriterGate gate) : RelanceDbContext(options, gate)
{
    private readonly WriterGate gate = gate;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
    }

    public override async Task<long> NextExchangeIdAsync(CancellationToken cancellationToken) => await Exchanges.MaxAsync(row => (long?)row.Id, cancellationToken) + 1 ?? 1;

    public override Task BulkInsertAsync<T>(IEnumerable<T> rows, CancellationToken cancellationToken) => SqliteBulkInsert.RunAsync(this, rows, cancellationToken);

    /// <summary>A transaction of SQLite is begun to write: from then on nobody else does.</summary>
    protected override Task KeepOthersOutAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<int> SaveBesideOthersAsync(CancellationToken cancellationToken)
    {
        using var place = await gate.EnterAsync(cancellationToken);
        return await SaveNowAsync(cancellationToken);
    }

    private sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(
        value => (long)decimal.Round(value * 10_000m, 0, MidpointRounding.ToEven), stored => stored / 10_000m);

    private sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(
        day => day.DayNumber, stored => DateOnly.FromDayNumber(stored));
}
