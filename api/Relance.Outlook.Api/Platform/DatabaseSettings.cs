using Microsoft.Data.Sqlite;
using Npgsql;

namespace Relance.Outlook.Api.Platform;

/// <summary>Says at start what is wrong with the setting of the database, without ever repeating it: it may hold a password.</summary>
internal static class DatabaseSettings
{
    private const string Example = "Host=db.example.fr;Database=relance;Username=relance;Password=…";

    public static void Require(DatabaseOptions options)
    {
        if (options.Provider == DatabaseProvider.Postgres) RequirePostgres(options.ConnectionString);
        else if (options.ConnectionString is { } given) RequireSqlite(given);
    }

    private static void RequirePostgres(string? given)
    {
        if (string.IsNullOrWhiteSpace(given)) throw new SetupException($"Database:ConnectionString is missing: with Database:Provider=Postgres it says where, for example {Example}.");
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(given);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new SetupException($"Database:ConnectionString cannot be read as one of PostgreSQL. It looks like {Example}.");
        }

        if (string.IsNullOrWhiteSpace(settings.Host)) throw new SetupException($"Database:ConnectionString names no Host. It looks like {Example}.");
        if (string.IsNullOrWhiteSpace(settings.Database)) throw new SetupException($"Database:ConnectionString names no Database. It looks like {Example}.");
        if (settings.Multiplexing) throw new SetupException("Database:ConnectionString: Multiplexing does not go with transactions; leave it out.");
    }

    private static void RequireSqlite(string given)
    {
        try
        {
            if (new SqliteConnectionStringBuilder(given).DataSource.Length > 0) return;
        }
        catch (ArgumentException)
        {
            // Said below.
        }

        throw new SetupException("Database:ConnectionString cannot be read as one of SQLite (Data Source=/var/lib/relance/relance.db). For PostgreSQL set Database:Provider=Postgres.");
    }
}
