using Relance.Outlook.Api.Platform;

namespace Relance.Outlook.Api.Commands;

/// <summary><c>--health</c>: asks the server of this machine whether it is ready; for containers, which have no curl. 0: it is.</summary>
internal static class HealthCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var configuration = WebApplication.CreateBuilder(args).Configuration;
        var ready = new Uri(new Uri(AddressOf(configuration)), "/health/ready");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await http.GetAsync(ready, cancellationToken);
            if (!answer.IsSuccessStatusCode) await output.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await output.WriteLineAsync(Say.Current($"{ready} ne répond pas : {fault.Message}", $"{ready} does not answer: {fault.Message}"));
            return 1;
        }
    }

    /// <summary>Where the server listens, said so that it can be asked: "every address" is none.</summary>
    private static string AddressOf(ConfigurationManager configuration)
    {
        var given = configuration["urls"] ?? (configuration["http_ports"] is { Length: > 0 } ports ? $"http://localhost:{ports.Split(';')[0]}" : Setup.DefaultUrl);
        var url = given.Split(';')[0];
        foreach (var any in (string[])["//+", "//*", "//0.0.0.0", "//[::]"]) url = url.Replace(any, "//localhost", StringComparison.Ordinal);
        return url;
    }
}
