using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Storage;

/// <summary>The database as the settings name it, opened to look at: nothing is made, tuned or brought up to date.</summary>
internal static class DatabaseOpening
{
    public static RelanceDbContext Open(Setup setup)
    {
        // Lives as long as the command does.
        var gate = new WriterGate();
        if (setup.Database.Provider == DatabaseProvider.Postgres)
        {
            var server = new NpgsqlConnectionStringBuilder(setup.Database.ConnectionString) { Pooling = false, Timeout = 10 }.ToString();
            return new PostgresRelanceDbContext(new DbContextOptionsBuilder<PostgresRelanceDbContext>().UseNpgsql(server).Options, gate);
        }

        var given = new SqliteConnectionStringBuilder(StorageSetup.SqliteConnectionString(setup)) { Pooling = false };
        if (given.Mode == SqliteOpenMode.ReadWriteCreate) given.Mode = SqliteOpenMode.ReadWrite;
        return new SqliteRelanceDbContext(new DbContextOptionsBuilder<SqliteRelanceDbContext>().UseSqlite(given.ToString()).Options, gate);
    }
}
