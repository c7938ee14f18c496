using System.Globalization;
using Microsoft.AspNetCore.Builder;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>The whole product on real Kestrel with its local mailbox, on ports and in a directory of its own, on one Tuesday morning.</summary>
public class RelanceHost : IAsyncLifetime
{
    private static int users;

    private readonly string directory = Directory.CreateTempSubdirectory("relance-api-").FullName;
    private WebApplication? app;

    public RelanceHost()
    {
        Url = Ports.FreeUrl();
        MailboxUrl = Ports.FreeUrl();
        Control = new MailboxControl(MailboxUrl);
    }

    /// <summary>The day on which every test begins.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 10);

    public string Url { get; }

    public string MailboxUrl { get; }

    /// <summary>Where this host keeps its data.</summary>
    public string DataDirectory => directory;

    internal MailboxControl Control { get; }

    internal IServiceProvider Services => app!.Services;

    /// <summary>What differs from a host without sample, as <c>Section:Key=value</c>.</summary>
    private protected virtual IEnumerable<string> Settings => [];

    /// <summary>A host for one test alone, with settings of its own.</summary>
    internal static async Task<RelanceHost> Start(params string[] settings)
    {
        var host = new WithSettings(settings);
        await host.InitializeAsync();
        return host;
    }

    public virtual async ValueTask InitializeAsync()
    {
        if (!Settings.Any(setting => setting.StartsWith("Database:", StringComparison.Ordinal))) TestStore.LayMigrated(directory);
        app = RelanceApp.Build([.. Arguments(Url, MailboxUrl, directory), .. Settings.Select(setting => $"--{setting}")]);
        await app.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Control.Dispose();
        TestStore.Delete(directory);
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody nobody has seen before: an empty mailbox and no company.</summary>
    internal Task<Accountant> Newcomer() => SignIn($"user{Interlocked.Increment(ref users).ToString(CultureInfo.InvariantCulture)}");

    internal async Task<Accountant> SignIn(string user, string language = "fr") =>
        new(this, user, await Control.Token(user), language);

    /// <summary>The command line that starts the product so.</summary>
    internal static IEnumerable<string> Arguments(string url, string mailboxUrl, string directory) =>
    [
        "--environment=Development",
        $"--urls={url}",
        $"--Relance:DataDirectory={directory}",
        "--Relance:LoadSample=false",
        $"--LocalMailbox:Url={mailboxUrl}",
        $"--LocalMailbox:Clock={Today:yyyy-MM-dd}T08:00:00Z",
        // Nothing is read but when a test asks for it.
        "--Mailbox:PollMinutes=0",
        // One user asks as much as a firm does.
        "--Limits:RequestsPerMinute=1000000",
        "--Limits:RefusedPerMinute=1000000",
        "--Logging:LogLevel:Default=Error",
        .. TestStore.SettingsFor(directory).Select(setting => $"--{setting.Key}={setting.Value}"),
    ];

    private sealed class WithSettings(string[] settings) : RelanceHost
    {
        private protected override IEnumerable<string> Settings => settings;
    }
}

/// <summary>The same with the sample company, as at a first start.</summary>
public sealed class SampleHost : RelanceHost
{
    private protected override IEnumerable<string> Settings => ["Relance:LoadSample=true"];
}
