using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(Relance.LocalMailbox.Tests.ThroughProxy))]

namespace Relance.LocalMailbox.Tests;

/// <summary>Where the checking proxy is there, every test's client reaches its mailbox through it. Tests run one after the other: they share one address.</summary>
public sealed class ThroughProxy : IAsyncLifetime
{
    /// <summary>Null when there is none.</summary>
    internal static CheckingProxy? Proxy { get; private set; }

    internal static string MailboxUrl { get; private set; } = "http://127.0.0.1:0";

    public async ValueTask InitializeAsync()
    {
        if (CheckingProxy.Missing is not null) return;
        MailboxUrl = $"http://127.0.0.1:{FreePort()}";
        Proxy = await CheckingProxy.Start(MailboxUrl);
    }

    public async ValueTask DisposeAsync()
    {
        if (Proxy is not null) await Proxy.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
