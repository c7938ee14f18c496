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
}
