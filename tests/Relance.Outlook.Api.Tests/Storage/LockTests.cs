using Npgsql;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Storage;

/// <summary>What keeps several instances of the API apart on PostgreSQL.</summary>
public sealed class LockTests : IAsyncDisposable
{
    private readonly string database = PostgresCluster.Running.CreateEmpty();

    [Fact]
    public async Task A_name_is_held_by_one_process_at_a_time()
    {
        await using var one = new PostgresLocks(database);
        await using var other = new PostgresLocks(database);

        var held = await one.TryTakeAsync("operation 1", CancellationToken.None);
        var refused = await other.TryTakeAsync("OPERATION 1", CancellationToken.None);
        var another = await other.TryTakeAsync("operation 2", CancellationToken.None);
        await held!.DisposeAsync();
        var free = await other.TryTakeAsync("operation 1", CancellationToken.None);

        Assert.Null(refused);
        Assert.NotNull(another);
        Assert.NotNull(free);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Within_one_process_too_a_name_is_held_once(bool onPostgres)
    {
        await using var postgres = new PostgresLocks(database);
        Locks locks = onPostgres ? postgres : new SqliteLocks(":memory:");

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => locks.TryTakeAsync("operation 1", CancellationToken.None)));
        await both.OfType<HeldLock>().Single().DisposeAsync();
        var free = await locks.TryTakeAsync("operation 1", CancellationToken.None);

        Assert.NotNull(free);
    }

    [Fact]
    public async Task Who_waits_gets_it_when_it_is_free()
    {
        await using var one = new PostgresLocks(database);
        await using var other = new PostgresLocks(database);
        var held = await one.TakeAsync("mailbox", CancellationToken.None);

        var waiting = other.TakeAsync("mailbox", CancellationToken.None);
        await Task.Delay(100);
        var wasWaiting = !waiting.IsCompleted;
        await held.DisposeAsync();

        Assert.True(wasWaiting);
        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task A_process_whose_connection_the_server_ends_is_told_and_can_begin_again()
    {
        await using var one = new PostgresLocks(database);
        await using var other = new PostgresLocks(database);
        var held = await one.TakeAsync("mailbox", CancellationToken.None);

        await EndConnections();
        await using var taken = await other.TakeAsync("mailbox", CancellationToken.None);
        var another = await one.TryTakeAsync("operation 1", CancellationToken.None);
        var wasTold = held.Lost.IsCancellationRequested;
        await held.DisposeAsync();
        var refused = await one.TryTakeAsync("mailbox", CancellationToken.None);

        Assert.NotNull(another);
        Assert.True(wasTold);
        Assert.Null(refused);
    }

    public ValueTask DisposeAsync()
    {
        PostgresCluster.Running.Drop(database);
        return ValueTask.CompletedTask;
    }

    private async Task EndConnections()
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
        await command.ExecuteNonQueryAsync();
    }
}
