using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// Advisory locks of one connection of this process, which does nothing else. The server lets them go when the connection ends: at once
/// when the process dies, after half a minute when its machine has left the network.
/// </summary>
internal sealed class PostgresLocks(string connectionString) : Locks, IAsyncDisposable
{
    /// <summary>What writers lock for a transaction. Names never come here: they are hashes of 64 bits.</summary>
    public const long Writers = 0x52_65_6C;

    private readonly SemaphoreSlim turn = new(1);
    private Session? session;

    public override bool AreShared => true;

    /// <summary>Once asked, the answer is waited for: a lock that nobody knows of would stay.</summary>
    protected override async Task<HeldLock?> TryLockAsync(string name, CancellationToken cancellationToken)
    {
        var key = KeyOf(name);
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await TryLockAsync(key, cancellationToken);
        }
        catch (NpgsqlException) when (session is { IsOpen: false })
        {
            // The server had ended the connection, which shows at the next use of it.
            return await TryLockAsync(key, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<HeldLock?> TryLockAsync(long key, CancellationToken cancellationToken)
    {
        if (session is not { IsOpen: true })
        {
            if (session is not null) await session.DisposeAsync();
            session = null;
            session = await Session.OpenAsync(connectionString, cancellationToken);
        }

        var own = session;
        return await own.TryLockAsync(key) ? new HeldLock(() => ReleaseAsync(own, key), own.Lost) : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (session is not null) await session.DisposeAsync();
        turn.Dispose();
    }

    private async ValueTask ReleaseAsync(Session own, long key)
    {
        await turn.WaitAsync();
        try
        {
            if (own.IsOpen) await own.UnlockAsync(key);
        }
        catch (NpgsqlException)
        {
            // The connection has just ended, and the lock with it.
        }
        finally
        {
            turn.Release();
        }
    }

    private static long KeyOf(string name) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())));

    private sealed class Session : IAsyncDisposable
    {
        private readonly NpgsqlConnection connection;
        private readonly CancellationTokenSource lost = new();

        private Session(NpgsqlConnection connection)
        {
            this.connection = connection;
            Lost = lost.Token;
            connection.StateChange += (_, change) =>
            {
                if (change.CurrentState is System.Data.ConnectionState.Broken or System.Data.ConnectionState.Closed) lost.Cancel();
            };
        }

        public CancellationToken Lost { get; }

        public bool IsOpen => !Lost.IsCancellationRequested && connection.FullState.HasFlag(System.Data.ConnectionState.Open);

        public static async Task<Session> OpenAsync(string connectionString, CancellationToken cancellationToken)
        {
            var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10, Multiplexing = false };
            // The server, too, finds out that this machine has gone, in 30 seconds instead of two hours.
            settings.Options = $"{settings.Options} -c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3".Trim();
            var opened = new NpgsqlConnection(settings.ToString());
            await opened.OpenAsync(cancellationToken);
            return new Session(opened);
        }

        public async Task<bool> TryLockAsync(long key) => (bool)(await RunAsync("SELECT pg_try_advisory_lock($1)", key))!;

        public async Task UnlockAsync(long key) => await RunAsync("SELECT pg_advisory_unlock($1)", key);

        public async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            lost.Dispose();
        }

        private async Task<object?> RunAsync(string sql, long key)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key });
            return await command.ExecuteScalarAsync();
        }
    }
}
