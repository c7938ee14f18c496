using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>The way from SQLite to PostgreSQL, by the command that an administrator types.</summary>
[OwnDatabase]
public sealed class MoveTests : IAsyncLifetime
{
    private readonly string target = PostgresCluster.Running.CreateEmpty();
    private TestDatabase source = null!;
    private CustomerRow customer = null!;

    public async ValueTask InitializeAsync()
    {
        source = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        customer = await source.AddCustomerAsync();
        await source.InContextAsync(async db =>
        {
            db.Items.AddRange(TestDatabase.Item(customer, "F-1", 1234.5678m), TestDatabase.Item(customer, "F-2", 0.1m));
            db.Members.Add(new MemberRow { CompanyId = customer.CompanyId, UserName = "claire@atelier-morin.example", Role = Role.Manager });
            db.Operations.Add(new OperationRow { Id = Guid.NewGuid(), CompanyId = customer.CompanyId, UserId = "u", StartedAt = DateTimeOffset.UnixEpoch, FinishedAt = null });
            db.FolderCursors.Add(new FolderCursorRow { Mailbox = "u", Folder = "inbox", SyncedAt = new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero) });
            return await db.SaveChangesAsync();
        });
        foreach (var text in (string[])["un", "deux", "trois"]) await source.Append(customer, text);
    }

    [Fact]
    public async Task Everything_arrives_as_it_was_and_new_rows_go_on_from_there()
    {
        var before = await source.InContextAsync(Contents);

        var (code, said) = await Move();

        await using var db = Target();
        var item = db.Items.Add(TestDatabase.Item(customer, "F-3", 1)).Entity;
        Assert.True(code == 0, said);
        Assert.Contains("Exchanges                3", said, StringComparison.Ordinal);
        Assert.Equal(before, await Contents(db));
        await db.SaveChangesAsync();
        Assert.Equal(3, item.Id);
    }

    [Fact]
    public async Task Entries_from_before_ids_were_hashed_keep_the_hashes_that_they_had()
    {
        await using var old = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var entry = Histories.Entry(await old.AddCustomerAsync(), "d’avant");
        (entry.Sequence, entry.Form, entry.PreviousHash) = (1, 1, new string('0', 64));
        entry.Hash = ExchangeLog.HashOf(entry);
        await old.InContextAsync(db => { db.Exchanges.Add(entry); return db.SaveChangesAsync(); });

        var (code, said) = await Move(old);

        await using var db = Target();
        var chain = await new ChainVerification(db, new FileStore(old.Directory)).RunAsync(entry.CompanyId, null, CancellationToken.None).SingleAsync();
        Assert.True(code == 0, said);
        Assert.Equal((1, true, entry.Hash), (chain.Entries, chain.IsWhole, chain.Hash));
    }

    [Fact]
    public async Task A_database_that_is_not_empty_is_refused_and_left_as_it_is()
    {
        await Move();

        var (code, said) = await Move();

        await using var db = Target();
        Assert.Equal(1, code);
        Assert.Contains("n’est pas vide", said, StringComparison.Ordinal);
        Assert.Equal(1, await db.Customers.CountAsync());
    }

    [Fact]
    public async Task After_a_failure_in_the_middle_nothing_is_there_and_the_move_can_be_begun_again()
    {
        await using var db = Target();
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Items\" ADD CONSTRAINT obstacle CHECK (\"Number\" <> 'F-2')");

        var (failed, said) = await Move();
        var left = await db.Companies.CountAsync() + await db.Exchanges.CountAsync();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Items\" DROP CONSTRAINT obstacle");
        var (code, _) = await Move();

        Assert.Equal((1, 0, 0), (failed, left, code));
        Assert.Contains("obstacle", said, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("DELETE FROM \"Exchanges\""));
        Assert.Contains("historique", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_that_was_tampered_with_arrives_as_tampered_with()
    {
        await source.Tamper("UPDATE \"Exchanges\" SET \"Text\" = 'autre' WHERE \"Sequence\" = 2");

        var (code, said) = await Move();

        await using var db = Target();
        var chain = await new ChainVerification(db, new FileStore(source.Directory)).RunAsync(customer.CompanyId, null, CancellationToken.None).SingleAsync();
        Assert.True(code == 0, said);
        Assert.Equal([new ChainFault(2, ChainFaultCode.Altered)], chain.Faults);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        PostgresCluster.Running.Drop(target);
    }

    private PostgresRelanceDbContext Target() => new(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql(target).Options, new WriterGate());

    private async Task<(int? Code, string Said)> Move(TestDatabase? from = null)
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(["move-database", "--to", target, "--environment=Development", $"--Relance:DataDirectory={(from ?? source).Directory}"], output, CancellationToken.None);
        return (code, output.ToString());
    }

    /// <summary>Every row of every table, as the product reads it.</summary>
    private static async Task<string> Contents(RelanceDbContext db) => JsonSerializer.Serialize(new object[]
    {
        await db.Companies.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), await db.Members.AsNoTracking().ToListAsync(), await db.Customers.AsNoTracking().ToListAsync(),
        await db.Items.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), await db.Operations.AsNoTracking().ToListAsync(), await db.FolderCursors.AsNoTracking().ToListAsync(),
        await db.Exchanges.AsNoTracking().OrderBy(row => row.Id).ToListAsync(), await db.ChainHeads.AsNoTracking().ToListAsync(),
    });
}
