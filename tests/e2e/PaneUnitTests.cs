using System.Diagnostics;

namespace Relance.E2E;

public sealed class PaneUnitTests
{
    [Fact]
    public async Task The_unit_tests_of_the_pane_pass()
    {
        using var vitest = Process.Start(new ProcessStartInfo("npm", ["test", "--silent"]) { WorkingDirectory = Repository.Web(""), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = vitest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = vitest.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        await vitest.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(vitest.ExitCode == 0, $"{await output}{await errors}");
        Assert.Contains("passed", await output, StringComparison.Ordinal);
    }
}
