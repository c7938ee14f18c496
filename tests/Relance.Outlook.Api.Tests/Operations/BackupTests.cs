using System.Diagnostics;
using Npgsql;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Operations;

/// <summary>A backup made while the server writes, restored elsewhere as docs/operations.md says: it starts, and nothing is lost.</summary>
[OwnDatabase]
public sealed class BackupTests
{
    [Fact]
    public async Task With_SQLite_by_the_command()
    {
        await using var stage = await OutsideMailbox.Open();
        await using var server = await stage.Start(Sqlite(stage.Directory));
        var company = await Working(server, stage);
        using var stop = new CancellationTokenSource();
        var writing = KeepWriting(company, stop.Token);
        var backup = Path.Combine(stage.Directory, "backup");

        var (code, said) = await Command("--backup", stage.Directory, [$"--to={backup}", .. Arguments(Sqlite(stage.Directory))]);
        await stop.CancelAsync();
        await writing;
        // Again into the same place: only what is new.
        var (again, _) = await Command("--backup", stage.Directory, [$"--to={backup}", .. Arguments(Sqlite(stage.Directory))]);

        Assert.True(code == 0 && again == 0, said);
        Assert.Empty(Directory.GetFiles(backup, "*.partial", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Path.Combine(backup, "keys")));
        await Same(stage, server, company, backup, Sqlite(backup));
    }

    [Fact]
    public async Task With_PostgreSQL_by_its_own_tools()
    {
        await using var stage = await OutsideMailbox.Open();
        var (source, target) = (PostgresCluster.Running.Create(), PostgresCluster.Running.CreateEmpty());
        await using var server = await stage.Start(Postgres(source));
        var company = await Working(server, stage);
        using var stop = new CancellationTokenSource();
        var writing = KeepWriting(company, stop.Token);
        var backup = Path.Combine(stage.Directory, "backup");

        await Tool("pg_dump", source, "-Fc", "-f", $"{stage.Directory}/relance.dump");
        var (code, said) = await Command("--backup", stage.Directory, [$"--to={backup}", .. Arguments(Postgres(source))]);
        await stop.CancelAsync();
        await writing;
        await Tool("pg_restore", target, "--no-owner", "--exit-on-error", $"{stage.Directory}/relance.dump");

        Assert.True(code == 0, said);
        Assert.Contains("pg_dump", said, StringComparison.Ordinal);
        await Same(stage, server, company, backup, Postgres(target));
    }

    [Fact]
    public async Task What_is_not_complete_is_said_so()
    {
        using var place = new TemporaryFolder();
        await using var host = await RelanceHost.Start(Sqlite(place.Path));

        var nowhere = await Command("--backup", host.DataDirectory, Arguments(Sqlite(place.Path)));
        var impossible = await Command("--backup", host.DataDirectory, ["--to=/proc/backup", .. Arguments(Sqlite(place.Path))]);
        var training = await Command("--backup", host.DataDirectory, [$"--to={place.Path}/backup", .. Arguments(Sqlite(place.Path))]);

        Assert.Equal((2, 1, 0), (nowhere.Code, impossible.Code, training.Code));
        Assert.Contains("pas complète", impossible.Said, StringComparison.Ordinal);
        Assert.Contains("apprentissage n’est pas copiée", training.Said, StringComparison.Ordinal);
    }

    private static async Task<Company> Working(RelanceProcess server, OutsideMailbox stage)
    {
        var company = await (await server.SignIn("claire")).Keeps(Books.WithCustomers(6));
        await company.SendAll();
        await stage.Control.Answer((await company.Who.Mailbox.Sent())[0].Id!, body: "Le virement partira vendredi.");
        await company.Who.Sync();
        return company;
    }

    /// <summary>Other companies are worked on meanwhile.</summary>
    private static async Task KeepWriting(Company company, CancellationToken until)
    {
        while (!until.IsCancellationRequested) await company.Who.Keeps(Books.WithCustomers(3));
    }

    /// <summary>The place where it was is left; another server starts on what was restored.</summary>
    private static async Task Same(OutsideMailbox stage, RelanceProcess server, Company company, string backup, string[] settings)
    {
        var (verified, said) = await Command("verify", backup, Arguments(settings));
        var expected = await Everything(company);
        await server.Stop();

        await using var restored = await stage.Start([$"Relance:DataDirectory={backup}", .. settings]);
        var same = (await restored.SignIn("claire")).In(company.Id);
        var actual = await Everything(same);
        await same.Who.Sync();

        Assert.True(verified == 0, said);
        Assert.Equal(expected, actual);
        Assert.Equal(6, (await same.Reminders()).Count);
    }

    private static async Task<string> Everything(Company company)
    {
        var customers = (await company.Customers()).Select(customer => customer.Name).ToList();
        var text = new System.Text.StringBuilder(await Text("invoices?limit=1000")).Append(await Text("reminders?limit=1000")).Append(await Text("replies?limit=1000"));
        foreach (var customer in await company.Customers()) text.Append(await Text($"customers/{customer.Id}/history"));
        return $"{customers.Count} {text}";

        async Task<string> Text(string path)
        {
            using var answer = await company.Who.Api.Send(HttpMethod.Get, $"{company.Path}/{path}");
            Assert.True(answer.IsSuccessStatusCode, path);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    private static string[] Sqlite(string directory) => ["Database:Provider=Sqlite", $"Database:ConnectionString=Data Source={directory}/relance.db"];

    private static string[] Postgres(string connection) => [.. TestStore.Postgres(connection).Select(setting => $"{setting.Key}={setting.Value}")];

    private static string[] Arguments(string[] settings) => [.. settings.Select(setting => $"--{setting}")];

    private static async Task<(int Code, string Said)> Command(string name, string directory, params string[] options)
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync([name, "--environment=Development", $"--Relance:DataDirectory={directory}", .. options], output, CancellationToken.None);
        return (code!.Value, output.ToString());
    }

    private static async Task Tool(string name, string connection, params string[] arguments)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetFiles("/usr/lib/postgresql", name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault() : null;
        string[] login = ["-h", server.Host!, "-U", server.Username!, "-d", server.Database!];
        using var process = Process.Start(new ProcessStartInfo(installed ?? name, [.. login, .. arguments]) { RedirectStandardError = true, UseShellExecute = false })!;
        var faults = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{name}: {faults}");
    }
}
