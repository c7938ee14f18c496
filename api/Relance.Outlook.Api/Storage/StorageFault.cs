using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Relance.Outlook.Api.Storage;

/// <summary>Why nothing could be read or written, where it is not a fault of the program.</summary>
public enum StorageFaultKind
{
    /// <summary>Others write for too long: the next attempt may find it free.</summary>
    Busy,

    /// <summary>The database does not answer, or is not the one it was.</summary>
    Unavailable,

    /// <summary>No space left, for the database or for files.</summary>
    Full,

    /// <summary>It can be read and not written: the file, its directory, or a standby server.</summary>
    ReadOnly,
}

/// <summary>
/// Tells the faults of database and disk from those of the program, by their codes. One has none of its own: when the file was taken away and
/// an empty one stands in its place, SQLite says "no such table" with the code of any mistake.
/// </summary>
public static class StorageFault
{
    private const int Enospc = 28, Edquot = 122, Efbig = 27, Erofs = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Null when it is something else. What wraps the fault is looked through.</summary>
    public static StorageFaultKind? Of(Exception? exception)
    {
        for (var fault = exception; fault is not null; fault = fault.InnerException)
        {
            if (Kind(fault) is { } kind) return kind;
            if (fault is AggregateException { InnerExceptions: [.., var last] } && Of(last) is { } inner) return inner;
        }

        return null;
    }

    private static StorageFaultKind? Kind(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 1 } error => error.Message.Contains("no such table", StringComparison.Ordinal) ? StorageFaultKind.Unavailable : null,
        SqliteException error => OfSqlite(error.SqliteErrorCode),
        PostgresException postgres => OfPostgres(postgres.SqlState),
        NpgsqlException { InnerException: TimeoutException } => StorageFaultKind.Busy,
        NpgsqlException => StorageFaultKind.Unavailable,
        IOException { HResult: Enospc or Edquot or Efbig or WindowsDiskFull } => StorageFaultKind.Full,
        IOException { HResult: Erofs } or UnauthorizedAccessException => StorageFaultKind.ReadOnly,
        DbException { IsTransient: true } => StorageFaultKind.Unavailable,
        _ => null,
    };

    /// <summary>https://sqlite.org/rescode.html.</summary>
    private static StorageFaultKind? OfSqlite(int code) => code switch
    {
        5 or 6 => StorageFaultKind.Busy,
        8 => StorageFaultKind.ReadOnly,
        13 => StorageFaultKind.Full,
        10 or 11 or 14 or 26 => StorageFaultKind.Unavailable,
        _ => null,
    };

    /// <summary>Appendix A of PostgreSQL's manual. 53100: disk full; 25006: read only; 40001, 40P01, 55P03: others write.</summary>
    private static StorageFaultKind? OfPostgres(string state) => state switch
    {
        "53100" => StorageFaultKind.Full,
        "25006" => StorageFaultKind.ReadOnly,
        "40001" or "40P01" or "55P03" or "57014" => StorageFaultKind.Busy,
        "3D000" or "42P01" or "55000" or "28P01" or "28000" => StorageFaultKind.Unavailable,
        _ when state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal) || state.StartsWith("58", StringComparison.Ordinal) => StorageFaultKind.Unavailable,
        _ => null,
    };
}
