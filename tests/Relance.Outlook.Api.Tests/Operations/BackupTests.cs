using System.Diagnostics;
using Npgsql;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Storage.Rows;
using Relance.Outlook.Api.Tests.Hosting;

namespace Relance.Outlook.Api.Tests.Operations;

/// <summary>A backup made while the server writes, restored elsewhere as docs/operations.md says: it starts, and nothing is lost.</summary>
public sealed class BackupTests
{
    [Fact]
    public async Task With_SQLite_by_the_command()
    {
        using var place = new TemporaryFolder();
        await using var host = await RelanceHost.Start("Database:Provider=Sqlite");
        var company = await Working(host);
        using var stop = new CancellationTokenSource();
        var writing = KeepWriting(company, stop.Token);

        var (code, said) = await Command("--backup", host.DataDirectory, $"--to={place.Path}/backup", "--Database:Provider=Sqlite");
        await stop.CancelAsync();
        await writing;
        // Again into the same place: only what is new.
        var (again, _) = await Command("--backup", host.DataDirectory, $"--to={place.Path}/backup", "--Database:Provider=Sqlite");

        Assert.True(code == 0 && again == 0, said);
        Assert.Empty(Directory.GetFiles(Path.Combine(place.Path, "backup"), "*.partial", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Path.Combine(place.Path, "backup", "keys")));
        await Same(host, company, Path.Combine(place.Path, "backup"), "Database:Provider=Sqlite");
    }

    [Fact]
    public async Task With_PostgreSQL_by_its_own_tools()
    {
        using var place = new TemporaryFolder();
        var source = PostgresCluster.Running.Create();
        string[] settings = [.. TestStore.Postgres(source).Select(setting => $"{setting.Key}={setting.Value}")];
        await using var host = await RelanceHost.Start(settings);
        var company = await Working(host);
        using var stop = new CancellationTokenSource();
        var writing = KeepWriting(company, stop.Token);
        var target = PostgresCluster.Running.CreateEmpty();

        await Tool("pg_dump", source, "-Fc", "-f", $"{place.Path}/relance.dump");
        var (code, said) = await Command("--backup", host.DataDirectory, [$"--to={place.Path}/backup", .. settings.Select(setting => $"--{setting}")]);
        await stop.CancelAsync();
        await writing;
        await Tool("pg_restore", target, "--no-owner", "--exit-on-error", $"{place.Path}/relance.dump");

        Assert.True(code == 0, said);
        Assert.Contains("pg_dump", said, StringComparison.Ordinal);
        await Same(host, company, Path.Combine(place.Path, "backup"), [.. TestStore.Postgres(target).Select(setting => $"{setting.Key}={setting.Value}")]);
    }

    [Fact]
    public async Task What_is_not_complete_is_said_so()
    {
        using var place = new TemporaryFolder();
        await using var host = await RelanceHost.Start("Database:Provider=Sqlite");

        var nowhere = await Command("--backup", host.DataDirectory, "--Database:Provider=Sqlite");
        var impossible = await Command("--backup", host.DataDirectory, "--to=/proc/backup", "--Database:Provider=Sqlite");

        Assert.Equal((2, 1), (nowhere.Code, impossible.Code));
        Assert.Contains("pas complète", impossible.Said, StringComparison.Ordinal);
    }

    private static async Task<Company> Working(RelanceHost host)
    {
        var company = await (await host.SignIn("claire")).Keeps(Books.WithCustomers(6));
        await company.SendAll();
        var sent = (await company.Reminders()).First(reminder => reminder.State == ReminderState.Sent);
        await host.Control.Answer(sent.ItemId!, body: "Le virement partira vendredi.");
        await company.Who.Sync();
        return company;
    }

    /// <summary>Other companies are worked on meanwhile.</summary>
    private static async Task KeepWriting(Company company, CancellationToken until)
    {
        while (!until.IsCancellationRequested) await company.Who.Keeps(Books.WithCustomers(3));
    }

    private static async Task Same(RelanceHost host, Company company, string backup, params string[] settings)
    {
        var (verified, said) = await Command("verify", backup, [.. settings.Select(setting => $"--{setting}")]);
        Assert.True(verified == 0, said);

        var expected = await Everything(company);
        await host.DisposeAsync();
        await using var restored = await RelanceHost.Start([$"Relance:DataDirectory={backup}", .. settings]);
        var actual = await Everything((await restored.SignIn("claire")).In(company.Id));

        Assert.Equal(expected, actual);
        await (await restored.SignIn("claire")).Sync();
        Assert.Equal(6, (await (await restored.SignIn("claire")).In(company.Id).Reminders()).Count);
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
