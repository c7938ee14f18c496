using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Platform;
using Relance.Outlook.Api.Storage;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Storage;

namespace Relance.Outlook.Api.Tests.Commands;

/// <summary>The command <c>verify</c>, as an administrator or a scheduled task runs it.</summary>
public sealed class VerifyTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task A_whole_history_is_said_to_be_whole(DatabaseProvider provider)
    {
        await using var database = await WithFile(provider);

        var (code, said) = await Verify(database);

        Assert.Equal(0, code);
        Assert.Contains("Dossier 1 « Atelier Morin » : 1 client(s), 1 écriture(s), 1 fichier(s), 0 anomalie(s).", Plain(said), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.Postgres)]
    public async Task What_was_altered_is_named_and_the_exit_code_says_so(DatabaseProvider provider)
    {
        await using var database = await WithFile(provider);

        await database.Tamper("UPDATE \"Exchanges\" SET \"Amount\" = NULL");
        var (code, said) = await Verify(database);

        Assert.Equal(1, code);
        Assert.Contains("Client 1 : L’écriture n° 1 n’est plus celle qui a été enregistrée.", Plain(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_original_that_is_gone_or_altered_is_named_too()
    {
        await using var database = await WithFile(DatabaseProvider.Sqlite);
        await File.AppendAllTextAsync(Directory.GetFiles(Path.Combine(database.Directory, "files"), "*", SearchOption.AllDirectories).Single(), "!");

        var (code, said) = await Verify(database);

        Assert.Equal(1, code);
        Assert.Contains("Le fichier de l’écriture n° 1 manque ou a changé", Plain(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_nobody_has_brought_up_to_date_is_not_judged()
    {
        using var folder = new TemporaryFolder();

        var (code, said) = await Run(["verify", "--environment=Development", $"--Relance:DataDirectory={folder.Path}"]);

        Assert.Equal(2, code);
        Assert.Contains("pas à jour", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_command_starts_the_server()
    {
        Assert.Null((await Run(["--urls=http://localhost:1"])).Code);
        Assert.Null((await Run([])).Code);
    }

    private static async Task<TestDatabase> WithFile(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var customer = await database.AddCustomerAsync();
        var entry = Histories.Entry(customer, "texte");
        await database.InScopeAsync(async services =>
        {
            var (db, log, files) = ((RelanceDbContext)services.GetService(typeof(RelanceDbContext))!, (ExchangeLog)services.GetService(typeof(ExchangeLog))!, (FileStore)services.GetService(typeof(FileStore))!);
            entry.Original = await files.PutAsync("MIME"u8.ToArray(), CancellationToken.None);
            return await db.WriteAsync(async () => { await log.AppendAsync(entry, CancellationToken.None); return 0; }, CancellationToken.None);
        });
        return database;
    }

    private static Task<(int? Code, string Said)> Verify(TestDatabase database) => Run(
    [
        "verify", "--environment=Development", $"--Relance:DataDirectory={database.Directory}",
        .. database.OnPostgres ? TestStore.Postgres(TestStore.ConnectionStringFor(database.Directory)).Select(setting => $"--{setting.Key}={setting.Value}") : [],
    ]);

    private static async Task<(int? Code, string Said)> Run(string[] args)
    {
        using var output = new StringWriter();
        return (await CommandLine.RunAsync(args, output, CancellationToken.None), output.ToString());
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
