using System.Diagnostics;

namespace Relance.E2E;

public sealed class PaneUnitTests
{
    [Fact]
    public async Task The_unit_tests_of_the_pane_pass()
    {
        var web = Path.Combine(Repository(), "addin-web");
        using var vitest = Process.Start(new ProcessStartInfo("npm", ["test", "--silent"]) { WorkingDirectory = web, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = vitest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = vitest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        await vitest.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(vitest.ExitCode == 0, $"{await output}{await errors}");
        Assert.Contains("passed", await output, StringComparison.Ordinal);
    }

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Relance.Outlook.sln"))) directory = directory.Parent ?? throw new InvalidOperationException("Not inside the repository.");
        return directory.FullName;
    }
}
