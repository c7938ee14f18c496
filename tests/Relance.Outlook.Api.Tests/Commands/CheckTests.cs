using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Identity;

namespace Relance.Outlook.Api.Tests.Commands;

/// <summary>The tenant guide, followed as a new administrator would; each step left out once, and found by <c>--check</c>.</summary>
public sealed class CheckTests
{
    private static readonly Dictionary<string, (Action<NewTenant> LeaveOut, string Told)> Steps = new(StringComparer.Ordinal)
    {
        ["§ 1 address for Outlook"] = (it => Addresses(it).RemoveAt(0), $"ajoutez brk-multihub://{NewTenant.Host}"),
        ["§ 1 address for the dialog"] = (it => Addresses(it).RemoveAt(1), $"ajoutez https://{NewTenant.Host}/sign-in/done/"),
        ["§ 1 no address of type Web"] = (it => it.Registration["web"]!["redirectUris"] = new JsonArray("https://x.example/"), "Retirez les adresses de type Web"),
        ["§ 1 implicit grant unticked"] = (it => it.Registration["web"]!["implicitGrantSettings"]!["enableAccessTokenIssuance"] = true, "décochez les jetons"),
        ["§ 1 no public client"] = (it => it.Registration["isFallbackPublicClient"] = true, "flux clients publics » : Non"),
        ["§ 1 application id URI"] = (it => it.Registration["identifierUris"] = new JsonArray(), $"l’URI d’ID api://{EntraStub.ClientId}"),
        ["§ 1 scope"] = (it => it.Registration["api"]!["oauth2PermissionScopes"]![0]!["isEnabled"] = false, "étendue access_as_user"),
        ["§ 1 the pane authorised"] = (it => it.Registration["api"]!["preAuthorizedApplications"] = new JsonArray(), "le volet est autorisé"),
        ["§ 1 nobody else authorised"] = (it => it.Registration["api"]!["preAuthorizedApplications"]!.AsArray().Add(new JsonObject { ["appId"] = FakeAzure.App }), "Retirez les autres applications clientes"),
        ["§ 1 tokens of version 2"] = (it => it.Registration["api"]!["requestedAccessTokenVersion"] = null, "L’inscription émet des jetons de version 1"),
        ["§ 1 idtyp"] = (it => it.Registration["optionalClaims"] = null, "« idtyp »"),
        ["§ 1 Mail.ReadWrite"] = (it => Access(it).RemoveAt(0), "autorisation Mail.ReadWrite"),
        ["§ 1 User.Read"] = (it => Access(it).RemoveAt(1), "autorisation User.Read"),
        ["§ 1 offline_access"] = (it => Access(it).RemoveAt(2), "autorisation offline_access"),
        ["§ 1 never Mail.Send"] = (it => Access(it).Add(new JsonObject { ["id"] = "e383f46e-2787-4529-855e-0e479a3ffac0", ["type"] = "Scope" }), "aucune autorisation de trop"),
        ["§ 1 nothing of type Application"] = (it => Access(it)[0]!["type"] = "Role", "aucune autorisation de trop"),
        ["§ 2 consent"] = (it => it.Entra.Grants = new JsonObject { ["value"] = new JsonArray() }, "Consentement d’administrateur manquant : Mail.ReadWrite, User.Read, offline_access"),
        ["§ 2 consent by users is not enough"] = (it => it.Entra.Grants["value"]![0]!["consentType"] = "Principal", "Consentement d’administrateur manquant"),
        ["§ 2 no consent to sending"] = (it => it.Consent("Mail.ReadWrite User.Read offline_access Mail.Send"), "Relance n’envoie jamais"),
        ["§ 3 a credential"] = (it => it.Settings.Remove("AzureAd:ClientSecret"), "AzureAd:ClientSecret is missing"),
        ["§ 3 one credential only"] = (it => it.Settings["AzureAd:ManagedIdentity:Enabled"] = "true", "choose one of"),
        ["§ 3 the secret's value, not its id"] = (it => it.Settings["AzureAd:ClientSecret"] = "9f0e7a52-1111-2222-3333-444455556666", "la valeur du secret, pas son identifiant"),
        ["§ 3 a secret that has not expired"] = (it => it.Entra.Refusal = new EntraAnswer(401, "invalid_client", 7000222, "The provided client secret keys are expired."), "Le secret a expiré"),
        ["§ 3 the certificate's file"] = (it => (it.Settings["AzureAd:ClientSecret"], it.Settings["AzureAd:Certificate:File"]) = ("", "/nowhere/relance.pfx"), "there is no /nowhere/relance.pfx"),
        ["§ 4 the directory's id"] = (it => it.Settings.Remove("AzureAd:TenantId"), "AzureAd:TenantId must be"),
        ["§ 4 the right directory"] = (it => it.Entra.UnknownTenant = EntraStub.Tenant, "ne connaît pas l’annuaire"),
        ["§ 4 the application's id"] = (it => it.Settings.Remove("AzureAd:ClientId"), "AzureAd:ClientId must be"),
        ["§ 4 the right application"] = (it => it.Settings["AzureAd:ClientId"] = FakeAzure.App, "Corrigez AzureAd__ClientId"),
        ["§ 4 which directories"] = (it => it.Settings["AzureAd:TenantId"] = "organizations", "list the directories in AzureAd:AllowedTenants"),
        ["§ 4 the data directory"] = (it => Directory.Delete(it.Data, recursive: true), "n’existe pas"),
        ["§ 4 a data directory that can be written to"] = (it => it.Settings["Relance:DataDirectory"] = "/proc", "impossible d’écrire dans /proc"),
        ["§ 4 room on the disk"] = (it => it.Settings["Relance:MinimumFreeMegabytes"] = $"{int.MaxValue}", "Mo sur le disque"),
        ["§ 4 a setting within its range"] = (it => it.Settings["Mailbox:PollMinutes"] = "-1", "Setting Mailbox"),
        ["§ 5 the keys"] = (it => Sealed(it), "Les clés ont disparu"),
        ["§ 5 keys for the service alone"] = (it => Open(Directory.CreateDirectory(Path.Combine(it.Data, "keys")).FullName), "chmod 700"),
        ["§ 6 the clock"] = (it => it.Entra.ClockOffset = TimeSpan.FromMinutes(10), "L’horloge du serveur retarde de"),
        ["§ 6 Entra within reach"] = (it => it.Settings["AzureAd:Instance"] = $"{Ports.FreeUrl()}/", "Microsoft Entra est injoignable"),
        ["Graph within reach"] = (it => it.Settings["Mailbox:GraphBaseUrl"] = $"{Ports.FreeUrl()}/v1.0", "Microsoft Graph est injoignable"),
        ["notifications by https"] = (it => it.Settings["Mailbox:NotificationBaseUrl"] = "http://relance.example.fr", "must be a public https address"),
        ["notifications at a name that exists"] = (it => it.Settings["Mailbox:NotificationBaseUrl"] = "https://relance.invalid", "n’existe pas dans le DNS"),
        ["the pane's pages"] = (it => Directory.Delete(Path.Combine(it.Folder.Path, "wwwroot"), recursive: true), "Pages du volet manquantes"),
        ["PostgreSQL: a connection string"] = (it => it.Settings["Database:Provider"] = "Postgres", "Database:ConnectionString is missing"),
        ["PostgreSQL: a server that runs"] = (it => (it.Settings["Database:Provider"], it.Settings["Database:ConnectionString"]) = ("Postgres", "Host=127.0.0.1;Port=1;Database=relance;Username=relance"), "La base de données ne répond pas"),
        ["a database of this version"] = (it => Newer(it, "29990101000000_Contract_Drop"), "version plus récente"),
        ["a database that can be written to"] = (it => { Newer(it, "29990101000000_AddSomething"); it.Settings["Database:ConnectionString"] = $"Data Source={it.Data}/relance.db;Mode=ReadOnly"; }, "ne peut être que lue"),
        ["a file that is a database"] = (it => File.WriteAllText(Path.Combine(it.Data, "relance.db"), new string('x', 4096)), "La base de données ne répond pas"),
        ["proxies that are named, not everybody"] = (it => it.Settings["Proxy:Addresses:0"] = "0.0.0.0/0", "it stands for everybody"),
    };

    public static TheoryData<string> LeftOut { get; } = [.. Steps.Keys];

    [Fact]
    public async Task Whoever_follows_the_guide_is_told_that_nothing_is_missing()
    {
        await using var tenant = await NewTenant.Prepare();

        var (code, said) = await tenant.Check();

        Assert.True(code == 0, said);
        Assert.EndsWith("Rien ne manque.\n", said.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("ok      Consentement d’administrateur", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(tenant.Data));
    }

    [Theory]
    [MemberData(nameof(LeftOut))]
    public async Task A_step_left_out_is_found_with_its_remedy(string step)
    {
        await using var tenant = await NewTenant.Prepare();
        Steps[step].LeaveOut(tenant);

        var (code, said) = await tenant.Check();

        Assert.True(code == 1, said);
        Assert.Contains(Steps[step].Told, said, StringComparison.Ordinal);
        Assert.All(said.Split("À FAIRE ")[1..], wrong => Assert.Contains("→ ", wrong, StringComparison.Ordinal));
        Assert.DoesNotContain(EntraStub.Secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_administrators_token_it_says_what_it_did_not_look_at()
    {
        await using var tenant = await NewTenant.Prepare();
        tenant.Settings.Remove("RELANCE_GRAPH_TOKEN");

        var (code, said) = await tenant.Check();

        Assert.Equal(0, code);
        Assert.Contains("L’inscription n’a pas été examinée", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http_that_is_open_to_the_network_is_found()
    {
        using var folder = new TemporaryFolder();
        using var output = new StringWriter();

        var code = await CommandLine.RunAsync(
            ["--check", "--environment=Production", $"--Relance:DataDirectory={folder.Path}", "--urls=http://0.0.0.0:5080", $"--AzureAd:TenantId={EntraStub.Tenant}", $"--AzureAd:ClientId={EntraStub.ClientId}", "--AzureAd:ClientSecret=x", "--AzureAd:Instance=https://relance.invalid/"],
            output, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.Contains("http://0.0.0.0:5080, ouvert au réseau", output.ToString(), StringComparison.Ordinal);
    }

    private static JsonArray Addresses(NewTenant it) => it.Registration["spa"]!["redirectUris"]!.AsArray();

    private static JsonArray Access(NewTenant it) => it.Registration["requiredResourceAccess"]![0]!["resourceAccess"]!.AsArray();

    /// <summary>What a session of somebody looks like when the keys are no longer there.</summary>
    private static void Sealed(NewTenant it)
    {
        var folder = Directory.CreateDirectory(Path.Combine(it.Data, "secrets", "tokens"));
        File.WriteAllBytes(Path.Combine(folder.FullName, "0f"), new byte[64]);
    }

    private static void Open(string directory)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(directory, (UnixFileMode)Convert.ToInt32("755", 8));
    }

    /// <summary>A database that has seen a migration which this program does not know.</summary>
    private static void Newer(NewTenant it, string migration)
    {
        using var connection = new SqliteConnection($"Data Source={it.Data}/relance.db;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" TEXT PRIMARY KEY, \"ProductVersion\" TEXT NOT NULL); INSERT INTO \"__EFMigrationsHistory\" VALUES ($id, '10')";
        command.Parameters.AddWithValue("$id", migration);
        command.ExecuteNonQuery();
    }
}
