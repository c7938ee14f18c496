using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Relance.Outlook.Api.Storage;

/// <summary>COPY in its binary form, some thousand rows at a time. It gives no keys back: they are taken from the sequence before.</summary>
internal static class PostgresBulkInsert
{
    private const int RowsAtATime = 10_000;

    public static async Task RunAsync<T>(PostgresRelanceDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = entity.FindPrimaryKey()!.Properties.Single();
        foreach (var some in rows.Chunk(RowsAtATime))
        {
            var keys = await PostgresKeys.TakeAsync(db, entity, some.Length, cancellationToken);
            for (var i = 0; i < some.Length; i++) key.PropertyInfo!.SetValue(some[i], keys[i]);
            await CopyAsync((NpgsqlConnection)db.Database.GetDbConnection(), entity, some, cancellationToken);
        }
    }

    /// <summary>Rows that have their keys.</summary>
    public static async Task CopyAsync(NpgsqlConnection connection, IEntityType entity, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var columns = entity.GetProperties().Select(property => new Column(property)).ToList();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in columns)
            {
                if (column.Of(row) is { } value) await copy.WriteAsync(value, column.Type, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
            }
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly Func<object?, object?>? toStored = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        public string Name { get; } = property.GetColumnName();

        /// <summary>Without precision or length, which COPY does not take.</summary>
        public string Type { get; } = property.GetColumnType().Split('(')[0];

        public object? Of(object row)
        {
            var value = getter.GetClrValue(row);
            var stored = toStored is null ? value : toStored(value);
            return stored is string text ? PostgresText.Storable(text) : stored;
        }
    }
}
