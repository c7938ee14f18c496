using Npgsql;

namespace Relance.Outlook.Api.Storage;

/// <summary>
/// A snapshot names the transactions that it sees: two that read the same see the same. It changes also with what other databases of the
/// server write, which costs an answer worked out once more, never a wrong one. No row is written for it, so no writers meet in it.
/// </summary>
internal sealed class PostgresDataVersion(NpgsqlDataSource database) : DataVersion
{
    public override async ValueTask<string> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT pg_current_snapshot()::text");
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
