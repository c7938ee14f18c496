using System.Text.RegularExpressions;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Identity;
using Relance.Outlook.Api.Tests.Surface;

namespace Relance.Outlook.Api.Tests.Operations;

/// <summary>
/// The files for containers and systemd agree with the product: settings, ports, paths, waiting times. Whether an image builds from them is
/// not tried here: that takes a Docker host.
/// </summary>
public sealed partial class DeployTests
{
    private static readonly string Dockerfile = Read("Dockerfile");
    private static readonly string Compose = Read("compose.yaml");
    private static readonly string Unit = Read("api/deploy/relance.service");

    [Fact]
    public void Every_setting_that_they_name_exists()
    {
        var known = ConfigurationReference.Write();

        var named = new[] { Dockerfile, Compose, Unit, Read("api/deploy/relance.env.example") }.SelectMany(text => Setting().Matches(text).Select(match => match.Value)).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count >= 8);
        Assert.All(named, name => Assert.Contains($"`{name.TrimEnd('0').TrimEnd('_')}", known, StringComparison.Ordinal));
    }

    [Fact]
    public void Everything_that_the_image_copies_is_there_and_let_in()
    {
        var copied = Copied().Matches(Dockerfile).SelectMany(match => match.Groups["what"].Value.Split(' ')[..^1]).ToList();

        Assert.True(copied.Count > 8);
        Assert.All(copied, path => Assert.True(Path.Exists(Path.Combine(FakeAzure.Root(), path)), path));
        Assert.All(copied, path => Assert.Contains($"!{path.Split('/')[0]}", Read(".dockerignore"), StringComparison.Ordinal));
        // Every project that the API is made of is restored before its sources come.
        var projects = Reference().Matches(Read("api/Relance.Outlook.Api/Relance.Outlook.Api.csproj")).Select(match => $"api/{match.Groups["path"].Value}");
        Assert.All(projects, project => Assert.Contains(project, copied));
    }

    [Fact]
    public void The_image_runs_without_rights_and_the_compose_file_takes_the_rest_away()
    {
        var last = Dockerfile[Dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        var relance = Compose[Compose.IndexOf("\n  relance:", StringComparison.Ordinal)..Compose.IndexOf("\nsecrets:", StringComparison.Ordinal)];

        Assert.Contains("\nUSER app\n", last, StringComparison.Ordinal);
        Assert.Contains("http://+:8080", last, StringComparison.Ordinal);
        Assert.Contains("\nEXPOSE 8080", last, StringComparison.Ordinal);
        Assert.Contains("HEALTHCHECK", last, StringComparison.Ordinal);
        Assert.Contains("\"Relance.Outlook.Api.dll\", \"--health\"", last, StringComparison.Ordinal);
        string[] hardened = ["read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "tmpfs: [/tmp]", "127.0.0.1:5080:8080", "data:/data", "keys:/keys", "condition: service_healthy"];
        Assert.All(hardened, line => Assert.Contains(line, relance, StringComparison.Ordinal));
        Assert.Contains("Relance__DataDirectory=/data", last, StringComparison.Ordinal);
        Assert.Contains("Relance__KeysDirectory=/keys", last, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?im)^ *[A-Z_]*(password|secret)[A-Z_]*: *[^\\[/ ]+$", Compose.Replace("POSTGRES_PASSWORD_FILE", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_cut_off_before_the_product_has_ended_what_it_has_begun()
    {
        var own = new RelanceOptions();
        var needed = own.DrainSeconds + own.ShutdownSeconds;

        Assert.True(Seconds(Grace().Match(Compose[Compose.IndexOf("\n  relance:", StringComparison.Ordinal)..]).Groups["seconds"]) > needed);
        Assert.True(Seconds(Stop().Match(Unit).Groups["seconds"]) > needed);
    }

    [Fact]
    public async Task The_unit_exposes_little()
    {
        string[] hardened = ["User=relance", "ProtectSystem=strict", "NoNewPrivileges=true", "StateDirectoryMode=0700", "UMask=0077", "CapabilityBoundingSet=\n", "SystemCallFilter=@system-service"];

        // Where systemd is, its own judgement too.
        var (code, said) = File.Exists("/usr/bin/systemd-analyze") ? await Run("systemd-analyze", "security", "--offline=true", "--threshold=20", Path.Combine(FakeAzure.Root(), "api/deploy/relance.service")) : (0, "");

        Assert.All(hardened, line => Assert.Contains($"\n{line}", Unit, StringComparison.Ordinal));
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task The_health_command_says_what_the_server_says()
    {
        var url = "";
        await using (var host = await RelanceHost.Start())
        {
            url = host.Url.Replace("localhost", "+", StringComparison.Ordinal);
            Assert.Equal(0, await Health());
        }

        Assert.Equal(1, await Health());

        async Task<int?> Health() => await CommandLine.RunAsync(["--health", $"--urls={url}"], TextWriter.Null, CancellationToken.None);
    }

    private static async Task<(int Code, string Said)> Run(string tool, params string[] arguments)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }

    private static int Seconds(Group found) => int.Parse(found.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Read(string path) => File.ReadAllText(Path.Combine(FakeAzure.Root(), path)).ReplaceLineEndings("\n");

    [GeneratedRegex("(Relance|Database|Mailbox|AzureAd|Proxy)__[A-Za-z_0-9]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();

    [GeneratedRegex("(?m)^COPY (?!--from)(?<what>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copied();

    [GeneratedRegex("ProjectReference Include=\"\\.\\./(?<path>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("stop_grace_period: (?<seconds>[0-9]+)s", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grace();

    [GeneratedRegex("TimeoutStopSec=(?<seconds>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Stop();
}
