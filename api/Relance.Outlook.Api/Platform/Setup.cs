using System.ComponentModel.DataAnnotations;
using Relance.Outlook.Api.Platform.SignIn;

namespace Relance.Outlook.Api.Platform;

/// <summary>Every setting, read and checked once at start. A wrong one stops the start with a sentence.</summary>
public sealed record Setup(
    RelanceOptions Relance,
    DatabaseOptions Database,
    MailboxMode Mode,
    Uri GraphBaseUrl,
    LocalMailboxSettings LocalMailbox,
    Entra Entra,
    string DataDirectory,
    string DeskUrl)
{
    /// <summary>The path at which notifications arrive.</summary>
    public const string NotificationPath = "/api/notifications";

    /// <summary>What one caller may ask for.</summary>
    public LimitOptions Limits { get; private init; } = new();

    /// <summary>Minutes between two readings that nobody asked for; 0 for none.</summary>
    public int PollMinutes { get; private init; }

    /// <summary>Where Graph tells of new mail; null when this server cannot be reached from outside.</summary>
    public Uri? NotificationUrl { get; private init; }

    /// <summary>Days after the last visit during which mailboxes are read in the background; 0 for none.</summary>
    public int BackgroundDays { get; private init; }

    /// <summary>Where the keys lie that seal what is kept of tokens.</summary>
    public string KeysDirectory { get; private init; } = "";

    /// <summary>Whose word about the caller is taken.</summary>
    public ProxyOptions Proxy { get; private init; } = new();

    public const string DefaultUrl = "http://localhost:5080";

    /// <summary>The tenant and the application that the local mailbox's identity stub speaks for.</summary>
    public const string LocalTenantId = "7d1c5f0e-2f4b-4d0a-9a55-6f1e2b3c4d5e";

    /// <summary>The application id of the API in local mode.</summary>
    public const string LocalClientId = "b5a0c9d2-41f7-4c1e-8f0b-3a2d1e0f9c8b";

    private static readonly string[] GraphHosts = ["graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "microsoftgraph.chinacloudapi.cn"];

    /// <summary>The file of the SQLite database; null when there is none.</summary>
    public string? SqliteFile => Database.Provider != DatabaseProvider.Sqlite ? null
        : Database.ConnectionString is { } given ? new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(given).DataSource : Path.Combine(DataDirectory, "relance.db");

    public bool IsLocal => Mode == MailboxMode.Local;

    public bool LoadSample => Relance.LoadSample ?? IsLocal;

    public static Setup Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var relance = Section<RelanceOptions>(configuration, "Relance");
        var mailbox = Section<MailboxOptions>(configuration, "Mailbox");
        var azureAd = Section<AzureAdOptions>(configuration, "AzureAd");
        var local = Section<LocalMailboxSettings>(configuration, "LocalMailbox");
        var mode = ModeOf(mailbox, azureAd, environment);
        RequireAbsolute("LocalMailbox:Url", local.Url);
        RequireAbsolute("AzureAd:Instance", azureAd.Instance);
        if (mailbox.GraphBaseUrl is { } given) RequireAbsolute("Mailbox:GraphBaseUrl", given);
        if (mailbox.Rehearsal) RequireRehearsal(mode, environment);
        if (mode == MailboxMode.Local || mailbox.Rehearsal) RequireLoopback(configuration, local);
        var entra = mode == MailboxMode.Local ? Entra.OnThisMachine(local.Url) : Entra.Of(azureAd, mailbox.Rehearsal, TimeProvider.System.GetUtcNow());
        var graph = GraphBaseUrlOf(mailbox, mode, local);
        var directory = Path.GetFullPath(relance.DataDirectory, environment.ContentRootPath);
        var database = Section<DatabaseOptions>(configuration, "Database");
        DatabaseSettings.Require(database);
        var proxy = Section<ProxyOptions>(configuration, "Proxy");
        Proxies.Require(proxy);
        return new Setup(relance, database, mode, graph, local, entra, directory, (configuration["urls"] ?? DefaultUrl).Split(';')[0].TrimEnd('/'))
        {
            Limits = Section<LimitOptions>(configuration, "Limits"),
            PollMinutes = mailbox.PollMinutes,
            BackgroundDays = mailbox.BackgroundDays,
            KeysDirectory = Path.GetFullPath(relance.KeysDirectory ?? "keys", relance.KeysDirectory is null ? directory : environment.ContentRootPath),
            NotificationUrl = NotificationUrlOf(mailbox, mode),
            Proxy = proxy,
        };
    }

    /// <summary>Every sentence that a start would stop with, one after the other, for whoever wants to know them all.</summary>
    public static IReadOnlyList<string> FaultsOf(IConfiguration configuration, IHostEnvironment environment)
    {
        var faults = new List<string>();
        Try(() => Section<RelanceOptions>(configuration, "Relance"));
        Try(() => DatabaseSettings.Require(Section<DatabaseOptions>(configuration, "Database")));
        Try(() => Proxies.Require(Section<ProxyOptions>(configuration, "Proxy")));
        Try(() =>
        {
            var (mailbox, azureAd, local) = (Section<MailboxOptions>(configuration, "Mailbox"), Section<AzureAdOptions>(configuration, "AzureAd"), Section<LocalMailboxSettings>(configuration, "LocalMailbox"));
            var mode = ModeOf(mailbox, azureAd, environment);
            Try(() => GraphBaseUrlOf(mailbox, mode, local));
            Try(() => NotificationUrlOf(mailbox, mode));
            if (mode == MailboxMode.Local) return;
            Try(() => Entra.Of(azureAd, mailbox.Rehearsal, TimeProvider.System.GetUtcNow()));
            Try(() => Credential.Of(azureAd, TimeProvider.System.GetUtcNow()));
        });
        Try(() => Read(configuration, environment));
        return [.. faults.Distinct(StringComparer.Ordinal)];

        void Try(Action look)
        {
            try
            {
                look();
            }
            catch (SetupException fault)
            {
                faults.Add(fault.Message);
            }
        }
    }

    private static Uri? NotificationUrlOf(MailboxOptions mailbox, MailboxMode mode)
    {
        if (mailbox.NotificationBaseUrl is not { } given) return null;
        RequireAbsolute("Mailbox:NotificationBaseUrl", given);
        var isFine = mode == MailboxMode.Local ? given.IsLoopback : given.Scheme == Uri.UriSchemeHttps && !given.IsLoopback;
        return isFine ? new Uri(given, NotificationPath) : throw new SetupException(
            $"Mailbox:NotificationBaseUrl must be {(mode == MailboxMode.Local ? "a loopback address in Local mode" : "a public https address")}, not {given}.");
    }

    private static MailboxMode ModeOf(MailboxOptions mailbox, AzureAdOptions azureAd, IHostEnvironment environment)
    {
        var mode = mailbox.Mode ?? (azureAd.TenantId is null ? MailboxMode.Local : MailboxMode.Graph);
        if (mode == MailboxMode.Local && mailbox.Mode is null && !environment.IsDevelopment())
        {
            throw new SetupException(
                "No tenant is configured (AzureAd:TenantId). Configure one, or ask for the local mailbox by name with Mailbox:Mode=Local.");
        }

        return mode;
    }

    private static Uri GraphBaseUrlOf(MailboxOptions mailbox, MailboxMode mode, LocalMailboxSettings local)
    {
        if (mode == MailboxMode.Local)
        {
            var url = mailbox.GraphBaseUrl ?? new Uri(local.Url, "/v1.0");
            return url.IsLoopback ? url : throw new SetupException($"Mailbox:GraphBaseUrl must be a loopback address in Local mode, not {url}.");
        }

        var graph = mailbox.GraphBaseUrl ?? new Uri("https://graph.microsoft.com/v1.0");
        if (mailbox.Rehearsal) return graph.IsLoopback ? graph : throw new SetupException($"Mailbox:GraphBaseUrl must be a loopback address in a rehearsal (Mailbox:Rehearsal), not {graph}.");
        return graph.Scheme == Uri.UriSchemeHttps && GraphHosts.Contains(graph.Host, StringComparer.OrdinalIgnoreCase)
            ? graph
            : throw new SetupException($"Mailbox:GraphBaseUrl must be a Microsoft Graph host over https in Graph mode, not {graph}: it would receive real tokens.");
    }

    /// <summary>A tenant of this machine lets in whomever it likes: never where others could reach it.</summary>
    private static void RequireRehearsal(MailboxMode mode, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment()) throw new SetupException("Mailbox:Rehearsal takes a tenant of this machine for Entra: it is for Development only.");
        if (mode == MailboxMode.Local) throw new SetupException("Mailbox:Rehearsal is for Graph mode: configure AzureAd:TenantId.");
    }

    /// <summary>The local mailbox hands tokens to anybody who asks: it must not be reachable from outside.</summary>
    private static void RequireLoopback(IConfiguration configuration, LocalMailboxSettings local)
    {
        if (!local.Url.IsLoopback) throw new SetupException($"LocalMailbox:Url must be a loopback address, not {local.Url}.");
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        foreach (var url in (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Concat(endpoints))
        {
            var isLoopback = Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;
            if (!isLoopback) throw new SetupException($"With the local mailbox, or in a rehearsal, the API listens on loopback only, not on {url} (ASPNETCORE_URLS, Kestrel:Endpoints).");
        }
    }

    private static void RequireAbsolute(string name, Uri address)
    {
        if (!address.IsAbsoluteUri || address.Host.Length == 0) throw new SetupException($"{name} must be a whole address, for example https://name.example, not {address.OriginalString}.");
    }

    private static T Section<T>(IConfiguration configuration, string name) where T : new()
    {
        T options;
        try
        {
            options = configuration.GetSection(name).Get<T>() ?? new T();
        }
        catch (InvalidOperationException exception)
        {
            throw new SetupException($"Setting {name}: {exception.Message} {exception.InnerException?.Message}");
        }

        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? options
            : throw new SetupException($"Setting {name}: {string.Join(" ", faults.Select(fault => fault.ErrorMessage))}");
    }
}

/// <summary>A setting is wrong; the message says which and what to do.</summary>
public sealed class SetupException(string message) : Exception(message);
