using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Storage;

public sealed class SchemaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public void The_migrations_say_what_the_model_says(DatabaseProvider provider)
    {
        using var gate = new WriterGate();
        using RelanceDbContext db = provider == DatabaseProvider.Sqlite ? new SqliteRelanceDbContext(Options().Options, gate) : new PostgresRelanceDbContext(PostgresOptions().Options, gate);

        var pending = db.Database.HasPendingModelChanges();

        Assert.False(pending);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public void A_model_that_has_grown_without_a_migration_is_seen(DatabaseProvider provider)
    {
        using var gate = new WriterGate();
        using RelanceDbContext db = provider == DatabaseProvider.Sqlite
            ? new SqliteRelanceDbContext(Options().ReplaceService<IModelCustomizer, OneColumnMore>().Options, gate)
            : new PostgresRelanceDbContext(PostgresOptions().ReplaceService<IModelCustomizer, OneColumnMore>().Options, gate);

        var pending = db.Database.HasPendingModelChanges();

        Assert.True(pending);
    }

    [Fact]
    public void Both_databases_hold_the_same_tables_columns_and_keys()
    {
        using var gate = new WriterGate();
        using var sqlite = new SqliteRelanceDbContext(Options().Options, gate);
        using var postgres = new PostgresRelanceDbContext(PostgresOptions().Options, gate);

        Assert.Equal(Shape(sqlite), Shape(postgres));
    }

    [Fact]
    public async Task An_empty_database_is_migrated_and_a_second_time_does_no_harm()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddCustomerAsync();

        await database.MigrateAsync();
        var pending = await database.InContextAsync(async db => (await db.Database.GetPendingMigrationsAsync(Stop)).ToList());
        var customers = await database.InContextAsync(db => db.Customers.CountAsync(Stop));

        Assert.Empty(pending);
        Assert.Equal(1, customers);
    }

    [Fact]
    public async Task On_SQLite_foreign_keys_are_enforced_and_the_journal_is_a_write_ahead_log()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);

        var foreignKeys = await database.InContextAsync(db => db.Database.SqlQueryRaw<long>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync(Stop));
        var journal = await database.InContextAsync(db => db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Stop));
        var orphan = database.InContextAsync(db =>
        {
            db.Customers.Add(new CustomerRow { CompanyId = 999, Code = "C", Name = "Orphelin" });
            return db.SaveChangesAsync(Stop);
        });

        Assert.Equal((1, "wal"), (foreignKeys, journal));
        await Assert.ThrowsAsync<DbUpdateException>(() => orphan);
    }

    [Fact]
    public async Task On_PostgreSQL_foreign_keys_are_enforced_and_amounts_days_and_instants_have_types_of_their_own()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Postgres);

        var types = await database.InContextAsync(db => db.Database.SqlQueryRaw<string>(
            """SELECT column_name || ' ' || data_type AS "Value" FROM information_schema.columns WHERE (table_name, column_name) IN (('Items', 'Open'), ('Items', 'DueDate'), ('Reminders', 'SentAt'))""").ToListAsync(Stop));
        var orphan = database.InContextAsync(db =>
        {
            db.Customers.Add(new CustomerRow { CompanyId = 999, Code = "C", Name = "Orphelin" });
            return db.SaveChangesAsync(Stop);
        });

        Assert.Equal(["DueDate date", "Open numeric", "SentAt timestamp with time zone"], types.Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<DbUpdateException>(() => orphan);
    }

    /// <summary>What a row may hold, and what no two rows may share; not how each database writes it.</summary>
    private static List<string> Shape(RelanceDbContext db) =>
    [
        .. from table in db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
           orderby table.Name
           from line in (IEnumerable<string>)
           [
               .. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => $"{column.Name}{(column.IsNullable ? "?" : "")} {column.PropertyMappings[0].Property.ClrType}"),
               .. table.Indexes.Select(index => $"{(index.IsUnique ? "unique" : "index")} ({string.Join(", ", index.Columns.Select(column => column.Name))})").Order(StringComparer.Ordinal),
               .. table.ForeignKeyConstraints.Select(key => key.Name).Order(StringComparer.Ordinal),
               $"key ({string.Join(", ", table.PrimaryKey!.Columns.Select(column => column.Name))})",
           ]
           select $"{table.Name}: {line}",
    ];

    private static DbContextOptionsBuilder<PostgresRelanceDbContext> PostgresOptions() =>
        new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql("Host=nowhere");

    private static DbContextOptionsBuilder<SqliteRelanceDbContext> Options() =>
        new DbContextOptionsBuilder<SqliteRelanceDbContext>().UseSqlite("Data Source=:memory:");

    private sealed class OneColumnMore(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            modelBuilder.Entity<CompanyRow>().Property<string?>("Forgotten");
        }
    }
}
