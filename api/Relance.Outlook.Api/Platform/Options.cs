using System.ComponentModel.DataAnnotations;

namespace Relance.Outlook.Api.Platform;

/// <summary>Section <c>Relance</c>.</summary>
public sealed class RelanceOptions
{
    /// <summary>Where the database, the local mailbox and the stored files live. Relative paths start at the content root.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>Load the sample company when the database is empty. Default: only in local mode.</summary>
    public bool? LoadSample { get; set; }

    /// <summary>The largest file an import accepts, in MB.</summary>
    [Range(1, 4096)]
    public int MaxImportMegabytes { get; set; } = 512;

    /// <summary>
    /// How many months it is kept who saw and did what. Six to twelve (CNIL, délibération n° 2021-122 du 14 octobre 2021, journalisation); up to
    /// 36 where a law or a risk asks for it.
    /// </summary>
    [Range(6, 36)]
    public int AuditMonths { get; set; } = 12;

    /// <summary>
    /// Years for which the history of a customer is kept after the last fact: five at least, until claims have lapsed (Code de commerce, article
    /// L110-4); ten when it is to last as long as the books (article L123-22).
    /// </summary>
    [Range(5, 30)]
    public int HistoryYears { get; set; } = 5;

    /// <summary>Where the keys lie that seal tokens at rest; every instance needs the same. Default: keys in the data directory.</summary>
    public string? KeysDirectory { get; set; }

    /// <summary>With less room than this on the data directory's disk, in MB, the server says that it is not ready.</summary>
    [Range(0, int.MaxValue)]
    public int MinimumFreeMegabytes { get; set; } = 20;

    /// <summary>At a stop: for how many seconds the server says that it is no longer ready and still serves, so that a load balancer can turn elsewhere.</summary>
    [Range(0, 300)]
    public int DrainSeconds { get; set; }

    /// <summary>At a stop: for how many seconds at most what has been begun is waited for. What is cut off then can be resumed.</summary>
    [Range(1, 600)]
    public int ShutdownSeconds { get; set; } = 30;
}

/// <summary>Section <c>Proxy</c>: the reverse proxies in front of the server, whose word about the caller is taken.</summary>
public sealed class ProxyOptions
{
    /// <summary>Their addresses or networks (10.0.0.0/24). Default: this machine alone. From anybody else X-Forwarded-For and X-Forwarded-Proto are ignored.</summary>
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>How many proxies stand one behind the other.</summary>
    [Range(1, 10)]
    public int Hops { get; set; } = 1;
}

public enum DatabaseProvider { Sqlite, Postgres }

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Postgres for a firm or for more than one instance (docs/postgresql.md).</summary>
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Default: relance.db in the data directory. PostgreSQL has none: say host, database, user and password.</summary>
    public string? ConnectionString { get; set; }
}

public enum MailboxMode { Local, Graph }

/// <summary>Section <c>Mailbox</c>.</summary>
public sealed class MailboxOptions
{
    /// <summary>Default: Graph when a tenant is configured, else Local.</summary>
    [EnumDataType(typeof(MailboxMode))]
    public MailboxMode? Mode { get; set; }

    /// <summary>Default: Microsoft Graph in Graph mode, the local mailbox in Local mode.</summary>
    public Uri? GraphBaseUrl { get; set; }

    /// <summary>How often the mailboxes of the users of the last hour are read without being asked, in minutes; 0: only when asked.</summary>
    [Range(0, 1440)]
    public int PollMinutes { get; set; } = 5;

    /// <summary>For how many days after her last visit a user's mailboxes go on being read without her; 0: only while she is there.</summary>
    [Range(0, 90)]
    public int BackgroundDays { get; set; } = 30;

    /// <summary>A rehearsal: Graph mode with a tenant and a Graph of this machine, both on loopback. Development only.</summary>
    public bool Rehearsal { get; set; }

    /// <summary>This server's public address, https, at which Graph may tell of new mail; without it the mailboxes are polled.</summary>
    public Uri? NotificationBaseUrl { get; set; }
}

/// <summary>Section <c>LocalMailbox</c>.</summary>
public sealed class LocalMailboxSettings
{
    /// <summary>Where the local mailbox listens; loopback only.</summary>
    public Uri Url { get; set; } = new("http://localhost:5081");

    /// <summary>Demonstration time starts there and runs on. Default: now.</summary>
    public DateTimeOffset? Clock { get; set; }
}

/// <summary>Section <c>Limits</c>: what one caller may ask of a server that others use too.</summary>
public sealed class LimitOptions
{
    /// <summary>Calls of one user in a minute, on the average. A quarter of them may come at once.</summary>
    [Range(60, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 1_200;

    /// <summary>Calls without a valid token from one address in a minute.</summary>
    [Range(10, 1_000_000)]
    public int RefusedPerMinute { get; set; } = 300;

    /// <summary>Imports, drafting and documents of one company at a time; four times as many may wait for their turn.</summary>
    [Range(1, 1_000)]
    public int HeavyAtOnce { get; set; } = 4;
}
