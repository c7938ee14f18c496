using System.Text.Json.Nodes;
using Relance.Outlook.Api.Commands;
using Relance.Outlook.Api.Tests.Hosting;
using Relance.Outlook.Api.Tests.Identity;

namespace Relance.Outlook.Api.Tests.Commands;

/// <summary>
/// A new administrator's way through docs/tenant.md, up to the first start: the application registered by the script, consented to, its
/// secret and the settings in place. The tenant is the identity stub.
/// </summary>
internal sealed class NewTenant : IAsyncDisposable
{
    public const string Host = "relance.example.fr";

    /// <summary>What the script leaves behind, the same for every test.</summary>
    private static readonly Lazy<Task<string>> Registered = new(async () =>
    {
        using var azure = new FakeAzure();
        await azure.Run("register-entra.sh", "--host", Host);
        return azure.Registration.ToJsonString().Replace(FakeAzure.App, EntraStub.ClientId, StringComparison.Ordinal);
    });

    private NewTenant(EntraStub entra) => Entra = entra;

    public EntraStub Entra { get; }

    public TemporaryFolder Folder { get; } = new();

    public string Data => Path.Combine(Folder.Path, "data");

    public JsonObject Registration => Entra.Registration!;

    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public static async Task<NewTenant> Prepare()
    {
        using var control = new MailboxControl(Ports.FreeUrl());
        var tenant = new NewTenant(await EntraStub.Start(control));
        tenant.Entra.Registration = JsonNode.Parse(await Registered.Value)!.AsObject();
        tenant.Consent("Mail.ReadWrite User.Read offline_access");
        tenant.Publish();
        Directory.CreateDirectory(tenant.Data);
        foreach (var (name, value) in new (string, string)[]
        {
            ("environment", "Development"),
            ("urls", "http://127.0.0.1:5080"),
            ("pages", tenant.Folder.Path),
            ("host", Host),
            ("RELANCE_GRAPH_TOKEN", "administrator"),
            ("Relance:DataDirectory", tenant.Data),
            ("Mailbox:Mode", "Graph"),
            ("Mailbox:Rehearsal", "true"),
            ("Mailbox:GraphBaseUrl", $"{tenant.Entra.Url}/v1.0"),
            ("AzureAd:Instance", $"{tenant.Entra.Url}/"),
            ("AzureAd:TenantId", EntraStub.Tenant),
            ("AzureAd:ClientId", EntraStub.ClientId),
            ("AzureAd:ClientSecret", EntraStub.Secret),
        })
        {
            tenant.Settings[name] = value;
        }

        return tenant;
    }

    public void Consent(string scopes) =>
        Entra.Grants = new JsonObject { ["value"] = new JsonArray(new JsonObject { ["consentType"] = "AllPrincipals", ["scope"] = scopes }) };

    public async Task<(int Code, string Said)> Check()
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(["--check", .. Settings.Select(setting => $"--{setting.Key}={setting.Value}")], output, CancellationToken.None);
        return (code!.Value, output.ToString().Replace('\u00a0', ' ').Replace('\u202f', ' '));
    }

    public async ValueTask DisposeAsync()
    {
        await Entra.DisposeAsync();
        Folder.Dispose();
    }

    /// <summary>The pages as a publication has them.</summary>
    private void Publish()
    {
        foreach (var page in (string[])["pane/index.html", "sign-in/done/index.html", "launchevent.js"])
        {
            var path = Path.Combine(Folder.Path, "wwwroot", page);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "");
        }
    }
}
