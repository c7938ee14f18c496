using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>The history is evidence: the databases refuse to change it, and whoever makes them is found out.</summary>
[OwnDatabase]
public sealed class HistoryTests
{
    private static readonly DatabaseProvider[] Both = [DatabaseProvider.Sqlite, DatabaseProvider.Postgres];

    private const string Change = """UPDATE "Exchanges" SET "Text" = 'autre' WHERE "Sequence" = 2""";
    private const string Delete = """DELETE FROM "Exchanges" WHERE "Sequence" = 3""";
    private const string MoveEnd = """UPDATE "ChainHeads" SET "Count" = 2""";
    private const string DeleteEnd = """DELETE FROM "ChainHeads" """;

    private static string Columns { get; } = string.Join(", ", ColumnNames().Select(name => $"\"{name}\""));

    public static TheoryData<DatabaseProvider, string> Forbidden { get; } = Table(
    [
        Change, Delete, MoveEnd, DeleteEnd,
        $"""INSERT INTO "Exchanges" ({Columns}) SELECT {ColumnsWith("Id", "\"Id\" + 100")} FROM "Exchanges" WHERE "Sequence" = 2""",
    ]);

    public static TheoryData<DatabaseProvider, string> EveryColumn { get; } = Table(ColumnNames());

    public static TheoryData<DatabaseProvider, string, ChainFaultCode> Forgeries { get; } = TableOf(
        (Delete, ChainFaultCode.CutOff),
        ("""DELETE FROM "Exchanges" """, ChainFaultCode.CutOff),
        ("""DELETE FROM "Exchanges" WHERE "Sequence" = 2""", ChainFaultCode.Missing),
        ("""DELETE FROM "Exchanges" WHERE "Sequence" = 1""", ChainFaultCode.Missing),
        ("""UPDATE "Exchanges" SET "Sequence" = -1 WHERE "Sequence" = 1; UPDATE "Exchanges" SET "Sequence" = 1 WHERE "Sequence" = 3; UPDATE "Exchanges" SET "Sequence" = 3 WHERE "Sequence" = -1""", ChainFaultCode.Altered),
        ($"""UPDATE "Exchanges" SET "Sequence" = 4 WHERE "Sequence" = 3; INSERT INTO "Exchanges" ({Columns}) SELECT {ColumnsWith("Id", "\"Id\" + 100", "Sequence", "3")} FROM "Exchanges" WHERE "Sequence" = 2""", ChainFaultCode.Unlinked),
        (DeleteEnd, ChainFaultCode.EndUnknown),
        (MoveEnd, ChainFaultCode.WrongEnd),
        ("""UPDATE "Exchanges" SET "Form" = 1 WHERE "Sequence" = 2""", ChainFaultCode.Altered));

    [Theory]
    [MemberData(nameof(Forbidden))]
    public async Task Neither_entries_nor_where_they_end_can_be_changed_deleted_or_slipped_in(DatabaseProvider provider, string sql)
    {
        await using var database = await WithThreeEntries(provider);

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => database.Run(sql));

        Assert.Contains("historique", refusal.Message, StringComparison.Ordinal);
        Assert.True(Assert.Single(await database.Verify()).IsWhole);
    }

    [Fact]
    public async Task On_PostgreSQL_the_table_cannot_be_emptied_either()
    {
        await using var database = await WithThreeEntries(DatabaseProvider.Postgres);

        var entries = await Assert.ThrowsAnyAsync<DbException>(() => database.Run("TRUNCATE \"Exchanges\""));
        var ends = await Assert.ThrowsAnyAsync<DbException>(() => database.Run("TRUNCATE \"ChainHeads\""));

        Assert.All([entries, ends], refusal => Assert.Contains("historique", refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_SQLite_an_entry_cannot_be_replaced_in_passing_either()
    {
        await using var database = await WithThreeEntries(DatabaseProvider.Sqlite);

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => database.Run(
            $"""INSERT OR REPLACE INTO "Exchanges" ({Columns}) SELECT {ColumnsWith("Text", "'autre'")} FROM "Exchanges" WHERE "Sequence" = 3"""));

        Assert.Contains("historique", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryColumn))]
    public async Task Whatever_column_of_an_entry_is_altered_it_is_found(DatabaseProvider provider, string column)
    {
        await using var database = await WithThreeEntries(provider);

        await database.Tamper($"""UPDATE "Exchanges" SET "{column}" = {Otherwise(column, database.OnPostgres)} WHERE "Sequence" = 2""");

        Assert.Contains(await database.Verify(), chain => !chain.IsWhole);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forgery_is_found_and_named(DatabaseProvider provider, string sql, ChainFaultCode code)
    {
        await using var database = await WithThreeEntries(provider);

        await database.Tamper(sql);

        Assert.Contains(code, Assert.Single(await database.Verify()).Faults.Select(fault => fault.Code));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_last_entry_written_anew_with_a_hash_that_fits_is_found_by_where_the_history_ended(DatabaseProvider provider)
    {
        await using var database = await WithThreeEntries(provider);
        var last = await database.InContextAsync(db => db.Exchanges.AsNoTracking().SingleAsync(row => row.Sequence == 3));
        last.Text = "une autre relance";
        var hash = ExchangeLog.HashOf(last);

        await database.Tamper($"""UPDATE "Exchanges" SET "Text" = 'une autre relance', "Hash" = '{hash}' WHERE "Sequence" = 3""");

        Assert.Equal([new ChainFault(3, ChainFaultCode.WrongEnd)], Assert.Single(await database.Verify()).Faults);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_is_no_text_is_hashed_as_it_can_be_kept(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var customer = await database.AddCustomerAsync();

        await database.Append(customer, "avant\0après \ud800 \ud83d\ude00");

        Assert.True(Assert.Single(await database.Verify()).IsWhole);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task Two_customers_two_chains_and_many_writers_leave_no_gap(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (one, other) = (await database.AddCustomerAsync(), await database.AddCustomerAsync());

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => database.Append(i % 2 == 0 ? one : other, $"n° {i}"))));

        Assert.All(await database.Verify(), chain => Assert.Equal((20, true), (chain.Entries, chain.IsWhole)));
    }

    private static async Task<TestDatabase> WithThreeEntries(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var customer = await database.AddCustomerAsync();
        foreach (var text in (string[])["un", "deux", "trois"]) await database.Append(customer, text);
        return database;
    }

    private static List<string> ColumnNames() => [.. typeof(ExchangeRow).GetProperties().Select(property => property.Name)];

    private static string ColumnsWith(params string[] changed) =>
        string.Join(", ", ColumnNames().Select(name => Array.IndexOf(changed, name) is >= 0 and var at ? changed[at + 1] : $"\"{name}\""));

    /// <summary>Another value that the column takes.</summary>
    private static string Otherwise(string column, bool onPostgres) => column switch
    {
        nameof(ExchangeRow.Kind) => "'Note'",
        nameof(ExchangeRow.At) => onPostgres ? "'2026-03-10T08:00:00.1234568Z'" : "'2026-03-10 08:00:00.1234568'",
        nameof(ExchangeRow.Sequence) => "7",
        nameof(ExchangeRow.Id) => "\"Id\" + 100",
        _ when Nullable.GetUnderlyingType(typeof(ExchangeRow).GetProperty(column)!.PropertyType) is not null || typeof(ExchangeRow).GetProperty(column)!.PropertyType.IsValueType => $"\"{column}\" + 1",
        _ => $"\"{column}\" || ' '",
    };

    private static TheoryData<DatabaseProvider, string> Table(IEnumerable<string> rows)
    {
        var table = new TheoryData<DatabaseProvider, string>();
        foreach (var row in rows)
        {
            foreach (var provider in Both) table.Add(provider, row);
        }

        return table;
    }

    private static TheoryData<DatabaseProvider, string, ChainFaultCode> TableOf(params (string Sql, ChainFaultCode Code)[] rows)
    {
        var table = new TheoryData<DatabaseProvider, string, ChainFaultCode>();
        foreach (var (sql, code) in rows)
        {
            foreach (var provider in Both) table.Add(provider, sql, code);
        }

        return table;
    }
}
