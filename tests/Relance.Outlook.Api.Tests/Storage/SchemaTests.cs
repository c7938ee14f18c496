using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;

namespace Relance.Outlook.Api.Tests.Storage;

public sealed class SchemaTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_say_what_the_model_says()
    {
        using var gate = new WriterGate();
        using var db = new SqliteRelanceDbContext(Options().Options, gate);

        var pending = db.Database.HasPendingModelChanges();

        Assert.False(pending);
    }

    [Fact]
    public void A_model_that_has_grown_without_a_migration_is_seen()
    {
        using var gate = new WriterGate();
        using var db = new SqliteRelanceDbContext(Options().ReplaceService<IModelCustomizer, OneColumnMore>().Options, gate);

        var pending = db.Database.HasPendingModelChanges();

        Assert.True(pending);
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
    public async Task Foreign_keys_are_enforced_and_the_journal_is_a_write_ahead_log()
    {
        await using var database = await TestDatabase.CreateAsync();

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
