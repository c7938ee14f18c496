using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Relance.Outlook.Api.Storage;

/// <summary>Takes keys from the sequence of a table before its rows are written.</summary>
internal static class PostgresKeys
{
    public static Task<List<long>> TakeAsync(PostgresRelanceDbContext db, IEntityType entity, int count, CancellationToken cancellationToken)
    {
        var table = $"\"{entity.GetTableName()}\"";
        var column = entity.FindPrimaryKey()!.Properties.Single().GetColumnName();
        return db.Database.SqlQuery<long>($"SELECT nextval(pg_get_serial_sequence({table}, {column})) AS \"Value\" FROM generate_series(1, {count})").ToListAsync(cancellationToken);
    }

    /// <summary>Rows came with keys of their own: the next ones go on after them.</summary>
    public static async Task GoOnAfterAsync(PostgresRelanceDbContext db, IEntityType entity, IProperty key, CancellationToken cancellationToken)
    {
        var (table, column) = ($"\"{entity.GetTableName()}\"", key.GetColumnName());
#pragma warning disable EF1002 // Names from the model.
        await db.Database.ExecuteSqlRawAsync($"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), MAX(\"{column}\")) FROM {table} HAVING MAX(\"{column}\") IS NOT NULL", cancellationToken);
#pragma warning restore EF1002
    }
}
