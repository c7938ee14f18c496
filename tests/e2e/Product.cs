using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Relance.E2E;

/// <summary>The product as a user starts it: its own process, its own data directory, free ports, the sample company loaded.</summary>
public sealed class Product : IAsyncLifetime
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("relance-e2e-");
    private Process? process;

    public string Desk { get; } = $"http://localhost:{FreePort()}";

    public string Mailbox { get; } = $"http://localhost:{FreePort()}";

    /// <summary>For a test that changes more than others should see.</summary>
    public static async Task<Product> StartAsync()
    {
        var product = new Product();
        await product.InitializeAsync();
        return product;
    }

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Relance.Outlook.Api.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Desk;
        start.Environment["LocalMailbox__Url"] = Mailbox;
        start.Environment["Relance__DataDirectory"] = data.FullName;
        process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();

        using var http = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The product stopped: {await process.StandardError.ReadToEndAsync()}");
            try
            {
                if ((await http.GetAsync(new Uri($"{Desk}/health/ready"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (attempt < 240)
            {
                // Not listening yet.
            }

            await Task.Delay(250);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
