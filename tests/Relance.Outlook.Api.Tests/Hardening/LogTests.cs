using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Hardening;

/// <summary>Logs carry ids, not people (design §11): everything that a full run prints is searched for every name and address used.</summary>
public sealed class LogTests : IAsyncLifetime
{
    private readonly string directory = Directory.CreateTempSubdirectory("relance-logs-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        TestStore.Delete(directory);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("as shipped")]
    [InlineData("everything", "Logging:LogLevel:Default=Information", "Logging:LogLevel:Microsoft=Information", "Logging:LogLevel:System.Net.Http=Information")]
    public async Task A_full_run_names_nobody(string how, params string[] settings)
    {
        var printed = new List<string>();
        await using (var product = await RelanceProcess.Start(Ports.FreeUrl(), Ports.FreeUrl(), directory, printed, ["Logging:LogLevel:Default=Information", .. settings]))
        {
            await SilentRun.Play(await product.SignIn("claire"));
            await product.Kill();
        }

        Assert.True(printed.Count > 5, $"A run with failures prints something ({how}).");
        Assert.Contains(printed, line => line.Contains("mailbox.", StringComparison.Ordinal));
        var told = printed.Where(line => SilentRun.Secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(told.Count == 0, $"{told.Count} lines name somebody or something:\n{string.Join('\n', told.Distinct().Take(12))}");
    }
}
