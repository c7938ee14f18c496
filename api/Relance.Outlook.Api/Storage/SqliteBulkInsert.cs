using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Relance.Outlook.Api.Storage;

/// <summary>One prepared command for all rows, built from the model. SQLite has no other way in, and inside a transaction this one is quick.</summary>
internal static class SqliteBulkInsert
{
    public static async Task RunAsync<T>(RelanceDbContext db, IEnumerable<T> rows, CancellationToken cancellationToken) where T : class
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var key = entity.FindPrimaryKey()!.Properties.Single();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var columns = entity.GetProperties().Where(property => property != key).Select(property => new Column(property, command)).ToList();
        command.CommandText =
            $"INSERT INTO \"{entity.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) " +
            $"VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))}) RETURNING \"{key.GetColumnName()}\"";
        await command.PrepareAsync(cancellationToken);

        foreach (var row in rows)
        {
            foreach (var column in columns) column.Take(row);
            key.PropertyInfo!.SetValue(row, await command.ExecuteScalarAsync(cancellationToken));
        }
    }

    private sealed class Column
    {
        private readonly IClrPropertyGetter getter;
        private readonly Func<object?, object?>? toStored;

        public Column(IProperty property, DbCommand command)
        {
            var mapping = property.GetRelationalTypeMapping();
            Name = property.GetColumnName();
            Parameter = mapping.CreateParameter(command, $"@{property.Name}", value: null, nullable: true);
            command.Parameters.Add(Parameter);
            getter = property.GetGetter();
            toStored = mapping.Converter?.ConvertToProvider;
        }

        public string Name { get; }

        public DbParameter Parameter { get; }

        public void Take(object row)
        {
            var value = getter.GetClrValue(row);
            Parameter.Value = (toStored is null ? value : toStored(value)) ?? DBNull.Value;
        }
    }
}
