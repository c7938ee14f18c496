using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relance.LocalMailbox;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>The product as with Microsoft 365: a tenant that answers as Entra does, and Graph, both of this machine (a rehearsal).</summary>
public sealed class TenantHost : IAsyncLifetime
{
    private static int users;

    private readonly string directory = Directory.CreateTempSubdirectory("relance-tenant-").FullName;
    private readonly string[] settings;
    private WebApplication? mailbox;
    private WebApplication? app;

    public TenantHost()
        : this([])
    {
    }

    private TenantHost(string[] settings)
    {
        this.settings = settings;
        Control = new MailboxControl(Ports.FreeUrl());
    }

    internal MailboxControl Control { get; }

    internal EntraStub Entra { get; private set; } = null!;

    internal LogRecorder Log { get; } = new();

    public string Url { get; private set; } = Ports.FreeUrl();

    public string DataDirectory => directory;

    /// <summary>A host for one test alone; settings given twice count as given last.</summary>
    internal static async Task<TenantHost> Start(params string[] settings)
    {
        var host = new TenantHost(settings);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        mailbox = LocalMailboxHost.Build(new LocalMailboxOptions { Url = Control.Url });
        await mailbox.StartAsync();
        Entra = await EntraStub.Start(Control);
        await StartAgain();
    }

    /// <summary>Another instance on the same data, with the same settings and those given.</summary>
    internal async Task StartAgain(params string[] more)
    {
        if (app is not null) await app.DisposeAsync();
        Url = Ports.FreeUrl();
        app = RelanceApp.Build([.. Arguments().Concat(settings).Concat(more).Select(setting => $"--{setting}")]);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await app.StartAsync();
    }

    internal Accountant SignIn(string user) => new(Url, Control, user, Entra.TokenFor(user));

    internal Accountant Newcomer() => SignIn($"tenant{Interlocked.Increment(ref users).ToString(CultureInfo.InvariantCulture)}");

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        if (Entra is not null) await Entra.DisposeAsync();
        if (mailbox is not null) await mailbox.DisposeAsync();
        Control.Dispose();
        Log.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private IEnumerable<string> Arguments() =>
    [
        "environment=Development",
        $"urls={Url}",
        $"Relance:DataDirectory={directory}",
        "Mailbox:Mode=Graph",
        "Mailbox:Rehearsal=true",
        $"Mailbox:GraphBaseUrl={Control.Url}/v1.0",
        "Mailbox:PollMinutes=0",
        $"AzureAd:Instance={Entra.Url}/",
        $"AzureAd:TenantId={EntraStub.Tenant}",
        $"AzureAd:ClientId={EntraStub.ClientId}",
        $"AzureAd:ClientSecret={EntraStub.Secret}",
        "Logging:LogLevel:Default=Trace",
        "Logging:LogLevel:Microsoft=Trace",
        "Logging:LogLevel:Microsoft.Identity.Web=Trace",
        "Logging:LogLevel:System.Net.Http=Trace",
        // Into the recorder, not onto the screen.
        "Logging:Console:LogLevel:Default=None",
    ];
}
