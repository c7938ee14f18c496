using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Relance.Outlook.Api.Tests.Identity;

/// <summary>An <c>az</c> in front of the PATH that keeps one registration in a file and writes down what it was asked; and the scripts run with it.</summary>
internal sealed class FakeAzure : IDisposable
{
    public const string App = "0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9";

    private const string Script = """
        #!/usr/bin/env bash
        here=$(dirname "$0")
        printf '%s\n' "$*" | tr '\n' ' ' >>"$here/calls.txt"; echo >>"$here/calls.txt"
        value() { while (($#)); do [[ $1 == "$want" ]] && { printf '%s' "$2"; return; }; shift; done; }
        merge() { jq -s '.[0] * .[1]' "$here/registration.json" <(want=--body value "$@") >"$here/new.json" && mv "$here/new.json" "$here/registration.json"; }
        case "$1 $2 $3" in
          "rest --method POST") echo "{\"appId\":\"APP\"}" >"$here/registration.json"; merge "$@"; cat "$here/registration.json" ;;
          "rest --method PATCH") merge "$@" ;;
          "rest --method GET") cat "$here/grants.json" ;;
          "ad app show") [[ -e $here/registration.json ]] || { echo "not found" >&2; exit 3; }; cat "$here/registration.json" ;;
          "ad sp show") [[ -e $here/principal ]] ;;
          "ad sp create") touch "$here/principal" ;;
          "account show "*) echo 3f2a7c11-0d4e-4b6b-9a51-7c0b8e6d2f10 ;;
          *) echo "az does not know: $*" >&2; exit 9 ;;
        esac
        """;

    private readonly string directory = Directory.CreateTempSubdirectory("relance-az-").FullName;

    public FakeAzure()
    {
        var az = Path.Combine(directory, "az");
        File.WriteAllText(az, Script.Replace("APP", App, StringComparison.Ordinal).ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(az, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Consent("Mail.ReadWrite User.Read offline_access");
    }

    public string[] Calls => File.ReadAllLines(Path.Combine(directory, "calls.txt"));

    public JsonObject Registration
    {
        get => JsonNode.Parse(File.ReadAllText(Path.Combine(directory, "registration.json")))!.AsObject();
        set => File.WriteAllText(Path.Combine(directory, "registration.json"), value.ToJsonString());
    }

    /// <summary>What an administrator has consented to for everybody.</summary>
    public void Consent(string scopes) => File.WriteAllText(
        Path.Combine(directory, "grants.json"), new JsonObject { ["value"] = new JsonArray(new JsonObject { ["consentType"] = "AllPrincipals", ["scope"] = scopes }) }.ToJsonString());

    /// <summary>A secret, as the administrator adds it afterwards.</summary>
    public void AddSecret(DateTimeOffset until)
    {
        var registration = Registration;
        registration["passwordCredentials"] = new JsonArray(new JsonObject { ["endDateTime"] = until.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture) });
        Registration = registration;
    }

    public async Task<(int Code, string Said)> Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(Scripts(), script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = $"{directory}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(said));
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Relance.Outlook.sln"))) folder = folder.Parent;
        return folder!.FullName;
    }

    private static string Scripts() => Path.Combine(Root(), "api", "scripts");
}
