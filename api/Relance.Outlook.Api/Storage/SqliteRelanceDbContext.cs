using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// SQLite has no decimal: amounts are kept as whole ten-thousandths so that the database can add and compare them exactly.
/// Dates are kept as day numbers: small, and quick to read by the hundred thousand.
/// </summary>
public sealed class SqliteRelanceDbContext(DbContextOptions<SqliteRelanceDbContext> options, WriterGate gate) : RelanceDbContext(options, gate)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumberConverter>();
    }

    private sealed class TenThousandthsConverter() : ValueConverter<decimal, long>(
        value => (long)decimal.Round(value * 10_000m, 0, MidpointRounding.ToEven), stored => stored / 10_000m);

    private sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(
        day => day.DayNumber, stored => DateOnly.FromDayNumber(stored));
}
