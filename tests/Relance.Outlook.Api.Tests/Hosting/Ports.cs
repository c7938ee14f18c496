using System.Net;
using System.Net.Sockets;

namespace Relance.Outlook.Api.Tests.Hosting;

/// <summary>Loopback ports below those that the system hands out by itself, so that no client socket takes one between asking and listening.</summary>
internal static class Ports
{
    private const int Count = 9_000;

    /// <summary>The tests may run on both databases at once.</summary>
    private static readonly int First = TestStore.IsPostgres ? 12_000 : 21_000;

    private static int next = Random.Shared.Next(Count);

    public static string FreeUrl()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref next) % Count);
            if (IsFree(port)) return $"http://127.0.0.1:{port}";
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
